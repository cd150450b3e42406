using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Billing;

/// <summary>The first bill, explained.</summary>
internal static class BillingMessages
{
    /// <summary>The full month in advance.</summary>
    public static Message FullMonth(decimal amount) => new(
        "billing.full-month",
        "The next full month: {0}.",
        "Der nächste volle Monat: {0}.",
        amount);

    /// <summary>Part of the month of activation.</summary>
    public static Message ProRata(decimal amount, int activeDays, int daysOfMonth, Date firstDay, Date lastDay) => new(
        "billing.pro-rata",
        "Part of the month of activation, {1} of {2} days, from {3} to {4}: {0}.",
        "Anteil des Aktivierungsmonats, {1} von {2} Tagen, vom {3} bis {4}: {0}.",
        amount, activeDays, daysOfMonth, firstDay, lastDay);

    /// <summary>The set-up fee.</summary>
    public static Message SetupFee(decimal amount) => new(
        "billing.setup-fee",
        "Set-up fee: {0}.",
        "Einrichtungsgebühr: {0}.",
        amount);

    /// <summary>Another one-off.</summary>
    public static Message OneOff(string? name, decimal amount) => name is null
        ? new("billing.one-offs", "Other one-offs: {0}.", "Weitere einmalige Beträge: {0}.", amount)
        : new("billing.one-off", "One-off, {0}: {1}.", "Einmalig, {0}: {1}.", name, amount);

    /// <summary>What the customer expects and what comes.</summary>
    public static Message ExpectedAndFirst(decimal regular, decimal first, decimal difference) => new(
        "billing.expected-and-first",
        "A regular bill is {0}. The first bill will be {1}, a difference of {2}.",
        "Eine reguläre Rechnung beträgt {0}. Die erste Rechnung beträgt {1}, das sind {2} Unterschied.",
        regular, first, difference);

    /// <summary>What a thank-you can name (N-05).</summary>
    public static Message Thanks(int termMonths, decimal monthlyValue, decimal total) => new(
        "billing.thanks",
        "What they bought: {0} months at {1} a month, {2} in all.",
        "Was gekauft wurde: {0} Monate zu {1} im Monat, insgesamt {2}.",
        termMonths, monthlyValue, total);

    /// <summary>The monthly amount is negative.</summary>
    public static Message NegativeMonthlyAmount(decimal amount) => new(
        "billing.negative-monthly-amount",
        "The monthly amount is {0}. Enter 0 or more.",
        "Der Monatsbetrag ist {0}. Geben Sie 0 oder mehr ein.",
        amount);

    /// <summary>The set-up fee is negative.</summary>
    public static Message NegativeSetupFee(decimal amount) => new(
        "billing.negative-setup-fee",
        "The set-up fee is {0}. Enter 0 or more.",
        "Die Einrichtungsgebühr ist {0}. Geben Sie 0 oder mehr ein.",
        amount);

    /// <summary>Another one-off amount is negative.</summary>
    public static Message NegativeOneOff(string? name, decimal amount) => name is null
        ? new(
            "billing.negative-one-offs",
            "The other one-offs are {0}. Enter 0 or more.",
            "Die weiteren einmaligen Beträge sind {0}. Geben Sie 0 oder mehr ein.",
            amount)
        : new(
            "billing.negative-one-off",
            "The one-off amount {0} is {1}. Enter 0 or more.",
            "Der einmalige Betrag {0} ist {1}. Geben Sie 0 oder mehr ein.",
            name, amount);
}
