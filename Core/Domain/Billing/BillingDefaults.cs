using CrmOnboarding.Domain.Billing;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>The first bill (formulas.md section 7).</summary>
    public static BillingPolicy Billing { get; } = new()
    {
        Convention = ActiveDaysConvention.IncludeActivationDay,
        CurrencyPrecision = 2,
        ShockFactor = 1.5m,
    };
}
