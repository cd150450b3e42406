using System.Globalization;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>A sort value of one row, as it is stored.</summary>
/// <param name="Kind">Which of the others holds it.</param>
/// <param name="Number">A number, or the bits of a floating point one.</param>
/// <param name="Id">An id.</param>
/// <param name="Text">A text.</param>
internal readonly record struct SortValue(SortValueKind Kind, long Number, Guid Id, string? Text)
{
    /// <summary>The sort value of the current row.</summary>
    public static SortValue Read(Statement row, SortKey key)
    {
        if (row.IsNull(key.Ordinal))
        {
            return default;
        }

        var kind = KindOf(key.Kind);
        return kind switch
        {
            SortValueKind.Id => new SortValue(kind, 0, row.Guid(key.Ordinal), null),
            SortValueKind.Number => new SortValue(kind, row.Int64(key.Ordinal), Guid.Empty, null),
            SortValueKind.Real => new SortValue(kind, BitConverter.DoubleToInt64Bits(row.Double(key.Ordinal)), Guid.Empty, null),
            _ => new SortValue(kind, 0, Guid.Empty, row.Text(key.Ordinal)),
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

        return KindOf(key.Kind) switch
        {
            SortValueKind.Id when Guid.TryParse(text, out var id) => id,
            SortValueKind.Number when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
                number,
            SortValueKind.Real when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            SortValueKind.Text => text,
            _ => throw QueryFaults.BadCookie(),
        };
    }

    /// <summary>The text in a cookie; null for no value.</summary>
    public string? ToCookie() => Kind switch
    {
        SortValueKind.Null => null,
        SortValueKind.Id => Id.ToString("B").ToUpperInvariant(),
        SortValueKind.Number => Number.ToString(CultureInfo.InvariantCulture),
        SortValueKind.Real => BitConverter.Int64BitsToDouble(Number).ToString("R", CultureInfo.InvariantCulture),
        _ => Text,
    };

    private static SortValueKind KindOf(ColumnType type) => type switch
    {
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner =>
            SortValueKind.Id,
        ColumnType.Text or ColumnType.Memo or ColumnType.TableName or ColumnType.MultiChoice or ColumnType.DateTime => SortValueKind.Text,
        ColumnType.Double => SortValueKind.Real,
        _ => SortValueKind.Number,
    };
}

/// <summary>How a sort value is stored.</summary>
internal enum SortValueKind
{
    Null,
    Text,
    Number,
    Real,
    Id,
}
