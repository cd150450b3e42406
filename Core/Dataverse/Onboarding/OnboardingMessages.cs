using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>Names of plans and their parts, and what a further deal changed.</summary>
internal static class OnboardingMessages
{
    /// <summary>Name of a plan.</summary>
    public static Message PlanName(string customer, int cycle) => new(
        "onboarding.plan-name",
        "{0} – Onboarding {1}",
        "{0} – Onboarding {1}",
        customer, cycle);

    /// <summary>Name of the handoff of a deal.</summary>
    public static Message HandoffName(string customer, string topic) => new(
        "onboarding.handoff-name",
        "{0} – {1}",
        "{0} – {1}",
        customer, topic);

    /// <summary>Name of a line of which nothing else is known.</summary>
    public static Message LineName(int number) => new(
        "onboarding.line-name",
        "Line {0}",
        "Position {0}",
        number);

    /// <summary>The segment rose with a further deal.</summary>
    public static Message SegmentRaised(Segment segment, Date wonOn, Message why) => new(
        "onboarding.segment-raised",
        "Segment raised to {0} by the deal won on {1}. {2}",
        "Durch die am {1} gewonnene Verkaufschance ist das Segment jetzt „{0}“. {2}",
        segment, wonOn, why);

    /// <summary>A won deal has no customer.</summary>
    public static Message NoCustomer(string topic) => new(
        "onboarding.no-customer",
        "The opportunity '{0}' was won without a customer, so there is nobody to onboard. Reopen it, enter its customer, and win it again.",
        "Die Verkaufschance „{0}“ wurde ohne Kunden gewonnen, daher ist kein Onboarding möglich. Öffnen Sie sie wieder, geben Sie den "
            + "Kunden ein, und gewinnen Sie sie erneut.",
        topic);

    /// <summary>A won deal has more lines than one deal may have.</summary>
    public static Message TooManyLines(string topic, int lines, int limit) => new(
        "onboarding.too-many-lines",
        "The opportunity '{0}' has {1} lines; at most {2} can be onboarded. Reopen it, split it into several opportunities, and win those.",
        "Die Verkaufschance „{0}“ hat {1} Positionen; höchstens {2} sind möglich. Öffnen Sie sie wieder, teilen Sie sie in mehrere "
            + "Verkaufschancen auf, und gewinnen Sie diese.",
        topic, lines, limit);

    /// <summary>An opportunity that is to be prepared is gone, or its reader may not see it.</summary>
    public static Message DealGone { get; } = new(
        "onboarding.deal-gone",
        "This opportunity no longer exists, or you may not see it. Refresh the list, and choose another one.",
        "Diese Verkaufschance gibt es nicht mehr, oder Sie dürfen sie nicht sehen. Aktualisieren Sie die Liste, und wählen Sie eine "
            + "andere.");

    /// <summary>An opportunity that is to be prepared is closed.</summary>
    public static Message NotOpen(string topic) => new(
        "onboarding.not-open",
        "The opportunity '{0}' is closed. A plan is prepared before the win; open a lost opportunity again first.",
        "Die Verkaufschance „{0}“ ist geschlossen. Ein Plan wird vor dem Gewinn vorbereitet; öffnen Sie eine verlorene zuerst wieder.",
        topic);

    /// <summary>An opportunity that is to be prepared has no customer.</summary>
    public static Message NobodyToPrepareFor(string topic) => new(
        "onboarding.nobody-to-prepare-for",
        "The opportunity '{0}' has no customer. Enter its customer, then prepare the plan.",
        "Die Verkaufschance „{0}“ hat keinen Kunden. Geben Sie den Kunden ein, und bereiten Sie dann den Plan vor.",
        topic);

    /// <summary>It is not known when the deal will be won.</summary>
    public static Message NoCloseDate(string topic) => new(
        "onboarding.no-close-date",
        "The opportunity '{0}' has no estimated close date, from which the plan counts. Enter it, then prepare the plan.",
        "Die Verkaufschance „{0}“ hat kein geschätztes Abschlussdatum, von dem der Plan zählt. Geben Sie es ein, und bereiten Sie dann den "
            + "Plan vor.",
        topic);

    /// <summary>The deal is not likely enough.</summary>
    public static Message NotImminent(string topic, int probability, int asked) => new(
        "onboarding.not-imminent",
        "The opportunity '{0}' has a probability of {1} percent, and a plan is prepared from {2}. Raise it, or say that it is committed.",
        "Die Verkaufschance „{0}“ hat eine Wahrscheinlichkeit von {1} Prozent, und ein Plan wird ab {2} vorbereitet. Erhöhen Sie sie, oder "
            + "geben Sie an, dass sie zugesagt ist.",
        topic, probability, asked);

    /// <summary>The deal has its plan already.</summary>
    public static Message PreparedAlready(string topic) => new(
        "onboarding.prepared-already",
        "The opportunity '{0}' has a plan already. Open it from the handoff on the opportunity; the win goes on with it.",
        "Die Verkaufschance „{0}“ hat schon einen Plan. Öffnen Sie ihn über die Übergabe an der Verkaufschance; der Gewinn setzt ihn fort.",
        topic);

    /// <summary>Why an item has its date since the deal was won.</summary>
    public static Message DatedByWin(Date wonOn) => new(
        "onboarding.dated-by-win",
        "Counted from the win on {0}.",
        "Gezählt vom Gewinn am {0}.",
        wonOn);

    /// <summary>Why an item has its date since the close was expected on another day.</summary>
    public static Message DatedByExpectation(Date expectedOn) => new(
        "onboarding.dated-by-expectation",
        "Counted from the close expected on {0}.",
        "Gezählt vom erwarteten Abschluss am {0}.",
        expectedOn);

    /// <summary>Why an item that was prepared is dropped.</summary>
    public static Message DroppedByWin(Date wonOn) => new(
        "onboarding.dropped-by-win",
        "No longer part of the plan as it was won on {0}.",
        "Nicht mehr Teil des Plans, wie er am {0} gewonnen wurde.",
        wonOn);

    /// <summary>Why an item of a plan is cancelled that another plan of the customer came into.</summary>
    public static Message DoneInJoinedPlan { get; } = new(
        "onboarding.done-in-joined-plan",
        "Was done in the plan that was joined with this one.",
        "Wurde in dem Plan erledigt, der mit diesem zusammengeführt wurde.");

    /// <summary>Two deals of a customer were won at the same moment, of which one was prepared.</summary>
    public static Message WonMeanwhile { get; } = new(
        "onboarding.won-meanwhile",
        "Another opportunity of this customer was won at the same moment. Start the onboarding again, or leave it to the night.",
        "Im selben Moment wurde eine weitere Verkaufschance dieses Kunden gewonnen. Starten Sie das Onboarding erneut, oder "
            + "überlassen Sie es der Nacht.");

    /// <summary>Somebody who should own rows is disabled.</summary>
    public static Message OwnerDisabled(string who, string instead) => new(
        "onboarding.owner-disabled",
        "{0} is disabled and cannot own records of this plan; {1} owns them instead. Name somebody else, or enable the user.",
        "{0} ist deaktiviert und kann keine Datensätze dieses Plans besitzen; sie gehören stattdessen {1}. Benennen Sie jemand anderen, "
            + "oder aktivieren Sie den Benutzer.",
        who, instead);

    /// <summary>Somebody may not read plans, in a message that cannot ask the next.</summary>
    public static Message CannotOwn(string who) => new(
        "onboarding.cannot-own",
        "{0} has no role that can read onboarding plans, and so cannot own records of this plan. Give {0} an onboarding role, or name "
            + "somebody else on the opportunity.",
        "{0} hat keine Rolle mit Lesezugriff auf Onboarding-Pläne und kann deshalb keine Datensätze dieses Plans besitzen. Weisen Sie {0} "
            + "eine Onboarding-Rolle zu, oder nennen Sie in der Verkaufschance jemand anderen.",
        who);

    /// <summary>Nobody in the order of owners may read a plan.</summary>
    public static Message NobodyCanOwn(string who) => new(
        "onboarding.nobody-can-own",
        "{0} has no role that can read onboarding plans, and nobody else is there to own this plan. Give {0} an onboarding role, then run "
            + "reconcile.",
        "{0} hat keine Rolle mit Lesezugriff auf Onboarding-Pläne, und niemand sonst kann diesen Plan besitzen. Weisen Sie {0} eine "
            + "Onboarding-Rolle zu, und führen Sie dann reconcile aus.",
        who);

    /// <summary>Somebody who should own rows may not read them.</summary>
    public static Message OwnerRefused(string who, string instead) => new(
        "onboarding.owner-refused",
        "{0} has no role that can read onboarding plans, and so cannot own records of this plan; {1} owns them instead. Give {0} an "
            + "onboarding role.",
        "{0} hat keine Rolle mit Lesezugriff auf Onboarding-Pläne und kann deshalb keine Datensätze dieses Plans besitzen; sie gehören "
            + "stattdessen {1}. Weisen Sie {0} eine Onboarding-Rolle zu.",
        who, instead);
}
