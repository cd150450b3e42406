namespace CrmOnboarding.Domain.Risks;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class RiskMessages
{
    /// <summary>H-18: days from creation to win, days that are still usual.</summary>
    public const string LongProcurement = "risk.long-procurement";

    /// <summary>T-19, one role without a person: the role.</summary>
    public const string NoOwnerForRole = "risk.no-owner-for-role";

    /// <summary>T-19, two roles without a person: the roles.</summary>
    public const string NoOwnerForTwoRoles = "risk.no-owner-for-two-roles";

    /// <summary>H-18 without a reply: days from creation to win, working days without a reply.</summary>
    public const string BuyerDisengaged = "risk.buyer-disengaged";

    /// <summary>C-01: date of the last two-way contact.</summary>
    public const string Silent = "risk.silent";

    /// <summary>C-01, nobody ever spoke with the customer: date of the win.</summary>
    public const string SilentSinceWin = "risk.silent-since-win";

    /// <summary>C-04: date of the last two-way contact, expected gap in days.</summary>
    public const string Irregular = "risk.irregular";

    /// <summary>C-15: date of the latest disruption.</summary>
    public const string ExternalShock = "risk.external-shock";

    /// <summary>C-17: the challenge that waits longest, days that are still usual.</summary>
    public const string ChallengeWithoutHelp = "risk.challenge-without-help";

    /// <summary>H-02: date by which the customer expects results, date of planned first value.</summary>
    public const string ExpectationMismatch = "risk.expectation-mismatch";

    /// <summary>H-03: score of the handoff, score that is expected.</summary>
    public const string PlanNotReady = "risk.plan-not-ready";

    /// <summary>H-05: working days within which both welcome mails are due.</summary>
    public const string WelcomeLate = "risk.welcome-late";

    /// <summary>H-05, the CSM's mail came before the seller's: its date.</summary>
    public const string WelcomeOrder = "risk.welcome-order";

    /// <summary>H-11: the phase nobody took part for.</summary>
    public const string WrongPeople = "risk.wrong-people";

    /// <summary>H-19: outbound contacts in a row without an answer.</summary>
    public const string Unanswered = "risk.unanswered";

    /// <summary>H-19: date of the first invitation, working days since which are usual.</summary>
    public const string Unbooked = "risk.unbooked";

    /// <summary>H-20: date of the signature, date of the planned kick-off.</summary>
    public const string KickoffPushed = "risk.kickoff-pushed";

    /// <summary>H-21: changes, date of the latest.</summary>
    public const string TermsChanged = "risk.terms-changed";

    /// <summary>H-22: date of the demand.</summary>
    public const string TrainingBeforeKickoff = "risk.training-before-kickoff";

    /// <summary>H-23: date of the demand.</summary>
    public const string ContentBeforeKickoff = "risk.content-before-kickoff";

    /// <summary>N-06: last day on which it was in time.</summary>
    public const string NoThankYou = "risk.no-thank-you";

    /// <summary>N-12: first bill, regular bill, date of the bill.</summary>
    public const string BillShock = "risk.bill-shock";

    /// <summary>N-15: planned delivery, day of the completion meeting.</summary>
    public const string LateDelivery = "risk.late-delivery";

    /// <summary>N-26: nothing.</summary>
    public const string NoFutureContact = "risk.no-future-contact";

    /// <summary>N-27: two-way contacts, contacts that are expected, last day of the first week after the win.</summary>
    public const string ColdFirstWeek = "risk.cold-first-week";

    /// <summary>N-30: use in percent of its target.</summary>
    public const string LowUtilisation = "risk.low-utilisation";

    /// <summary>T-06: last day of the onboarding.</summary>
    public const string OnboardingOverdue = "risk.onboarding-overdue";

    /// <summary>T-13: last day on which it was in time.</summary>
    public const string PaymentPending = "risk.payment-pending";
}
