using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>Reads the promises that Sales writes on the deal: one promise a line, with the day it is due somewhere in the line.</summary>
/// <remarks>A due day is a date, <c>2026-12-24</c> or <c>24.12.2026</c>, or a day after the win, <c>Day 30</c> or <c>Tag 30</c>.</remarks>
internal static class PromiseText
{
    private static readonly Regex DueDay = new(
        @"(?<iso>\b\d{4}-\d{2}-\d{2}\b)|(?<dotted>\b\d{1,2}\.\d{1,2}\.\d{4}\b)|\b(?:day|tag)\s*(?<day>\d{1,4})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The promises of a text, blank lines left out.</summary>
    /// <param name="text">The text; null or blank holds none.</param>
    /// <param name="day0">The day of the win, from which "Day 30" counts.</param>
    public static IReadOnlyList<PromiseLine> Read(string? text, Date day0) =>
        (text ?? string.Empty).Split('\r', '\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0)
            .Select(line => new PromiseLine(line, DueOn(line, day0)))
            .ToArray();

    /// <summary>Whether every promise of a text names its due day.</summary>
    public static bool AllHaveDueDay(string? text) => Read(text, Date.MinValue).All(promise => promise.DueOn is not null);

    private static Date? DueOn(string line, Date day0)
    {
        foreach (Match match in DueDay.Matches(line))
        {
            if (Date.TryParse(match.Groups["iso"].Value, out var date))
            {
                return date;
            }

            if (DateTime.TryParseExact(match.Groups["dotted"].Value, "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var dotted))
            {
                return Date.FromDateTime(dotted);
            }

            if (match.Groups["day"].Success)
            {
                return day0.AddDays(int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture));
            }
        }

        return null;
    }
}

/// <summary>A promise as Sales wrote it down.</summary>
/// <param name="Text">The line.</param>
/// <param name="DueOn">The day it is due; null when the line names none.</param>
internal sealed record PromiseLine(string Text, Date? DueOn);
