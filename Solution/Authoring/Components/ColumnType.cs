using System.Globalization;
using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>The part of a column's XML that depends on its kind.</summary>
internal static class ColumnType
{
    private const string LowestMoney = "-922337203685477";
    private const string HighestMoney = "922337203685477";
    private const int LongestText = 4000;
    private const int LongestMemo = 1_048_576;
    private const int LargestFile = 10_485_760;
    private const decimal Widest = 100_000_000_000;
    private const int MostDigits = 10;
    private const int MostMoneyDigits = 4;

    /// <summary>Name of the kind in the XML.</summary>
    public static string NameOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text or ColumnKind.AutoNumber => "nvarchar",
        ColumnKind.Memo => "ntext",
        ColumnKind.Integer => "int",
        ColumnKind.Decimal => "decimal",
        ColumnKind.Money => "money",
        ColumnKind.Date or ColumnKind.DateTime => "datetime",
        ColumnKind.YesNo => "bit",
        ColumnKind.Choice => "picklist",
        ColumnKind.Choices => "multiselectpicklist",
        ColumnKind.Lookup => "lookup",
        ColumnKind.Customer => "customer",
        _ => "file",
    };

    /// <summary>Class of the control that shows it on a form; null for a file, whose control only the form designer makes.</summary>
    public static string? ControlOf(ColumnKind kind) => FormControls.Of(NameOf(kind)).FirstOrDefault();

    /// <summary>The elements between the common settings and the labels.</summary>
    /// <exception cref="InputException">A setting is not possible.</exception>
    public static IEnumerable<XElement> PartOf(NewColumn column, Draft draft) => column.Kind switch
    {
        ColumnKind.Text or ColumnKind.AutoNumber => Text(column),
        ColumnKind.Memo =>
        [
            new XElement("Format", "textarea"),
            new XElement("MaxLength", Between("--length", column.Length ?? throw Missing(column, "--length"), 1, LongestMemo)),
        ],
        ColumnKind.Integer => [new XElement("Format"), .. Range(column, int.MinValue, int.MaxValue)],
        ColumnKind.Decimal =>
        [
            .. Range(column, -Widest, Widest),
            new XElement("Accuracy", Between("--digits", column.Digits ?? throw Missing(column, "--digits"), 0, MostDigits)),
        ],
        ColumnKind.Money =>
        [
            new XElement("MinValue", LowestMoney), new XElement("MaxValue", HighestMoney),
            new XElement("Accuracy", Between("--digits", column.Digits ?? 2, 0, MostMoneyDigits)), new XElement("AccuracySource", "2"),
        ],
        ColumnKind.Date => Date("date", "2"),
        ColumnKind.DateTime => Date("datetime", "1"),
        ColumnKind.YesNo => YesNo(column),
        ColumnKind.Choice =>
        [
            new XElement("AppDefaultValue", DefaultOf(column, Choice(column, draft))),
            new XElement("OptionSetName", column.Choice),
        ],
        ColumnKind.Choices => [new XElement("OptionSetName", (string?)Choice(column, draft).Attribute("Name"))],
        ColumnKind.Lookup => [new XElement("LookupStyle", "single"), new XElement("LookupTypes")],
        ColumnKind.File => [new XElement("MaxValue", Between("--size", column.Size ?? throw Missing(column, "--size"), 1, LargestFile))],
        _ => [],
    };

    private static InputException Missing(NewColumn column, string option) =>
        new($"{column.SchemaName} is a column of the type {column.Kind.ToString().ToLowerInvariant()}, which needs {option}.");

    private static string Between(string option, int value, int lowest, int highest) => value < lowest || value > highest
        ? throw new InputException($"{option} is {value}. Write {lowest} to {highest}.")
        : value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<XElement> Text(NewColumn column)
    {
        var length = column.Length ?? (column.Kind == ColumnKind.AutoNumber ? 100 : throw Missing(column, "--length"));
        return
        [
            new XElement("Format", "text"),
            new XElement("MaxLength", Between("--length", length, 1, LongestText)),
            new XElement("Length", 2 * length),
        ];
    }

    private static IEnumerable<XElement> Range(NewColumn column, decimal lowest, decimal highest)
    {
        var minimum = column.Minimum ?? throw Missing(column, "--min");
        var maximum = column.Maximum ?? throw Missing(column, "--max");
        return minimum < lowest || maximum > highest || minimum > maximum
            ? throw new InputException(string.Create(
                CultureInfo.InvariantCulture,
                $"--min is {minimum} and --max is {maximum}. Write two numbers from {lowest} to {highest}, the lower one first."))
            : [new XElement("MinValue", minimum), new XElement("MaxValue", maximum)];
    }

    private static IEnumerable<XElement> Date(string format, string behavior) =>
    [
        new XElement("Format", format), new XElement("CanChangeDateTimeBehavior", "1"), new XElement("Behavior", behavior),
    ];

    private static IEnumerable<XElement> YesNo(NewColumn column)
    {
        var value = column.Default?.ToUpperInvariant() switch
        {
            null or "NO" => "0",
            "YES" => "1",
            _ => throw new InputException($"--default is '{column.Default}'. Write yes or no."),
        };
        return
        [
            new XElement("AppDefaultValue", value),
            Template.Fill("YesNo", column.SchemaName, [
                .. Template.Gaps("label", column.Label), .. Template.Gaps("description", column.Description),
                ("table", column.Table.ToLowerInvariant()), ("logical", column.LogicalName),
            ]),
        ];
    }

    private static XElement Choice(NewColumn column, Draft draft) =>
        draft.Model.GlobalChoices.FirstOrDefault(choice => (string?)choice.Attribute("Name") == column.Choice)
            ?? throw new InputException(
                column.Choice is null
                    ? Missing(column, "--choice").Message
                    : $"--choice is '{column.Choice}', which is no choice of the solution. Make it first: ./crm new choice.");

    private static string DefaultOf(NewColumn column, XElement choice)
    {
        if (column.Default is null)
        {
            return "-1";
        }

        var options = choice.Elements("options").Elements("option").ToList();
        return (string?)options
            .FirstOrDefault(option => BilingualText.Of(option.Element("labels")).English
                .Equals(column.Default, StringComparison.OrdinalIgnoreCase))?
            .Attribute("value")
            ?? throw new InputException(
                $"--default is '{column.Default}'. Write one of "
                    + string.Join(", ", options.Select(option => BilingualText.Of(option.Element("labels")).English)) + ".");
    }
}
