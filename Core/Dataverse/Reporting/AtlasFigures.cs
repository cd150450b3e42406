using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>
/// The atlas of all items by planned day and industries (T-14, T-15, T-16), and the segments side by side (T-18). One call for each page
/// of 5,000 items. Cancelled items, and those of workstreams that are out of the plan, do not count; waived ones are planned and never
/// judged.
/// </summary>
internal static class AtlasFigures
{
    private const string Plan = "plan";
    private const string Workstream = "workstream";

    /// <summary>Draws the atlas.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="window">The plans.</param>
    /// <param name="filter">Which of their items.</param>
    /// <param name="today">Today where the reader is: items due before are judged.</param>
    /// <param name="policy">The days of the atlas.</param>
    /// <param name="language">Language of labels and of the text for Excel.</param>
    public static Report Of(
        IOrganizationService service, WonWindow window, AtlasFilter filter, Date today, ReportingPolicy policy, Language language)
    {
        var items = service.ReadAll(Query(window)).Select(row => ItemOf(row, today)).OfType<AtlasItem>()
            .Where(filter.LetsInAnySegment).ToList();
        var atlas = Atlas.Of(items, filter, policy);
        var rows = atlas.Export();
        var count = rows.Sum(row => row.Cell?.Count ?? 0);
        return new Report(count, JsonText.Of(json =>
        {
            json.Day("wonFrom", window.From);
            json.Day("wonUntil", window.Until);
            json.Number("items", count);
            json.Text("noData", Catalogue.Render(ReportingMessages.NoData, language));
            json.List("columns", atlas.Columns, (each, column) => Industries(each, column, language));
            json.List("rows", rows.GroupBy(row => System.Tuple.Create(row.Bucket, row.Kind)), (each, line) =>
            {
                each.Number("fromDay", line.Key.Item1.FromDay);
                each.Number("untilDay", line.Key.Item1.UntilDay);
                each.Text("kind", line.Key.Item2.ToString());
                each.Text("kindLabel", LabelTexts.Of(line.Key.Item2, language));
                each.List("cells", line.Select(row => row.Cell), Cell);
            });
            json.List("lines", atlas.Lines, (each, line) =>
            {
                each.Text("code", line.Code);
                each.Text("name", NameOf(line, language));
                each.Text("kind", line.Kind.ToString());
                each.Text("kindLabel", LabelTexts.Of(line.Kind, language));
                each.Number("plannedDay", line.PlannedDay, 1);
                Cell(each, line.Cell);
            });
            json.List("segments", SegmentBar.Compare(items, AtlasFilter.None), (each, bar) =>
            {
                each.Text("segment", bar.Segment.ToString());
                each.Text("label", LabelTexts.Of(bar.Segment, language));
                each.Number("count", bar.Count);
                each.Number("medianDay", bar.MedianDay, 1);
                each.Number("completionPercent", bar.CompletionPercent, 1);
            });
        }))
        {
            Csv = AtlasText.Of(rows, language),
        };
    }

    // A name that nobody has changed follows the reader's language.
    private static string NameOf(AtlasLine line, Language language) =>
        ShippedNames.OfItem(line.Code) is { } shipped && ShippedNames.IsUnchanged(shipped, line.Name)
            ? Catalogue.Render(shipped, language)
            : line.Name;

    private static void Industries(JsonText json, IndustryPair pair, Language language)
    {
        json.Text("customerIndustry", pair.CustomerIndustry);
        json.Text("vendorIndustry", pair.VendorIndustry);
        json.Text("customerLabel", AtlasText.Industry(pair.CustomerIndustry, language));
        json.Text("vendorLabel", AtlasText.Industry(pair.VendorIndustry, language));
    }

    private static void Cell(JsonText json, AtlasCell cell)
    {
        json.Number("count", cell.Count);
        json.Number("medianDay", cell.DoneOnDay?.Median, 1);
        json.Number("p20Day", cell.DoneOnDay?.P20);
        json.Number("p80Day", cell.DoneOnDay?.P80);
        json.Number("onTimePercent", cell.OnTimePercent, 1);
    }

    private static QueryExpression Query(WonWindow window)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                MilestoneTable.Code, MilestoneTable.Name, MilestoneTable.Kind, MilestoneTable.Status, MilestoneTable.BaselineOn,
                MilestoneTable.DueOn, MilestoneTable.CompletedOn),
        };
        query.Criteria.ActiveOnly();
        query.Criteria.AddCondition(
            MilestoneTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(MilestoneStatus.Cancelled));
        window.Apply(query.Inner(MilestoneTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan,
            PlanTable.Day0On, PlanTable.Segment, PlanTable.Industry, PlanTable.VendorIndustry, PlanTable.Complexity, PlanTable.Strategy,
            PlanTable.TemplateCode, PlanTable.TemplateVersion).LinkCriteria);
        query.Outer(MilestoneTable.WorkstreamId, WorkstreamTable.LogicalName, WorkstreamTable.Id, Workstream,
            WorkstreamTable.Day0On, WorkstreamTable.ProductName, WorkstreamTable.Status);
        query.AddOrder(MilestoneTable.Id, OrderType.Ascending);
        return query;
    }

    private static AtlasItem? ItemOf(Row row, Date today)
    {
        var plan = row.Linked(Plan);
        var workstream = row.Linked(Workstream);
        if (MilestoneRows.IsOutOfPlan(workstream.Choice<WorkstreamStatus>(WorkstreamTable.Status))
            || (workstream.Date(WorkstreamTable.Day0On) ?? plan.Date(PlanTable.Day0On)) is not { } day0
            || (row.Date(MilestoneTable.BaselineOn) ?? row.Date(MilestoneTable.DueOn)) is not { } plannedOn)
        {
            return null;
        }

        var status = row.Choice<MilestoneStatus>(MilestoneTable.Status) ?? MilestoneStatus.Open;
        var product = workstream.Text(WorkstreamTable.ProductName);
        return new AtlasItem
        {
            Code = row.Text(MilestoneTable.Code),
            Name = ItemNames.WithoutProduct(row.Text(MilestoneTable.Name) ?? string.Empty, product),
            Kind = row.Choice<ItemKind>(MilestoneTable.Kind) ?? ItemKind.Activity,
            PlannedDay = plannedOn - day0,
            DoneDay = status == MilestoneStatus.Done ? row.Date(MilestoneTable.CompletedOn) - day0 : null,
            IsDue = status == MilestoneStatus.Open && plannedOn < today,
            CustomerIndustry = plan.Text(PlanTable.Industry),
            VendorIndustry = plan.Text(PlanTable.VendorIndustry),
            Complexity = plan.Choice<Complexity>(PlanTable.Complexity),
            Segment = plan.Choice<Segment>(PlanTable.Segment) ?? Segment.Digital,
            Strategy = plan.Text(PlanTable.Strategy),
            Product = product,
            TemplateCode = plan.Text(PlanTable.TemplateCode) ?? string.Empty,
            TemplateVersion = plan.Whole(PlanTable.TemplateVersion) ?? 1,
        };
    }
}
