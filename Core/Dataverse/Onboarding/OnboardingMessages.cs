using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>Names of plans and their parts, and what a further deal changed.</summary>
internal static class OnboardingMessages
{
    /// <summary>Name of an item of a line.</summary>
    public static Message ItemOfLine(string item, string product) => new(
        "onboarding.item-of-line",
        "{0}: {1}",
        "{0}: {1}",
        item, product);

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

    /// <summary>Somebody who should own rows is disabled.</summary>
    public static Message OwnerDisabled(string who, string instead) => new(
        "onboarding.owner-disabled",
        "{0} is disabled and cannot own records of this plan; {1} owns them instead. Name somebody else, or enable the user.",
        "{0} ist deaktiviert und kann keine Datensätze dieses Plans besitzen; sie gehören stattdessen {1}. Benennen Sie jemand anderen, "
            + "oder aktivieren Sie den Benutzer.",
        who, instead);

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
