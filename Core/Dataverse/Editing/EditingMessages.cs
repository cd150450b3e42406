using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Editing;

/// <summary>Why a row of a plan cannot be changed like this.</summary>
internal static class EditingMessages
{
    /// <summary>A risk or an item that a message names is none of its plan.</summary>
    public static Message NotOfThisPlan { get; } = new(
        "editing.not-of-this-plan",
        "The risk or item is not one of this plan. Choose one of the plan.",
        "Das Risiko oder der Punkt gehört nicht zu diesem Plan. Wählen Sie eines des Plans.");

    /// <summary>A customer was to go to a stage of the life cycle that does not follow (T-08).</summary>
    public static Message WrongStage(LifecycleStage from, LifecycleStage to) => new(
        "editing.lifecycle-stage",
        "The life cycle cannot go from {0} to {1}: it leaves {2} for {3} when the onboarding is complete, and does not return.",
        "Der Lebenszyklus geht nicht von „{0}“ nach „{1}“: Auf „{2}“ folgt „{3}“, wenn das Onboarding fertig ist, nie umgekehrt.",
        from, to, LifecycleStage.Land, LifecycleStage.Adopt);

    /// <summary>A plan was joined with another, and somebody wants it to run again.</summary>
    public static Message Joined { get; } = new(
        "editing.joined",
        "This plan was joined with another, which has its deals now. Open that one (Joined With), and go on there.",
        "Dieser Plan wurde mit einem anderen zusammengeführt, der jetzt seine Verkaufschancen hat. Öffnen Sie jenen (Zusammengeführt mit), "
            + "und arbeiten Sie dort weiter.");

    /// <summary>A row is moved to another plan.</summary>
    public static Message OtherPlan => new(
        "editing.other-plan",
        "A record cannot be moved to another plan. Create it in the other plan, and cancel it here.",
        "Ein Datensatz kann nicht in einen anderen Plan verschoben werden. Legen Sie ihn dort neu an, und brechen Sie ihn hier ab.");

    /// <summary>What is recorded of a meeting is moved to another one, or to another person.</summary>
    public static Message OtherMeeting => new(
        "editing.other-meeting",
        "What is recorded of a meeting stays with it and its people. Delete it, and create it where it belongs.",
        "Was zu einem Termin erfasst ist, bleibt bei ihm und seinen Personen. Löschen Sie es, und legen Sie es dort an, wo es hingehört.");

    /// <summary>A milestone is moved to a workstream of another plan.</summary>
    public static Message OtherWorkstream => new(
        "editing.other-workstream",
        "The workstream belongs to another plan. Choose a workstream of this plan.",
        "Der Arbeitsstrang gehört zu einem anderen Plan. Wählen Sie einen Arbeitsstrang dieses Plans.");

    /// <summary>An item of another plan is to keep a promise, or the promise has no plan yet.</summary>
    public static Message OtherPlansItem => new(
        "editing.other-plans-item",
        "The item in Kept By does not belong to the plan of the promise. Choose an item of that plan, or leave the field empty.",
        "Der Punkt in „Eingelöst durch“ gehört nicht zum Plan der Zusage. Wählen Sie einen Punkt dieses Plans, oder lassen Sie das Feld "
            + "leer.");

    /// <summary>A milestone is said to be done on a day that is far ahead.</summary>
    public static Message CompletedInFuture(Date completedOn) => new(
        "editing.completed-in-future",
        "The completion date {0} is in the future. Enter the day on which the milestone was done.",
        "Das Erledigungsdatum {0} liegt in der Zukunft. Geben Sie den Tag ein, an dem der Meilenstein erledigt wurde.",
        completedOn);

    /// <summary>A due date is out of range.</summary>
    public static Message DueOutOfRange(Date dueOn, Date first, Date last) => new(
        "editing.due-out-of-range",
        "The due date {0} is out of range. Enter a date between {1} and {2}.",
        "Das Fälligkeitsdatum {0} ist nicht möglich. Geben Sie ein Datum zwischen {1} und {2} ein.",
        dueOn, first, last);

    /// <summary>A question on which the handoff depends is marked as not applicable.</summary>
    public static Message BlockerNotApplicable(string question) => new(
        "editing.blocker-not-applicable",
        "The handoff cannot be accepted without an answer to '{0}', so it cannot be marked as not applicable. Answer it.",
        "Ohne Antwort auf „{0}“ kann die Übergabe nicht angenommen werden, deshalb kann die Frage nicht als nicht zutreffend markiert "
            + "werden. Beantworten Sie sie.",
        question);
}
