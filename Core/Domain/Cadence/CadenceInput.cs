using System.Collections.Generic;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>What the next contact depends on. For active plans only: a suspended or cancelled one has no next contact.</summary>
internal sealed record CadenceInput
{
    /// <summary>The day as of which the result holds.</summary>
    public required Date AsOf { get; init; }

    /// <summary>The customer's segment.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Day 0: the day of the win. A day before it counts as Day 0.</summary>
    public required Date Day0 { get; init; }

    /// <summary>The plan's working days.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>Colour of the health as of the same day.</summary>
    public HealthBand Health { get; init; } = HealthBand.Unknown;

    /// <summary>Stage on the adoption curve as of the same day; unknown counts as honeymoon.</summary>
    public CurveStage Stage { get; init; } = CurveStage.Unknown;

    /// <summary>Contacts of every department so far, in any order.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Open items of the plan of every department, in any order.</summary>
    public IReadOnlyList<Milestone> Planned { get; init; } = [];

    /// <summary>Gaps, factors and limits; those that ship unless said otherwise.</summary>
    public CadencePolicy Policy { get; init; } = CadencePolicy.Shipped;
}
