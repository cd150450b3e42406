using System.Collections.Generic;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>Steps and gates of the handoff: handing over, accepting, returning, the kick-off.</summary>
internal static class HandoffReviewTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(HandoffMessages.NotToBeSubmitted,
            "The handoff cannot be handed over now; its stage is: {0}.",
            "Die Übergabe kann jetzt nicht eingereicht werden; ihr Stand ist: {0}."),
        new(HandoffMessages.NotSubmitted,
            "The handoff has to be handed over before it is accepted or returned; its stage is: {0}.",
            "Die Übergabe muss eingereicht sein, bevor sie angenommen oder zurückgegeben wird; ihr Stand ist: {0}."),
        new(HandoffMessages.NotAcceptable,
            "The handoff cannot be accepted at {0} points; complete what the checklist still names.",
            "Die Übergabe kann mit {0} Punkten nicht angenommen werden; ergänzen Sie, was die Checkliste noch nennt."),
        new(HandoffMessages.NothingToReturn,
            "Nothing is missing. Name what the handoff needs before you return it.",
            "Es fehlt nichts. Nennen Sie, was die Übergabe noch braucht, bevor Sie sie zurückgeben."),
        new(HandoffMessages.BelowWinGate,
            "The handoff has {0} points; {1} are expected at the win.",
            "Die Übergabe hat {0} Punkte; beim Abschluss werden {1} erwartet."),
        new(HandoffMessages.BlockerAssumed,
            "{0}: the answer was only assumed; ask the customer.",
            "{0}: Die Antwort wurde nur angenommen; fragen Sie den Kunden."),
        new(HandoffMessages.NoProjectManager, "No project manager is assigned.", "Es ist keine Projektleitung benannt."),
        new(HandoffMessages.RosterIncomplete,
            "Nobody was introduced to the customer for this role: {0}.",
            "Für diese Rolle wurde dem Kunden niemand vorgestellt: {0}."),
        new(HandoffMessages.NoDeliveryTimeline, "No delivery timeline is recorded.", "Es ist kein Lieferzeitplan festgehalten."),
        new(HandoffMessages.NoGoalNote, "No note of the customer's goals is recorded.",
            "Es ist keine Notiz zu den Zielen des Kunden festgehalten."),
        new(HandoffMessages.NotPrepared,
            "Goals and measures were not there when the call began.",
            "Ziele und Kennzahlen lagen zu Beginn des Gesprächs nicht vor."),
        new(HandoffMessages.WrongPeople,
            "Nobody who is needed in this phase took part: {0}.",
            "Niemand, der in dieser Phase gebraucht wird, war dabei: {0}."),
        new(HandoffMessages.NoJointGoal,
            "There is no measurable goal that both sides agreed on.",
            "Es gibt kein messbares Ziel, auf das sich beide Seiten geeinigt haben."),
        new(HandoffMessages.KickoffNotHeld, "The kick-off was not held.", "Der Kick-off hat nicht stattgefunden."),
        new(HandoffMessages.NoVendorStep,
            "Our side has no next step with owner and day.",
            "Auf unserer Seite fehlt ein nächster Schritt mit Person und Tag."),
        new(HandoffMessages.NoCustomerStep,
            "The customer has no next step with owner and day.",
            "Beim Kunden fehlt ein nächster Schritt mit Person und Tag."),
        new(HandoffMessages.NoAttendees, "Record who took part.", "Halten Sie fest, wer teilgenommen hat."),
        new(HandoffMessages.NoBillRecipient, "The bill recipient has to take part.", "Der Rechnungsempfänger muss teilnehmen."),
        new(HandoffMessages.NoAnswer, "Record whether the bill was understood.", "Halten Sie fest, ob die Rechnung verstanden wurde."),
        new(HandoffMessages.NoVendorExecutive, "Name our executive.", "Nennen Sie unsere Führungskraft."),
        new(HandoffMessages.NoCustomerExecutive, "Name the customer's executive.", "Nennen Sie die Führungskraft des Kunden."),

        new(Catalogue.LabelCode(HandoffStage.Preparing), "in preparation", "in Vorbereitung"),
        new(Catalogue.LabelCode(HandoffStage.Submitted), "handed over", "eingereicht"),
        new(Catalogue.LabelCode(HandoffStage.Accepted), "accepted", "angenommen"),
        new(Catalogue.LabelCode(HandoffStage.Returned), "returned", "zurückgegeben"),
        new(Catalogue.LabelCode(Phase.Handoff), "handoff", "Übergabe"),
        new(Catalogue.LabelCode(Phase.Launch), "launch", "Start"),
        new(Catalogue.LabelCode(Phase.Care), "care", "Betreuung"),
        new(Catalogue.LabelCode(Phase.Adopt), "adoption", "Nutzung"),
    ];
}
