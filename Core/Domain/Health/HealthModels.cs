using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>The health models: one for each segment and phase, so that each can be tuned independently.</summary>
/// <param name="onboarding">During the onboarding.</param>
/// <param name="adopting">After it.</param>
internal sealed class HealthModels(BySegment<HealthModelVersion> onboarding, BySegment<HealthModelVersion> adopting)
{
    /// <summary>Least number of days to keep a snapshot: 18 weeks (formulas.md section 3).</summary>
    public const int HistoryDays = 126;

    /// <summary>Share that a partly reached goal counts for (outcome closure, formulas.md section 3).</summary>
    public const decimal PartlyAchievedShare = 0.5m;

    /// <summary>What the models that ship have in common (formulas.md section 3).</summary>
    public static HealthModelVersion Common { get; } = new()
    {
        Version = "ONBOARDING-1",
        ScheduleWeight = 25,
        EngagementWeight = 25,
        UtilisationWeight = 20,
        OutcomesWeight = 15,
        SentimentWeight = 15,
        ScheduleCurve = new ValueList<CurvePoint>([new(0m, 100m), new(0.19m, 75m), new(0.60m, 50m), new(1m, 0m)]),
        RecencyCurve = new ValueList<CurvePoint>([new(1m, 100m), new(2m, 50m), new(3m, 0m)]),
        RecencyShare = 0.6m,
        LongSilenceRecency = 20,
        ResponsivenessDays = 30,
        ResponsivenessMinimum = 2,
        UtilisationTarget = new ValueList<CurvePoint>([new(0m, 0m), new(30m, 25m), new(60m, 50m), new(90m, 80m)]),
        UtilisationFreshDays = 30,
        GoalsAgreedWeight = 40,
        GoalsAgreedDays = 7,
        FirstValueWeight = 40,
        FirstValueDays = 30,
        GoalProgressWeight = 20,
        SentimentFreshDays = 30,
        SatisfactionShare = 0.5m,
        MinimumConfidence = 50,
        GreenFrom = 75,
        YellowFrom = 50,
        Caps = new HealthCapLimits
        {
            CriticalRisk = 49,
            HighRisk = 74,
            LateKickoff = 74,
            LateKickoffDay = 14,
            VeryLateKickoff = 49,
            VeryLateKickoffDay = 21,
            Silence = 49,
            HandoffNotAccepted = 74,
            HandoffAcceptedByDay = 5,
            BrokenPromise = 74,
            BillQuery = 74,
            NoFirstValue = 49,
        },
        TrendDeadBand = 5,
        ShortTrendDays = 7,
        LongTrendDays = 28,
    };

    /// <summary>What ships.</summary>
    public static HealthModels Shipped { get; } = new(
        new(Onboard("HIGH"), Onboard("MEDIUM"), Onboard("DIGITAL")),
        new(Adopt("HIGH"), Adopt("MEDIUM"), Adopt("DIGITAL")));

    /// <summary>The model for a segment, during onboarding or after it.</summary>
    public HealthModelVersion For(Segment segment, bool isAdopting) => (isAdopting ? adopting : onboarding).For(segment);

    private static HealthModelVersion Onboard(string segment) => Common with { Version = segment + "-ONBOARDING-1" };

    private static HealthModelVersion Adopt(string segment) => Common with { Version = segment + "-ADOPTION-1", SentimentFreshDays = 90 };
}
