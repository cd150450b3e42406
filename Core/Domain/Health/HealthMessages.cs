namespace CrmOnboarding.Domain.Health;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class HealthMessages
{
    /// <summary>A line of the points table: dimension, points it has, points it could have, why (message).</summary>
    public const string Points = "health.points";

    /// <summary>A dimension that does not apply: dimension, why not (message).</summary>
    public const string NotApplicable = "health.not-applicable";

    /// <summary>A cap that holds: highest score, what is wrong (message).</summary>
    public const string Cap = "health.cap";

    /// <summary>Schedule: items overdue, items due to date.</summary>
    public const string Schedule = "health.schedule";

    /// <summary>Schedule does not apply, nothing was due yet: nothing.</summary>
    public const string NothingDue = "health.nothing-due";

    /// <summary>Engagement: date of the last two-way contact, expected gap in days.</summary>
    public const string Engagement = "health.engagement";

    /// <summary>Engagement with answers: date of the last two-way contact, expected gap in days, answers, outbound contacts.</summary>
    public const string EngagementWithAnswers = "health.engagement-with-answers";

    /// <summary>Engagement without any two-way contact although one was expected: date of the win, expected gap in days.</summary>
    public const string NeverSpoken = "health.never-spoken";

    /// <summary>Engagement does not apply, no contact was expected yet: nothing.</summary>
    public const string NoContactExpected = "health.no-contact-expected";

    /// <summary>Utilisation on target: percent used.</summary>
    public const string UtilisationReached = "health.utilisation-reached";

    /// <summary>Utilisation below target: percent used, target in percent.</summary>
    public const string UtilisationBelow = "health.utilisation-below";

    /// <summary>Utilisation does not apply before go-live: nothing.</summary>
    public const string NotLive = "health.not-live";

    /// <summary>Utilisation does not apply, there is no fresh reading: nothing.</summary>
    public const string NoReading = "health.no-reading";

    /// <summary>Outcomes: what counts (list of the four messages below).</summary>
    public const string Outcomes = "health.outcomes";

    /// <summary>Part of outcomes: both sides agreed on goals. Nothing.</summary>
    public const string GoalsAgreed = "health.goals-agreed";

    /// <summary>Part of outcomes: no goals agreed although due: date they were due.</summary>
    public const string GoalsNotAgreed = "health.goals-not-agreed";

    /// <summary>Part of outcomes: first value confirmed: date.</summary>
    public const string FirstValue = "health.first-value";

    /// <summary>Part of outcomes: first value not confirmed although due: date it was due.</summary>
    public const string FirstValueLate = "health.first-value-late";

    /// <summary>Part of outcomes: progress towards the goals: percent.</summary>
    public const string GoalProgress = "health.goal-progress";

    /// <summary>Outcomes do not apply, nothing is due or tracked: nothing.</summary>
    public const string NoOutcomesDue = "health.no-outcomes-due";

    /// <summary>Sentiment from a pulse: score of 10, date.</summary>
    public const string Pulse = "health.pulse";

    /// <summary>Sentiment from a survey: share of good or excellent answers in percent, date.</summary>
    public const string Satisfaction = "health.satisfaction";

    /// <summary>Sentiment from both: score of 10, its date, share in percent, its date.</summary>
    public const string PulseAndSatisfaction = "health.pulse-and-satisfaction";

    /// <summary>Sentiment does not apply, there is no fresh pulse or survey: nothing.</summary>
    public const string NoSentiment = "health.no-sentiment";

    /// <summary>Cap: a critical risk is open: code of the rule.</summary>
    public const string CriticalRisk = "health.cap-critical-risk";

    /// <summary>Cap: a high risk is open: code of the rule.</summary>
    public const string HighRisk = "health.cap-high-risk";

    /// <summary>Cap: the kick-off was not held: day after the win from which it is late.</summary>
    public const string KickoffNotHeld = "health.cap-kickoff-not-held";

    /// <summary>Cap: nobody spoke with the customer for too long: date of the last two-way contact, longest silence in days.</summary>
    public const string Silence = "health.cap-silence";

    /// <summary>Cap: nobody ever spoke with the customer: date of the win, longest silence in days.</summary>
    public const string SilenceSinceWin = "health.cap-silence-since-win";

    /// <summary>Cap: the handoff is not accepted: last day after the win on which it is in time.</summary>
    public const string HandoffNotAccepted = "health.cap-handoff-not-accepted";

    /// <summary>Cap: promises are broken: how many.</summary>
    public const string BrokenPromise = "health.cap-broken-promise";

    /// <summary>Cap: the customer questions bills: how many.</summary>
    public const string BillQuery = "health.cap-bill-query";

    /// <summary>Cap: first value is far too late: date of the deployment, days after it.</summary>
    public const string NoFirstValue = "health.cap-no-first-value";

    /// <summary>Action: do an overdue item: its name.</summary>
    public const string DoItem = "health.action-do-item";

    /// <summary>Action: hold the kick-off: nothing.</summary>
    public const string HoldKickoff = "health.action-hold-kickoff";

    /// <summary>Action: speak with the customer: nothing.</summary>
    public const string SpeakWithCustomer = "health.action-speak-with-customer";

    /// <summary>Action: ask the customer how they feel and record it: the pulse that is hoped for, of 10.</summary>
    public const string RecordPulse = "health.action-record-pulse";

    /// <summary>Action: agree on goals: nothing.</summary>
    public const string AgreeGoals = "health.action-agree-goals";

    /// <summary>Action: reach first value and have it confirmed: nothing.</summary>
    public const string ReachFirstValue = "health.action-reach-first-value";

    /// <summary>Action: bring use up to its target: the target in percent.</summary>
    public const string RaiseUse = "health.action-raise-use";

    /// <summary>Action: accept the handoff: nothing.</summary>
    public const string AcceptHandoff = "health.action-accept-handoff";

    /// <summary>Action: make broken promises good: how many.</summary>
    public const string KeepPromises = "health.action-keep-promises";

    /// <summary>Action: explain bills: how many.</summary>
    public const string ExplainBills = "health.action-explain-bills";

    /// <summary>Action: close a risk: code of the rule.</summary>
    public const string CloseRisk = "health.action-close-risk";

    /// <summary>A way to green: score afterwards, what to do (message).</summary>
    public const string WayToGreen = "health.way-to-green";

    /// <summary>Two things to do: the first, then the second (messages).</summary>
    public const string Then = "health.action-then";

    /// <summary>No combination of actions makes the plan green: nothing.</summary>
    public const string NoWayToGreen = "health.no-way-to-green";
}
