namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Lengths, in UTF-16 units, of the text columns that the extensions fill. A test compares them with the solution's XML.</summary>
internal static class ColumnLengths
{
    public const int PlanName = 200;
    public const int PlanTemplateReason = 4000;
    public const int PlanNextContactReason = 400;
    public const int PlanOwnerWarning = 4000;
    public const int PlanHandoffMissing = 4000;
    public const int PlanHealthExplanation = 4000;
    public const int PlanWaysToGreen = 4000;
    public const int PlanForecastExplanation = 4000;
    public const int PlanCurveExplanation = 4000;
    public const int WorkstreamName = 500;
    public const int WorkstreamProductName = 500;
    public const int MilestoneName = 200;
    public const int MilestoneDateReason = 1000;
    public const int HandoffItemName = 200;
    public const int HandoffItemAnswer = 20000;
    public const int RiskName = 200;
    public const int RiskReason = 400;
}
