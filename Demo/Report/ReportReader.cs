using System.Globalization;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Input;
using CrmOnboarding.Demo.Loading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Report;

/// <summary>Reads the report from the rows of the organization: one query a table, whatever the number of plans.</summary>
internal sealed class ReportReader(IOrganizationService service, BookOfBusiness book)
{
    private readonly Dictionary<Guid, string> _dealIds = book.Deals.ToDictionary(OpportunityRow.IdOf, deal => deal.Id);

    /// <summary>The report as of now, and the ids of its plans in the same order.</summary>
    /// <param name="mostServiceCalls">Most service calls of a plug-in execution that made a new plan.</param>
    public (DemoReport Report, IReadOnlyList<Guid> PlanIds) Read(int mostServiceCalls)
    {
        var opportunities = service
            .All(Columns(OpportunityTable.LogicalName, OpportunityTable.StateCode))
            .Select(row => row.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode).Value)
            .ToList();
        var items = Columns(
            MilestoneTable.LogicalName,
            MilestoneTable.PlanId, MilestoneTable.WorkstreamId, MilestoneTable.Code, MilestoneTable.Kind, MilestoneTable.Sequence,
            MilestoneTable.DueOn, MilestoneTable.CompletedOn);
        // What people add beside the template is no part of the report.
        items.Criteria.AddCondition(MilestoneTable.Code, ConditionOperator.NotNull);
        var milestones = service.All(items).ToList();
        var workstreams = service.All(Columns(
            WorkstreamTable.LogicalName,
            WorkstreamTable.PlanId, WorkstreamTable.OpportunityId, WorkstreamTable.Line, WorkstreamTable.ProductName,
            WorkstreamTable.Status, WorkstreamTable.Day0On)).ToList();
        var risks = service.All(Columns(RiskTable.LogicalName, RiskTable.PlanId, RiskTable.RuleCode, RiskTable.Severity)).ToList();
        var plans = Plans(milestones, workstreams, risks);
        var kinds = milestones.CountBy(row => ChoiceName(row, MilestoneTable.Kind, Choices.ItemKind)).ToDictionary();

        var summary = new ReportSummary(
            opportunities.Count,
            opportunities.Count(state => state == OpportunityTable.StateWon),
            plans.Count,
            workstreams.Count,
            milestones.Count,
            kinds.GetValueOrDefault("Milestone"),
            kinds.GetValueOrDefault("Deliverable"),
            kinds.GetValueOrDefault("Activity"),
            service.All(Columns(HandoffItemTable.LogicalName)).Count(),
            risks.Count,
            book.Problems.Skipped.Count,
            book.Problems.Warnings.Count,
            mostServiceCalls);
        var report = new DemoReport(summary, [.. plans.Select(plan => plan.Plan)], book.Problems.Skipped, book.Problems.Warnings);
        return (report, [.. plans.Select(plan => plan.Id)]);
    }

    private List<(Guid Id, ReportPlan Plan)> Plans(List<Entity> milestones, List<Entity> workstreams, List<Entity> risks)
    {
        var itemsOf = milestones.ToLookup(row => Lookup(row, MilestoneTable.PlanId));
        var workstreamsOf = workstreams.ToLookup(row => Lookup(row, WorkstreamTable.PlanId));
        var risksOf = risks.ToLookup(row => Lookup(row, RiskTable.PlanId));
        var dealOf = workstreams.ToDictionary(row => row.Id, row => DealId(row, WorkstreamTable.OpportunityId));
        var plans = service.All(Columns(
            PlanTable.LogicalName,
            PlanTable.CustomerId, PlanTable.OpportunityId, PlanTable.Cycle, PlanTable.Segment, PlanTable.TemplateCode,
            PlanTable.TemplateReason, PlanTable.Day0On, PlanTable.Status, PlanTable.CompletedOn, PlanTable.HandoffCompleteness,
            PlanTable.HealthScore, PlanTable.HealthBand, PlanTable.HealthConfidence, PlanTable.NextContactOn));
        return [.. plans
            .Select(row => (row.Id, Plan: Plan(row, itemsOf[row.Id], workstreamsOf[row.Id], risksOf[row.Id], dealOf)))
            .OrderBy(each => each.Plan.Day0).ThenBy(each => each.Plan.Customer, StringComparer.Ordinal).ThenBy(each => each.Plan.Cycle)];
    }

    private ReportPlan Plan(
        Entity plan,
        IEnumerable<Entity> items,
        IEnumerable<Entity> workstreams,
        IEnumerable<Entity> risks,
        Dictionary<Guid, string> dealOf) => new(
        plan.GetAttributeValue<EntityReference>(PlanTable.CustomerId).Name ?? string.Empty,
        plan.GetAttributeValue<int>(PlanTable.Cycle),
        ChoiceName(plan, PlanTable.Segment, Choices.Segment),
        plan.GetAttributeValue<string>(PlanTable.TemplateCode),
        plan.GetAttributeValue<string>(PlanTable.TemplateReason),
        Date(plan, PlanTable.Day0On)!.Value,
        ChoiceName(plan, PlanTable.Status, Choices.PlanStatus),
        Date(plan, PlanTable.CompletedOn),
        [.. items
            .Select(row => (
                Sequence: row.GetAttributeValue<int>(MilestoneTable.Sequence),
                Item: Item(row, DealId(plan, PlanTable.OpportunityId), dealOf)))
            .OrderBy(each => each.Item.DueOn).ThenBy(each => each.Sequence).ThenBy(each => each.Item.Opportunity, StringComparer.Ordinal)
            .Select(each => each.Item)],
        [.. workstreams
            .OrderBy(row => row.GetAttributeValue<DateTime>(WorkstreamTable.Day0On))
            .ThenBy(row => DealId(row, WorkstreamTable.OpportunityId), StringComparer.Ordinal)
            .ThenBy(row => row.GetAttributeValue<int>(WorkstreamTable.Line))
            .Select(Workstream)],
        [.. risks
            .Select(row => new ReportRisk(
                row.GetAttributeValue<string>(RiskTable.RuleCode), ChoiceName(row, RiskTable.Severity, Choices.RiskSeverity)))
            .OrderBy(risk => risk.Rule, StringComparer.Ordinal)],
        plan.GetAttributeValue<decimal?>(PlanTable.HandoffCompleteness),
        new ReportHealth(
            plan.GetAttributeValue<decimal?>(PlanTable.HealthScore),
            plan.Contains(PlanTable.HealthBand) ? ChoiceName(plan, PlanTable.HealthBand, Choices.HealthBand) : "Unknown",
            plan.GetAttributeValue<int>(PlanTable.HealthConfidence)),
        Date(plan, PlanTable.NextContactOn));

    private static ReportItem Item(Entity row, string firstDeal, Dictionary<Guid, string> dealOf)
    {
        var workstream = row.GetAttributeValue<EntityReference?>(MilestoneTable.WorkstreamId);
        return new ReportItem(
            row.GetAttributeValue<string>(MilestoneTable.Code),
            ChoiceName(row, MilestoneTable.Kind, Choices.ItemKind),
            workstream is null ? "plan" : "line",
            workstream is null ? firstDeal : dealOf[workstream.Id],
            Date(row, MilestoneTable.DueOn)!.Value,
            Date(row, MilestoneTable.CompletedOn));
    }

    private ReportWorkstream Workstream(Entity row) => new(
        DealId(row, WorkstreamTable.OpportunityId),
        row.GetAttributeValue<int>(WorkstreamTable.Line),
        row.GetAttributeValue<string>(WorkstreamTable.ProductName),
        ChoiceName(row, WorkstreamTable.Status, Choices.WorkstreamStatus));

    /// <summary>The deal's id in the data; the row's id for an opportunity of another book.</summary>
    private string DealId(Entity row, string column)
    {
        var id = Lookup(row, column);
        return _dealIds.TryGetValue(id, out var dealId) ? dealId : id.ToString("D", CultureInfo.InvariantCulture);
    }

    private static Guid Lookup(Entity row, string column) => row.GetAttributeValue<EntityReference>(column).Id;

    private static DateOnly? Date(Entity row, string column) =>
        row.GetAttributeValue<DateTime?>(column) is { } moment ? DateOnly.FromDateTime(moment) : null;

    private static string ChoiceName(Entity row, string column, string choice) =>
        Choice.NameOf(choice, row.GetAttributeValue<OptionSetValue>(column).Value);

    private static QueryExpression Columns(string table, params string[] columns) => new(table) { ColumnSet = new ColumnSet(columns) };
}
