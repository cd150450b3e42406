using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>The points of a health score and the caps on it.</summary>
internal static class HealthMessages
{
    /// <summary>A line of the points table.</summary>
    public static Message Points(HealthDimension dimension, decimal points, decimal maxPoints, Message why) => new(
        "health.points",
        "{0}: {1} of {2} points. {3}",
        "{0}: {1} von {2} Punkten. {3}",
        dimension, points, maxPoints, why);

    /// <summary>A dimension that does not apply.</summary>
    public static Message NotApplicable(HealthDimension dimension, Message why) => new(
        "health.not-applicable",
        "{0}: not counted. {1}",
        "{0}: nicht gewertet. {1}",
        dimension, why);

    /// <summary>A cap that holds.</summary>
    public static Message Cap(decimal limit, Message why) => new(
        "health.cap",
        "At most {0} points. {1}",
        "Höchstens {0} Punkte. {1}",
        limit, why);

    /// <summary>Cap: a critical risk is open, by name.</summary>
    public static Message CriticalRisk(Message risk) => new(
        "health.cap-critical-risk",
        "A critical risk is open: {0}.",
        "Ein kritisches Risiko ist offen: {0}.",
        risk);

    /// <summary>Cap: a high risk is open, by name.</summary>
    public static Message HighRisk(Message risk) => new(
        "health.cap-high-risk",
        "A high risk is open: {0}.",
        "Ein hohes Risiko ist offen: {0}.",
        risk);

    /// <summary>Cap: the kick-off was not held.</summary>
    public static Message KickoffNotHeld(int day) => new(
        "health.cap-kickoff-not-held",
        "The kick-off was not held by day {0}.",
        "Der Kick-off hat bis Tag {0} nicht stattgefunden.",
        day);

    /// <summary>Cap: nobody spoke with the customer for too long.</summary>
    public static Message Silence(Date lastOn, int longestDays) => new(
        "health.cap-silence",
        "The last conversation was on {0}, more than {1} days ago.",
        "Das letzte Gespräch war am {0}, vor mehr als {1} Tagen.",
        lastOn, longestDays);

    /// <summary>Cap: nobody ever spoke with the customer.</summary>
    public static Message SilenceSinceWin(Date wonOn, int longestDays) => new(
        "health.cap-silence-since-win",
        "Nobody has spoken with the customer since the win on {0}, more than {1} days ago.",
        "Seit die Verkaufschance am {0} gewonnen wurde, vor mehr als {1} Tagen, hat niemand mit dem Kunden gesprochen.",
        wonOn, longestDays);

    /// <summary>Cap: the handoff is not accepted.</summary>
    public static Message HandoffNotAccepted(int day) => new(
        "health.cap-handoff-not-accepted",
        "The handoff was not accepted by day {0}.",
        "Die Übergabe wurde bis Tag {0} nicht angenommen.",
        day);

    /// <summary>Cap: promises are broken.</summary>
    public static Message BrokenPromise(int count) => new(
        "health.cap-broken-promise",
        "Broken promises not yet made good: {0}.",
        "Gebrochene Zusagen, die noch einzulösen sind: {0}.",
        count);

    /// <summary>Cap: the customer questions bills.</summary>
    public static Message BillQuery(int count) => new(
        "health.cap-bill-query",
        "Open questions about bills: {0}.",
        "Offene Fragen zu Rechnungen: {0}.",
        count);

    /// <summary>Cap: first value is far too late.</summary>
    public static Message NoFirstValue(Date deploymentOn, int days) => new(
        "health.cap-no-first-value",
        "First value is not confirmed {1} days after the deployment on {0}.",
        "Der erste Nutzen ist {1} Tage nach der Inbetriebnahme am {0} nicht bestätigt.",
        deploymentOn, days);

    /// <summary>With digital touch nothing was sent and nothing used for too long.</summary>
    public static Message NoTouchNorUse(Date lastOn, int days) => new(
        "health.cap-no-touch-nor-use",
        "The customer has been sent nothing and has used nothing for more than {1} days, since {0}.",
        "Seit mehr als {1} Tagen, seit dem {0}, hat der Kunde nichts erhalten und nichts genutzt.",
        lastOn, days);

    /// <summary>First value is late although nothing has been delivered yet.</summary>
    public static Message NoFirstValueAfterPlan(Date plannedDeploymentOn, int days) => new(
        "health.cap-no-first-value-after-plan",
        "First value is not confirmed {1} days after the planned deployment on {0}.",
        "Der erste Nutzen ist {1} Tage nach der geplanten Inbetriebnahme am {0} nicht bestätigt.",
        plannedDeploymentOn, days);
}
