using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>Goals of customers as stored.</summary>
internal static class GoalRow
{
    private static readonly string[] Columns =
    [
        GoalTable.AgreedByCustomerOn, GoalTable.AgreedByVendorOn, GoalTable.Outcome, GoalTable.Evidence, GoalTable.Baseline,
        GoalTable.Target, GoalTable.Current, GoalTable.Category, GoalTable.TargetOn,
    ];

    /// <summary>The query for the goals of plans.</summary>
    public static QueryExpression Of(object[] planIds) => FactQuery.Of(GoalTable.LogicalName, GoalTable.Id, Columns, planIds);

    /// <summary>A goal as the rules see it: agreed once both sides have.</summary>
    public static Goal From(Row row) => new()
    {
        AgreedOn = row.Date(GoalTable.AgreedByCustomerOn) is { } customer && row.Date(GoalTable.AgreedByVendorOn) is { } vendor
            ? Date.Max(customer, vendor)
            : null,
        Outcome = row.Choice<GoalOutcome>(GoalTable.Outcome) ?? GoalOutcome.Open,
        HasEvidence = !string.IsNullOrWhiteSpace(row.Text(GoalTable.Evidence)),
        ProgressPercent = GoalProgress.Percent(
            row.Decimal(GoalTable.Baseline), row.Decimal(GoalTable.Target), row.Decimal(GoalTable.Current)),
    };
}
