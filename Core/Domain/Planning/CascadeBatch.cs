using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Planning;

/// <summary>What follows from one cause: shown before it is applied, kept so that it can be undone.</summary>
/// <param name="Cause">What happened.</param>
/// <param name="Changes">New due dates; a moved item first, then the others in the order of the plan. Empty when nothing follows.</param>
/// <param name="Conflicts">Items that should move but must not, because their date is locked or a person has just set it.</param>
internal sealed record CascadeBatch(ScheduleCause Cause, IReadOnlyList<CascadeChange> Changes, IReadOnlyList<CascadeConflict> Conflicts)
{
    /// <summary>The changes without their reasons.</summary>
    public IEnumerable<DueDateChange> Moves =>
        Changes.Select(change => new DueDateChange(change.MilestoneId, change.OldDueOn, change.NewDueOn));
}

/// <summary>A new due date for an item, and why.</summary>
/// <param name="MilestoneId">The item.</param>
/// <param name="OldDueOn">Date it was due until now.</param>
/// <param name="NewDueOn">Date it is due from now on; never equal to the old one; a working day.</param>
/// <param name="Why">What it follows.</param>
internal sealed record CascadeChange(Guid MilestoneId, Date OldDueOn, Date NewDueOn, Message Why);

/// <summary>An item that keeps its date although it cannot hold.</summary>
/// <param name="MilestoneId">The item.</param>
/// <param name="DueOn">The date it keeps.</param>
/// <param name="NeededOn">The earliest date that would hold; later than <paramref name="DueOn"/>.</param>
/// <param name="Why">What it would have to follow.</param>
internal sealed record CascadeConflict(Guid MilestoneId, Date DueOn, Date NeededOn, Message Why);
