using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Workflows;

/// <summary>
/// The rows of one run. The primary row is read once, with exactly the columns that the workflow uses; a related row is read
/// when a step first needs it.
/// </summary>
internal sealed class EntitySlots(XamlWorkflow workflow, EntityReference primary, IOrganizationService service)
{
    private readonly Dictionary<EntitySlot, Entity?> _rows = [];

    /// <summary>The row in that entry; null when there is none.</summary>
    public Entity? Get(EntitySlot slot)
    {
        if (!_rows.TryGetValue(slot, out var row))
        {
            row = slot.Dictionary == EntityDictionary.Input ? ReadInput(slot) : null;
            _rows.Add(slot, row);
        }

        return row;
    }

    /// <summary>The id of the row in that entry. Does not read the primary row for it.</summary>
    public Guid GetId(EntitySlot slot) => slot == EntitySlot.Primary ? primary.Id : Get(slot)?.Id ?? Guid.Empty;

    /// <summary>The value of a column; null when the row or the value is absent.</summary>
    public object? Read(EntitySlot slot, string column) => Get(slot)?.GetAttributeValue<object?>(column);

    /// <summary>
    /// Puts a row into an entry. A row that was just written over the primary row only changes the columns it holds; the others
    /// keep the values the run began with.
    /// </summary>
    public void Set(EntitySlot slot, Entity? row)
    {
        if (slot != EntitySlot.Primary)
        {
            _rows[slot] = row;
        }
        else if (row is not null && _rows.GetValueOrDefault(slot) is { } known)
        {
            foreach (var (column, value) in row.Attributes)
            {
                known[column] = value;
            }
        }
    }

    /// <summary>Reads a row into an entry, with the columns that later steps use.</summary>
    public void Load(EntitySlot slot, EntityReference row, bool mayBeAbsent)
    {
        Entity? found = null;
        try
        {
            found = row.Id == Guid.Empty ? null : service.Retrieve(row.LogicalName, row.Id, workflow.ColumnsReadFrom(slot));
        }
        catch (FaultException<OrganizationServiceFault>) when (mayBeAbsent)
        {
            // The designer asked for a row that may be gone; its columns then read as nothing.
        }

        _rows[slot] = found ?? new Entity(row.LogicalName);
    }

    private Entity? ReadInput(EntitySlot slot)
    {
        var columns = workflow.ColumnsReadFrom(slot);
        if (slot == EntitySlot.Primary)
        {
            return columns.Columns.Count == 0
                ? new Entity(primary.LogicalName, primary.Id)
                : service.Retrieve(primary.LogicalName, primary.Id, columns);
        }

        if (slot.Related is not { } related)
        {
            return null;
        }

        // A customer or owner column can lead to either of its tables; the entry is for one of them.
        var target = Read(EntitySlot.Primary, related.Lookup) as EntityReference;
        return target?.LogicalName == related.Table ? service.Retrieve(target.LogicalName, target.Id, columns) : null;
    }
}
