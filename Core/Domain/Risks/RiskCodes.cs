namespace CrmOnboarding.Domain.Risks;

/// <summary>Ids of what raises a risk: where a requirement asks for it, its id.</summary>
internal static class RiskCodes
{
    /// <summary>The deal took long to close, so the buyer may have lost interest.</summary>
    public const string LongProcurement = "H-18";

    /// <summary>A role that needs a person has none.</summary>
    public const string NoOwnerForRole = "T-19";

    /// <summary>Nobody has spoken with the customer for too long.</summary>
    public const string Silent = "C-01";

    /// <summary>Contact is irregular: the silence is more than twice the expected gap.</summary>
    public const string Irregular = "C-04";

    /// <summary>Something outside disrupted the customer's business.</summary>
    public const string ExternalShock = "C-15";

    /// <summary>The customer has challenges and nobody sent help.</summary>
    public const string ChallengeWithoutHelp = "C-17";

    /// <summary>The customer expects results before the plan does.</summary>
    public const string ExpectationMismatch = "H-02";

    /// <summary>The handoff is less complete at the win than expected.</summary>
    public const string PlanNotReady = "H-03";

    /// <summary>A welcome e-mail is late, or the two came in the wrong order.</summary>
    public const string WelcomeMails = "H-05";

    /// <summary>People who are needed did not take part in the kick-off.</summary>
    public const string WrongPeople = "H-11";

    /// <summary>The customer does not answer, or does not confirm a time for the kick-off.</summary>
    public const string Unresponsive = "H-19";

    /// <summary>The kick-off was pushed long after the signature.</summary>
    public const string KickoffPushed = "H-20";

    /// <summary>Scope, timeline or service levels were changed after signing.</summary>
    public const string TermsChanged = "H-21";

    /// <summary>Training is demanded before the kick-off.</summary>
    public const string TrainingBeforeKickoff = "H-22";

    /// <summary>Content or the plan is demanded before the kick-off.</summary>
    public const string ContentBeforeKickoff = "H-23";

    /// <summary>The customer wants to go live sooner than planned, and that is feasible.</summary>
    public const string AggressiveLaunch = "H-24";

    /// <summary>Other teams of the customer join, or the customer wants more, soon after the win.</summary>
    public const string OtherTeams = "H-25";

    /// <summary>Nobody said thank you.</summary>
    public const string NoThankYou = "N-06";

    /// <summary>The first bill is far above the regular one and nobody explained it.</summary>
    public const string BillShock = "N-12";

    /// <summary>Delivery is planned after the completion meeting.</summary>
    public const string LateDelivery = "N-15";

    /// <summary>The plan has no further contact scheduled.</summary>
    public const string NoFutureContact = "N-26";

    /// <summary>There was too little contact in the first week.</summary>
    public const string ColdFirstWeek = "N-27";

    /// <summary>Use is below its target and nobody found out why.</summary>
    public const string LowUtilisation = "N-30";

    /// <summary>The onboarding was not completed in time.</summary>
    public const string OnboardingOverdue = "T-06";

    /// <summary>Payment is late.</summary>
    public const string PaymentPending = "T-13";

    /// <summary>The trough lasts too long.</summary>
    public const string TroughTooLong = "W-09";

    /// <summary>First value is late.</summary>
    public const string NoFirstValue = "W-10";

    /// <summary>Impact is late, or the plateau is hollow.</summary>
    public const string NoImpact = "W-12";

    /// <summary>The champion left, and nobody else is recorded in the role. No rule reads it: it follows from the change itself.</summary>
    public const string ChampionLeft = "LEFT-CHAMPION";

    /// <summary>As <see cref="ChampionLeft"/>: who decides on the money.</summary>
    public const string EconomicBuyerLeft = "LEFT-BUYER";

    /// <summary>As <see cref="ChampionLeft"/>: the executive of the customer.</summary>
    public const string ExecutiveLeft = "LEFT-EXECUTIVE";

    /// <summary>Two running plans of one customer after a merge. A person's to work on: no rule closes it.</summary>
    public const string TwoPlans = "TWO-PLANS";
}
