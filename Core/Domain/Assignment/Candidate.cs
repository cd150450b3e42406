using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Assignment;

/// <summary>A customer success manager who might get a plan.</summary>
internal sealed class Candidate
{
    /// <summary>Id of the user.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Region codes served; a code covers those below it. Empty: all.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Languages spoken. Empty: all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Products known. Empty: all.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Times out of office.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>Accounts now, weighted or counted the same way as their limit.</summary>
    public required Usage Volume { get; init; }

    /// <summary>Annual recurring revenue now, in the base currency.</summary>
    public required Usage Revenue { get; init; }

    /// <summary>Renewals, or plans in one phase, now.</summary>
    public required Usage Balance { get; init; }

    /// <summary>Risk in the portfolio now.</summary>
    public required Usage Risk { get; init; }

    /// <summary>Date of the last assignment; null: never assigned, which counts as the oldest.</summary>
    public Date? LastAssignedOn { get; init; }

    /// <summary>Whether the candidate is out of office on a date.</summary>
    public bool IsAbsentOn(Date date) => Absences.Any(absence => absence.Holds(date));
}

/// <summary>How much of a capacity is used.</summary>
/// <param name="Current">Used now, from 0.</param>
/// <param name="Limit">How much there may be, above 0.</param>
internal readonly record struct Usage(decimal Current, decimal Limit)
{
    /// <summary>Current divided by limit: 0 is free, 1 is full, more is too much. With a limit of 0, anything used is full.</summary>
    public decimal Share => Limit > 0 ? Current / Limit : Current > 0 ? 1m : 0m;
}

/// <summary>What a plan requires of its customer success manager. Null requires nothing.</summary>
internal sealed class AssignmentNeeds
{
    /// <summary>Region code of the customer.</summary>
    public string? Region { get; init; }

    /// <summary>Language of the customer.</summary>
    public string? Language { get; init; }

    /// <summary>Products sold; all must be known.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];
}
