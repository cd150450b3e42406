using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>An item of the plan that is the next contact, so that no extra touch is made (formulas.md section 2, merge).</summary>
/// <param name="milestone">The milestone.</param>
/// <param name="dueOn">The working day on which it is due.</param>
internal sealed class MilestoneContact(Milestone milestone, Date dueOn)
{
    /// <summary>The milestone.</summary>
    public Milestone Milestone => milestone;

    /// <summary>The working day on which it is due.</summary>
    public Date DueOn => dueOn;

    /// <summary>Why that day.</summary>
    public Message Why => CadenceMessages.Merged(Milestone.DisplayName, Milestone.DueOn);

    /// <summary>The item that takes the place of a contact; null when none is near.</summary>
    /// <remarks>
    /// Of several, one in which the customer can speak goes first, then the nearest, the earliest, and the first by code. An item after
    /// the longest silence is too late to take the place of a contact that could still be in time.
    /// </remarks>
    public static MilestoneContact? Find(Slot slot, IReadOnlyList<Milestone> planned, CadenceInput input)
    {
        var from = input.Calendar.Add(slot.On, -input.Policy.MergeWorkingDays);
        var to = input.Calendar.Add(slot.On, input.Policy.MergeWorkingDays);
        var latest = Date.Max(slot.LatestOn, slot.On);
        return planned
            .Where(touch => touch.DueOn >= from && touch.DueOn <= to)
            .Select(touch => new MilestoneContact(touch, input.Calendar.Roll(touch.DueOn)))
            .Where(contact => contact.DueOn <= latest)
            .OrderBy(contact => contact.Milestone.IsConversation ? 0 : 1)
            .ThenBy(contact => Math.Abs(input.Calendar.Difference(slot.On, contact.Milestone.DueOn)))
            .ThenBy(contact => contact.Milestone.DueOn)
            .ThenBy(contact => contact.Milestone.Code, StringComparer.Ordinal)
            .FirstOrDefault();
    }
}
