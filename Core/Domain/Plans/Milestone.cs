using System;
using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Plans;

/// <summary>A milestone, activity or deliverable of a plan as it stands now: one row of <c>onb_milestone</c>.</summary>
internal sealed record Milestone
{
    /// <summary>Id of the row; comes back in every change.</summary>
    public Guid Id { get; init; }

    /// <summary>Code of the template's item, e.g. KICKOFF; empty for one that a person added.</summary>
    public required string Code { get; init; }

    /// <summary>Name that a person reads; null: the code.</summary>
    public string? Name { get; init; }

    /// <summary>Part of the onboarding.</summary>
    public Phase Phase { get; init; } = Phase.Launch;

    /// <summary>How it reaches the customer.</summary>
    public Channel Channel { get; init; } = Channel.Document;

    /// <summary>Role that owns it; null when none is stored.</summary>
    public OwnerRole? Role { get; init; }

    /// <summary>What it is for; null when not said.</summary>
    public ItemPurpose? Purpose { get; init; }

    /// <summary>The day the customer was invited to it; null until then (H-19).</summary>
    public Date? InvitedOn { get; init; }

    /// <summary>The day the customer confirmed its time; null until then (H-09).</summary>
    public Date? ConfirmedOn { get; init; }

    /// <summary>Its state.</summary>
    public MilestoneStatus Status { get; init; } = MilestoneStatus.Open;

    /// <summary>Whether it counts towards completion.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it waits for the first payment (T-13).</summary>
    public bool RequiresPayment { get; init; }

    /// <summary>How much it counts in the schedule beside the others, at least 0.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>Whether the customer asked for it; it then counts towards no limit on contact.</summary>
    public bool IsCustomerRequested { get; init; }

    /// <summary>The workstream it belongs to; null for a milestone of the whole plan.</summary>
    public Guid? WorkstreamId { get; init; }

    /// <summary>The deal of its workstream; null for a milestone of the whole plan, and where the deal was deleted.</summary>
    public Guid? DealId { get; init; }

    /// <summary>
    /// The deal it belongs to, where that joined the plan later; null for what is the plan's own: milestones of the whole plan and the
    /// lines of the deal that made it. The plan's delivery and its own milestones do not wait for later deals.
    /// </summary>
    public Guid? LaterDealId { get; init; }

    /// <summary>When it is due by its template.</summary>
    public Timing Due { get; init; } = Timing.Day(0);

    /// <summary>
    /// Whether its date counts from an anchor, as <see cref="Due"/> says; false for one that a person added with a date alone: no anchor
    /// and no calendar moves it.
    /// </summary>
    public bool CountsFromAnchor { get; init; } = true;

    /// <summary>Day 0 of the deal it belongs to; of the plan for a milestone of the whole plan.</summary>
    public Date Day0 { get; init; }

    /// <summary>Date it is due now.</summary>
    public required Date DueOn { get; init; }

    /// <summary>First planned date, never changed; null where it is not kept: then the date it is due.</summary>
    public Date? BaselineOn { get; init; }

    /// <summary>Date it was done, or waived where that was noted; null while it is neither.</summary>
    public Date? CompletedOn { get; init; }

    /// <summary>Working days from its start to its due date; 0 is a point in time.</summary>
    public int DurationDays { get; init; }

    /// <summary>What it waits for. A milestone that is not among the plan's, is cancelled or is suspended, is not waited for.</summary>
    public IReadOnlyList<MilestoneDependency> Dependencies { get; init; } = [];

    /// <summary>Whether a person fixed the due date: a cascade does not move it but reports the conflict.</summary>
    public bool IsLocked { get; init; }

    /// <summary>What moved its due date last, or why a fixed date cannot hold; null when nothing did.</summary>
    public string? DateReason { get; init; }

    /// <summary>Whether its workstream is suspended or closed, or its whole plan is: it neither holds the plan up nor moves.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>Name or code, whichever a person can read.</summary>
    public string DisplayName => Name ?? Code;

    /// <summary>Whether it is part of what is sold now: not cancelled and not suspended.</summary>
    public bool TakesPart => !IsSuspended && Status != MilestoneStatus.Cancelled;

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => Status == MilestoneStatus.Open && !IsSuspended;

    /// <summary>Whether it belongs to the onboarding as such, whatever its state; what comes after the onboarding does not.</summary>
    public bool BelongsToOnboarding => IsRequired && Phase != Phase.Adopt;

    /// <summary>Whether the onboarding is complete only once it is done or waived.</summary>
    public bool CountsTowardsCompletion => BelongsToOnboarding && TakesPart;

    /// <summary>Date it was done or waived; null while it is open, even where an old date still stands in the row.</summary>
    public Date? FinishedOn => Status is MilestoneStatus.Done or MilestoneStatus.Waived ? CompletedOn : null;

    /// <summary>Date it was done; null when it was waived, cancelled, or is open.</summary>
    public Date? DoneOn => Status == MilestoneStatus.Done ? CompletedOn : null;

    /// <summary>Whether doing it holds the kick-off.</summary>
    public bool IsKickoff => Code == ItemCodes.Kickoff;

    /// <summary>Whether the system does it without a person.</summary>
    public bool IsAutomatic => Role == OwnerRole.Automation;

    /// <summary>Whether it is attention from the vendor (<see cref="Touch.Is"/>).</summary>
    public bool IsCustomerFacing => Purpose != ItemPurpose.Administration && Touch.Is(Code, Channel);

    /// <summary>Whether it lets the customer speak, so that doing it counts as two-way contact.</summary>
    public bool IsConversation => IsCustomerFacing && Touch.IsConversation(Code, Channel, Role);

    /// <summary>The contact that it was, when it was done; null otherwise and for what is no touch.</summary>
    public Contact? Contact => IsCustomerFacing && DoneOn is { } doneOn ? Shared.Contact.FromItem(Code, Channel, Role, doneOn) : null;
}

/// <summary>What one milestone waits for: another milestone of the plan.</summary>
/// <param name="PredecessorId">The milestone it waits for.</param>
/// <param name="Type">Which end waits for which.</param>
/// <param name="LagDays">Working days in between; negative overlaps.</param>
internal sealed record MilestoneDependency(Guid PredecessorId, DependencyType Type = DependencyType.FinishToStart, int LagDays = 0);
