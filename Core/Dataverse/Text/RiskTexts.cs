using System.Collections.Generic;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Domain.Risks;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>Names of the risk rules, and what they saw.</summary>
internal static class RiskTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(RiskMessages.LongProcurement,
            "It took {0} days from the opportunity to the win, more than {1}.",
            "Von der Verkaufschance bis zum Abschluss vergingen {0} Tage, mehr als {1}."),
        new(RiskMessages.NoOwnerForRole,
            "The plan needs this role and nobody is named: {0}.",
            "Der Plan braucht diese Rolle und niemand ist benannt: {0}."),
        new(RiskMessages.NoOwnerForTwoRoles,
            "The plan needs these roles and nobody is named: {0} and {1}.",
            "Der Plan braucht diese Rollen und niemand ist benannt: {0} und {1}."),

        new(OnboardingMessages.RiskPrefix + RiskCodes.LongProcurement, "Long procurement", "Lange Beschaffung"),
        new(OnboardingMessages.RiskPrefix + RiskCodes.NoOwnerForRole, "No owner for a required role", "Keine Person für eine nötige Rolle"),
    ];
}
