using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Assignment;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Assigning;

/// <summary>What stored plans ask of their customer success manager.</summary>
internal static class Loads
{
    private const int Months = 12;

    /// <summary>The columns that are read.</summary>
    public static readonly string[] Columns =
    [
        PlanTable.CsmId, PlanTable.Segment, PlanTable.Day0On, PlanTable.MonthlyValue, PlanValue.BaseColumn, PlanTable.Status,
        PlanTable.WorstSeverity,
    ];

    /// <summary>What a plan asks on a day. A plan without a segment counts as Digital, one without a Day 0 as new.</summary>
    public static PlanLoad Of(Row plan, Date day) => new()
    {
        Segment = plan.Choice<Segment>(PlanTable.Segment) ?? Segment.Digital,
        Day = plan.Date(PlanTable.Day0On) is { } day0 ? day - day0 : 0,
        YearlyRevenue = PlanValue.Of(plan) * Months,
        IsOnboarding = plan.Choice<PlanStatus>(PlanTable.Status) is not PlanStatus.Adopting,
        IsAtRisk = plan.Choice<RiskSeverity>(PlanTable.WorstSeverity) is RiskSeverity.High or RiskSeverity.Critical,
    };
}
