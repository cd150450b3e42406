using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks;

/// <summary>What the risk rules saw.</summary>
internal static class RiskMessages
{
    /// <summary>H-18.</summary>
    public static Message LongProcurement(int days, int usualDays) => new(
        "risk.long-procurement",
        "It took {0} days from the opportunity to the win, more than {1}.",
        "Von der Verkaufschance bis zum Abschluss vergingen {0} Tage, mehr als {1}.",
        days, usualDays);

    /// <summary>T-19, one role without a person.</summary>
    public static Message NoOwnerForRole(OwnerRole role) => new(
        "risk.no-owner-for-role",
        "The plan needs this role and nobody is named: {0}.",
        "Der Plan braucht diese Rolle und niemand ist benannt: {0}.",
        role);

    /// <summary>T-19, two roles without a person.</summary>
    public static Message NoOwnerForTwoRoles(OwnerRole first, OwnerRole second) => new(
        "risk.no-owner-for-two-roles",
        "The plan needs these roles and nobody is named: {0} and {1}.",
        "Der Plan braucht diese Rollen und niemand ist benannt: {0} und {1}.",
        first, second);

    /// <summary>H-18 without a reply.</summary>
    public static Message BuyerDisengaged(int days, int workingDaysWithoutReply) => new(
        "risk.buyer-disengaged",
        "It took {0} days from the opportunity to the win, and {1} working days later the customer has not replied.",
        "Von der Verkaufschance bis zum Abschluss vergingen {0} Tage, und {1} Arbeitstage danach hat der Kunde nicht geantwortet.",
        days, workingDaysWithoutReply);

    /// <summary>C-01.</summary>
    public static Message Silent(Date lastOn) => new(
        "risk.silent",
        "Nobody has spoken with the customer since {0}.",
        "Seit {0} hat niemand mit dem Kunden gesprochen.",
        lastOn);

    /// <summary>C-01, nobody ever spoke with the customer.</summary>
    public static Message SilentSinceWin(Date wonOn) => new(
        "risk.silent-since-win",
        "Nobody has spoken with the customer since the win on {0}.",
        "Seit dem Abschluss am {0} hat niemand mit dem Kunden gesprochen.",
        wonOn);

    /// <summary>C-04.</summary>
    public static Message Irregular(Date lastOn, int expectedGapDays) => new(
        "risk.irregular",
        "The last conversation was on {0}; every {1} days one is expected.",
        "Das letzte Gespräch war am {0}; alle {1} Tage wird eines erwartet.",
        lastOn, expectedGapDays);

    /// <summary>C-15.</summary>
    public static Message ExternalShock(Date on) => new(
        "risk.external-shock",
        "Something outside disrupted the customer's business on {0}.",
        "Am {0} hat etwas von außen das Geschäft des Kunden gestört.",
        on);

    /// <summary>C-17.</summary>
    public static Message ChallengeWithoutHelp(string challenge, int usualDays) => new(
        "risk.challenge-without-help",
        "No help was sent for {1} days although the customer has a challenge: {0}.",
        "Seit {1} Tagen kam keine Hilfe, obwohl der Kunde vor einer Herausforderung steht: {0}.",
        challenge, usualDays);

    /// <summary>H-02.</summary>
    public static Message ExpectationMismatch(Date expectedOn, Date plannedOn) => new(
        "risk.expectation-mismatch",
        "The customer expects results by {0}; the plan brings first value on {1}.",
        "Der Kunde erwartet Ergebnisse bis {0}; der Plan bringt den ersten Nutzen am {1}.",
        expectedOn, plannedOn);

    /// <summary>H-03.</summary>
    public static Message PlanNotReady(decimal score, decimal expected) => new(
        "risk.plan-not-ready",
        "The handoff has {0} points; {1} are expected at the win.",
        "Die Übergabe hat {0} Punkte; beim Abschluss werden {1} erwartet.",
        score, expected);

    /// <summary>H-05.</summary>
    public static Message WelcomeLate(int workingDays) => new(
        "risk.welcome-late",
        "Both welcome mails are due within {0} working days.",
        "Beide Willkommensmails sind innerhalb von {0} Arbeitstagen fällig.",
        workingDays);

    /// <summary>H-05, the CSM's mail came before the seller's.</summary>
    public static Message WelcomeOrder(Date csmOn) => new(
        "risk.welcome-order",
        "The customer success manager wrote on {0}, before the seller did.",
        "Der Customer Success Manager schrieb am {0}, noch vor dem Vertrieb.",
        csmOn);

    /// <summary>H-11.</summary>
    public static Message WrongPeople(Phase phase) => new(
        "risk.wrong-people",
        "Nobody who is needed in this phase took part in the kick-off: {0}.",
        "Niemand, der in dieser Phase gebraucht wird, war beim Kick-off dabei: {0}.",
        phase);

    /// <summary>H-19.</summary>
    public static Message Unanswered(int contacts) => new(
        "risk.unanswered",
        "{0} messages in a row stayed without an answer.",
        "{0} Nachrichten in Folge blieben ohne Antwort.",
        contacts);

    /// <summary>H-19.</summary>
    public static Message Unbooked(Date invitedOn, int workingDays) => new(
        "risk.unbooked",
        "The kick-off was proposed on {0} and not confirmed for {1} working days.",
        "Der Kick-off wurde am {0} vorgeschlagen und seit {1} Arbeitstagen nicht bestätigt.",
        invitedOn, workingDays);

    /// <summary>H-20.</summary>
    public static Message KickoffPushed(Date signedOn, Date plannedOn) => new(
        "risk.kickoff-pushed",
        "The contract was signed on {0}, the kick-off is planned for {1}.",
        "Der Vertrag wurde am {0} unterschrieben, der Kick-off ist für {1} geplant.",
        signedOn, plannedOn);

    /// <summary>H-21.</summary>
    public static Message TermsChanged(int changes, Date latestOn) => new(
        "risk.terms-changed",
        "Scope, timeline or service levels were changed {0} times after the win, last on {1}.",
        "Umfang, Zeitplan oder Service-Level wurden nach dem Abschluss {0}-mal geändert, zuletzt am {1}.",
        changes, latestOn);

    /// <summary>H-22.</summary>
    public static Message TrainingBeforeKickoff(Date demandedOn) => new(
        "risk.training-before-kickoff",
        "Training was demanded on {0}, before the kick-off.",
        "Am {0} wurde eine Schulung verlangt, vor dem Kick-off.",
        demandedOn);

    /// <summary>H-23.</summary>
    public static Message ContentBeforeKickoff(Date demandedOn) => new(
        "risk.content-before-kickoff",
        "Content or the plan was demanded on {0}, before the kick-off.",
        "Am {0} wurden Inhalte oder der Plan verlangt, vor dem Kick-off.",
        demandedOn);

    /// <summary>N-06.</summary>
    public static Message NoThankYou(Date lastDay) => new(
        "risk.no-thank-you",
        "Nobody said thank you by {0}.",
        "Bis {0} hat sich niemand bedankt.",
        lastDay);

    /// <summary>N-12.</summary>
    public static Message BillShock(decimal first, decimal regular, Date billOn) => new(
        "risk.bill-shock",
        "The first bill on {2} is {0}, the regular one {1}, and nobody has explained it.",
        "Die erste Rechnung am {2} beträgt {0}, die übliche {1}, und niemand hat sie erklärt.",
        first, regular, billOn);

    /// <summary>N-15.</summary>
    public static Message LateDelivery(Date plannedOn, Date completionOn) => new(
        "risk.late-delivery",
        "Delivery is planned for {0}, after the completion meeting of {1}.",
        "Die Lieferung ist für {0} geplant, nach dem Abschlusstreffen am {1}.",
        plannedOn, completionOn);

    /// <summary>N-26.</summary>
    public static Message NoFutureContact { get; } = new(
        "risk.no-future-contact",
        "The plan holds no contact any more.",
        "Der Plan enthält keinen Kontakt mehr.");

    /// <summary>N-27.</summary>
    public static Message ColdFirstWeek(int contacts, int expected, int lastDay) => new(
        "risk.cold-first-week",
        "{0} of {1} conversations took place by day {2}.",
        "{0} von {1} Gesprächen fanden bis Tag {2} statt.",
        contacts, expected, lastDay);

    /// <summary>N-30.</summary>
    public static Message LowUtilisation(decimal percent) => new(
        "risk.low-utilisation",
        "Use is at {0} % of its target and nobody has found out why.",
        "Die Nutzung liegt bei {0} % ihres Ziels, und niemand hat den Grund ermittelt.",
        percent);

    /// <summary>T-06.</summary>
    public static Message OnboardingOverdue(Date lastDay) => new(
        "risk.onboarding-overdue",
        "The onboarding was to be complete by {0}.",
        "Das Onboarding sollte bis {0} abgeschlossen sein.",
        lastDay);

    /// <summary>T-13.</summary>
    public static Message PaymentPending(Date lastDay) => new(
        "risk.payment-pending",
        "The payment was due by {0}.",
        "Die Zahlung war bis {0} fällig.",
        lastDay);
}
