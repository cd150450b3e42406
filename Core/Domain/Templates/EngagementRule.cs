using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>
/// One rule of the engagement model: whom it matches, and what they get. A condition that is null or empty asks for nothing; all others
/// must hold, and what is not known of a deal meets none. Immutable.
/// </summary>
internal sealed class EngagementRule
{
    /// <summary>Name of the rule within the organization. At most 50 characters.</summary>
    public string? Code { get; init; }

    /// <summary>What an admin calls the rule; null for one that ships, which says itself why it was chosen.</summary>
    public string? Name { get; init; }

    /// <summary>Least monthly value in the base currency, included.</summary>
    public decimal? MonthlyValueFrom { get; init; }

    /// <summary>Fewest employees, included.</summary>
    public int? EmployeesFrom { get; init; }

    /// <summary>Region code, or several with commas, of which the customer's region must be one or below one.</summary>
    public string? Region { get; init; }

    /// <summary>Industries, one of which must be the customer's; compared ignoring case.</summary>
    public IReadOnlyList<string> Industries { get; init; } = [];

    /// <summary>Product names, one of which must be sold; compared ignoring case.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>How complex the delivery must be.</summary>
    public Complexity? Complexity { get; init; }

    /// <summary>What the deal must be to the customer's contract.</summary>
    public DealType? DealType { get; init; }

    /// <summary>The segment that matching customers get.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Code of the template that they get.</summary>
    public required string TemplateCode { get; init; }

    /// <summary>The strategy that their plans are kept under, in the words of the organization; null for none.</summary>
    public string? Strategy { get; init; }

    /// <summary>The calendar of plans whose customer names none; null: Monday to Friday without holidays.</summary>
    public Guid? CalendarId { get; init; }

    /// <summary>The team that owns plans whose deal names no customer success manager; null for none.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Whether the rule matches everybody.</summary>
    public bool IsUnconditional =>
        MonthlyValueFrom is null && EmployeesFrom is null && Region is null && Industries.Count == 0 && Products.Count == 0
        && Complexity is null && DealType is null;

    /// <summary>Whether the rule matches a deal.</summary>
    public bool Matches(DealFacts facts) =>
        (MonthlyValueFrom is null || facts.MonthlyValue >= MonthlyValueFrom)
        && (EmployeesFrom is null || facts.Employees >= EmployeesFrom)
        && (Region is null || RegionCode.Covers(Region, facts.Region))
        && (Industries.Count == 0 || Industries.Contains(facts.Industry, StringComparer.OrdinalIgnoreCase))
        && (Products.Count == 0 || facts.Products.Any(product => Products.Contains(product, StringComparer.OrdinalIgnoreCase)))
        && (Complexity is null || facts.Complexity == Complexity)
        && (DealType is null || facts.DealType == DealType);

    /// <summary>Why a matching customer gets the template.</summary>
    public Message Why(DealFacts facts)
    {
        if (Name is { } name)
        {
            return TemplateMessages.ChosenByRule(name);
        }

        if (MonthlyValueFrom is { } minimumValue && facts.MonthlyValue is { } value)
        {
            return TemplateMessages.ChosenByMonthlyValue(value, minimumValue);
        }

        if (EmployeesFrom is { } minimumEmployees && facts.Employees is { } count)
        {
            return TemplateMessages.ChosenByEmployees(count, minimumEmployees);
        }

        return facts.Employees is { } known
            ? TemplateMessages.ChosenBelowAll(known)
            : TemplateMessages.ChosenUnknownSize;
    }
}
