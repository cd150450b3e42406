using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// A digest of what the onboarding has taken over from a deal. It is stored on the deal's first workstream and written last: while it
/// equals what the deal says, there is nothing left to do, however often its events are repeated.
/// </summary>
/// <param name="Facts">A hash of everything that the deal says.</param>
/// <param name="Csm">The customer success manager that the deal named; empty for none.</param>
/// <param name="ProjectManager">The project manager that the deal named; empty for none.</param>
internal sealed record DealMark(Guid Facts, Guid Csm, Guid ProjectManager)
{
    private const string Name = "deal";

    /// <summary>The mark of a deal as it is now.</summary>
    /// <param name="rows">The deal with its lines, in any order.</param>
    /// <param name="columns">The columns, in an order that does not change, that the onboarding takes over.</param>
    /// <param name="lineColumns">Likewise of its lines, by their names in the rows.</param>
    /// <param name="csm">The customer success manager; null for none.</param>
    /// <param name="projectManager">The project manager; null for none.</param>
    public static DealMark Of(
        IReadOnlyList<Entity> rows, IEnumerable<string> columns, IReadOnlyList<string> lineColumns, EntityReference? csm,
        EntityReference? projectManager)
    {
        var deal = columns.Select(column => Text(rows[0], column));
        var lines = rows
            .Select(row => string.Join("\u001f", lineColumns.Select(column => Text(row, column))))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(line => line, StringComparer.Ordinal);
        return new DealMark(
            NameBasedId.Of(Name, string.Join("\u001e", deal.Concat(lines))), csm?.Id ?? Guid.Empty, projectManager?.Id ?? Guid.Empty);
    }

    /// <summary>Reads a stored mark; null when there is none.</summary>
    public static DealMark? Read(string? stored)
    {
        var parts = stored?.Split('-') ?? [];
        return parts.Length == 3
            && Guid.TryParseExact(parts[0], "N", out var facts)
            && Guid.TryParseExact(parts[1], "N", out var csm)
            && Guid.TryParseExact(parts[2], "N", out var projectManager)
                ? new DealMark(facts, csm, projectManager)
                : null;
    }

    /// <summary>The mark as it is stored.</summary>
    public override string ToString() => string.Join("-", new[] { Facts, Csm, ProjectManager }.Select(id => id.ToString("N")));

    private static string Text(Entity row, string column) => new Row(row).Value(column) switch
    {
        null => string.Empty,
        EntityReference reference => reference.Id.ToString("N"),
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString("0.##########", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("s", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value.ToString() ?? string.Empty,
    };
}
