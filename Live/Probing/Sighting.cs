using System;
using System.Globalization;

namespace CrmOnboarding.Live.Probing;

/// <summary>One execution that the probe saw.</summary>
/// <param name="On">Moment, UTC, as the plug-in read it.</param>
/// <param name="Message">Message.</param>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Stage">10, 20 or 40.</param>
/// <param name="Depth">Depth of the call.</param>
/// <param name="CorrelationId">The same for everything that one request led to.</param>
/// <param name="IsInTransaction">Whether the platform's transaction is open.</param>
/// <param name="Inside">The surrounding messages from the inside out, as message@stage; empty for the outermost.</param>
internal sealed record Sighting(
    DateTime On, string Message, string Table, int Stage, int Depth, Guid CorrelationId, bool IsInTransaction, string Inside)
{
    private const int FieldCount = 10;

    /// <summary>Reads the line that the probe's plug-in traced; null for any other trace.</summary>
    /// <param name="trace">Text of the trace log; other lines are ignored.</param>
    public static Sighting? Parse(string? trace)
    {
        foreach (var line in (trace ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries))
        {
            var fields = line.Split('|');
            if (fields.Length == FieldCount && fields[0] == "probe"
                && long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks))
            {
                return new Sighting(
                    new DateTime(ticks, DateTimeKind.Utc), fields[2], fields[3], int.Parse(fields[4], CultureInfo.InvariantCulture),
                    int.Parse(fields[5], CultureInfo.InvariantCulture), Guid.Parse(fields[7]), fields[8] == "1", fields[9]);
            }
        }

        return null;
    }
}
