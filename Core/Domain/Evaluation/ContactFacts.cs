using System.Linq;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Cadence.Governor;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Evaluation;

/// <summary>What the contact governor sees of a plan.</summary>
internal static class ContactFacts
{
    /// <summary>The contacts of all departments as of the day of a proposed one.</summary>
    /// <param name="facts">The plan.</param>
    /// <param name="on">The day of the proposed contact.</param>
    /// <param name="policy">The limits.</param>
    public static GovernorFacts Of(PlanFacts facts, Date on, CadencePolicy policy) => new()
    {
        Segment = facts.Segment,
        Day0 = facts.Anchors.WonOn,
        Calendar = facts.Calendar,
        Contacts = [.. facts.Contacts, .. facts.Milestones.Select(milestone => milestone.Contact).OfType<Contact>()],
        Planned = [.. facts.Milestones.Where(milestone => milestone.IsOpen), .. facts.ContactsAhead],
        IsPreviousMilestoneOpen = facts.Milestones
            .Where(milestone => milestone is { TakesPart: true, IsRequired: true } && milestone.DueOn < on)
            .OrderBy(milestone => milestone.DueOn)
            .LastOrDefault()?.IsOpen == true,
        FirstValueOn = facts.Milestones.Where(milestone => milestone.Code == ItemCodes.FirstValue).Min(milestone => milestone.DoneOn),
        Policy = policy,
    };
}
