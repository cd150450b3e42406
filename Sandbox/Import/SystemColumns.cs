using CrmOnboarding.Sandbox.Base;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>The columns that the server adds to every table of a kind when the solution does not list them.</summary>
internal static class SystemColumns
{
    private const decimal LargestRate = 100000000000m;

    /// <summary>The definition with the missing system columns behind its own.</summary>
    public static TableDefinition Complete(TableDefinition table)
    {
        var columns = table.Columns.ToList();
        var names = columns.Select(column => column.LogicalName).ToHashSet(StringComparer.Ordinal);
        foreach (var column in ExpectedOf(table))
        {
            if (names.Add(column.LogicalName))
            {
                columns.Add(column);
            }
        }

        return table with { Columns = columns };
    }

    private static IEnumerable<ColumnMetadata> ExpectedOf(TableDefinition table)
    {
        yield return ReadOnly("VersionNumber", ColumnType.BigInteger);
        if (table.Ownership != Ownership.None)
        {
            yield return ReadOnly("CreatedOn", ColumnType.DateTime, "Created On");
            yield return ReadOnly("ModifiedOn", ColumnType.DateTime, "Modified On");
            yield return UserLookup("CreatedBy", "Created By");
            yield return UserLookup("ModifiedBy", "Modified By");
            yield return UserLookup("CreatedOnBehalfBy");
            yield return UserLookup("ModifiedOnBehalfBy");
            yield return Number("ImportSequenceNumber");
            yield return ReadOnly("OverriddenCreatedOn", ColumnType.DateTime) with
            {
                IsValidForCreate = true,
                DateBehavior = DateBehavior.DateOnly,
                Format = "date",
            };
            yield return Number("TimeZoneRuleVersionNumber");
            yield return Number("UTCConversionTimeZoneCode");
        }

        foreach (var column in OwnerColumns(table.Ownership))
        {
            yield return column;
        }

        // Tables of solutions have the two usual states; the system's own tables say theirs.
        if (table.Ownership is Ownership.UserOwned or Ownership.OrganizationOwned
                && table.SchemaName.Contains('_', StringComparison.Ordinal))
        {
            yield return State();
            yield return Status();
        }

        foreach (var column in MoneyColumns(table))
        {
            yield return column;
        }
    }

    private static IEnumerable<ColumnMetadata> OwnerColumns(Ownership ownership)
    {
        if (ownership == Ownership.UserOwned)
        {
            yield return new ColumnMetadata
            {
                LogicalName = "ownerid",
                SchemaName = "OwnerId",
                Type = ColumnType.Owner,
                Required = RequiredLevel.SystemRequired,
                DisplayName = SystemWords.Label("Owner"),
            };
            yield return Lookup("OwningBusinessUnit", "businessunit");
            yield return Lookup("OwningUser", "systemuser");
            yield return Lookup("OwningTeam", "team");
        }
        else if (ownership == Ownership.OrganizationOwned)
        {
            yield return Lookup("OrganizationId", "organization");
        }
    }

    private static IEnumerable<ColumnMetadata> MoneyColumns(TableDefinition table)
    {
        var money = table.Columns.Where(column => column.Type == ColumnType.Money).ToList();
        if (money.Count == 0)
        {
            yield break;
        }

        yield return new ColumnMetadata
        {
            LogicalName = "transactioncurrencyid",
            SchemaName = "TransactionCurrencyId",
            Type = ColumnType.Lookup,
            Targets = ["transactioncurrency"],
            DisplayName = SystemWords.Label("Currency"),
        };
        yield return new ColumnMetadata
        {
            LogicalName = "exchangerate",
            SchemaName = "ExchangeRate",
            Type = ColumnType.Decimal,
            Precision = 12,
            Min = 0.000000000001m,
            Max = LargestRate,
            IsValidForCreate = false,
            IsValidForUpdate = false,
            DisplayName = SystemWords.Label("Exchange Rate"),
        };
        var computed = money.Select(column => column.BaseOf).ToHashSet(StringComparer.Ordinal);
        foreach (var column in money.Where(column => column.BaseOf is null && !computed.Contains(column.LogicalName)))
        {
            yield return column with
            {
                LogicalName = column.LogicalName + "_base",
                SchemaName = column.SchemaName + "_Base",
                BaseOf = column.LogicalName,
                Precision = 4,
                Min = null,
                Max = null,
                Required = RequiredLevel.None,
                IsValidForCreate = false,
                IsValidForUpdate = false,
                DisplayName = Labels.English(column.DisplayName.In(Labels.BaseLanguage) + " (Base)"),
            };
        }
    }

    private static ColumnMetadata State() => new()
    {
        LogicalName = "statecode",
        SchemaName = "statecode",
        Type = ColumnType.State,
        Required = RequiredLevel.SystemRequired,
        IsValidForCreate = false,
        DisplayName = SystemWords.Label("Status"),
        Options =
        [
            new OptionMetadata(0, SystemWords.Label("Active"), DefaultStatus: 1),
            new OptionMetadata(1, SystemWords.Label("Inactive"), DefaultStatus: 2),
        ],
    };

    private static ColumnMetadata Status() => new()
    {
        LogicalName = "statuscode",
        SchemaName = "statuscode",
        Type = ColumnType.Status,
        DisplayName = SystemWords.Label("Status Reason"),
        Options =
        [
            new OptionMetadata(1, SystemWords.Label("Active"), State: 0),
            new OptionMetadata(2, SystemWords.Label("Inactive"), State: 1),
        ],
    };

    private static ColumnMetadata UserLookup(string schemaName, string? label = null) => Lookup(schemaName, "systemuser", label);

    private static ColumnMetadata Lookup(string schemaName, string target, string? label = null) =>
        ReadOnly(schemaName, ColumnType.Lookup, label) with { Targets = [target] };

    private static ColumnMetadata ReadOnly(string schemaName, ColumnType type, string? label = null) => new()
    {
        DisplayName = label is null ? Labels.None : SystemWords.Label(label),
        LogicalName = schemaName.ToLowerInvariant(),
        SchemaName = schemaName,
        Type = type,
        IsValidForCreate = false,
        IsValidForUpdate = false,
        Format = type == ColumnType.DateTime ? "datetime" : string.Empty,
    };

    private static ColumnMetadata Number(string schemaName) => new()
    {
        LogicalName = schemaName.ToLowerInvariant(),
        SchemaName = schemaName,
        Type = ColumnType.Integer,
        Min = int.MinValue,
        Max = int.MaxValue,
    };
}
