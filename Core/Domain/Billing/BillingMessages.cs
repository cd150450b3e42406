namespace CrmOnboarding.Domain.Billing;

/// <summary>What this room can say; the order of the arguments is given with each code. Amounts are in the currency of the deal.</summary>
internal static class BillingMessages
{
    /// <summary>The full month in advance: the amount.</summary>
    public const string FullMonth = "billing.full-month";

    /// <summary>
    /// Part of the month of activation: the amount, active days, days of the month, first active day (date), last (date).
    /// </summary>
    public const string ProRata = "billing.pro-rata";

    /// <summary>The set-up fee: the amount.</summary>
    public const string SetupFee = "billing.setup-fee";

    /// <summary>Another one-off: its name (text), the amount.</summary>
    public const string OneOff = "billing.one-off";

    /// <summary>What the customer expects and what comes: the regular bill, the first bill, the difference.</summary>
    public const string ExpectedAndFirst = "billing.expected-and-first";

    /// <summary>An amount is negative: its name (text), the amount.</summary>
    public const string NegativeAmount = "billing.negative-amount";
}
