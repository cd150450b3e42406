using System;
using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>The one thing that happened and that other dates follow from. Nothing moves without a cause that can be named.</summary>
internal abstract record ScheduleCause
{
    private ScheduleCause()
    {
    }

    /// <summary>A person moved items.</summary>
    /// <param name="NewDueOn">The new date of each; rolled forward to a working day. The items are open and not locked.</param>
    internal sealed record MilestonesMoved(IReadOnlyDictionary<Guid, Date> NewDueOn) : ScheduleCause
    {
        /// <summary>A person moved one item.</summary>
        public MilestonesMoved(Guid milestoneId, Date newDueOn)
            : this(new Dictionary<Guid, Date> { [milestoneId] = newDueOn })
        {
        }
    }

    /// <summary>An item was done, early or late; or the date it was done changed, or it is open again.</summary>
    /// <param name="MilestoneId">The item.</param>
    /// <param name="On">The date it was done, working day or not; null: it is open again.</param>
    /// <param name="Before">The date it was noted as done until now; null: it was open.</param>
    internal sealed record MilestoneFinished(Guid MilestoneId, Date? On, Date? Before = null) : ScheduleCause;

    /// <summary>An anchor became known, changed, or is no longer known.</summary>
    /// <param name="Anchor">The anchor.</param>
    /// <param name="On">Its date; null: no longer known.</param>
    internal sealed record AnchorSet(Anchor Anchor, Date? On) : ScheduleCause;
}
