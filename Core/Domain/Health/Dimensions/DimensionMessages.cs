using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Dimensions;

/// <summary>Why a dimension of health has its points, or why it is not counted.</summary>
internal static class DimensionMessages
{
    /// <summary>Schedule.</summary>
    public static Message Schedule(int overdue, int due) => new(
        "health.schedule",
        "Overdue: {0} of {1} due so far.",
        "Überfällig: {0} von bisher {1} fälligen.",
        overdue, due);

    /// <summary>Schedule does not apply, nothing was due yet.</summary>
    public static Message NothingDue { get; } = new(
        "health.nothing-due",
        "Nothing was due yet.",
        "Es war noch nichts fällig.");

    /// <summary>Engagement.</summary>
    public static Message Engagement(Date lastOn, int expectedGapDays) => new(
        "health.engagement",
        "The last conversation was on {0}; one is expected every {1} days.",
        "Das letzte Gespräch war am {0}; alle {1} Tage wird eines erwartet.",
        lastOn, expectedGapDays);

    /// <summary>Engagement with answers.</summary>
    public static Message EngagementWithAnswers(Date lastOn, int expectedGapDays, int answers, int outbound) => new(
        "health.engagement-with-answers",
        "The last conversation was on {0}; one is expected every {1} days. Messages answered: {2} of {3}.",
        "Das letzte Gespräch war am {0}; alle {1} Tage wird eines erwartet. Beantwortete Nachrichten: {2} von {3}.",
        lastOn, expectedGapDays, answers, outbound);

    /// <summary>Engagement without any two-way contact although one was expected.</summary>
    public static Message NeverSpoken(Date wonOn, int expectedGapDays) => new(
        "health.never-spoken",
        "Nobody has spoken with the customer since the win on {0}; a conversation is expected every {1} days.",
        "Seit die Verkaufschance am {0} gewonnen wurde, hat niemand mit dem Kunden gesprochen; alle {1} Tage wird ein Gespräch erwartet.",
        wonOn, expectedGapDays);

    /// <summary>Engagement does not apply, no contact was expected yet.</summary>
    public static Message NoContactExpected { get; } = new(
        "health.no-contact-expected",
        "No conversation was expected yet.",
        "Es wurde noch kein Gespräch erwartet.");

    /// <summary>Engagement with digital touch, without a reading of use.</summary>
    public static Message SentOnTime(int onTime, int due) => new(
        "health.sent-on-time",
        "Automated messages sent on time: {0} of {1}.",
        "Pünktlich verschickte automatische Nachrichten: {0} von {1}.",
        onTime, due);

    /// <summary>Engagement with digital touch.</summary>
    public static Message UsedAndSentOnTime(Date usedOn, int onTime, int due) => new(
        "health.used-and-sent-on-time",
        "Last used on {0}. Automated messages sent on time: {1} of {2}.",
        "Zuletzt genutzt am {0}. Pünktlich verschickte automatische Nachrichten: {1} von {2}.",
        usedOn, onTime, due);

    /// <summary>Engagement with digital touch does not apply.</summary>
    public static Message NothingToSend { get; } = new(
        "health.nothing-to-send",
        "No automated message was due lately.",
        "In letzter Zeit war keine automatische Nachricht fällig.");

    /// <summary>Utilisation on target.</summary>
    public static Message UtilisationReached(decimal percent) => new(
        "health.utilisation-reached",
        "{0}% is used.",
        "{0} % werden genutzt.",
        percent);

    /// <summary>Utilisation below target.</summary>
    public static Message UtilisationBelow(decimal percent, decimal targetPercent) => new(
        "health.utilisation-below",
        "{0}% is used; the target is {1}%.",
        "{0} % werden genutzt; das Ziel sind {1} %.",
        percent, targetPercent);

    /// <summary>Utilisation does not apply before go-live.</summary>
    public static Message NotLive { get; } = new(
        "health.not-live",
        "The customer is not live yet.",
        "Der Kunde ist noch nicht produktiv.");

    /// <summary>Utilisation does not apply, there is no fresh reading.</summary>
    public static Message NoReading { get; } = new(
        "health.no-reading",
        "There is no recent usage figure.",
        "Es gibt keinen aktuellen Nutzungswert.");

    /// <summary>What counts, as a list of parts.</summary>
    public static Message Outcomes(IReadOnlyList<Message> parts) => new(
        "health.outcomes",
        "Outcomes that count: {0}.",
        "Gewertete Ergebnisse: {0}.",
        parts);

    /// <summary>Part of outcomes: both sides agreed on goals.</summary>
    public static Message GoalsAgreed { get; } = new(
        "health.goals-agreed",
        "goals are agreed",
        "Ziele sind vereinbart");

    /// <summary>Part of outcomes: no goals agreed although due.</summary>
    public static Message GoalsNotAgreed(Date dueOn) => new(
        "health.goals-not-agreed",
        "no goals are agreed, due on {0}",
        "keine Ziele vereinbart, fällig am {0}",
        dueOn);

    /// <summary>Part of outcomes: first value confirmed.</summary>
    public static Message FirstValue(Date on) => new(
        "health.first-value",
        "first value confirmed on {0}",
        "erster Nutzen bestätigt am {0}",
        on);

    /// <summary>Part of outcomes: first value not confirmed although due.</summary>
    public static Message FirstValueLate(Date dueOn) => new(
        "health.first-value-late",
        "first value is not confirmed, due on {0}",
        "erster Nutzen nicht bestätigt, fällig am {0}",
        dueOn);

    /// <summary>Part of outcomes: progress towards the goals.</summary>
    public static Message GoalProgress(decimal percent) => new(
        "health.goal-progress",
        "{0}% of the goals reached",
        "{0} % der Ziele erreicht",
        percent);

    /// <summary>Outcomes do not apply, nothing is due or tracked.</summary>
    public static Message NoOutcomesDue { get; } = new(
        "health.no-outcomes-due",
        "No outcome is due or tracked.",
        "Kein Ergebnis ist fällig oder wird verfolgt.");

    /// <summary>Sentiment from a pulse.</summary>
    public static Message Pulse(int score, Date on) => new(
        "health.pulse",
        "The pulse was {0} out of 10 on {1}.",
        "Der Puls lag am {1} bei {0} von 10.",
        score, on);

    /// <summary>Sentiment from a survey.</summary>
    public static Message Satisfaction(decimal topTwoPercent, Date on) => new(
        "health.satisfaction",
        "{0}% of the answers were good or excellent on {1}.",
        "{0} % der Antworten waren am {1} gut oder ausgezeichnet.",
        topTwoPercent, on);

    /// <summary>Sentiment from both.</summary>
    public static Message PulseAndSatisfaction(int score, Date pulseOn, decimal topTwoPercent, Date surveyOn) => new(
        "health.pulse-and-satisfaction",
        "The pulse was {0} out of 10 on {1}; {2}% of the answers were good or excellent on {3}.",
        "Der Puls lag am {1} bei {0} von 10; {2} % der Antworten waren am {3} gut oder ausgezeichnet.",
        score, pulseOn, topTwoPercent, surveyOn);

    /// <summary>Sentiment does not apply, there is no fresh pulse or survey.</summary>
    public static Message NoSentiment { get; } = new(
        "health.no-sentiment",
        "There is no recent pulse or survey.",
        "Es gibt keinen aktuellen Puls und keine aktuelle Umfrage.");
}
