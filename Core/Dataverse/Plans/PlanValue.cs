using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>What a plan is worth in the base currency.</summary>
internal static class PlanValue
{
    /// <summary>The monthly value in the base currency: the platform keeps it beside every amount.</summary>
    public const string BaseColumn = PlanTable.MonthlyValue + "_base";

    /// <summary>The monthly value of a plan; in its own currency where the platform keeps no other; null when not known.</summary>
    /// <param name="plan">A plan with both columns.</param>
    public static decimal? Of(Row plan) => plan.Money(BaseColumn) ?? plan.Money(PlanTable.MonthlyValue);
}
