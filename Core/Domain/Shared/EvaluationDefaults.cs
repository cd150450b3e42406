namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>Calendar days after which an evaluation is repeated at the latest while its answers still change from day to day.</summary>
    public const int EvaluationHorizonDays = 1100;
}
