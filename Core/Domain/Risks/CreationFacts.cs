using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks;

/// <summary>What is known about a deal when its plan is made.</summary>
internal sealed record CreationFacts
{
    /// <summary>The day the opportunity was created; null when not known.</summary>
    public Date? OpportunityCreatedOn { get; init; }

    /// <summary>Day 0: the day of the win.</summary>
    public required Date Day0 { get; init; }

    /// <summary>The customer's segment.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Roles that own required items of the plan; repeats are harmless.</summary>
    public IReadOnlyCollection<OwnerRole> RequiredRoles { get; init; } = [];

    /// <summary>Whether the deal names a customer success manager.</summary>
    public bool HasCsm { get; init; }

    /// <summary>Whether the deal names a project manager.</summary>
    public bool HasProjectManager { get; init; }
}
