using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>
/// Relationships that the server makes from flags of a table and no solution lists: notes and activities about its rows. They belong to
/// their row: deleted with it, given away with it.
/// </summary>
internal static class FlagRelationships
{
    private const string Notes = "annotation";
    private const string NotesColumn = "objectid";
    private const string ActivitiesColumn = "regardingobjectid";

    /// <summary>The relationships of all tables.</summary>
    public static IEnumerable<OneToManyMetadata> Of(IReadOnlyCollection<TableDefinition> tables)
    {
        foreach (var table in tables.Where(table => table.HasNotes && tables.Any(other => other.LogicalName == Notes)))
        {
            yield return About(table, $"{table.SchemaName}_Annotations", Notes, NotesColumn);
        }

        var activities = tables.Where(table => table.IsActivity && table.Columns.Any(column => column.LogicalName == ActivitiesColumn));
        foreach (var activity in activities)
        {
            foreach (var table in tables.Where(table => table.HasActivities && !table.IsActivity))
            {
                yield return About(table, $"{table.SchemaName}_{activity.SchemaName}s", activity.LogicalName, ActivitiesColumn);
            }
        }
    }

    private static OneToManyMetadata About(TableDefinition table, string name, string child, string column) => new()
    {
        Name = name,
        ReferencedTable = table.LogicalName,
        ReferencedColumn = string.Empty,
        ReferencingTable = child,
        ReferencingColumn = column,
        Assign = CascadeBehavior.Cascade,
        Delete = CascadeBehavior.Cascade,
        Reparent = CascadeBehavior.Cascade,
    };
}
