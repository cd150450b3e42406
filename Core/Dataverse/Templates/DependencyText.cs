using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Templates;

/// <summary>
/// What an item waits for, as an admin writes it: codes, one per line or separated by commas or semicolons; each followed by the type of
/// the dependency and the lag in working days if they differ from FS and 0. <c>KICKOFF</c>, <c>TRAINING FS+2</c>, <c>FIRST_BILL SS-1</c>:
/// the way project plans write predecessors.
/// </summary>
internal static class DependencyText
{
    /// <summary>Separators of entries in a list column.</summary>
    public static readonly char[] Separators = [',', ';', '\n', '\r'];

    /// <summary>The types as they are written, in the order of <see cref="DependencyType"/>.</summary>
    public static readonly string[] Types = ["FS", "SS", "FF", "SF"];

    /// <summary>Reads the text of one item.</summary>
    /// <param name="code">Code of the item, for the faults.</param>
    /// <param name="text">Null and empty text: it waits for nothing.</param>
    /// <param name="faults">Gets every entry that cannot be read.</param>
    public static IReadOnlyList<Dependency> Parse(string code, string? text, ICollection<Message> faults)
    {
        var dependencies = new List<Dependency>();
        foreach (var entry in (text ?? string.Empty).Split(Separators))
        {
            if (string.IsNullOrWhiteSpace(entry))
            {
                continue;
            }

            var match = Regex.Match(entry.Trim(), @"^(\w+)(?:\s+(FS|SS|FF|SF)\s*([+-]\d{1,6})?)?$", RegexOptions.CultureInvariant);
            if (!match.Success)
            {
                faults.Add(TemplateRowMessages.BadDependency(code, entry.Trim()));
                continue;
            }

            var type = match.Groups[2].Success ? (DependencyType)Array.IndexOf(Types, match.Groups[2].Value) : DependencyType.FinishToStart;
            var lag = match.Groups[3].Success ? int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : 0;
            dependencies.Add(new Dependency(match.Groups[1].Value, type, lag));
        }

        return dependencies;
    }
}
