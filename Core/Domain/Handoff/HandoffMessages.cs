using System.Collections.Generic;
using CrmOnboarding.Domain.Handoff.Steps;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>What a handoff lacks, and why it cannot take the next step.</summary>
internal static class HandoffMessages
{
    /// <summary>An item is not complete.</summary>
    public static Message Incomplete(Message question, int done, int total) => new(
        "handoff.incomplete",
        "{0}: {1} of {2} done.",
        "{0}: {1} von {2} erledigt.",
        question, done, total);

    /// <summary>An item is not complete and it is known what is missing.</summary>
    public static Message Missing(Message question, IReadOnlyList<Message> parts) => new(
        "handoff.missing",
        "{0}: still missing {1}.",
        "{0}: Es fehlt noch {1}.",
        question, parts);

    /// <summary>A blocker is not complete.</summary>
    public static Message BlockerIncomplete(Message question, int done, int total) => new(
        "handoff.blocker-incomplete",
        "{0}: {1} of {2} done; the handoff cannot be accepted without it.",
        "{0}: {1} von {2} erledigt; ohne diese Angaben kann die Übergabe nicht angenommen werden.",
        question, done, total);

    /// <summary>A blocker is not complete and it is known what is missing.</summary>
    public static Message BlockerMissing(Message question, IReadOnlyList<Message> parts) => new(
        "handoff.blocker-missing",
        "{0}: still missing {1}; the handoff cannot be accepted without it.",
        "{0}: Es fehlt noch {1}; ohne diese Angaben kann die Übergabe nicht angenommen werden.",
        question, parts);

    /// <summary>It cannot be handed over because of where it is.</summary>
    public static Message NotToBeSubmitted(HandoffStage stage) => new(
        "handoff.not-to-be-submitted",
        "The handoff cannot be handed over now. Its stage is: {0}.",
        "Die Übergabe kann jetzt nicht eingereicht werden. Ihr Stand: {0}.",
        stage);

    /// <summary>It cannot be decided on because it was not handed over.</summary>
    public static Message NotSubmitted(HandoffStage stage) => new(
        "handoff.not-submitted",
        "Hand the handoff over before it is accepted or returned. Its stage is: {0}.",
        "Reichen Sie die Übergabe ein, bevor sie angenommen oder zurückgegeben wird. Ihr Stand: {0}.",
        stage);

    /// <summary>It has too few points to be accepted.</summary>
    public static Message NotAcceptable(decimal score, decimal gate) => new(
        "handoff.not-acceptable",
        "The handoff has {0} points and can be accepted from {1}. Return it, and Sales sees what the checklist still asks for.",
        "Die Übergabe hat {0} Punkte und kann ab {1} angenommen werden. Geben Sie sie zurück; der Vertrieb sieht dann, was noch fehlt.",
        score, gate);

    /// <summary>It cannot be accepted while answers that it hangs on are missing.</summary>
    public static Message Blocked(IReadOnlyList<Message> blockers) => new(
        "handoff.blocked",
        "The handoff cannot be accepted while this is missing: {0}. Return it, and Sales sees what is asked for.",
        "Die Übergabe kann nicht angenommen werden, solange dies fehlt: {0}. Geben Sie sie zurück; der Vertrieb sieht dann, was fehlt.",
        blockers);

    /// <summary>It is handed over before the deal is won.</summary>
    public static Message NotWon { get; } = new(
        "handoff.not-won",
        "The deal of this handoff is not won yet. Win the opportunity, then hand it over.",
        "Der Abschluss zu dieser Übergabe ist noch nicht gewonnen. Gewinnen Sie zuerst die Verkaufschance, und reichen Sie dann ein.");

    /// <summary>It is gone.</summary>
    public static Message Gone { get; } = new(
        "handoff.gone",
        "This handoff no longer exists or was deactivated. Refresh the list, and choose another one.",
        "Diese Übergabe gibt es nicht mehr, oder sie wurde deaktiviert. Aktualisieren Sie die Liste, und wählen Sie eine andere.");

    /// <summary>Somebody may not take this step.</summary>
    public static Message NotYours { get; } = new(
        "handoff.not-yours",
        "You may not change this handoff. Ask its owner, or an administrator for a role that may.",
        "Sie dürfen diese Übergabe nicht ändern. Bitten Sie den Besitzer darum oder den Administrator um eine passende Rolle.");

    /// <summary>Somebody else wrote it at the same moment.</summary>
    public static Message ChangedMeanwhile { get; } = new(
        "handoff.changed-meanwhile",
        "Somebody else changed this handoff at the same moment. Look at it again, then repeat what is still needed.",
        "Jemand anders hat diese Übergabe im selben Moment geändert. Sehen Sie sie erneut an, und wiederholen Sie, was noch nötig ist.");

    /// <summary>The stage was typed instead of a step taken.</summary>
    public static Message StageByHand { get; } = new(
        "handoff.stage-by-hand",
        "The stage of a handoff follows from handing over, accepting and returning. Use these instead of editing it.",
        "Der Stand einer Übergabe folgt aus dem Einreichen, Annehmen und Zurückgeben. Nutzen Sie diese, statt ihn zu bearbeiten.");

    /// <summary>What an earlier look at the answers found missing, in its words.</summary>
    public static Message FoundBefore(string text) => new("handoff.found-before", "{0}", "{0}", text);

    /// <summary>What the customer success manager adds to the gaps.</summary>
    public static Message Reason(string text) => new("handoff.reason", "{0}", "{0}", text);

    /// <summary>A step of the stage that is open, and who does it or sees to it.</summary>
    public static Message OpenStep(StageStep step, OwnerRole responsible) => new(
        "handoff.open-step",
        "{0} ({1}).",
        "{0} ({1}).",
        step, responsible);

    /// <summary>Who answers for the stage (H-17).</summary>
    public static Message StageRoles(OwnerRole accountable, OwnerRole supports) => new(
        "handoff.stage-roles",
        "Accountable: {0}. Supports: {1}. What waits too long goes to the manager of Customer Success.",
        "Verantwortlich: {0}. Unterstützt: {1}. Was zu lange wartet, geht an die Leitung von Customer Success.",
        accountable, supports);

    /// <summary>It cannot be returned because nothing is missing.</summary>
    public static Message NothingToReturn { get; } = new(
        "handoff.nothing-to-return",
        "Nothing is missing. Say what the handoff needs before you return it.",
        "Es fehlt nichts. Geben Sie an, was die Übergabe noch braucht, bevor Sie sie zurückgeben.");

    /// <summary>The score at the win is below what is expected.</summary>
    public static Message BelowWinGate(decimal readyPercent, decimal expectedPercent) => new(
        "handoff.below-win-gate",
        "The program plan is {0} percent ready; {1} percent are expected at the win.",
        "Der Programmplan ist zu {0} Prozent fertig; beim Gewinnen der Verkaufschance werden {1} Prozent erwartet.",
        readyPercent, expectedPercent);

    /// <summary>An answer that acceptance hangs on was only assumed.</summary>
    public static Message BlockerAssumed(Message question) => new(
        "handoff.blocker-assumed",
        "{0}: the answer was only assumed. Ask the customer.",
        "{0}: Die Antwort wurde nur angenommen. Fragen Sie den Kunden.",
        question);
}
