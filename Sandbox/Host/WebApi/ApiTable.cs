using CrmOnboarding.Sandbox.Metadata;
using Microsoft.OData.Edm;

namespace CrmOnboarding.Host.WebApi;

/// <summary>A table as the Web API names it.</summary>
internal sealed class ApiTable(TableMetadata table, EdmEntityType type, EdmEntitySet set)
{
    private readonly Dictionary<string, ColumnMetadata> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApiNavigation> _navigations = new(StringComparer.Ordinal);

    public TableMetadata Table => table;

    public EdmEntityType Type => type;

    public EdmEntitySet Set => set;

    /// <summary>Columns by the names of their properties.</summary>
    public IReadOnlyDictionary<string, ColumnMetadata> Columns => _columns;

    /// <summary>Ways to other tables by name.</summary>
    public IReadOnlyDictionary<string, ApiNavigation> Navigations => _navigations;

    /// <summary>Name of the property with a column's value.</summary>
    public static string PropertyOf(ColumnMetadata column) => column.IsLookup ? $"_{column.LogicalName}_value" : column.LogicalName;

    /// <summary>
    /// Name of the way that a lookup leads: the column in the publisher's casing for one of a solution, its logical name for one of the
    /// system, with the table behind it where there are several.
    /// </summary>
    public string SingleName(ColumnMetadata column, string target)
    {
        var name = column.LogicalName.Contains('_', StringComparison.Ordinal) ? column.SchemaName : column.LogicalName;
        return column.IsPolymorphic ? $"{name}_{target}" : name;
    }

    /// <summary>The way over a lookup to a table; null where there is none.</summary>
    public ApiNavigation? NavigationOf(ColumnMetadata column, string target) =>
        _navigations.GetValueOrDefault(SingleName(column, target)) is { IsCollection: false } navigation ? navigation : null;

    public void AddProperties()
    {
        foreach (var column in table.Columns.Where(column => column.IsStored && column.IsValidForRead))
        {
            var name = PropertyOf(column);
            var property = type.AddStructuralProperty(name, KindOf(column), column.Type != ColumnType.PrimaryKey);
            _columns.TryAdd(name, column);
            if (column.Type == ColumnType.PrimaryKey)
            {
                type.AddKeys(property);
            }
        }
    }

    /// <summary>Adds a way, unless something else has its name.</summary>
    public void Add(ApiNavigation navigation, ApiTable target)
    {
        if (type.FindProperty(navigation.Name) is not null)
        {
            return;
        }

        _navigations.Add(navigation.Name, navigation);
        var property = type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
        {
            Name = navigation.Name,
            Target = target.Type,
            TargetMultiplicity = navigation.IsCollection ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
        });
        set.AddNavigationTarget(property, target.Set);
    }

    private static EdmPrimitiveTypeKind KindOf(ColumnMetadata column) => column.Type switch
    {
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => EdmPrimitiveTypeKind.Guid,
        _ when column.IsLookup => EdmPrimitiveTypeKind.Guid,
        ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status => EdmPrimitiveTypeKind.Int32,
        ColumnType.BigInteger => EdmPrimitiveTypeKind.Int64,
        ColumnType.Decimal or ColumnType.Money => EdmPrimitiveTypeKind.Decimal,
        ColumnType.Double => EdmPrimitiveTypeKind.Double,
        ColumnType.Boolean => EdmPrimitiveTypeKind.Boolean,
        ColumnType.DateTime => column.DateBehavior == DateBehavior.DateOnly
            ? EdmPrimitiveTypeKind.Date
            : EdmPrimitiveTypeKind.DateTimeOffset,
        ColumnType.Image or ColumnType.File => EdmPrimitiveTypeKind.Binary,
        _ => EdmPrimitiveTypeKind.String,
    };
}
