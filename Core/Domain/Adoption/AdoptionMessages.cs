namespace CrmOnboarding.Domain.Adoption;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class AdoptionMessages
{
    /// <summary>Not on the curve yet: nothing.</summary>
    public const string BeforeKickoff = "adoption.before-kickoff";

    /// <summary>Honeymoon: date of the kick-off.</summary>
    public const string Honeymoon = "adoption.honeymoon";

    /// <summary>Trough: its signs (list of messages).</summary>
    public const string Trough = "adoption.trough";

    /// <summary>Slope: date of first value.</summary>
    public const string Slope = "adoption.slope";

    /// <summary>Plateau: joint goals achieved.</summary>
    public const string Plateau = "adoption.plateau";

    /// <summary>Somebody set the stage: their reason.</summary>
    public const string SetByHand = "adoption.set-by-hand";

    /// <summary>Sign of trough: points lost, highest health.</summary>
    public const string HealthFell = "adoption.sign-health";

    /// <summary>Sign of trough: sentiment of 10.</summary>
    public const string LowSentiment = "adoption.sign-sentiment";

    /// <summary>Sign of trough: open issues, blocking issues.</summary>
    public const string Issues = "adoption.sign-issues";

    /// <summary>Sign of trough: use in percent of its target.</summary>
    public const string LowUtilisation = "adoption.sign-utilisation";

    /// <summary>Sign of trough: date of the last two-way contact or of the win, expected gap in days.</summary>
    public const string Silence = "adoption.sign-silence";

    /// <summary>Alarm: no first value: date of the deployment, days after it.</summary>
    public const string NoFirstValue = "adoption.alarm-no-first-value";

    /// <summary>Alarm: no impact: date of the kick-off, days after it.</summary>
    public const string NoImpact = "adoption.alarm-no-impact";

    /// <summary>Alarm: the trough takes longer than usual: date since.</summary>
    public const string LongTrough = "adoption.alarm-long-trough";

    /// <summary>Alarm: the trough lasts beyond its limit: date of the deployment, days after it.</summary>
    public const string TroughTooLong = "adoption.alarm-trough-too-long";

    /// <summary>Alarm: hollow plateau: sentiment now, sentiment at the kick-off.</summary>
    public const string HollowPlateau = "adoption.alarm-hollow-plateau";

    /// <summary>Prompt: verify the goals: nothing.</summary>
    public const string VerifyGoals = "adoption.prompt-verify-goals";

    /// <summary>Prompt: deepen the goals: nothing.</summary>
    public const string DeepenGoals = "adoption.prompt-deepen-goals";

    /// <summary>Prompt: make a joint plan: nothing.</summary>
    public const string JointPlan = "adoption.prompt-joint-plan";

    /// <summary>Prompt: ask for the success story: nothing.</summary>
    public const string SuccessStory = "adoption.prompt-success-story";

    /// <summary>Prompt: orchestrate the next twelve months: nothing.</summary>
    public const string NextTwelveMonths = "adoption.prompt-next-twelve-months";

    /// <summary>Prompt: say that a trough is usual, and work on its reasons: nothing.</summary>
    public const string WorkThroughTrough = "adoption.prompt-work-through-trough";

    /// <summary>Prompt: show the customer the results: nothing.</summary>
    public const string ShowResults = "adoption.prompt-show-results";

    /// <summary>Prompt: schedule the impact review with an executive: nothing.</summary>
    public const string ImpactReview = "adoption.prompt-impact-review";

    /// <summary>Prompt: write the ROI case study: nothing.</summary>
    public const string RoiCaseStudy = "adoption.prompt-roi-case-study";

    /// <summary>Prompt: ask for introductions to others who might benefit: nothing.</summary>
    public const string Introductions = "adoption.prompt-introductions";

    /// <summary>An override needs a stage other than unknown after the kick-off (W-18): nothing.</summary>
    public const string UnknownAfterKickoff = "adoption.unknown-after-kickoff";

    /// <summary>An override needs a reason (W-19): nothing.</summary>
    public const string OverrideWithoutReason = "adoption.override-without-reason";

    /// <summary>
    /// Prefix of the proposal for an area of maturity, e.g. <c>adoption.roadmap-Goals</c>: the customer's level, the level that is good.
    /// </summary>
    public const string RoadmapPrefix = "adoption.roadmap-";
}
