using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Printing;

/// <summary>What the picture of a plan shows beyond the report: the sentences that explain its numbers, and who does what.</summary>
/// <param name="NextContactReason">Why the next contact is due then.</param>
/// <param name="HealthExplanation">Points and caps of health, one a line.</param>
/// <param name="HandoffMissing">What the handoff still misses, one a line.</param>
/// <param name="WaysToGreen">The cheapest ways to green, one a line.</param>
/// <param name="Forecast">When the onboarding will be complete and how late that is, one sentence a line.</param>
/// <param name="Curve">Where the customer is on the adoption curve, and what to mind there, one sentence a line.</param>
/// <param name="OpenRisks">Name of each open risk with its severity and reason, the worst first.</param>
/// <param name="Items">Items by due date.</param>
internal sealed record PlanDetails(
    string NextContactReason, IReadOnlyList<string> HealthExplanation, IReadOnlyList<string> HandoffMissing,
    IReadOnlyList<string> WaysToGreen, IReadOnlyList<string> Forecast, IReadOnlyList<string> Curve, IReadOnlyList<string> OpenRisks,
    IReadOnlyList<PlanItem> Items)
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>Reads them.</summary>
    public static PlanDetails Read(IOrganizationService service, Guid planId)
    {
        var plan = service.Retrieve(
            PlanTable.LogicalName,
            planId,
            new ColumnSet(
                PlanTable.NextContactReason, PlanTable.HealthExplanation, PlanTable.HandoffMissing, PlanTable.WaysToGreen,
                PlanTable.ForecastExplanation, PlanTable.CurveExplanation));
        var query = new QueryExpression(MilestoneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                MilestoneTable.Name, MilestoneTable.Kind, MilestoneTable.OwnerRole, MilestoneTable.DueOn, MilestoneTable.CompletedOn,
                MilestoneTable.Status),
        };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, planId);
        query.AddOrder(MilestoneTable.DueOn, OrderType.Ascending);
        query.AddOrder(MilestoneTable.Sequence, OrderType.Ascending);
        return new PlanDetails(
            plan.GetAttributeValue<string?>(PlanTable.NextContactReason) ?? string.Empty,
            Lines(plan, PlanTable.HealthExplanation),
            Lines(plan, PlanTable.HandoffMissing),
            Lines(plan, PlanTable.WaysToGreen),
            Lines(plan, PlanTable.ForecastExplanation),
            Lines(plan, PlanTable.CurveExplanation),
            Risks(service, planId),
            [.. service.All(query).Select(PlanItem.Of)]);
    }

    private static List<string> Risks(IOrganizationService service, Guid planId)
    {
        var query = new QueryExpression(RiskTable.LogicalName)
        {
            ColumnSet = new ColumnSet(RiskTable.Name, RiskTable.Severity, RiskTable.Reason),
        };
        query.Criteria.AddCondition(RiskTable.PlanId, ConditionOperator.Equal, planId);
        query.Criteria.AddCondition(RiskTable.Status, ConditionOperator.NotEqual, Choice.RiskClosed);
        query.AddOrder(RiskTable.Severity, OrderType.Descending);
        query.AddOrder(RiskTable.RaisedOn, OrderType.Ascending);
        return [.. service.All(query).Select(Risk)];
    }

    private static string Risk(Entity row)
    {
        var severity = Choice.NameOf(Choices.RiskSeverity, row.GetAttributeValue<OptionSetValue>(RiskTable.Severity).Value);
        return $"{row.GetAttributeValue<string>(RiskTable.Name)} ({severity}): {row.GetAttributeValue<string>(RiskTable.Reason)}";
    }

    private static string[] Lines(Entity row, string column) => (row.GetAttributeValue<string?>(column) ?? string.Empty)
        .Split(LineEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>An item as the picture shows it.</summary>
/// <param name="Name">What a user reads.</param>
/// <param name="Kind">Milestone, Activity or Deliverable.</param>
/// <param name="Role">Who does it.</param>
/// <param name="DueOn">When it is due.</param>
/// <param name="CompletedOn">When it was done; null until then.</param>
/// <param name="IsOpen">Whether it still has to be done.</param>
internal sealed record PlanItem(string Name, string Kind, string Role, DateOnly DueOn, DateOnly? CompletedOn, bool IsOpen)
{
    /// <summary>The item of a row.</summary>
    public static PlanItem Of(Entity row) => new(
        row.GetAttributeValue<string>(MilestoneTable.Name),
        Choice.NameOf(Choices.ItemKind, row.GetAttributeValue<OptionSetValue>(MilestoneTable.Kind).Value),
        // A step that the customer took on has no role of ours.
        row.GetAttributeValue<OptionSetValue?>(MilestoneTable.OwnerRole) is { } role
            ? Choice.NameOf(Choices.OwnerRole, role.Value)
            : "Customer",
        DateOnly.FromDateTime(row.GetAttributeValue<DateTime>(MilestoneTable.DueOn)),
        row.GetAttributeValue<DateTime?>(MilestoneTable.CompletedOn) is { } done ? DateOnly.FromDateTime(done) : null,
        row.GetAttributeValue<OptionSetValue>(MilestoneTable.Status).Value == Choice.ItemOpen);
}
