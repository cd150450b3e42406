using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Actions;

/// <summary>What would make a plan green.</summary>
internal static class HealthActionMessages
{
    /// <summary>Action: do an overdue item.</summary>
    public static Message DoItem(string item) => new(
        "health.action-do-item",
        "Complete what is overdue: {0}.",
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
        "Ask how the customer feels and record it; {0} out of 10 would be enough.",
        "Den Kunden nach seiner Stimmung fragen und sie festhalten; {0} von 10 würden genügen.",
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
        "Bring use up to {0}%.",
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
        "Make good the broken promises ({0}).",
        "Die gebrochenen Zusagen einlösen ({0}).",
        count);

    /// <summary>Action: explain bills.</summary>
    public static Message ExplainBills(int count) => new(
        "health.action-explain-bills",
        "Explain the bills the customer has questioned ({0}).",
        "Die Rechnungen erklären, zu denen der Kunde Fragen hat ({0}).",
        count);

    /// <summary>Action: deal with a risk, by name.</summary>
    public static Message CloseRisk(Message risk) => new(
        "health.action-close-risk",
        "Resolve this risk: {0}.",
        "Dieses Risiko beheben: {0}.",
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
        "No action possible today would turn the plan green.",
        "Keine heute mögliche Maßnahme würde den Plan grün machen.");
}
