using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>How a changed item's own date changed: the cause of whatever follows.</summary>
internal static class ChangeOfDate
{
    /// <summary>The cause; null when no date changed, when it is unknown how it stood before, or when a rule moved the item.</summary>
    /// <param name="changed">The item as it is stored now.</param>
    /// <param name="written">The columns that the event wrote.</param>
    /// <param name="before">The dates before the event; null when the step has no image.</param>
    public static ScheduleCause? CauseOf(ChangedMilestone changed, Entity? written, Entity? before)
    {
        // Every move by a rule names its reason in the same write; what follows from it was moved with it.
        if (before is null || written?.Contains(MilestoneTable.DateReason) == true)
        {
            return null;
        }

        var old = new Row(before);
        // Whatever the status said: an open item with a date is one whose date is being cleared.
        var finishedBefore = old.Date(MilestoneTable.CompletedOn);
        var finishedNow = changed.Milestone.Status is MilestoneStatus.Done or MilestoneStatus.Waived ? changed.Milestone.CompletedOn : null;
        if (finishedBefore != finishedNow)
        {
            return new ScheduleCause.MilestoneFinished(changed.Milestone.Id, finishedNow, finishedBefore);
        }

        return changed.Milestone.Status == MilestoneStatus.Open && old.Date(MilestoneTable.DueOn) is { } due
            && due != changed.Milestone.DueOn
            ? new ScheduleCause.MilestonesMoved(changed.Milestone.Id, changed.Milestone.DueOn)
            : null;
    }
}
