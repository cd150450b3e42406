using System.Globalization;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Rows;

/// <summary>
/// The text that a field of a page sends for a value, and the value of such a text: numbers and dates in the form of HTML, choices by
/// their number, lookups as table:id.
/// </summary>
internal static class FieldInput
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MomentFormat = "yyyy-MM-ddTHH:mm";

    /// <summary>The text of a value; empty for none.</summary>
    public static string Text(ColumnMetadata column, object? value, Viewer viewer) => value switch
    {
        null => string.Empty,
        bool flag => flag ? "1" : "0",
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        OptionSetValueCollection options => string.Join(
            ',', options.Select(option => option.Value.ToString(CultureInfo.InvariantCulture))),
        EntityReference reference => $"{reference.LogicalName}:{reference.Id}",
        Money money => Number(money.Value, column.Precision),
        decimal number => Number(number, column.Precision),
        DateTime moment when IsDay(column) => moment.ToString(DayFormat, CultureInfo.InvariantCulture),
        DateTime moment => (column.DateBehavior == DateBehavior.UserLocal ? viewer.Profile.ToLocal(moment) : moment)
            .ToString(MomentFormat, CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>The value of a text; null for an empty one.</summary>
    /// <param name="column">The column.</param>
    /// <param name="text">What the field sent.</param>
    /// <param name="label">What the field is called, for the sentence of an error.</param>
    /// <param name="viewer">Who typed it.</param>
    /// <exception cref="FieldInputException">The text is no value of the column.</exception>
    public static object? Value(ColumnMetadata column, string text, string label, Viewer viewer)
    {
        if (text.Length == 0)
        {
            return null;
        }

        return column.Type switch
        {
            ColumnType.Text => text,
            ColumnType.Memo => text.ReplaceLineEndings("\n"),
            ColumnType.Integer => Whole(text) ?? throw Wrong(viewer.Texts.WholeNumber),
            ColumnType.Decimal => Exact(text) ?? throw Wrong(viewer.Texts.Number),
            ColumnType.Double => (double)(Exact(text) ?? throw Wrong(viewer.Texts.Number)),
            ColumnType.Money => new Money(Exact(text) ?? throw Wrong(viewer.Texts.Number)),
            ColumnType.Boolean => text == "1",
            ColumnType.Choice or ColumnType.State or ColumnType.Status =>
                new OptionSetValue(Whole(text) ?? throw Wrong(viewer.Texts.AChoice)),
            ColumnType.MultiChoice => new OptionSetValueCollection(
                [.. text.Split(',').Select(part => new OptionSetValue(Whole(part) ?? throw Wrong(viewer.Texts.AChoice)))]),
            ColumnType.DateTime => Moment(column, text, viewer) ?? throw Wrong(viewer.Texts.ADate),
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Reference(text) ?? throw Wrong(viewer.Texts.ARow),
            _ => throw Wrong(viewer.Texts.NothingTyped),
        };

        FieldInputException Wrong(string expected) => new(viewer.Texts.NotAValue(label, text, expected));
    }

    /// <summary>Whether the column holds days and not moments.</summary>
    public static bool IsDay(ColumnMetadata column) => column.DateBehavior == DateBehavior.DateOnly || column.Format == "date";

    /// <summary>The row that a lookup's text names, or null.</summary>
    public static EntityReference? Reference(string text) =>
        text.Split(':') is [{ Length: > 0 } table, var id] && Guid.TryParse(id, out var row) ? new EntityReference(table, row) : null;

    private static DateTime? Moment(ColumnMetadata column, string text, Viewer viewer)
    {
        if (IsDay(column))
        {
            return DateTime.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? DateTime.SpecifyKind(day, DateTimeKind.Utc)
                : null;
        }

        string[] formats = [MomentFormat, MomentFormat + ":ss"];
        if (!DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return null;
        }

        return column.DateBehavior == DateBehavior.UserLocal
            ? viewer.Profile.ToUtc(moment)
            : DateTime.SpecifyKind(moment, DateTimeKind.Utc);
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Exact(string text) => decimal.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Number(decimal number, int decimals) =>
        number.ToString("0." + new string('#', Math.Max(decimals, 0)), CultureInfo.InvariantCulture);
}

/// <summary>What somebody typed is no value of the column; the message says so to a person.</summary>
internal sealed class FieldInputException(string message) : Exception(message);
