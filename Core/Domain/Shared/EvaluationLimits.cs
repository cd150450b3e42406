namespace CrmOnboarding.Domain.Shared;

/// <summary>How far dates reach.</summary>
internal static class EvaluationLimits
{
    /// <summary>Calendar days before and after Day 0 within which a date of a milestone makes sense: a hundred years.</summary>
    public const int MostDaysFromDay0 = 36_525;

    /// <summary>Greatest number of calendar days between evaluations while the answers still change from day to day.</summary>
    public const int EvaluationHorizonDays = 1100;
}
