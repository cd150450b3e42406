using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence.Governor;

/// <summary>Why a contact is better not made.</summary>
internal static class GovernorMessages
{
    /// <summary>Why a contact is refused where the settings say so.</summary>
    public static Message NotNow(IReadOnlyList<Message> objections) => new(
        "cadence.not-now",
        "Do not contact the customer like this now. {0}",
        "Nehmen Sie so jetzt keinen Kontakt zum Kunden auf. {0}",
        objections.Aggregate(static (first, then) => new Message("cadence.then", "{0} {1}", "{0} {1}", first, then)));

    /// <summary>The budget is spent.</summary>
    public static Message BudgetSpent(int used, int allowed, int windowDays) => new(
        "cadence.budget-spent",
        "All contacts allowed in {2} days have been made: {0} of {1}.",
        "In {2} Tagen sind alle erlaubten Kontakte erfolgt: {0} von {1}.",
        used, allowed, windowDays);

    /// <summary>Automatic touches have stopped.</summary>
    public static Message AutomaticTouchesStopped(int unanswered) => new(
        "cadence.automatic-touches-stopped",
        "Automatic messages have stopped: {0} in a row went unanswered.",
        "Automatische Nachrichten ruhen: {0} in Folge blieben unbeantwortet.",
        unanswered);

    /// <summary>Progress was not checked before information is sent (N-23).</summary>
    public static Message ProgressNotChecked(int days) => new(
        "cadence.progress-not-checked",
        "The previous milestone is open, and nobody has asked about progress in the last {0} days.",
        "Der vorige Meilenstein ist offen, und in den letzten {0} Tagen hat niemand nach dem Stand gefragt.",
        days);

    /// <summary>Other products are not offered yet (N-24).</summary>
    public static Message CrossSellQuietPeriod(Date from) => new(
        "cadence.cross-sell-quiet-period",
        "Do not offer other products before {0}, unless the customer reaches first value sooner.",
        "Bieten Sie weitere Produkte nicht vor dem {0} an, es sei denn, der Kunde erreicht früher einen ersten Nutzen.",
        from);

    /// <summary>There would be more promotion than listening (N-25).</summary>
    public static Message MorePromotionThanListening(int windowDays) => new(
        "cadence.more-promotion-than-listening",
        "There would be more promotion than listening in {0} days.",
        "In {0} Tagen gäbe es mehr Werbung als Zuhören.",
        windowDays);
}
