using System.Globalization;
using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>A view of a table, beside the usual ones.</summary>
internal sealed record NewView
{
    private const int UsualWidth = 125;

    /// <summary>Operators with a value.</summary>
    private static readonly string[] Comparisons = ["eq", "ne", "lt", "le", "gt", "ge", "like", "last-x-days", "next-x-days"];

    /// <summary>Operators without a value.</summary>
    private static readonly string[] Tests =
        ["null", "not-null", "today", "this-week", "next-seven-days", "last-seven-days", "eq-userid", "eq-useroruserteams"];

    /// <summary>Schema name of the table.</summary>
    public required string Table { get; init; }

    public required BilingualText Label { get; init; }

    public required BilingualText Description { get; init; }

    /// <summary>Logical names of the columns it shows, each with a width after a colon where 125 is wrong.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Columns it is ordered by; ":desc" after a name turns the order round.</summary>
    public required IReadOnlyList<string> Order { get; init; }

    /// <summary>Conditions that all hold: "column operator value"; the value of a choice by its English label.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    /// <exception cref="InputException">A value is not possible, or the view exists.</exception>
    public void AddTo(Draft draft)
    {
        var table = TableColumns.FindTable(draft, Table);
        var key = table.LogicalName + "id";
        var name = table.IsOwn ? draft.Prefix + "name" : "name";
        var root = View.Create(
            table.LogicalName, key, name, $"{Table}/view/{Label.English}", Label, Description, "0", isDefault: false, canBeDeleted: true);
        var view = root.Element("savedquery")!;
        foreach (var column in Columns)
        {
            var (shown, width) = Width(column);
            TableColumns.Require(draft, table.LogicalName, "--columns", shown);
            View.Show(view, shown, width);
        }

        foreach (var order in Order)
        {
            var descending = order.EndsWith(":desc", StringComparison.Ordinal);
            var column = descending ? order[..^":desc".Length] : order;
            TableColumns.Require(draft, table.LogicalName, "--order", column);
            View.OrderBy(view, column, descending);
        }

        foreach (var condition in Conditions)
        {
            AddCondition(draft, table, view, condition);
        }

        draft.Add($"Entities/{Table}/SavedQueries/{view.Element("savedqueryid")!.Value}.xml", root);
        Placeholders.Require(draft, $"Entities/{Table}", "SavedQueries");
    }

    private static (string Column, int Width) Width(string column)
    {
        var parts = column.Split(':');
        if (parts.Length == 1)
        {
            return (column, UsualWidth);
        }

        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            && width is >= 25 and <= 1000
            ? (parts[0], width)
            : throw new InputException($"--columns has '{column}'. Write a column and its width, 25 to 1000: onb_name:300.");
    }

    private static void AddCondition(Draft draft, TableModel table, XElement view, string condition)
    {
        var parts = condition.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        var isTest = parts.Length == 2 && Tests.Contains(parts[1]);
        var isComparison = parts.Length == 3 && Comparisons.Contains(parts[1]);
        if (!isTest && !isComparison)
        {
            throw new InputException(
                $"--where is '{condition}'. Write \"column operator value\" with {string.Join(", ", Comparisons)}, or \"column operator\" "
                    + $"with {string.Join(", ", Tests)}.");
        }

        TableColumns.Require(draft, table.LogicalName, "--where", parts[0]);
        View.Where(view, parts[0], parts[1], isComparison ? ValueOf(draft, table, parts[0], parts[2]) : null);
    }

    private static string ValueOf(Draft draft, TableModel table, string column, string value)
    {
        if (table.FindColumn(column)?.Type == "bit")
        {
            return value switch
            {
                "yes" or "1" => "1",
                "no" or "0" => "0",
                _ => throw new InputException($"--where compares {column} with '{value}'. Write yes or no."),
            };
        }

        var name = table.FindColumn(column)?.Text("OptionSetName");
        var options = draft.Model.GlobalChoices.FirstOrDefault(choice => name is not null && (string?)choice.Attribute("Name") == name)?
            .Elements("options").Elements("option").ToList();
        return options is null
            ? value
            : (string?)options.FirstOrDefault(option => BilingualText.Of(option.Element("labels")).English == value
                || (string?)option.Attribute("value") == value)?.Attribute("value")
                ?? throw new InputException(
                    $"--where compares {column} with '{value}'. Write one of "
                        + string.Join(", ", options.Select(option => BilingualText.Of(option.Element("labels")).English)) + ".");
    }
}
