using System.Collections.Generic;
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

    /// <summary>It cannot be accepted.</summary>
    public static Message NotAcceptable(decimal score) => new(
        "handoff.not-acceptable",
        "The handoff cannot be accepted at {0} points. Complete what the checklist still asks for.",
        "Die Übergabe kann mit {0} Punkten nicht angenommen werden. Ergänzen Sie, was laut Checkliste noch fehlt.",
        score);

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
