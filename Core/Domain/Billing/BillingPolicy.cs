namespace CrmOnboarding.Domain.Billing;

/// <summary>Which days of the activation month are charged.</summary>
internal enum ActiveDaysConvention
{
    /// <summary>The days after the day of activation.</summary>
    ExcludeActivationDay,

    /// <summary>The day of activation and the days after it.</summary>
    IncludeActivationDay,
}

/// <summary>How the first bill is computed.</summary>
internal sealed record BillingPolicy
{
    /// <summary>What ships.</summary>
    public static BillingPolicy Shipped { get; } = new()
    {
        Convention = ActiveDaysConvention.IncludeActivationDay,
        CurrencyPrecision = 2,
        ShockFactor = 1.5m,
    };

    /// <summary>Which days of the activation month are charged.</summary>
    public required ActiveDaysConvention Convention { get; init; }

    /// <summary>Digits after the decimal point of the currency, 0 to 10.</summary>
    public required int CurrencyPrecision { get; init; }

    /// <summary>Multiple of the regular bill above which the first bill is a shock (N-12). Exclusive: exactly that much is not.</summary>
    public required decimal ShockFactor { get; init; }
}
