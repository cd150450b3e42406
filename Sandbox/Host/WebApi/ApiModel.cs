using CrmOnboarding.Sandbox.Metadata;
using Microsoft.OData.Edm;

namespace CrmOnboarding.Host.WebApi;

/// <summary>
/// The tables as the Web API names them: an entity set for each table, a property for each column, <c>_column_value</c> for a lookup, and
/// a navigation property for each relationship, from either side.
/// </summary>
internal sealed class ApiModel
{
    private const string Namespace = "Microsoft.Dynamics.CRM";

    private readonly Dictionary<string, ApiTable> _bySet = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApiTable> _byName = new(StringComparer.Ordinal);

    public ApiModel(OrganizationMetadata metadata)
    {
        Metadata = metadata;
        var container = new EdmEntityContainer(Namespace, "System");
        Edm.AddElement(container);
        foreach (var table in metadata.Tables.Values)
        {
            var type = new EdmEntityType(Namespace, table.LogicalName);
            Edm.AddElement(type);
            var made = new ApiTable(table, type, container.AddEntitySet(table.EntitySetName, type));
            _byName.Add(table.LogicalName, made);
            _bySet.TryAdd(table.EntitySetName, made);
        }

        foreach (var table in _byName.Values)
        {
            table.AddProperties();
        }

        foreach (var relationship in metadata.Components.OneToMany)
        {
            Add(relationship);
        }
    }

    public OrganizationMetadata Metadata { get; }

    public EdmModel Edm { get; } = new();

    /// <summary>The table of an entity set, or null.</summary>
    public ApiTable? FindSet(string name) => _bySet.GetValueOrDefault(name);

    /// <summary>The table with a logical name.</summary>
    public ApiTable Table(string logicalName) => _byName[logicalName];

    private void Add(OneToManyMetadata relationship)
    {
        if (!_byName.TryGetValue(relationship.ReferencingTable, out var child)
            || !_byName.TryGetValue(relationship.ReferencedTable, out var parent)
            || child.Table.FindColumn(relationship.ReferencingColumn) is not { } column)
        {
            return;
        }

        child.Add(
            new ApiNavigation(child.SingleName(column, relationship.ReferencedTable), relationship, parent.Table.LogicalName, false),
            parent);
        parent.Add(new ApiNavigation(relationship.Name, relationship, child.Table.LogicalName, IsCollection: true), child);
    }
}

/// <summary>A way from a table to another.</summary>
/// <param name="Name">Name of the navigation property.</param>
/// <param name="Relationship">The relationship it follows.</param>
/// <param name="Table">Logical name of the table it leads to.</param>
/// <param name="IsCollection">Whether it leads to many rows.</param>
internal sealed record ApiNavigation(string Name, OneToManyMetadata Relationship, string Table, bool IsCollection);
