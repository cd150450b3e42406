using System.Collections.Generic;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Health.Dimensions;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>
/// What the health of a plan depends on. Null or empty means not known or not tracked: the dimension does not apply and the cap does
/// not hold.
/// </summary>
internal sealed record HealthInput
{
    /// <summary>The day as of which the result holds.</summary>
    public required Date AsOf { get; init; }

    /// <summary>The customer's segment.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Day 0: the day of the win.</summary>
    public required Date Day0 { get; init; }

    /// <summary>Whether the onboarding is complete, so that the plan is in its Adopt phase.</summary>
    public bool IsAdopting { get; init; }

    /// <summary>Milestones of the plan, in any order.</summary>
    public IReadOnlyList<Milestone> Milestones
    {
        get;
        init
        {
            field = value;
            Due = DueItems.Of(value);
        }
    } = [];

    /// <summary>
    /// What the schedule counts of <see cref="Milestones"/>. Trying what would follow if an overdue item were done changes this alone: no
    /// other dimension counts an item that is done after its due date differently from one that is overdue.
    /// </summary>
    public DueItems Due { get; init; } = DueItems.None;

    /// <summary>Contacts so far, in any order.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Risks that are not closed.</summary>
    public IReadOnlyList<OpenRisk> OpenRisks { get; init; } = [];

    /// <summary>The day the kick-off was held; null while it is not.</summary>
    public Date? KickoffHeldOn { get; init; }

    /// <summary>Whether the plan has a kick-off at all; false if it was waived.</summary>
    public bool ExpectsKickoff { get; init; } = true;

    /// <summary>Acceptance of the handoff; null when it is not tracked.</summary>
    public HandoffAcceptance? Handoff { get; init; }

    /// <summary>Promises to the customer that are broken and not made good.</summary>
    public int BrokenPromises { get; init; }

    /// <summary>Bills that the customer questions and nobody has explained yet (N-13).</summary>
    public int OpenBillQueries { get; init; }

    /// <summary>The day the customer went live or everything sold was delivered; null until then.</summary>
    public Date? DeployedOn { get; init; }

    /// <summary>The planned day of delivery; null when none is planned.</summary>
    public Date? PlannedDeliveryOn { get; init; }

    /// <summary>Whether the plan tracks first value; if not, it is left out of outcomes and caps until it is reached.</summary>
    public bool ExpectsFirstValue { get; init; } = true;

    /// <summary>The day first value was confirmed; null until then.</summary>
    public Date? FirstValueOn { get; init; }

    /// <summary>Goals of the customer; null when goals are not tracked.</summary>
    public IReadOnlyList<Goal>? Goals { get; init; }

    /// <summary>The latest usage figure; null when there is none.</summary>
    public UtilisationReading? Utilisation { get; init; }

    /// <summary>Whether a pulse can be recorded; if not, nobody is asked for one.</summary>
    public bool TracksPulse { get; init; } = true;

    /// <summary>The latest pulse; null when there is none.</summary>
    public Pulse? Pulse { get; init; }

    /// <summary>The latest survey; null when there is none.</summary>
    public Satisfaction? Satisfaction { get; init; }

    /// <summary>Gaps by which engagement is judged; those that ship unless said otherwise.</summary>
    public CadencePolicy CadencePolicy { get; init; } = CadencePolicy.Shipped;

    /// <summary>When first value is late; what ships unless said otherwise.</summary>
    public AdoptionPolicy AdoptionPolicy { get; init; } = AdoptionPolicy.Shipped;

    /// <summary>The model; null for the one that ships for the segment and the phase.</summary>
    public HealthModelVersion? Model { get; init; }

    /// <summary>
    /// The day on which the customer last used what was sold, from the win to the day of an evaluation; null when not known.
    /// </summary>
    public Date? LastUsedOn(EvaluationDate day) =>
        Utilisation is { UsedPercent: > 0 } reading && reading.On >= Day0 && day.Reached(reading.On) ? reading.On : null;

    /// <summary>The day from which first value is counted; null when it is not known.</summary>
    public Deployment? Deployment => Shared.Deployment.Of(wentLiveOn: null, DeployedOn, PlannedDeliveryOn);
}

/// <summary>Whether a CSM accepted the handoff.</summary>
/// <param name="AcceptedOn">The day; null while it is not accepted.</param>
internal sealed record HandoffAcceptance(Date? AcceptedOn);

/// <summary>How much of what was bought is used (N-30).</summary>
/// <param name="On">The day of the reading.</param>
/// <param name="UsedPercent">Share used, from 0; more than 100 is possible.</param>
internal sealed record UtilisationReading(Date On, decimal UsedPercent);
