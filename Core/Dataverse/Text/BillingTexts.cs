using System.Collections.Generic;
using CrmOnboarding.Domain.Billing;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>The first bill, explained.</summary>
internal static class BillingTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(BillingMessages.FullMonth, "The next full month: {0}.", "Der nächste volle Monat: {0}."),
        new(BillingMessages.ProRata,
            "Part of the month of activation, {1} of {2} days, from {3} to {4}: {0}.",
            "Anteil des Aktivierungsmonats, {1} von {2} Tagen, vom {3} bis {4}: {0}."),
        new(BillingMessages.SetupFee, "Set-up fee: {0}.", "Einrichtungsgebühr: {0}."),
        new(BillingMessages.OneOff, "Once, {0}: {1}.", "Einmalig, {0}: {1}."),
        new(BillingMessages.ExpectedAndFirst,
            "A regular bill is {0}. The first bill will be {1}, a difference of {2}.",
            "Eine übliche Rechnung beträgt {0}. Die erste Rechnung wird {1} betragen, ein Unterschied von {2}."),
        new(BillingMessages.NegativeAmount,
            "{0} is {1}. Enter an amount of 0 or more.",
            "{0} beträgt {1}. Geben Sie einen Betrag von 0 oder mehr ein."),
    ];
}
