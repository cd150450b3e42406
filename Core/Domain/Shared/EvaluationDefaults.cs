namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>Greatest number of calendar days between evaluations while the answers still change from day to day.</summary>
    public const int EvaluationHorizonDays = 1100;
}
