using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Rescheduling;

/// <summary>A cascade as rows of milestones: each names what it follows, and a date that cannot hold says so.</summary>
internal static class CascadeRows
{
    /// <summary>The rows that differ from what is stored, by the item.</summary>
    /// <param name="batch">What follows.</param>
    /// <param name="stored">The items as stored.</param>
    /// <param name="reasons">Puts reasons into words.</param>
    /// <param name="byHand">Why a person moved what was moved by hand; null: nobody said.</param>
    public static Dictionary<Guid, Entity> Of(
        CascadeBatch batch, IReadOnlyList<Milestone> stored, DateReasons reasons, Message? byHand = null)
    {
        var items = stored.ToDictionary(item => item.Id);
        var rows = batch.Changes
            .Where(change => change.NewDueOn != items[change.MilestoneId].DueOn)
            .ToDictionary(change => change.MilestoneId, change => PlanChanges.MovedMilestone(
                change.MilestoneId, change.NewDueOn,
                reasons.Of(byHand is not null && change.Why.Equals(PlanningMessages.MovedByHand) ? byHand : change.Why)));
        foreach (var conflict in batch.Conflicts)
        {
            var why = reasons.Of(conflict);
            if (rows.TryGetValue(conflict.MilestoneId, out var moved))
            {
                moved[MilestoneTable.DateReason] = why;
            }
            else if (why != items[conflict.MilestoneId].DateReason)
            {
                rows[conflict.MilestoneId] =
                    new Entity(MilestoneTable.LogicalName, conflict.MilestoneId) { [MilestoneTable.DateReason] = why };
            }
        }

        return rows;
    }
}
