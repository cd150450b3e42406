using System.Globalization;
using CrmOnboarding.Packer.Linting.Model;

namespace CrmOnboarding.Authoring.Schema;

/// <summary>What a column holds, in words.</summary>
internal static class ColumnWords
{
    /// <param name="column">The column.</param>
    /// <param name="parents">Logical names of the tables that a lookup leads to.</param>
    /// <param name="choices">The global choices.</param>
    public static string Of(ColumnModel column, IEnumerable<string> parents, IReadOnlyList<Choice> choices) => column.Type switch
    {
        "primarykey" => string.Empty,
        "nvarchar" when column.Text("AutoNumberFormat") is { Length: > 0 } => "Text, numbered by the platform.",
        "nvarchar" => $"Text, at most {column.Text("MaxLength")} characters.",
        "ntext" => $"Text of several lines, at most {column.Text("MaxLength")} characters.",
        "int" => $"Whole number{Range(column)}.",
        "decimal" or "float" => $"Decimal{Range(column)}, {column.Text("Accuracy")} digits after the point.",
        "money" => "Money.",
        "datetime" when column.Text("Behavior") == "2" => "Date only.",
        "datetime" when column.Text("Behavior") == "3" => "Date and time without a time zone.",
        "datetime" => "Date and time, UTC.",
        "picklist" => $"Choice{ChoiceName(column, choices)}.",
        "multiselectpicklist" => $"Any number of the choice{ChoiceName(column, choices)}.",
        "bit" => "Yes/no.",
        "lookup" or "customer" => $"Lookup to {string.Join(" or ", parents.Order(StringComparer.Ordinal))}.",
        "file" => $"File, at most {column.Text("MaxValue")} KB.",
        _ => string.Empty,
    };

    private static string ChoiceName(ColumnModel column, IReadOnlyList<Choice> choices) =>
        choices.FirstOrDefault(choice => choice.LogicalName == column.Text("OptionSetName")) is { } choice
            ? " " + choice.Name
            : string.Empty;

    private static string Range(ColumnModel column) => (column.Number("MinValue"), column.Number("MaxValue")) switch
    {
        (null, null) => string.Empty,
        ( <= int.MinValue, >= int.MaxValue) => string.Empty,
        (var from, >= int.MaxValue) => string.Create(CultureInfo.InvariantCulture, $" from {from}"),
        var (from, to) => string.Create(CultureInfo.InvariantCulture, $", {from} to {to}"),
    };
}
