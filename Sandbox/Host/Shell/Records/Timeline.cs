using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Sandbox.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Host.Shell.Records;

/// <summary>Notes and activities about a row, newest first.</summary>
/// <param name="Items">What happened.</param>
/// <param name="CanAddNote">Whether the viewer may write a note here.</param>
internal sealed record Timeline(IReadOnlyList<TimelineItem> Items, bool CanAddNote)
{
    private const string Notes = "annotation";
    private const string Activities = "activitypointer";
    private const int Most = 50;

    public static Timeline Of(Record record)
    {
        var viewer = record.Viewer;
        var items = new List<TimelineItem>();
        var about = viewer.Metadata.FindTable(Notes)?.FindColumn("objectid");
        var hasNotes = about?.Targets.Contains(record.Table.LogicalName) == true;
        if (hasNotes && viewer.May(AccessRight.Read, Notes))
        {
            items.AddRange(Read(viewer, Notes, "objectid", record.Row.Id, "subject", "notetext"));
        }

        var regarding = viewer.Metadata.FindTable(Activities)?.FindColumn("regardingobjectid");
        if (regarding?.Targets.Contains(record.Table.LogicalName) == true && viewer.May(AccessRight.Read, Activities))
        {
            items.AddRange(Read(viewer, Activities, "regardingobjectid", record.Row.Id, "subject", "description"));
        }

        return new Timeline(
            [.. items.OrderByDescending(item => item.On).Take(Most)],
            hasNotes && viewer.May(AccessRight.Create, Notes));
    }

    private static IEnumerable<TimelineItem> Read(Viewer viewer, string table, string column, Guid id, string title, string text)
    {
        var query = new QueryExpression(table)
        {
            ColumnSet = new ColumnSet(title, text, "createdon", "ownerid"),
            TopCount = Most,
            Orders = { new OrderExpression("createdon", OrderType.Descending) },
        };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, id);
        if (table == Activities)
        {
            query.ColumnSet.AddColumns("activitytypecode", "statecode");
        }

        return viewer.Service.RetrieveMultiple(query).Entities.Select(row => new TimelineItem(
            row.GetAttributeValue<DateTime>("createdon"),
            viewer.Profile.ToLocal(row.GetAttributeValue<DateTime>("createdon")).ToString("g", viewer.Culture),
            KindOf(viewer, row, table),
            row.GetAttributeValue<string>(title) ?? string.Empty,
            row.GetAttributeValue<string>(text) ?? string.Empty,
            row.GetAttributeValue<EntityReference>("ownerid")?.Name ?? string.Empty));
    }

    private static string KindOf(Viewer viewer, Entity row, string table)
    {
        var kind = viewer.Metadata.FindTable(row.GetAttributeValue<string>("activitytypecode") ?? table);
        var state = row.FormattedValues.TryGetValue("statecode", out var text) ? $" ({text})" : string.Empty;
        return kind is null ? table : viewer.Read(kind.DisplayName) + state;
    }
}

/// <summary>A note or an activity.</summary>
/// <param name="On">When it was made, in UTC.</param>
/// <param name="When">The same as the viewer reads it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its text.</param>
/// <param name="Who">Who owns it.</param>
internal sealed record TimelineItem(DateTime On, string When, string Kind, string Title, string Text, string Who);
