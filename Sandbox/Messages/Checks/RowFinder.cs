using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Checks;

/// <summary>Finds the tables and rows that requests name, by id or by alternate key.</summary>
internal sealed class RowFinder(MetadataCatalog metadata, RowStore rows)
{
    /// <summary>The table of a name.</summary>
    public TableMetadata Table(string? logicalName) => string.IsNullOrEmpty(logicalName)
        ? throw ServiceFaults.Of(ErrorCodes.InvalidArgument, "Required member 'LogicalName' is missing.")
        : metadata.Current.FindTable(logicalName) ?? throw RowFaults.UnknownTable(logicalName);

    /// <summary>The row that a reference names; its id is set when an alternate key named it.</summary>
    public MessageTarget Row(EntityReference reference)
    {
        var table = Table(reference.LogicalName);
        if (reference.Id == Guid.Empty && reference.KeyAttributes.Count > 0)
        {
            reference.Id = ByKey(table, reference.KeyAttributes)
                ?? throw ServiceFaults.Of(
                    ErrorCodes.RecordNotFoundByEntityKey,
                    $"A record with the specified key values does not exist in {table.LogicalName} entity");
        }

        return reference.Id == Guid.Empty ? throw NoId(table) : new MessageTarget(table.LogicalName, reference.Id);
    }

    /// <summary>The existing row that a target names; its id is set when an alternate key or the id column named it.</summary>
    public MessageTarget Row(Entity target)
    {
        var found = RowOrNone(target);
        if (found.Id == Guid.Empty)
        {
            throw target.KeyAttributes.Count > 0
                ? ServiceFaults.Of(
                    ErrorCodes.RecordNotFoundByEntityKey, $"A record with the specified key values does not exist in {found.Table} entity")
                : NoId(Table(target.LogicalName));
        }

        return found;
    }

    /// <summary>The row that a target names, which need not exist; the empty id when no key finds one.</summary>
    public MessageTarget RowOrNone(Entity target)
    {
        var table = Table(target.LogicalName);
        if (target.Id == Guid.Empty && target.Attributes.TryGetValue(table.PrimaryIdColumn, out var value) && value is Guid id)
        {
            target.Id = id;
        }

        if (target.Id == Guid.Empty && target.KeyAttributes.Count > 0 && ByKey(table, target.KeyAttributes) is { } found)
        {
            target.Id = found;
        }

        return new MessageTarget(table.LogicalName, target.Id);
    }

    private Guid? ByKey(TableMetadata table, KeyAttributeCollection values)
    {
        var key = table.Keys.FirstOrDefault(key => key.Columns.Count == values.Count && key.Columns.All(values.Contains))
            ?? throw ServiceFaults.Of(
                ErrorCodes.EntityKeyNotDefined,
                $"The specified key attributes {string.Join(", ", values.Keys)} are not a defined key for the {table.LogicalName} entity");
        var conditions = key.Columns.Select(column => (column, (object?)values[column])).ToList();
        var found = rows.Find(table.LogicalName, conditions, most: 1);
        return found.Count == 0 ? null : found[0];
    }

    private static Exception NoId(TableMetadata table) =>
        ServiceFaults.Of(ErrorCodes.ObjectDoesNotExist, $"Entity Id must be specified for a record of '{table.LogicalName}'.");
}
