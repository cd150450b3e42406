using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption;

/// <summary>What the position on the curve depends on. Null means not known, and is never a sign.</summary>
internal sealed record CurveFacts
{
    /// <summary>The day as of which the result holds.</summary>
    public required Date AsOf { get; init; }

    /// <summary>The customer's segment.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Day 0: the day of the win.</summary>
    public required Date Day0 { get; init; }

    /// <summary>The last stored position; null when there is none.</summary>
    public CurvePosition? Previous { get; init; }

    /// <summary>The day the kick-off was held; null while it is not.</summary>
    public Date? KickoffHeldOn { get; init; }

    /// <summary>Health score now, 0 to 100.</summary>
    public decimal? Health { get; init; }

    /// <summary>Highest health score of this customer so far.</summary>
    public decimal? PeakHealth { get; init; }

    /// <summary>Sentiment now, 1 to 10.</summary>
    public int? Sentiment { get; init; }

    /// <summary>Sentiment at the kick-off, 1 to 10.</summary>
    public int? SentimentAtKickoff { get; init; }

    /// <summary>Issues that are open.</summary>
    public int OpenIssues { get; init; }

    /// <summary>Issues that are open and block the customer.</summary>
    public int BlockingIssues { get; init; }

    /// <summary>Use as a share of its target, 0 to 1 and above.</summary>
    public decimal? UtilisationOfTarget { get; init; }

    /// <summary>The last two-way contact; null when there was none, so that silence counts from the win.</summary>
    public Date? LastTwoWayOn { get; init; }

    /// <summary>The actual day of go-live; null until then.</summary>
    public Date? WentLiveOn { get; init; }

    /// <summary>The planned day of delivery; null when none is planned.</summary>
    public Date? PlannedDeliveryOn { get; init; }

    /// <summary>The day the customer confirmed first value, with evidence (W-10); null until then.</summary>
    public Date? FirstValueOn { get; init; }

    /// <summary>
    /// Results shown to the customer so far (W-11); without one, first value does not count. Null when they are not tracked.
    /// </summary>
    public int? ResultsShown { get; init; }

    /// <summary>Whether the plan tracks first value; if not, its absence raises no alarm.</summary>
    public bool ExpectsFirstValue { get; init; } = true;

    /// <summary>Whether the plan tracks impact; if not, its absence raises no alarm.</summary>
    public bool ExpectsImpact { get; init; } = true;

    /// <summary>Number of joint goals achieved.</summary>
    public int GoalsAchieved { get; init; }

    /// <summary>Whether there is evidence of the impact.</summary>
    public bool HasImpactEvidence { get; init; }

    /// <summary>Where somebody put the customer, with a reason (W-19); null when nobody did.</summary>
    public CurveOverride? Override { get; init; }

    /// <summary>Signs and limits; those that ship unless said otherwise.</summary>
    public AdoptionPolicy Policy { get; init; } = Defaults.Adoption;

    /// <summary>Deployment: actual go-live, else planned delivery, else the day on which delivery is expected.</summary>
    public Date DeploymentOn => WentLiveOn ?? PlannedDeliveryOn ?? Day0.AddDays(Policy.PlannedDeliveryDay);
}

/// <summary>A stage that a person set.</summary>
/// <param name="Stage">The stage; not <see cref="CurveStage.Unknown"/>, which is reserved for the time before the kick-off (W-18).</param>
/// <param name="On">The day on which it was set. It holds until the data point to another stage than on that day.</param>
/// <param name="Reason">Why, in the person's words; required.</param>
internal sealed record CurveOverride(CurveStage Stage, Date On, string Reason);
