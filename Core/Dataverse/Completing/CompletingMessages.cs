using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Completing;

/// <summary>Why an item cannot be completed like this, and what is left to do after it.</summary>
internal static class CompletingMessages
{
    /// <summary>Something is missing.</summary>
    public static Message Closed(string item, Message missing) => new(
        "completing.closed", "'{0}' cannot be completed yet. {1}", "„{0}“ kann noch nicht erledigt werden. {1}", item, missing);

    /// <summary>The item is gone.</summary>
    public static Message Gone { get; } = new(
        "completing.gone",
        "The item or its plan no longer exists. Open the plan again.",
        "Den Punkt oder seinen Plan gibt es nicht mehr. Öffnen Sie den Plan neu.");

    /// <summary>The item is done, waived or cancelled.</summary>
    public static Message NotOpen(string item, MilestoneStatus status) => new(
        "completing.not-open",
        "'{0}' is not open: its status is {1}. Set it to open first.",
        "„{0}“ ist nicht offen: Der Status ist {1}. Öffnen Sie den Punkt zuerst wieder.",
        item, status);

    /// <summary>The item belongs to somebody else.</summary>
    public static Message NotYours(string item) => new(
        "completing.not-yours",
        "You may not change '{0}': it belongs to somebody else. Ask its owner to complete it, or to assign it to you.",
        "Sie dürfen „{0}“ nicht ändern: Der Punkt gehört jemand anderem. Bitten Sie den Besitzer, ihn zu erledigen oder Ihnen zuzuweisen.",
        item);

    /// <summary>The day has not come.</summary>
    public static Message NotDoneYet(Date on) => new(
        "completing.not-done-yet",
        "{0} has not come yet. Complete an item once it is done.",
        "Der {0} liegt noch vor uns. Erledigen Sie einen Punkt, wenn er getan ist.",
        on);

    /// <summary>Something was heard where nobody speaks.</summary>
    public static Message NothingToHear(string item) => new(
        "completing.nothing-to-hear",
        "'{0}' is no conversation. Leave out what was heard, or log a contact of its own.",
        "„{0}“ ist kein Gespräch. Lassen Sie weg, was gehört wurde, oder protokollieren Sie einen eigenen Kontakt.",
        item);

    /// <summary>A feeling outside the scale, or without a reason.</summary>
    public static Message WrongSentiment(int worst, int best) => new(
        "completing.wrong-sentiment",
        "Enter how the customer felt from {0} to {1}, with a note.",
        "Geben Sie mit einer Notiz ein, wie sich der Kunde fühlte, von {0} bis {1}.",
        worst, best);

    /// <summary>An outcome that the choice does not have.</summary>
    public static Message UnknownOutcome { get; } = new(
        "completing.unknown-outcome",
        "The outcome is none of those to choose from. Choose working well or issues.",
        "Dieses Ergebnis steht nicht zur Auswahl. Wählen Sie, ob es gut läuft oder ob es Probleme gibt.");

    /// <summary>An exception without a reason.</summary>
    public static Message NoReason { get; } = new(
        "completing.no-reason",
        "Say why the exception is right.",
        "Sagen Sie, warum die Ausnahme richtig ist.");

    /// <summary>An exception for what asks for nothing.</summary>
    public static Message NothingToOverride(string item) => new(
        "completing.nothing-to-override",
        "'{0}' asks for nothing, so there is nothing to override.",
        "„{0}“ verlangt nichts, daher gibt es keine Ausnahme zuzulassen.",
        item);

    /// <summary>Somebody writes an exception by hand.</summary>
    public static Message OverrideByMessageOnly { get; } = new(
        "completing.override-by-message-only",
        "Only a manager of Customer Success allows an exception, by the message Override gate.",
        "Nur eine Führungskraft von Customer Success lässt eine Ausnahme zu, mit der Nachricht Ausnahme zulassen.");

    /// <summary>The task after a first bill that nobody said was understood (N-10).</summary>
    public static Message AskAboutBill { get; } = new(
        "completing.ask-about-bill",
        "Ask whether the first bill is understood",
        "Nachfragen, ob die erste Rechnung verstanden ist");

    /// <summary>The task after a completion (N-14).</summary>
    public static Message Celebrate { get; } = new(
        "completing.celebrate",
        "Celebrate the completion with the customer, at lunch or over a drink",
        "Den Abschluss mit dem Kunden feiern, beim Mittagessen oder bei einem Getränk");
}
