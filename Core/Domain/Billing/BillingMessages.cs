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
    public static Message OneOff(string name, decimal amount) => new(
        "billing.one-off",
        "Once, {0}: {1}.",
        "Einmalig, {0}: {1}.",
        name, amount);

    /// <summary>What the customer expects and what comes.</summary>
    public static Message ExpectedAndFirst(decimal regular, decimal first, decimal difference) => new(
        "billing.expected-and-first",
        "A regular bill is {0}. The first bill will be {1}, a difference of {2}.",
        "Eine übliche Rechnung beträgt {0}. Die erste Rechnung wird {1} betragen, ein Unterschied von {2}.",
        regular, first, difference);

    /// <summary>An amount is negative.</summary>
    public static Message NegativeAmount(string name, decimal amount) => new(
        "billing.negative-amount",
        "{0} is {1}. Enter an amount of 0 or more.",
        "{0} beträgt {1}. Geben Sie einen Betrag von 0 oder mehr ein.",
        name, amount);
}
