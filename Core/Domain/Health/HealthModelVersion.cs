using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>
/// One version of a health model: weights, curves, bands and caps. A stored result names its version, so that it can be read again after
/// the model has changed.
/// </summary>
internal sealed record HealthModelVersion
{
    /// <summary>Name of this version, e.g. <c>HIGH-ONBOARDING-1</c>; stored with every result.</summary>
    public required string Version { get; init; }

    /// <summary>Weight of the schedule.</summary>
    public required decimal ScheduleWeight { get; init; }

    /// <summary>Weight of engagement.</summary>
    public required decimal EngagementWeight { get; init; }

    /// <summary>Weight of utilisation.</summary>
    public required decimal UtilisationWeight { get; init; }

    /// <summary>Weight of outcomes.</summary>
    public required decimal OutcomesWeight { get; init; }

    /// <summary>Weight of sentiment.</summary>
    public required decimal SentimentWeight { get; init; }

    /// <summary>Sub-score of the schedule by share overdue, 0 to 1; in rising order of the share.</summary>
    public required ValueList<CurvePoint> ScheduleCurve { get; init; }

    /// <summary>Sub-score of recency by silence in expected gaps; in rising order.</summary>
    public required ValueList<CurvePoint> RecencyCurve { get; init; }

    /// <summary>Share of recency in engagement, 0 to 1; the rest is responsiveness.</summary>
    public required decimal RecencyShare { get; init; }

    /// <summary>Most that recency is worth after a long silence.</summary>
    public required decimal LongSilenceRecency { get; init; }

    /// <summary>Number of calendar days over which answers are counted.</summary>
    public required int ResponsivenessDays { get; init; }

    /// <summary>Least number of outbound contacts for responsiveness to be meaningful.</summary>
    public required int ResponsivenessMinimum { get; init; }

    /// <summary>Usage target, in percent, by calendar days after go-live; in rising order, constant after the last.</summary>
    public required ValueList<CurvePoint> UtilisationTarget { get; init; }

    /// <summary>Calendar days for which a usage figure is fresh.</summary>
    public required int UtilisationFreshDays { get; init; }

    /// <summary>Weight, within outcomes, of goals that both sides agreed on.</summary>
    public required decimal GoalsAgreedWeight { get; init; }

    /// <summary>Calendar days after the kick-off by which goals are agreed.</summary>
    public required int GoalsAgreedDays { get; init; }

    /// <summary>Weight, within outcomes, of first value.</summary>
    public required decimal FirstValueWeight { get; init; }

    /// <summary>Calendar days after deployment by which first value is due.</summary>
    public required int FirstValueDays { get; init; }

    /// <summary>Weight, within outcomes, of progress towards the goals.</summary>
    public required decimal GoalProgressWeight { get; init; }

    /// <summary>Calendar days for which a pulse or a survey is fresh.</summary>
    public required int SentimentFreshDays { get; init; }

    /// <summary>Share of the survey in sentiment, 0 to 1, when there are both pulse and survey.</summary>
    public required decimal SatisfactionShare { get; init; }

    /// <summary>Confidence, 0 to 100 percent, below which the health is unknown.</summary>
    public required decimal MinimumConfidence { get; init; }

    /// <summary>Score from which health is green.</summary>
    public required decimal GreenFrom { get; init; }

    /// <summary>Score from which health is yellow; below it is red.</summary>
    public required decimal YellowFrom { get; init; }

    /// <summary>Limits on the score while something is wrong.</summary>
    public required HealthCapLimits Caps { get; init; }

    /// <summary>Points up or down within which a trend is steady, inclusive.</summary>
    public required decimal TrendDeadBand { get; init; }

    /// <summary>Calendar days of the short trend.</summary>
    public required int ShortTrendDays { get; init; }

    /// <summary>Calendar days of the long trend.</summary>
    public required int LongTrendDays { get; init; }

    /// <summary>Weight of a dimension.</summary>
    public decimal WeightOf(HealthDimension dimension) => dimension switch
    {
        HealthDimension.Schedule => ScheduleWeight,
        HealthDimension.Engagement => EngagementWeight,
        HealthDimension.Utilisation => UtilisationWeight,
        HealthDimension.Outcomes => OutcomesWeight,
        _ => SentimentWeight,
    };

    /// <summary>Weight of all dimensions together.</summary>
    public decimal TotalWeight => ScheduleWeight + EngagementWeight + UtilisationWeight + OutcomesWeight + SentimentWeight;
}
