using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Actions;

/// <summary>What would make a plan green.</summary>
internal static class HealthActionMessages
{
    /// <summary>Action: do an overdue item.</summary>
    public static Message DoItem(string item) => new(
        "health.action-do-item",
        "Do what is overdue: {0}.",
        "Überfälliges erledigen: {0}.",
        item);

    /// <summary>Action: hold the kick-off.</summary>
    public static Message HoldKickoff { get; } = new(
        "health.action-hold-kickoff",
        "Hold the kick-off.",
        "Den Kick-off durchführen.");

    /// <summary>Action: speak with the customer.</summary>
    public static Message SpeakWithCustomer { get; } = new(
        "health.action-speak-with-customer",
        "Speak with the customer.",
        "Mit dem Kunden sprechen.");

    /// <summary>Action: ask the customer how they feel and record it.</summary>
    public static Message RecordPulse(int hopedFor) => new(
        "health.action-record-pulse",
        "Ask how the customer feels and record it; {0} of 10 would do.",
        "Nach der Stimmung des Kunden fragen und sie festhalten; {0} von 10 genügen.",
        hopedFor);

    /// <summary>Action: agree on goals.</summary>
    public static Message AgreeGoals { get; } = new(
        "health.action-agree-goals",
        "Agree on goals with the customer.",
        "Mit dem Kunden Ziele vereinbaren.");

    /// <summary>Action: reach first value and have it confirmed.</summary>
    public static Message ReachFirstValue { get; } = new(
        "health.action-reach-first-value",
        "Bring the customer to first value and have it confirmed.",
        "Den Kunden zum ersten Nutzen führen und ihn bestätigen lassen.");

    /// <summary>Action: bring use up to its target.</summary>
    public static Message RaiseUse(decimal targetPercent) => new(
        "health.action-raise-use",
        "Bring use up to {0} %.",
        "Die Nutzung auf {0} % bringen.",
        targetPercent);

    /// <summary>Action: accept the handoff.</summary>
    public static Message AcceptHandoff { get; } = new(
        "health.action-accept-handoff",
        "Accept the handoff.",
        "Die Übergabe annehmen.");

    /// <summary>Action: make broken promises good.</summary>
    public static Message KeepPromises(int count) => new(
        "health.action-keep-promises",
        "Make {0} broken promises good.",
        "{0} gebrochene Zusagen einlösen.",
        count);

    /// <summary>Action: explain bills.</summary>
    public static Message ExplainBills(int count) => new(
        "health.action-explain-bills",
        "Explain {0} bills that the customer questions.",
        "{0} Rechnungen erklären, zu denen der Kunde Fragen hat.",
        count);

    /// <summary>Action: deal with a risk, by name.</summary>
    public static Message CloseRisk(Message risk) => new(
        "health.action-close-risk",
        "Deal with the risk {0}.",
        "Das Risiko {0} beheben.",
        risk);

    /// <summary>A way to green.</summary>
    public static Message WayToGreen(decimal score, Message actions) => new(
        "health.way-to-green",
        "{0} points: {1}",
        "{0} Punkte: {1}",
        score, actions);

    /// <summary>Two things to do.</summary>
    public static Message Then(Message first, Message next) => new(
        "health.action-then",
        "{0} {1}",
        "{0} {1}",
        first, next);

    /// <summary>No combination of actions makes the plan green.</summary>
    public static Message NoWayToGreen { get; } = new(
        "health.no-way-to-green",
        "Nothing that can be done today makes the plan green.",
        "Nichts, was heute getan werden kann, macht den Plan grün.");
}
