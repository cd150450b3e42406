using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>The health model of an onboarding (formulas.md section 3); <see cref="HealthModels"/> has its variants.</summary>
    public static HealthModelVersion Health { get; } = new()
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
            NoFirstValueDays = 90,
        },
        TrendDeadBand = 5,
        ShortTrendDays = 7,
        LongTrendDays = 28,
        TrendToleranceDays = 6,
    };

    /// <summary>Least number of days to keep a nightly snapshot: 18 weeks (formulas.md section 3).</summary>
    public const int HealthHistoryDays = 126;

    /// <summary>Share that a partly reached goal counts for (outcome closure, formulas.md section 3).</summary>
    public const decimal PartlyAchievedShare = 0.5m;

    /// <summary>The worst and the best pulse (formulas.md section 3).</summary>
    public const int WorstPulse = 1, BestPulse = 10;

    /// <summary>Calendar days for which a pulse or a survey is fresh once the onboarding is complete.</summary>
    public const int AdoptionSentimentFreshDays = 90;
}
