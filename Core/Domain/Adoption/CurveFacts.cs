using System.Collections.Generic;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
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

    /// <summary>The plan's working days.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>The last stored position; null when there is none.</summary>
    public CurvePosition? Previous { get; init; }

    /// <summary>The day the kick-off was held; null while it is not.</summary>
    public Date? KickoffHeldOn { get; init; }

    /// <summary>The day the kick-off was waived; null where it was not.</summary>
    public Date? KickoffWaivedOn { get; init; }

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

    /// <summary>
    /// First day of the days in a row on which use has been at or above its target; null when it is not, or is not known.
    /// </summary>
    public Date? UseAtTargetSinceOn { get; init; }

    /// <summary>
    /// The last contact that counts for the segment (<see cref="LastContact.EngagedOn"/>); null when there was none: then silence counts
    /// from the win.
    /// </summary>
    public Date? LastEngagedOn { get; init; }

    /// <summary>The actual day of go-live; null until then.</summary>
    public Date? WentLiveOn { get; init; }

    /// <summary>The actual day of delivery; null until then.</summary>
    public Date? DeliveredOn { get; init; }

    /// <summary>The day on which delivery is planned; null where none is.</summary>
    public Date? PlannedDeliveryOn { get; init; }

    /// <summary>The day the customer confirmed first value, with evidence (W-10); null until then.</summary>
    public Date? FirstValueOn { get; init; }

    /// <summary>The day on which the check of first value is due; null when the plan has none that is open.</summary>
    public Date? FirstValueDueOn { get; init; }

    /// <summary>
    /// Results shown to the customer so far (W-11); without one, first value does not count. Null when they are not tracked.
    /// </summary>
    public int? ResultsShown { get; init; }

    /// <summary>Whether the plan tracks first value; if not, its absence raises no alarm.</summary>
    public bool ExpectsFirstValue { get; init; } = true;

    /// <summary>Whether the plan tracks impact; if not, its absence raises no alarm.</summary>
    public bool ExpectsImpact { get; init; } = true;

    /// <summary>Joint goals that were achieved; null where goals are not tracked.</summary>
    public int? GoalsAchieved { get; init; }

    /// <summary>Whether there is evidence of the impact.</summary>
    public bool HasImpactEvidence { get; init; }

    /// <summary>The day of the impact review; null until then.</summary>
    public Date? ImpactReviewedOn { get; init; }

    /// <summary>The day on which the impact review is due; null when the plan has none that is open.</summary>
    public Date? ImpactReviewDueOn { get; init; }

    /// <summary>Days on which somebody asked for a success story.</summary>
    public IReadOnlyCollection<Date> StoryAskedOn { get; init; } = [];

    /// <summary>Whether there is an emotional success story already.</summary>
    public bool HasStory { get; init; }

    /// <summary>Where somebody put the customer, with a reason (W-19); null when nobody did.</summary>
    public CurveOverride? Override { get; init; }

    /// <summary>Signs and limits; those that ship unless said otherwise.</summary>
    public AdoptionPolicy Policy { get; init; } = AdoptionPolicy.Shipped;

    /// <summary>Expected gaps; those that ship unless said otherwise.</summary>
    public CadencePolicy CadencePolicy { get; init; } = CadencePolicy.Shipped;

    /// <summary>The day from which value is expected; null when it is not known.</summary>
    public Deployment? Deployment => Shared.Deployment.Of(WentLiveOn, DeliveredOn, PlannedDeliveryOn);

    /// <summary>The first day of the honeymoon: of the kick-off, or of the decision to do without; null until then.</summary>
    public Date? HoneymoonFromOn => KickoffHeldOn ?? KickoffWaivedOn;

    /// <summary>
    /// Whether impact was demonstrated: a joint goal achieved, with evidence. Where goals are not tracked, the impact review stands for it.
    /// </summary>
    /// <param name="day">The day of the evaluation.</param>
    public bool IsImpactShown(EvaluationDate day) => GoalsAchieved is { } goals
        ? goals > 0 && HasImpactEvidence
        : ImpactReviewedOn is { } reviewed && day.Reached(reviewed);
}

/// <summary>A stage that a person set.</summary>
/// <param name="Stage">The stage; not <see cref="CurveStage.Unknown"/>, which is reserved for the time before the kick-off (W-18).</param>
/// <param name="On">The day on which it was set. It holds until the data point to another stage than on that day.</param>
/// <param name="Reason">Why, in the person's words; required.</param>
internal sealed record CurveOverride(CurveStage Stage, Date On, string Reason);
