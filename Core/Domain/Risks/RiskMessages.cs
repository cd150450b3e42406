using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks;

/// <summary>What the risk rules saw.</summary>
internal static class RiskMessages
{
    /// <summary>What a manager is asked to look at.</summary>
    public static Message Escalated(string risk, string plan) => new(
        "risk.escalated", "Nobody has acknowledged this risk: {0} ({1})", "Dieses Risiko hat niemand bestätigt: {0} ({1})", risk, plan);

    /// <summary>H-18.</summary>
    public static Message LongProcurement(int days, int usualDays) => new(
        "risk.long-procurement",
        "It took {0} days to win the opportunity, more than {1}.",
        "Bis zum Gewinn der Verkaufschance vergingen {0} Tage, mehr als {1}.",
        days, usualDays);

    /// <summary>T-19, one role without a person.</summary>
    public static Message NoOwnerForRole(OwnerRole role) => new(
        "risk.no-owner-for-role",
        "The plan needs this role, but nobody holds it: {0}.",
        "Der Plan braucht diese Rolle, aber sie ist nicht besetzt: {0}.",
        role);

    /// <summary>T-19, two roles without a person.</summary>
    public static Message NoOwnerForTwoRoles(OwnerRole first, OwnerRole second) => new(
        "risk.no-owner-for-two-roles",
        "The plan needs these roles, but nobody holds them: {0} and {1}.",
        "Der Plan braucht diese Rollen, aber sie sind nicht besetzt: {0} und {1}.",
        first, second);

    /// <summary>H-18 without a reply.</summary>
    public static Message BuyerDisengaged(int days, int workingDaysWithoutReply) => new(
        "risk.buyer-disengaged",
        "It took {0} days to win the opportunity, and {1} working days later the customer has not replied.",
        "Bis zum Gewinn der Verkaufschance vergingen {0} Tage, und {1} Arbeitstage später hat der Kunde nicht geantwortet.",
        days, workingDaysWithoutReply);

    /// <summary>C-01.</summary>
    public static Message Silent(Date lastOn) => new(
        "risk.silent",
        "Nobody has spoken with the customer since {0}.",
        "Seit dem {0} hat niemand mit dem Kunden gesprochen.",
        lastOn);

    /// <summary>C-01, nobody ever spoke with the customer.</summary>
    public static Message SilentSinceWin(Date wonOn) => new(
        "risk.silent-since-win",
        "Nobody has spoken with the customer since the win on {0}.",
        "Seit die Verkaufschance am {0} gewonnen wurde, hat niemand mit dem Kunden gesprochen.",
        wonOn);

    /// <summary>C-01 with digital touch.</summary>
    public static Message NoTouchNorUse(Date lastOn) => new(
        "risk.no-touch-nor-use",
        "The customer has been sent nothing and has used nothing since {0}.",
        "Seit dem {0} hat der Kunde nichts erhalten und nichts genutzt.",
        lastOn);

    /// <summary>C-01 with digital touch, never in touch.</summary>
    public static Message NoTouchNorUseSinceWin(Date wonOn) => new(
        "risk.no-touch-nor-use-since-win",
        "The customer has been sent nothing and has used nothing since the win on {0}.",
        "Seit die Verkaufschance am {0} gewonnen wurde, hat der Kunde nichts erhalten und nichts genutzt.",
        wonOn);

    /// <summary>C-04.</summary>
    public static Message Irregular(Date lastOn, int expectedGapDays) => new(
        "risk.irregular",
        "The last conversation was on {0}; one is expected every {1} days.",
        "Das letzte Gespräch war am {0}; alle {1} Tage wird eines erwartet.",
        lastOn, expectedGapDays);

    /// <summary>C-15.</summary>
    public static Message ExternalShock(Date on) => new(
        "risk.external-shock",
        "Something outside disrupted the customer's business on {0}.",
        "Am {0} hat ein äußeres Ereignis das Geschäft des Kunden gestört.",
        on);

    /// <summary>C-17.</summary>
    public static Message ChallengeWithoutHelp(string challenge, int usualDays) => new(
        "risk.challenge-without-help",
        "The customer has a challenge, and for {1} days nobody has sent help: {0}.",
        "Der Kunde steht vor einer Herausforderung, und seit {1} Tagen kam keine Hilfe: {0}.",
        challenge, usualDays);

    /// <summary>H-02.</summary>
    public static Message ExpectationMismatch(Date expectedOn, Date plannedOn) => new(
        "risk.expectation-mismatch",
        "The customer expects results by {0}; the plan reaches first value on {1}.",
        "Der Kunde erwartet Ergebnisse bis zum {0}; laut Plan kommt der erste Nutzen am {1}.",
        expectedOn, plannedOn);

    /// <summary>H-05.</summary>
    public static Message SellersWelcomeLate(Date lastDayOn) => new(
        "risk.sellers-welcome-late",
        "The seller had sent no welcome e-mail by {0}.",
        "Bis zum {0} hat der Vertrieb keine Begrüßungs-E-Mail geschickt.",
        lastDayOn);

    /// <summary>H-05.</summary>
    public static Message CsmWelcomeLate(Date lastDayOn) => new(
        "risk.csm-welcome-late",
        "The customer success manager had sent no welcome e-mail by {0}.",
        "Bis zum {0} hat der Customer Success Manager keine Begrüßungs-E-Mail geschickt.",
        lastDayOn);

    /// <summary>H-05, the CSM's mail came before the seller's.</summary>
    public static Message WelcomeOrder(Date csmOn) => new(
        "risk.welcome-order",
        "The customer success manager wrote on {0}, before the seller.",
        "Der Customer Success Manager schrieb am {0}, noch vor dem Vertrieb.",
        csmOn);

    /// <summary>H-19.</summary>
    public static Message Unanswered(int contacts) => new(
        "risk.unanswered",
        "{0} messages in a row went unanswered.",
        "{0} Nachrichten in Folge blieben unbeantwortet.",
        contacts);

    /// <summary>H-19.</summary>
    public static Message Unbooked(Date invitedOn, int workingDays) => new(
        "risk.unbooked",
        "The kick-off was proposed on {0} and has not been confirmed for {1} working days.",
        "Der Kick-off wurde am {0} vorgeschlagen und ist seit {1} Arbeitstagen nicht bestätigt.",
        invitedOn, workingDays);

    /// <summary>H-20.</summary>
    public static Message KickoffPushed(Date signedOn, Date plannedOn) => new(
        "risk.kickoff-pushed",
        "The contract was signed on {0}; the kick-off is planned for {1}.",
        "Der Vertrag wurde am {0} unterschrieben; der Kick-off ist für den {1} geplant.",
        signedOn, plannedOn);

    /// <summary>H-21.</summary>
    public static Message TermsChanged(int changes, Date latestOn) => new(
        "risk.terms-changed",
        "Scope, timeline or service levels have changed since the win. Changes: {0}, the latest on {1}.",
        "Umfang, Zeitplan oder Service-Level haben sich seit dem Gewinn der Verkaufschance geändert. Änderungen: {0}, zuletzt am {1}.",
        changes, latestOn);

    /// <summary>H-22.</summary>
    public static Message TrainingBeforeKickoff(Date demandedOn) => new(
        "risk.training-before-kickoff",
        "The customer demanded training on {0}, before the kick-off.",
        "Der Kunde verlangte am {0} eine Schulung, noch vor dem Kick-off.",
        demandedOn);

    /// <summary>H-23.</summary>
    public static Message ContentBeforeKickoff(Date demandedOn) => new(
        "risk.content-before-kickoff",
        "The customer demanded content or the plan on {0}, before the kick-off.",
        "Der Kunde verlangte am {0} Inhalte oder den Plan, noch vor dem Kick-off.",
        demandedOn);

    /// <summary>H-24.</summary>
    public static Message AggressiveLaunch(Date requested, Date planned) => new(
        "risk.aggressive-launch",
        "The customer wants to go live on {0}, earlier than planned ({1}), and it is feasible.",
        "Der Kunde will am {0} live gehen, früher als geplant ({1}), und das ist machbar.",
        requested, planned);

    /// <summary>H-25.</summary>
    public static Message OtherTeams(int people, int opportunities, int withinDays) => new(
        "risk.other-teams",
        "Within {2} days of the win, new people of the customer: {0}, new opportunities: {1}.",
        "Binnen {2} Tagen nach dem Gewinn der Verkaufschance neue Personen beim Kunden: {0}, neue Verkaufschancen: {1}.",
        people, opportunities, withinDays);

    /// <summary>N-06.</summary>
    public static Message NoThankYou(Date lastDay) => new(
        "risk.no-thank-you",
        "Nobody had said thank you by {0}.",
        "Bis zum {0} hat sich niemand bedankt.",
        lastDay);

    /// <summary>N-12.</summary>
    public static Message BillShock(decimal first, decimal regular, Date billOn) => new(
        "risk.bill-shock",
        "The first bill on {2} is {0}, a regular one is {1}, and nobody has explained the difference.",
        "Die erste Rechnung am {2} beträgt {0}, eine reguläre {1}, und niemand hat den Unterschied erklärt.",
        first, regular, billOn);

    /// <summary>N-26.</summary>
    public static Message NoFutureContact { get; } = new(
        "risk.no-future-contact",
        "The plan has no further contact scheduled.",
        "Im Plan ist kein weiterer Kontakt vorgesehen.");

    /// <summary>N-27.</summary>
    public static Message ColdFirstWeek(int contacts, int expected, Date lastDayOn) => new(
        "risk.cold-first-week",
        "Conversations held by {2}: {0}; expected: {1}.",
        "Gespräche bis zum {2}: {0}; erwartet: {1}.",
        contacts, expected, lastDayOn);

    /// <summary>N-30.</summary>
    public static Message LowUtilisation(decimal percent) => new(
        "risk.low-utilisation",
        "Use is at {0}% of the target, and nobody has found out why.",
        "Die Nutzung liegt bei {0} % des Ziels, und niemand hat den Grund ermittelt.",
        percent);

    /// <summary>T-06.</summary>
    public static Message OnboardingOverdue(Date lastDay) => new(
        "risk.onboarding-overdue",
        "The onboarding should have been complete by {0}.",
        "Das Onboarding hätte bis zum {0} abgeschlossen sein sollen.",
        lastDay);

    /// <summary>T-13.</summary>
    public static Message PaymentPending(Date lastDay) => new(
        "risk.payment-pending",
        "Payment was due by {0}.",
        "Die Zahlung war bis zum {0} fällig.",
        lastDay);
}
