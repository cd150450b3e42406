using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Rescheduling;

/// <summary>How dates moved, why, and why they cannot move like this.</summary>
internal static class RescheduleMessages
{
    /// <summary>A person moved an item on its form.</summary>
    public static Message MovedByHand(string item) => new(
        "reschedule.moved-by-hand", "'{0}' was moved by hand.", "„{0}“ wurde von Hand verschoben.", item);

    /// <summary>An item was done, and dates follow.</summary>
    public static Message Finished(string item, Date on) => new(
        "reschedule.finished", "'{0}' was done on {1}.", "„{0}“ wurde am {1} erledigt.", item, on);

    /// <summary>An item is open again, or changed otherwise, and dates follow.</summary>
    public static Message Changed(string item) => new(
        "reschedule.changed", "'{0}' was changed.", "„{0}“ wurde geändert.", item);

    /// <summary>Items came, went, or count differently, and dates follow.</summary>
    public static Message OtherItems { get; } = new(
        "reschedule.other-items",
        "Items were added, removed, or count differently.",
        "Punkte kamen hinzu, fielen weg oder zählen anders.");

    /// <summary>Somebody moved items by the message.</summary>
    public static Message Rescheduled(int count) => new(
        "reschedule.rescheduled", "Items moved together: {0}.", "Zusammen verschobene Punkte: {0}.", count);

    /// <summary>Why an item moved that somebody moved by the message.</summary>
    public static Message Why(DelayParty party, string cause) => new(
        "reschedule.why", "Moved. Caused by: {0}. {1}", "Verschoben. Verursacht durch: {0}. {1}", party, cause);

    /// <summary>Why an item is back where it stood.</summary>
    public static Message Back(string change) => new(
        "reschedule.back", "Back where it stood: undone was: {0}", "Zurück auf dem alten Termin; rückgängig gemacht wurde: {0}", change);

    /// <summary>One item of a change.</summary>
    public static Message Line(string item, Date before, Date after, string why) => new(
        "reschedule.line", "{0}: {1} → {2}. {3}", "{0}: {1} → {2}. {3}", item, before, after, why);

    /// <summary>The plan is gone, or cannot be dated.</summary>
    public static Message PlanGone { get; } = new(
        "reschedule.plan-gone",
        "This plan no longer exists, or has no Day 0 or no template. Refresh the list, and choose another one.",
        "Diesen Plan gibt es nicht mehr, oder ihm fehlt Tag 0 oder die Vorlage. Wählen Sie einen anderen.");

    /// <summary>The plan is suspended, cancelled or archived.</summary>
    public static Message AtRest { get; } = new(
        "reschedule.at-rest",
        "The plan is not running, so its dates do not move. Resume it first.",
        "Der Plan läuft nicht, deshalb bewegen sich seine Termine nicht. Nehmen Sie ihn zuerst wieder auf.");

    /// <summary>Nothing says what moves where to.</summary>
    public static Message NothingAsked { get; } = new(
        "reschedule.nothing-asked",
        "Enter items with their new dates, or a shift in working days.",
        "Geben Sie Punkte mit ihren neuen Terminen ein oder eine Verschiebung in Arbeitstagen.");

    /// <summary>A line of the items cannot be read.</summary>
    public static Message UnreadableLine(string line) => new(
        "reschedule.unreadable-line",
        "'{0}' names no item. Write the id of an item, and behind it a date like 2026-12-31 if it gets one of its own; one item a line.",
        "„{0}“ nennt keinen Punkt. Schreiben Sie die Id eines Punkts, dahinter ein Datum wie 2026-12-31, wenn er ein eigenes bekommt; "
            + "eine Zeile je Punkt.",
        line);

    /// <summary>An item that is not one of the plan's.</summary>
    public static Message NotOfThePlan(string item) => new(
        "reschedule.not-of-the-plan",
        "The plan has no item {0}. Open the plan again, and choose one of its items.",
        "Der Plan hat keinen Punkt {0}. Öffnen Sie den Plan neu, und wählen Sie einen seiner Punkte.",
        item);

    /// <summary>An item without a date where no shift is given.</summary>
    public static Message NoDate(string item) => new(
        "reschedule.no-date",
        "Enter a new date for '{0}', or a shift in working days.",
        "Geben Sie für „{0}“ einen neuen Termin ein oder eine Verschiebung in Arbeitstagen.",
        item);

    /// <summary>A shift that is too far.</summary>
    public static Message ShiftOutOfRange(int days, int most) => new(
        "reschedule.shift-out-of-range",
        "A shift of {0} working days is too far. Enter at most {1} in either direction.",
        "Eine Verschiebung um {0} Arbeitstage ist zu weit. Geben Sie höchstens {1} in beide Richtungen ein.",
        days, most);

    /// <summary>Nobody said why.</summary>
    public static Message NoCause { get; } = new(
        "reschedule.no-cause",
        "Say why the dates move.",
        "Sagen Sie, warum sich die Termine verschieben.");

    /// <summary>Nobody said who caused it.</summary>
    public static Message NoParty { get; } = new(
        "reschedule.no-party",
        "Choose who or what caused the move: the customer, us, a third party, the scope, or holidays.",
        "Wählen Sie, wer oder was die Verschiebung verursacht hat: der Kunde, wir, Dritte, der Umfang oder Feiertage.");

    /// <summary>The plan is no longer the one that was previewed.</summary>
    public static Message ChangedSince { get; } = new(
        "reschedule.changed-since",
        "The plan has changed since you looked at the preview. Look at it again, then apply it.",
        "Der Plan hat sich seit der Vorschau geändert. Sehen Sie sich die Vorschau erneut an, und wenden Sie sie dann an.");

    /// <summary>Somebody else changed the plan at the same moment.</summary>
    public static Message ChangedMeanwhile { get; } = new(
        "reschedule.changed-meanwhile",
        "Somebody else changed the plan at the same moment. Look at it again, then repeat what is still needed.",
        "Jemand anders hat den Plan im selben Moment geändert. Sehen Sie ihn erneut an, und wiederholen Sie, was noch nötig ist.");

    /// <summary>An item belongs to somebody else.</summary>
    public static Message NotYours { get; } = new(
        "reschedule.not-yours",
        "You may not move all of these items: one belongs to somebody else. Ask its owner, or a customer success manager.",
        "Sie dürfen nicht alle diese Punkte verschieben: Einer gehört jemand anderem. Bitten Sie dessen Besitzer oder Customer Success.");

    /// <summary>The change of dates is gone.</summary>
    public static Message ChangeGone { get; } = new(
        "reschedule.change-gone",
        "This change of dates no longer exists. Refresh the list, and choose another one.",
        "Diese Terminänderung gibt es nicht mehr. Aktualisieren Sie die Liste, und wählen Sie eine andere.");

    /// <summary>The change was undone before.</summary>
    public static Message UndoneAlready { get; } = new(
        "reschedule.undone-already",
        "This change of dates has been undone already.",
        "Diese Terminänderung wurde schon rückgängig gemacht.");

    /// <summary>Nothing of the change can be moved back.</summary>
    public static Message NothingToUndo { get; } = new(
        "reschedule.nothing-to-undo",
        "Nothing of this change of dates can be moved back: its items are gone, or it moved too many to be kept.",
        "Von dieser Terminänderung lässt sich nichts zurückverschieben: Ihre Punkte gibt es nicht mehr, oder es waren zu viele.");
}
