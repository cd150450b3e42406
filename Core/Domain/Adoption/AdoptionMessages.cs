using System;
using System.Collections.Generic;
using CrmOnboarding.Domain.Adoption.Maturity;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption;

/// <summary>Where a customer is on the adoption curve, what is late, and what to do next.</summary>
internal static class AdoptionMessages
{
    /// <summary>Not on the curve yet.</summary>
    public static Message BeforeKickoff { get; } = new(
        "adoption.before-kickoff",
        "The kick-off has not been held yet.",
        "Der Kick-off hat noch nicht stattgefunden.");

    /// <summary>Honeymoon.</summary>
    public static Message Honeymoon(Date kickoffOn) => new(
        "adoption.honeymoon",
        "The kick-off was held on {0}.",
        "Der Kick-off fand am {0} statt.",
        kickoffOn);

    /// <summary>Honeymoon without a kick-off.</summary>
    public static Message HoneymoonAfterWaiver(Date waivedOn) => new(
        "adoption.honeymoon-after-waiver",
        "The kick-off was waived on {0}.",
        "Auf den Kick-off wurde am {0} verzichtet.",
        waivedOn);

    /// <summary>Trough.</summary>
    public static Message Trough(IReadOnlyList<Message> signs) => new(
        "adoption.trough",
        "It is harder than expected: {0}.",
        "Es ist schwieriger als erwartet: {0}.",
        signs);

    /// <summary>Slope.</summary>
    public static Message Slope(Date firstValueOn) => new(
        "adoption.slope",
        "First value was confirmed on {0}.",
        "Der erste Nutzen wurde am {0} bestätigt.",
        firstValueOn);

    /// <summary>Plateau.</summary>
    public static Message Plateau(int goalsAchieved) => new(
        "adoption.plateau",
        "Joint goals achieved, with evidence of the impact: {0}.",
        "Gemeinsame Ziele erreicht, mit Nachweis der Wirkung: {0}.",
        goalsAchieved);

    /// <summary>Plateau of a customer with digital touch.</summary>
    public static Message PlateauByUse(Date since) => new(
        "adoption.plateau-by-use",
        "Use has been at its target since {0}.",
        "Die Nutzung erreicht ihr Ziel seit dem {0}.",
        since);

    /// <summary>Somebody set the stage.</summary>
    public static Message SetByHand(string reason) => new(
        "adoption.set-by-hand",
        "Set by hand: {0}",
        "Von Hand gesetzt: {0}",
        reason);

    /// <summary>Sign of trough.</summary>
    public static Message HealthFell(decimal points, decimal highest) => new(
        "adoption.sign-health",
        "health is down {0} points from {1}",
        "die Gesundheit ist um {0} Punkte gefallen, von {1}",
        points, highest);

    /// <summary>Sign of trough.</summary>
    public static Message LowSentiment(int sentiment) => new(
        "adoption.sign-sentiment",
        "sentiment is {0} out of 10",
        "die Stimmung liegt bei {0} von 10",
        sentiment);

    /// <summary>Sign of trough.</summary>
    public static Message Issues(int open, int blocking) => new(
        "adoption.sign-issues",
        "open issues: {0}, blocking: {1}",
        "offene Probleme: {0}, davon blockierend: {1}",
        open, blocking);

    /// <summary>Sign of trough.</summary>
    public static Message LowUtilisation(decimal percent) => new(
        "adoption.sign-utilisation",
        "use is at {0}% of the target",
        "die Nutzung liegt bei {0} % des Ziels",
        percent);

    /// <summary>Sign of trough with digital touch.</summary>
    public static Message NoTouch(Date since, int expectedGapDays) => new(
        "adoption.sign-no-touch",
        "no contact since {0}, although one is expected every {1} days",
        "kein Kontakt seit dem {0}, obwohl alle {1} Tage einer erwartet wird",
        since, expectedGapDays);

    /// <summary>Sign of trough.</summary>
    public static Message Silence(Date since, int expectedGapDays) => new(
        "adoption.sign-silence",
        "no conversation since {0}, although one is expected every {1} days",
        "kein Gespräch seit dem {0}, obwohl alle {1} Tage eines erwartet wird",
        since, expectedGapDays);

    /// <summary>Alarm: no first value.</summary>
    public static Message NoFirstValue(Date deploymentOn, int days) => new(
        "adoption.alarm-no-first-value",
        "No first value {1} days after the deployment on {0}.",
        "Kein erster Nutzen {1} Tage nach der Inbetriebnahme am {0}.",
        deploymentOn, days);

    /// <summary>Alarm: no first value, and nothing delivered yet.</summary>
    public static Message NoFirstValueAfterPlan(Date plannedDeploymentOn, int days) => new(
        "adoption.alarm-no-first-value-after-plan",
        "No first value {1} days after the planned deployment on {0}.",
        "Kein erster Nutzen {1} Tage nach der geplanten Inbetriebnahme am {0}.",
        plannedDeploymentOn, days);

    /// <summary>Alarm: no impact.</summary>
    public static Message NoImpact(Date kickoffOn, int days) => new(
        "adoption.alarm-no-impact",
        "No demonstrated impact {1} days after the kick-off on {0}.",
        "Keine nachgewiesene Wirkung {1} Tage nach dem Kick-off am {0}.",
        kickoffOn, days);

    /// <summary>Alarm: the trough takes longer than usual.</summary>
    public static Message LongTrough(Date since) => new(
        "adoption.alarm-long-trough",
        "In the trough since {0}, longer than recovery usually takes.",
        "Seit dem {0} in der Talsohle, länger als üblich.",
        since);

    /// <summary>Alarm: the trough lasts beyond its limit.</summary>
    public static Message TroughTooLong(Date deploymentOn, int days) => new(
        "adoption.alarm-trough-too-long",
        "Still in the trough {1} days after the deployment on {0}.",
        "Auch {1} Tage nach der Inbetriebnahme am {0} noch in der Talsohle.",
        deploymentOn, days);

    /// <summary>Alarm: the trough lasts beyond its limit, and nothing delivered yet.</summary>
    public static Message TroughTooLongAfterPlan(Date plannedDeploymentOn, int days) => new(
        "adoption.alarm-trough-too-long-after-plan",
        "Still in the trough {1} days after the planned deployment on {0}.",
        "Auch {1} Tage nach der geplanten Inbetriebnahme am {0} noch in der Talsohle.",
        plannedDeploymentOn, days);

    /// <summary>Alarm: hollow plateau.</summary>
    public static Message HollowPlateau(int sentiment, int atKickoff) => new(
        "adoption.alarm-hollow-plateau",
        "Hollow plateau: sentiment is {0}, down from {1} at the kick-off.",
        "Brüchiges Plateau: Die Stimmung liegt bei {0}, beim Kick-off waren es {1}.",
        sentiment, atKickoff);

    /// <summary>Prompt: verify the goals.</summary>
    public static Message VerifyGoals { get; } = new(
        "adoption.prompt-verify-goals",
        "Verify the goals.",
        "Die Ziele prüfen.");

    /// <summary>Prompt: deepen the goals.</summary>
    public static Message DeepenGoals { get; } = new(
        "adoption.prompt-deepen-goals",
        "Deepen the goals.",
        "Die Ziele vertiefen.");

    /// <summary>Prompt: make a joint plan.</summary>
    public static Message JointPlan { get; } = new(
        "adoption.prompt-joint-plan",
        "Draw up a joint plan.",
        "Einen gemeinsamen Plan aufstellen.");

    /// <summary>Prompt: ask for the success story.</summary>
    public static Message SuccessStory { get; } = new(
        "adoption.prompt-success-story",
        "Ask for the success story.",
        "Nach der Erfolgsgeschichte fragen.");

    /// <summary>Prompt: orchestrate the next twelve months.</summary>
    public static Message NextTwelveMonths { get; } = new(
        "adoption.prompt-next-twelve-months",
        "Plan the next twelve months together.",
        "Die nächsten zwölf Monate gemeinsam planen.");

    /// <summary>Prompt: say that a trough is usual, and work on its reasons.</summary>
    public static Message WorkThroughTrough { get; } = new(
        "adoption.prompt-work-through-trough",
        "Explain that this dip is normal, and work on its causes.",
        "Erklären, dass dieses Tief normal ist, und an den Ursachen arbeiten.");

    /// <summary>Prompt: show the customer the results.</summary>
    public static Message ShowResults { get; } = new(
        "adoption.prompt-show-results",
        "Show the customer the results.",
        "Dem Kunden die Ergebnisse zeigen.");

    /// <summary>Prompt: schedule the impact review with an executive.</summary>
    public static Message ImpactReview { get; } = new(
        "adoption.prompt-impact-review",
        "Schedule the impact review with an executive, and plan the next twelve months.",
        "Den Wirkungsrückblick mit der Geschäftsleitung ansetzen und die nächsten zwölf Monate planen.");

    /// <summary>Prompt: write the ROI case study.</summary>
    public static Message RoiCaseStudy { get; } = new(
        "adoption.prompt-roi-case-study",
        "Write the ROI case study.",
        "Die ROI-Fallstudie schreiben.");

    /// <summary>Prompt: ask for introductions to others who might benefit.</summary>
    public static Message Introductions { get; } = new(
        "adoption.prompt-introductions",
        "Ask for introductions to others who could benefit.",
        "Um Kontakte zu anderen bitten, die davon profitieren könnten.");

    /// <summary>An override needs a stage other than unknown after the kick-off (W-18).</summary>
    public static Message UnknownAfterKickoff { get; } = new(
        "adoption.unknown-after-kickoff",
        "After the kick-off, the stage cannot be unknown. Choose one of the four stages.",
        "Nach dem Kick-off kann die Stufe nicht unbekannt sein. Wählen Sie eine der vier Stufen aus.");

    /// <summary>An override needs a reason (W-19).</summary>
    public static Message OverrideWithoutReason { get; } = new(
        "adoption.override-without-reason",
        "Give a reason for the stage you set.",
        "Geben Sie einen Grund für die gewählte Stufe an.");

    /// <summary>A proposal for an area of maturity that is below what is good (C-10).</summary>
    public static Message Roadmap(MaturityArea area, int level, int good) => area switch
    {
        MaturityArea.Goals => new(
            "adoption.roadmap-goals",
            "Goals are at {0}, good is {1}: give every goal a metric and review it every month.",
            "Ziele: {0}, gut ist {1}. Jedem Ziel eine Kennzahl geben und sie monatlich prüfen.",
            level, good),
        MaturityArea.Use => new(
            "adoption.roadmap-use",
            "Use is at {0}, good is {1}: bring one more everyday task into the product.",
            "Nutzung: {0}, gut ist {1}. Eine weitere Alltagsaufgabe ins Produkt holen.",
            level, good),
        MaturityArea.People => new(
            "adoption.roadmap-people",
            "People are at {0}, good is {1}: train the next group and name a key user in it.",
            "Menschen: {0}, gut ist {1}. Die nächste Gruppe schulen und darin einen Key-User benennen.",
            level, good),
        MaturityArea.Processes => new(
            "adoption.roadmap-processes",
            "Processes are at {0}, good is {1}: make the product part of one of the customer's own processes.",
            "Abläufe: {0}, gut ist {1}. Das Produkt in einem Ablauf des Kunden verankern.",
            level, good),
        MaturityArea.Sponsorship => new(
            "adoption.roadmap-sponsorship",
            "Sponsorship is at {0}, good is {1}: show an executive one result.",
            "Rückhalt: {0}, gut ist {1}. Der Geschäftsleitung ein Ergebnis zeigen.",
            level, good),
        _ => throw new ArgumentOutOfRangeException(nameof(area), area, "No such area."),
    };

    /// <summary>Why the impact is reviewed on its day (W-13).</summary>
    public static Message ReviewAtPlateau(Date on) => new(
        "curve.review-at-plateau",
        "The customer reached the plateau on {0}: review the impact with them and plan the next twelve months.",
        "Der Kunde hat am {0} das Plateau erreicht: Blicken Sie mit ihm auf die Wirkung, und planen Sie die nächsten zwölf Monate.",
        on);
}
