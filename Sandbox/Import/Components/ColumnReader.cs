using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import.Components;

/// <summary>Reads attribute elements of a table.</summary>
internal static class ColumnReader
{
    private const decimal MostMoney = 922337203685477m;
    private const decimal MostDecimal = 100000000000m;
    private const int LongestText = 100;
    private const int LongestMemo = 2000;

    /// <param name="attribute">The attribute element.</param>
    /// <param name="table">Schema name of the table, for errors.</param>
    /// <param name="choices">Global choices by name.</param>
    public static ColumnMetadata Read(XElement attribute, string table, IReadOnlyDictionary<string, ChoiceMetadata> choices)
    {
        var schemaName = attribute.RequiredAttribute("PhysicalName");
        var type = TypeOf(attribute.Required("Type"), table, schemaName);
        var globalChoice = attribute.Value("OptionSetName");
        return new ColumnMetadata
        {
            LogicalName = (attribute.Value("LogicalName") ?? schemaName).ToLowerInvariant(),
            SchemaName = schemaName,
            Type = type,
            DisplayName = attribute.Labels("displaynames"),
            MaxLength = LengthOf(type, attribute),
            Min = attribute.Number("MinValue") ?? LeastOf(type),
            Max = type is ColumnType.File or ColumnType.Image ? null : attribute.Number("MaxValue") ?? MostOf(type),
            Precision = attribute.Integer("Accuracy") ?? (type is ColumnType.Decimal or ColumnType.Money or ColumnType.Double ? 2 : 0),
            Format = attribute.Value("Format")?.ToLowerInvariant() ?? string.Empty,
            DateBehavior = DateBehaviorOf(attribute, type),
            Options = type is ColumnType.Choice or ColumnType.MultiChoice or ColumnType.Boolean or ColumnType.State or ColumnType.Status
                ? OptionsOf(attribute, table, schemaName, globalChoice, choices)
                : [],
            GlobalChoice = globalChoice,
            DefaultValue = attribute.Integer("AppDefaultValue") is { } value && value >= 0 ? value : null,
            Required = attribute.Value("RequiredLevel")?.ToLowerInvariant() switch
            {
                "recommended" => RequiredLevel.Recommended,
                "required" => RequiredLevel.Required,
                "systemrequired" => RequiredLevel.SystemRequired,
                _ => RequiredLevel.None,
            },
            IsValidForCreate = attribute.Flag("ValidForCreateApi", whenMissing: true),
            IsValidForUpdate = attribute.Flag("ValidForUpdateApi", whenMissing: type != ColumnType.PrimaryKey),
            IsValidForRead = attribute.Flag("ValidForReadApi", whenMissing: true),
            IsSecured = attribute.Flag("IsSecured", whenMissing: false),
            Source = (ColumnSource)(attribute.Integer("SourceType") ?? 0),
            AutoNumberFormat = attribute.Value("AutoNumberFormat"),
            BaseOf = attribute.Value("CalculationOf")?.ToLowerInvariant(),
        };
    }

    /// <summary>Whether the attribute is the table's primary name.</summary>
    public static bool IsPrimaryName(XElement attribute) =>
        attribute.Value("DisplayMask")?.Split('|').Contains("PrimaryName", StringComparer.OrdinalIgnoreCase) == true;

    private static ColumnType TypeOf(string type, string table, string column) => type.ToLowerInvariant() switch
    {
        "primarykey" => ColumnType.PrimaryKey,
        "uniqueidentifier" => ColumnType.UniqueIdentifier,
        "nvarchar" => ColumnType.Text,
        "ntext" => ColumnType.Memo,
        "int" => ColumnType.Integer,
        "bigint" or "timestamp" => ColumnType.BigInteger,
        "decimal" => ColumnType.Decimal,
        "float" => ColumnType.Double,
        "money" => ColumnType.Money,
        "bit" => ColumnType.Boolean,
        "picklist" => ColumnType.Choice,
        "multiselectpicklist" => ColumnType.MultiChoice,
        "state" => ColumnType.State,
        "status" => ColumnType.Status,
        "datetime" => ColumnType.DateTime,
        "lookup" => ColumnType.Lookup,
        "customer" => ColumnType.Customer,
        "owner" => ColumnType.Owner,
        "partylist" => ColumnType.PartyList,
        "entityname" => ColumnType.TableName,
        "image" => ColumnType.Image,
        "file" => ColumnType.File,
        _ => throw new SolutionImportException($"Column {table}.{column} has the type '{type}', which the Sandbox does not know."),
    };

    private static int? LengthOf(ColumnType type, XElement attribute) => type switch
    {
        ColumnType.Text => attribute.Integer("MaxLength") ?? LongestText,
        ColumnType.Memo => attribute.Integer("MaxLength") ?? LongestMemo,
        _ => null,
    };

    private static decimal? LeastOf(ColumnType type) => type switch
    {
        ColumnType.Integer => int.MinValue,
        ColumnType.Decimal => -MostDecimal,
        ColumnType.Money => -MostMoney,
        _ => null,
    };

    private static decimal? MostOf(ColumnType type) => type switch
    {
        ColumnType.Integer => int.MaxValue,
        ColumnType.Decimal => MostDecimal,
        ColumnType.Money => MostMoney,
        _ => null,
    };

    private static DateBehavior DateBehaviorOf(XElement attribute, ColumnType type)
    {
        if (type != ColumnType.DateTime)
        {
            return DateBehavior.UserLocal;
        }

        return attribute.Integer("Behavior") switch
        {
            2 => DateBehavior.DateOnly,
            3 => DateBehavior.TimeZoneIndependent,
            _ => DateBehavior.UserLocal,
        };
    }

    private static IReadOnlyList<OptionMetadata> OptionsOf(
        XElement attribute, string table, string column, string? globalChoice, IReadOnlyDictionary<string, ChoiceMetadata> choices)
    {
        if (globalChoice is not null)
        {
            return choices.TryGetValue(globalChoice, out var choice)
                ? choice.Options
                : throw new SolutionImportException(
                    $"Column {table}.{column} uses the global choice {globalChoice}, which neither the solution nor the organization has.");
        }

        return attribute.Element("optionset") is { } optionSet ? ChoiceReader.Options(optionSet) : [];
    }
}
