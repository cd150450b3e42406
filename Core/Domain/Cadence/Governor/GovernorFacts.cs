using System.Collections.Generic;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence.Governor;

/// <summary>What the contact governor considers: one customer, all departments.</summary>
internal sealed record GovernorFacts
{
    /// <summary>The customer's segment.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Day 0: the day of the win.</summary>
    public required Date Day0 { get; init; }

    /// <summary>The plan's working days.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>Contacts of every department, in any order.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Open items of the plan of every department, in any order.</summary>
    public IReadOnlyList<Milestone> Planned { get; init; } = [];

    /// <summary>Whether the milestone before the proposed touch is still open.</summary>
    public bool IsPreviousMilestoneOpen { get; init; }

    /// <summary>The day first value was confirmed; null until then.</summary>
    public Date? FirstValueOn { get; init; }

    /// <summary>Limits; those that ship unless said otherwise.</summary>
    public CadencePolicy Policy { get; init; } = CadencePolicy.Shipped;
}
