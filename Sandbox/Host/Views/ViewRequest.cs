using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CrmOnboarding.Host.Views;

/// <summary>What a person asked of a view: a search, filters, an order, a page.</summary>
internal sealed record ViewRequest
{
    /// <summary>Rows of a page when nobody says otherwise.</summary>
    public const int UsualSize = 50;

    private const string FilterPrefix = "f.";
    private const string FromSuffix = ".from";
    private const string ToSuffix = ".to";

    /// <summary>What to search for, or null.</summary>
    public string? Search { get; init; }

    /// <summary>Name of the column to sort by, or null for the view's own order.</summary>
    public string? SortBy { get; init; }

    /// <summary>Whether the largest comes first.</summary>
    public bool Descending { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows of a page.</summary>
    public int Size { get; init; } = UsualSize;

    /// <summary>Filters by column name.</summary>
    public IReadOnlyDictionary<string, ColumnFilter> Filters { get; init; } = new Dictionary<string, ColumnFilter>();

    /// <summary>The row whose related rows are asked for; null for all rows.</summary>
    public ViewParent? Parent { get; init; }

    /// <summary>Reads the query of an address.</summary>
    public static ViewRequest Of(IQueryCollection query)
    {
        var filters = new Dictionary<string, ColumnFilter>(StringComparer.Ordinal);
        foreach (var (name, value) in query)
        {
            if (!name.StartsWith(FilterPrefix, StringComparison.Ordinal) || value.ToString() is not { Length: > 0 } text)
            {
                continue;
            }

            var column = name[FilterPrefix.Length..];
            var (bare, suffix) = column.EndsWith(FromSuffix, StringComparison.Ordinal) ? (column[..^FromSuffix.Length], FromSuffix)
                : column.EndsWith(ToSuffix, StringComparison.Ordinal) ? (column[..^ToSuffix.Length], ToSuffix)
                : (column, string.Empty);
            var before = filters.GetValueOrDefault(bare) ?? new ColumnFilter(null, null, null);
            filters[bare] = suffix switch
            {
                FromSuffix => before with { From = text },
                ToSuffix => before with { To = text },
                _ => before with { Value = text },
            };
        }

        return new ViewRequest
        {
            Search = query["search"].ToString() is { Length: > 0 } search ? search.Trim() : null,
            SortBy = query["sort"].ToString() is { Length: > 0 } sort ? sort : null,
            Descending = query["desc"] == "1",
            Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
            Filters = filters,
        };
    }

    /// <summary>Name of the field of an address that filters a column.</summary>
    public static string FilterName(string column, string suffix = "") => FilterPrefix + column + suffix;
}

/// <summary>What a column's values must be.</summary>
/// <param name="Value">A value, or a part of a text; null for any.</param>
/// <param name="From">The smallest, itself included; null for none.</param>
/// <param name="To">The largest, itself included; null for none.</param>
internal sealed record ColumnFilter(string? Value, string? From, string? To);

/// <summary>The row whose related rows are asked for.</summary>
/// <param name="Column">The column that holds its id: a lookup of the rows, or a column of the pairs.</param>
/// <param name="Id">Its id.</param>
/// <param name="Pairs">The pairs of a many-to-many relationship; null where the rows point at it themselves.</param>
internal sealed record ViewParent(string Column, Guid Id, ViewPairs? Pairs = null);

/// <summary>The pairs of a many-to-many relationship.</summary>
/// <param name="Table">Logical name of the table of pairs.</param>
/// <param name="Column">Its column with the ids of the rows of the view.</param>
internal sealed record ViewPairs(string Table, string Column);
