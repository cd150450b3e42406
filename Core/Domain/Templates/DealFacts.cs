using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>What the conditions of a template can test about a deal and its customer. Null means not known.</summary>
internal sealed record DealFacts
{
    /// <summary>Nothing is known.</summary>
    public static DealFacts Unknown { get; } = new();

    /// <summary>How closely the customer is served.</summary>
    public Segment? Segment { get; init; }

    /// <summary>Monthly value in the base currency.</summary>
    public decimal? MonthlyValue { get; init; }

    /// <summary>How complex the delivery is (T-15).</summary>
    public Complexity? Complexity { get; init; }

    /// <summary>Region code of the customer, e.g. DE-BY.</summary>
    public string? Region { get; init; }

    /// <summary>Industry of the customer.</summary>
    public string? Industry { get; init; }
}

/// <summary>How complex a delivery is (T-15).</summary>
internal enum Complexity
{
    /// <summary>Several systems, sites or parties.</summary>
    High,

    /// <summary>In between.</summary>
    Moderate,

    /// <summary>Out of the box.</summary>
    Low,
}
