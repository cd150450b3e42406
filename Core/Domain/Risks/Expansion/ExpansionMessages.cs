using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks.Expansion;

/// <summary>Signs that a customer wants more.</summary>
internal static class ExpansionMessages
{
    /// <summary>H-24.</summary>
    public static Message AggressiveLaunch(Date requested, Date planned) => new(
        "expansion.aggressive-launch",
        "The customer wants to go live on {0}, sooner than planned ({1}), and it can be done.",
        "Der Kunde will am {0} starten, früher als geplant ({1}), und das ist machbar.",
        requested, planned);

    /// <summary>H-25.</summary>
    public static Message OtherTeams(int people, int opportunities, int withinDays) => new(
        "expansion.other-teams",
        "{0} contacts or departments and {1} opportunities came up within {2} days of the win.",
        "{0} Kontakte oder Abteilungen und {1} Verkaufschancen kamen binnen {2} Tagen nach dem Abschluss hinzu.",
        people, opportunities, withinDays);
}
