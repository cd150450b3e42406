namespace CrmOnboarding.Domain.Handoff;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class HandoffMessages
{
    /// <summary>Prefix of the name of a question, e.g. <c>handoff.question.GOALS</c>; no arguments.</summary>
    public const string QuestionPrefix = "handoff.question.";

    /// <summary>Prefix of the name of a part, e.g. <c>handoff.part.champion</c>; no arguments.</summary>
    public const string PartPrefix = "handoff.part.";

    /// <summary>An item is not complete: name of the question (message), parts done, parts asked for.</summary>
    public const string Incomplete = "handoff.incomplete";

    /// <summary>
    /// An item is not complete and it is known what is missing: name of the question (message), missing parts (list of messages).
    /// </summary>
    public const string Missing = "handoff.missing";

    /// <summary>A blocker is not complete: name of the question (message), parts done, parts asked for.</summary>
    public const string BlockerIncomplete = "handoff.blocker-incomplete";

    /// <summary>
    /// A blocker is not complete and it is known what is missing: name of the question (message), missing parts (list of messages).
    /// </summary>
    public const string BlockerMissing = "handoff.blocker-missing";

    /// <summary>It cannot be handed over because of where it is: stage.</summary>
    public const string NotToBeSubmitted = "handoff.not-to-be-submitted";

    /// <summary>It cannot be decided on because it was not handed over: stage.</summary>
    public const string NotSubmitted = "handoff.not-submitted";

    /// <summary>It cannot be accepted: score, what is missing (list of messages).</summary>
    public const string NotAcceptable = "handoff.not-acceptable";

    /// <summary>It cannot be returned because nothing is missing: nothing.</summary>
    public const string NothingToReturn = "handoff.nothing-to-return";

    /// <summary>The score at the win is below what is expected: score, what is expected.</summary>
    public const string BelowWinGate = "handoff.below-win-gate";

    /// <summary>An answer that acceptance hangs on was only assumed: name of the question (message).</summary>
    public const string BlockerAssumed = "handoff.blocker-assumed";

    /// <summary>The kick-off cannot be completed without a project manager (N-07): nothing.</summary>
    public const string NoProjectManager = "handoff.no-project-manager";

    /// <summary>The account team lacks somebody for a role (N-07): the role.</summary>
    public const string RosterIncomplete = "handoff.roster-incomplete";

    /// <summary>No delivery timeline is recorded (N-07): nothing.</summary>
    public const string NoDeliveryTimeline = "handoff.no-delivery-timeline";

    /// <summary>No note of the customer's goals is recorded (N-19): nothing.</summary>
    public const string NoGoalNote = "handoff.no-goal-note";

    /// <summary>Goals and measures were not there when the call began (H-12): nothing.</summary>
    public const string NotPrepared = "handoff.not-prepared";

    /// <summary>Nobody who is needed in a phase took part (H-11): the phase.</summary>
    public const string WrongPeople = "handoff.wrong-people";

    /// <summary>There is no goal that both sides agreed on and that can be measured (H-15): nothing.</summary>
    public const string NoJointGoal = "handoff.no-joint-goal";

    /// <summary>The kick-off was not held (H-16): nothing.</summary>
    public const string KickoffNotHeld = "handoff.kickoff-not-held";

    /// <summary>The vendor has no next step with owner and day (H-16): nothing.</summary>
    public const string NoVendorStep = "handoff.no-vendor-step";

    /// <summary>The customer has no next step with owner and day (H-16): nothing.</summary>
    public const string NoCustomerStep = "handoff.no-customer-step";

    /// <summary>Nobody who took part is recorded (N-09): nothing.</summary>
    public const string NoAttendees = "handoff.no-attendees";

    /// <summary>The bill recipient did not take part (N-10): nothing.</summary>
    public const string NoBillRecipient = "handoff.no-bill-recipient";

    /// <summary>It is not recorded whether the bill was understood (N-10): nothing.</summary>
    public const string NoAnswer = "handoff.no-answer";

    /// <summary>The vendor's executive is not named (N-16): nothing.</summary>
    public const string NoVendorExecutive = "handoff.no-vendor-executive";

    /// <summary>The customer's executive is not named (N-16): nothing.</summary>
    public const string NoCustomerExecutive = "handoff.no-customer-executive";

    /// <summary>What value is measured by is not recorded (H-13): nothing.</summary>
    public const string NoValueMetric = "handoff.no-value-metric";

    /// <summary>What the customer intends for the onboarding is not recorded (H-13): nothing.</summary>
    public const string NoOnboardingIntent = "handoff.no-onboarding-intent";

    /// <summary>What the customer intends for the first year is not recorded (H-13): nothing.</summary>
    public const string NoFirstYearIntent = "handoff.no-first-year-intent";

    /// <summary>How the customer felt is not recorded with a note (H-01): nothing.</summary>
    public const string NoSentiment = "handoff.no-sentiment";

    /// <summary>Customers are excited at a kick-off (H-01): nothing.</summary>
    public const string FeelsExcited = "handoff.feels-excited";

    /// <summary>Customers are optimistic at a kick-off (H-01): nothing.</summary>
    public const string FeelsOptimistic = "handoff.feels-optimistic";

    /// <summary>Customers are under some stress at a kick-off (H-01): nothing.</summary>
    public const string FeelsStressed = "handoff.feels-stressed";

    /// <summary>Customers do not know what to expect at a kick-off (H-01): nothing.</summary>
    public const string FeelsUncertain = "handoff.feels-uncertain";
}
