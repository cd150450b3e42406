using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>
/// What engagement rules and the conditions of a template can test about a deal and its customer. Null means not known.
/// </summary>
internal sealed class DealFacts
{
    /// <summary>Nothing is known.</summary>
    public static DealFacts Unknown { get; } = new();

    /// <summary>How closely the customer is served; null until a rule chose it.</summary>
    public Segment? Segment { get; init; }

    /// <summary>Monthly value in the base currency (<see cref="EngagementModel.MonthlyValue"/>).</summary>
    public decimal? MonthlyValue { get; init; }

    /// <summary>Employees of the customer.</summary>
    public int? Employees { get; init; }

    /// <summary>How complex the delivery is (T-15).</summary>
    public Complexity? Complexity { get; init; }

    /// <summary>What the deal is to the customer's contract.</summary>
    public DealType? DealType { get; init; }

    /// <summary>Region code of the customer, e.g. DE-BY, or several with commas.</summary>
    public string? Region { get; init; }

    /// <summary>Industry of the customer, as the account shows it in the base language.</summary>
    public string? Industry { get; init; }

    /// <summary>Names of what was sold; empty where the deal has no lines.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];
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

/// <summary>What a deal is to the customer's contract.</summary>
internal enum DealType
{
    /// <summary>The first contract, or one beside it.</summary>
    New,

    /// <summary>More of what the customer has.</summary>
    Expansion,

    /// <summary>The contract goes on.</summary>
    Renewal,
}
