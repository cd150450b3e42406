using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Rows;

/// <summary>What people read of a row.</summary>
internal static class RowText
{
    /// <summary>The text of a value; empty when the row has none.</summary>
    public static string Of(Entity row, string name, CultureInfo culture)
    {
        if (row.FormattedValues.TryGetValue(name, out var formatted) && formatted is not null)
        {
            return formatted;
        }

        return ValueOf(row, name) switch
        {
            null => string.Empty,
            string text => text,
            EntityReference reference => reference.Name ?? string.Empty,
            IFormattable value => value.ToString(null, culture),
            var other => other.ToString() ?? string.Empty,
        };
    }

    /// <summary>A value, of a linked table too; null when the row has none.</summary>
    public static object? ValueOf(Entity row, string name) => row.Attributes.TryGetValue(name, out var value)
        ? value is AliasedValue aliased ? aliased.Value : value
        : null;
}
