using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence.Governor;

/// <summary>Why a contact is better not made.</summary>
internal static class GovernorMessages
{
    /// <summary>The budget is spent.</summary>
    public static Message BudgetSpent(int used, int allowed, int windowDays) => new(
        "cadence.budget-spent",
        "{0} of {1} contacts allowed in {2} days are used.",
        "{0} von {1} in {2} Tagen erlaubten Kontakten sind verbraucht.",
        used, allowed, windowDays);

    /// <summary>Automatic touches have stopped.</summary>
    public static Message AutomaticTouchesStopped(int unanswered) => new(
        "cadence.automatic-touches-stopped",
        "Automatic messages have stopped: {0} in a row stayed without an answer.",
        "Automatische Nachrichten ruhen: {0} in Folge blieben ohne Antwort.",
        unanswered);

    /// <summary>Progress was not checked before information is sent (N-23).</summary>
    public static Message ProgressNotChecked(int days) => new(
        "cadence.progress-not-checked",
        "The previous milestone is open and nobody has asked about progress in the last {0} days.",
        "Der vorige Meilenstein ist offen, und in den letzten {0} Tagen hat niemand nach dem Stand gefragt.",
        days);

    /// <summary>Other products are not offered yet (N-24).</summary>
    public static Message CrossSellQuietPeriod(Date from) => new(
        "cadence.cross-sell-quiet-period",
        "Other products are not offered before {0} unless the customer has first value sooner.",
        "Weitere Produkte werden nicht vor dem {0} angeboten, außer der Kunde hat früher einen ersten Nutzen.",
        from);

    /// <summary>There would be more promotion than listening (N-25).</summary>
    public static Message MorePromotionThanListening(int windowDays) => new(
        "cadence.more-promotion-than-listening",
        "In the last {0} days there would be more promotion than listening.",
        "In den letzten {0} Tagen gäbe es mehr Werbung als Zuhören.",
        windowDays);
}
