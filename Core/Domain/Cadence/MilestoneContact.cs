using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>An item of the plan that is the next contact, so that no extra touch is made (formulas.md section 2, merge).</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="On">The day of the contact: the day it is due, or the next working day from today on when that is past.</param>
internal sealed record MilestoneContact(Milestone Milestone, Date On)
{
    /// <summary>Why that day.</summary>
    public Message Why => CadenceMessages.Merged(Milestone.DisplayName, Milestone.DueOn);

    /// <summary>The item that takes the place of a contact; null when none is near.</summary>
    /// <remarks>
    /// Of several, one in which the customer can speak goes first, then the nearest, the earliest, and the first by code. An item after
    /// the longest silence is too late to take the place of a contact that could still be in time.
    /// </remarks>
    public static MilestoneContact? Find(Slot slot, IReadOnlyList<Milestone> planned, CadenceInput input, EvaluationDate day)
    {
        var from = input.Calendar.Add(slot.On, -input.Policy.MergeWorkingDays);
        var to = input.Calendar.Add(slot.On, input.Policy.MergeWorkingDays);
        var latest = Date.Max(slot.LatestOn, slot.On);
        return planned
            .Where(touch => touch.DueOn >= from && touch.DueOn <= to)
            .Select(touch => new MilestoneContact(touch, DayOf(touch, input, day)))
            .Where(contact => contact.On <= latest)
            .OrderBy(contact => contact.Milestone.IsConversation ? 0 : 1)
            .ThenBy(contact => Math.Abs(input.Calendar.Difference(slot.On, contact.Milestone.DueOn)))
            .ThenBy(contact => contact.Milestone.DueOn)
            .ThenBy(contact => contact.Milestone.Code, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static Date DayOf(Milestone touch, CadenceInput input, EvaluationDate day) =>
        day.Elapsed(touch.DueOn, 1) ? input.Calendar.Roll(day.Today) : input.Calendar.Roll(touch.DueOn);
}
