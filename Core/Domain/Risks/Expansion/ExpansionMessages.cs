using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks.Expansion;

/// <summary>Signs that a customer wants more.</summary>
internal static class ExpansionMessages
{
    /// <summary>H-24.</summary>
    public static Message AggressiveLaunch(Date requested, Date planned) => new(
        "expansion.aggressive-launch",
        "The customer wants to go live on {0}, earlier than planned ({1}), and it is feasible.",
        "Der Kunde will am {0} live gehen, früher als geplant ({1}), und das ist machbar.",
        requested, planned);

    /// <summary>H-25.</summary>
    public static Message OtherTeams(int people, int opportunities, int withinDays) => new(
        "expansion.other-teams",
        "Within {2} days of the win: {0} new contacts or departments, {1} new opportunities.",
        "Binnen {2} Tagen nach dem Gewinn der Verkaufschance: {0} neue Kontakte oder Abteilungen, {1} neue Verkaufschancen.",
        people, opportunities, withinDays);
}
