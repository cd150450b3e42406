using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Reporting;

/// <summary>What happened when in one plan. A date that is null has not happened, or is not known.</summary>
internal sealed record PlanTimes
{
    /// <summary>Segment of the customer.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Industry of the customer; null when not known.</summary>
    public string? Industry { get; init; }

    /// <summary>Product sold; null when not known.</summary>
    public string? Product { get; init; }

    /// <summary>Day 0.</summary>
    public required Date WonOn { get; init; }

    /// <summary>First two-way contact.</summary>
    public Date? FirstEngagedOn { get; init; }

    /// <summary>The handoff was accepted.</summary>
    public Date? HandoffAcceptedOn { get; init; }

    /// <summary>The kick-off was held.</summary>
    public Date? KickoffOn { get; init; }

    /// <summary>The customer went live.</summary>
    public Date? LiveOn { get; init; }

    /// <summary>First value was confirmed.</summary>
    public Date? FirstValueOn { get; init; }

    /// <summary>Impact was confirmed.</summary>
    public Date? ImpactOn { get; init; }

    /// <summary>The onboarding was complete.</summary>
    public Date? CompletedOn { get; init; }

    /// <summary>The moment of the win, UTC, where it is known to the hour.</summary>
    public DateTime? WonAt { get; init; }

    /// <summary>The moment of the first two-way contact, UTC, where it is known to the hour.</summary>
    public DateTime? FirstEngagedAt { get; init; }

    /// <summary>Hours from the win to the first two-way contact; null unless both moments are known.</summary>
    public decimal? HoursToFirstEngagement =>
        WonAt is { } won && FirstEngagedAt is { } engaged ? (engaged - won).Ticks / (decimal)TimeSpan.TicksPerHour : null;
}
