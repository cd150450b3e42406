using System.Globalization;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Sort values as texts of a paging cookie, and back.</summary>
internal static class SortValues
{
    /// <summary>The sort value of the current row; null for no value.</summary>
    public static string? Read(Statement row, SortKey key)
    {
        if (row.IsNull(key.Ordinal))
        {
            return null;
        }

        return Kind(key.Kind) switch
        {
            Stored.Id => row.Guid(key.Ordinal).ToString("B").ToUpperInvariant(),
            Stored.Number => row.Int64(key.Ordinal).ToString(CultureInfo.InvariantCulture),
            Stored.Real => row.Double(key.Ordinal).ToString("R", CultureInfo.InvariantCulture),
            _ => row.Text(key.Ordinal),
        };
    }

    /// <summary>The stored value of a cookie's text.</summary>
    public static object? Parse(SortKey key, (string Column, string? Last) sent)
    {
        if (sent.Column != key.Column)
        {
            throw QueryFaults.BadCookie();
        }

        if (sent.Last is not { } text)
        {
            return null;
        }

        return Kind(key.Kind) switch
        {
            Stored.Id when Guid.TryParse(text, out var id) => id,
            Stored.Number when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            Stored.Real when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            Stored.Text => text,
            _ => throw QueryFaults.BadCookie(),
        };
    }

    private enum Stored
    {
        Text,
        Number,
        Real,
        Id,
    }

    private static Stored Kind(ColumnType type) => type switch
    {
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Stored.Id,
        ColumnType.Text or ColumnType.Memo or ColumnType.TableName or ColumnType.MultiChoice or ColumnType.DateTime => Stored.Text,
        ColumnType.Double => Stored.Real,
        _ => Stored.Number,
    };
}
