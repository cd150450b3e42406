using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>
/// Rows of tables that stay and point at rows of a table that goes, through a lookup that others share: notes and activities about them.
/// As at a delete, what cascades goes along and every other lookup is emptied.
/// </summary>
/// <param name="rows">The rows.</param>
/// <param name="database">Their database.</param>
/// <param name="before">The organization with the table.</param>
/// <param name="after">The organization without it.</param>
internal sealed class RemovedTargets(RowStore rows, StoreDatabase database, OrganizationMetadata before, OrganizationMetadata after)
{
    /// <summary>Takes the pointers away.</summary>
    public void Clear()
    {
        foreach (var relationship in before.Components.OneToMany.Where(Outlives))
        {
            foreach (var child in Pointing(relationship))
            {
                Follow(relationship, child);
            }
        }
    }

    // The lookup stays, but no longer points at the table.
    private bool Outlives(OneToManyMetadata relationship) =>
        before.FindTable(relationship.ReferencingTable)?.FindColumn(relationship.ReferencingColumn) is { IsPolymorphic: true }
        && after.FindTable(relationship.ReferencingTable)?.FindColumn(relationship.ReferencingColumn) is { } column
        && !column.Targets.Contains(relationship.ReferencedTable);

    private List<Guid> Pointing(OneToManyMetadata relationship)
    {
        var found = new List<Guid>();
        using var statement = database.Prepare(
            $"SELECT {SqlNames.Quote(before.Tables[relationship.ReferencingTable].PrimaryIdColumn)} FROM "
                + $"{SqlNames.Quote(relationship.ReferencingTable)} WHERE "
                + $"{SqlNames.Quote(SqlNames.TypeColumn(relationship.ReferencingColumn))}=?1");
        statement.Bind(1, relationship.ReferencedTable);
        while (statement.Step())
        {
            found.Add(statement.Guid(0));
        }

        return found;
    }

    private void Follow(OneToManyMetadata relationship, Guid child)
    {
        if (relationship.Delete == CascadeBehavior.Cascade)
        {
            Delete(relationship.ReferencingTable, child);
            return;
        }

        var change = new RowValues(rows.Shape(relationship.ReferencingTable));
        change.Set(relationship.ReferencingColumn, null);
        rows.Update(change, child);
    }

    private void Delete(string table, Guid id)
    {
        foreach (var relationship in before.OneToManyOf(table).Where(relationship => relationship.Delete != CascadeBehavior.NoCascade))
        {
            foreach (var child in rows.Find(
                relationship.ReferencingTable, [(relationship.ReferencingColumn, new EntityReference(table, id))]))
            {
                Follow(relationship, child);
            }
        }

        rows.Delete(table, id);
    }
}
