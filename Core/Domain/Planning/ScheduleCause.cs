using System;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>The one thing that happened and that other dates follow from. Nothing moves without a cause that can be named.</summary>
internal abstract record ScheduleCause
{
    private ScheduleCause()
    {
    }

    /// <summary>A person moved an item.</summary>
    /// <param name="MilestoneId">The item; open and not locked.</param>
    /// <param name="NewDueOn">Its new date; rolled forward to a working day.</param>
    internal sealed record MilestoneMoved(Guid MilestoneId, Date NewDueOn) : ScheduleCause;

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
