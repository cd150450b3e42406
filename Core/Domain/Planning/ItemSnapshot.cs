using System;
using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>An item of a plan as it stands now.</summary>
internal sealed record ItemSnapshot
{
    /// <summary>Id of the row; comes back in every change.</summary>
    public required Guid Id { get; init; }

    /// <summary>Code of the row of the template, e.g. KICKOFF.</summary>
    public required string Code { get; init; }

    /// <summary>Part of the onboarding.</summary>
    public required Phase Phase { get; init; }

    /// <summary>Once a plan or once a line.</summary>
    public required ItemScope Scope { get; init; }

    /// <summary>Its state.</summary>
    public required ItemStatus Status { get; init; }

    /// <summary>Whether it counts towards completion.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>When it is due by its template.</summary>
    public required Timing Due { get; init; }

    /// <summary>Day 0 of the deal it belongs to; of the plan for items of scope plan.</summary>
    public required Date Day0 { get; init; }

    /// <summary>Date it is due now.</summary>
    public required Date DueOn { get; init; }

    /// <summary>First planned date, never changed; null where it is not kept: then the date it is due.</summary>
    public Date? BaselineOn { get; init; }

    /// <summary>Date it was done, or waived where that was noted; null while it is neither.</summary>
    public Date? CompletedOn { get; init; }

    /// <summary>Date it was done or waived; null while it is open, even where an old date still stands in the row.</summary>
    public Date? FinishedOn => Status is ItemStatus.Done or ItemStatus.Waived ? CompletedOn : null;

    /// <summary>Working days from its start to its due date; 0 is a point in time.</summary>
    public int DurationDays { get; init; }

    /// <summary>What it waits for. An item that is not among the plan's items, is cancelled or is suspended, is not waited for.</summary>
    public IReadOnlyList<ItemDependency> Dependencies { get; init; } = [];

    /// <summary>Whether a person fixed the due date: a cascade does not move it but reports the conflict.</summary>
    public bool IsLocked { get; init; }

    /// <summary>
    /// The deal it belongs to, where that joined the plan later; null for what is the plan's own: items of scope plan and the lines of the
    /// deal that made the plan. The plan's delivery and its own items do not wait for later deals.
    /// </summary>
    public Guid? LaterDealId { get; init; }

    /// <summary>Whether its workstream, or its whole plan, is suspended: it neither holds the plan up nor moves.</summary>
    public bool IsSuspended { get; init; }
}

/// <summary>What one item waits for: another item of the plan.</summary>
/// <param name="PredecessorId">The item waited for.</param>
/// <param name="Type">Which end of the one waits for which end of the other.</param>
/// <param name="LagDays">Working days in between; negative overlaps. With 0 both may fall on the same day.</param>
internal sealed record ItemDependency(Guid PredecessorId, DependencyType Type = DependencyType.FinishToStart, int LagDays = 0);

/// <summary>A new due date for an item.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="OldDueOn">Date it was due until now.</param>
/// <param name="NewDueOn">Date it is due from now on; never equal to the old one.</param>
internal sealed record DueDateChange(Guid ItemId, Date OldDueOn, Date NewDueOn);
