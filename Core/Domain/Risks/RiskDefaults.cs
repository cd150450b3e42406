using CrmOnboarding.Domain.Risks;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>Thresholds of the rules that raise a risk.</summary>
    public static RiskPolicy Risks { get; } = new()
    {
        LongProcurementDays = 180,
    };
}
