using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>
/// Which deals get an item. Every list that is not empty must match, and so must both limits of the value; an unknown fact matches
/// no requirement. Texts are compared ignoring case.
/// </summary>
internal sealed record ItemCondition
{
    /// <summary>Segments, one of which must be the customer's; empty: any.</summary>
    public IReadOnlyList<Segment> Segments { get; init; } = [];

    /// <summary>
    /// Product names, one of which must be sold; empty: any. An item of scope line asks for the product of its own line, one of scope plan
    /// for any line of the deal.
    /// </summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Complexities, one of which must be the deal's; empty: any.</summary>
    public IReadOnlyList<Complexity> Complexities { get; init; } = [];

    /// <summary>Region codes, one of which must cover the customer's (DE covers DE-BY); empty: any.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Industries, one of which must be the customer's; empty: any.</summary>
    public IReadOnlyList<string> Industries { get; init; } = [];

    /// <summary>Lower limit of the monthly value in the base currency, inclusive; null for none.</summary>
    public decimal? MonthlyValueFrom { get; init; }

    /// <summary>Upper limit of the monthly value in the base currency, exclusive; null for none.</summary>
    public decimal? MonthlyValueBelow { get; init; }

    /// <summary>Whether every deal meets it.</summary>
    public bool AsksForNothing =>
        Segments.Count + Products.Count + Complexities.Count + Regions.Count + Industries.Count == 0
        && MonthlyValueFrom is null && MonthlyValueBelow is null;

    /// <summary>Whether a deal gets the item.</summary>
    /// <param name="facts">What is known of the deal.</param>
    /// <param name="products">The products to look among: that of the line, or of all lines.</param>
    public bool Holds(DealFacts facts, IEnumerable<string> products) =>
        (Segments.Count == 0 || (facts.Segment is { } segment && Segments.Contains(segment)))
        && (Complexities.Count == 0 || (facts.Complexity is { } complexity && Complexities.Contains(complexity)))
        && (Regions.Count == 0 || Regions.Any(region => RegionCode.Covers(region, facts.Region)))
        && (Industries.Count == 0 || Industries.Contains(facts.Industry, StringComparer.OrdinalIgnoreCase))
        && (Products.Count == 0 || products.Any(product => Products.Contains(product, StringComparer.OrdinalIgnoreCase)))
        && (MonthlyValueFrom is null || facts.MonthlyValue >= MonthlyValueFrom)
        && (MonthlyValueBelow is null || facts.MonthlyValue < MonthlyValueBelow);
}
