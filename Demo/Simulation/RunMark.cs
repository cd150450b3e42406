using System.Globalization;
using System.Text.Json;
using CrmOnboarding.Demo.Loading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation;

/// <summary>
/// How far the demo got in an organization: a note of its own, so that a second run against the same database goes on after
/// the last simulated day.
/// </summary>
/// <param name="LastDay">Last simulated day; null before the first run.</param>
/// <param name="MostServiceCalls">Most service calls of a plug-in that made a new plan, over all runs.</param>
internal sealed record RunMark(DateOnly? LastDay, int MostServiceCalls)
{
    private const string Table = "annotation";
    private const string Text = "notetext";
    private static readonly Guid Id = SampleId.Of(Table, "demo run");

    /// <summary>The mark in the organization.</summary>
    public static RunMark Read(IOrganizationService service)
    {
        var row = Find(service);
        return row is null
            ? new RunMark(null, 0)
            : JsonSerializer.Deserialize<RunMark>(row.GetAttributeValue<string>(Text)) ?? new RunMark(null, 0);
    }

    /// <summary>Puts this mark into the organization.</summary>
    public void Write(IOrganizationService service)
    {
        var known = Find(service);
        var text = JsonSerializer.Serialize(this);
        if (known is null)
        {
            var subject = string.Format(CultureInfo.InvariantCulture, "Demo run until {0:yyyy-MM-dd}", LastDay);
            service.Create(new Entity(Table, Id) { [SalesColumns.Subject] = subject, [Text] = text });
        }
        else if (known.GetAttributeValue<string>(Text) != text)
        {
            service.Update(new Entity(Table, Id) { [Text] = text });
        }
    }

    private static Entity? Find(IOrganizationService service)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(Text), TopCount = 1 };
        query.Criteria.AddCondition("annotationid", ConditionOperator.Equal, Id);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
