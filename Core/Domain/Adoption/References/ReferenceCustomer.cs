using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.References;

/// <summary>A customer, as far as others can learn from them.</summary>
internal sealed record ReferenceCustomer
{
    /// <summary>Name, or another text that identifies the customer.</summary>
    public required string Name { get; init; }

    /// <summary>The industry; null when not known.</summary>
    public string? Industry { get; init; }

    /// <summary>How many people they employ; null when not known.</summary>
    public int? Employees { get; init; }

    /// <summary>What they bought.</summary>
    public IReadOnlyCollection<string> Products { get; init; } = [];

    /// <summary>Pains and challenges, as tags.</summary>
    public IReadOnlyCollection<string> Challenges { get; init; } = [];

    /// <summary>What they did about it.</summary>
    public IReadOnlyList<string> WhatTheyDid { get; init; } = [];

    /// <summary>Content that was used.</summary>
    public IReadOnlyList<string> ContentUsed { get; init; } = [];

    /// <summary>Whether they agreed to serve as a reference.</summary>
    public ReferenceConsent Consent { get; init; }

    /// <summary>The days on which they were asked for a reference or served as one.</summary>
    public IReadOnlyCollection<Date> AskedOn { get; init; } = [];

    /// <summary>Their health.</summary>
    public HealthBand Health { get; init; } = HealthBand.Unknown;

    /// <summary>Whether a high or critical risk is open.</summary>
    public bool HasSevereRisk { get; init; }

    /// <summary>The day of the win review, from which they may be asked; null while it has not been held (N-17).</summary>
    public Date? WinReviewHeldOn { get; init; }
}

/// <summary>What a customer answered when asked to serve as a reference (N-18).</summary>
internal enum ReferenceConsent
{
    /// <summary>Not asked.</summary>
    NotAsked,

    /// <summary>Yes, in private conversation.</summary>
    Private,

    /// <summary>Yes, in public.</summary>
    Public,

    /// <summary>Later.</summary>
    Later,

    /// <summary>No.</summary>
    Refused,
}
