using CrmOnboarding.Sandbox.Messages.Rows;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>
/// Changes what the organization is made of, in the open transaction: what the new metadata lacks goes with its rows, what it has more
/// comes, and rows of what stays are kept. A rollback brings the old metadata back too.
/// </summary>
internal sealed class OrganizationChange
{
    private readonly StoreDatabase _database;
    private readonly MetadataCatalog _catalog;
    private readonly RowStore _rows;
    private OrganizationMetadata? _before;

    public OrganizationChange(StoreDatabase database, MetadataCatalog catalog, RowStore rows, ComponentRows componentRows)
    {
        _database = database;
        _catalog = catalog;
        _rows = rows;
        ComponentRows = componentRows;
        database.Committed += () => _before = null;
        database.RolledBack += Restore;
    }

    /// <summary>The components that are rows too.</summary>
    public ComponentRows ComponentRows { get; }

    /// <exception cref="SolutionImportException">The new metadata changes what cannot change.</exception>
    /// <exception cref="StoreException">A new alternate key is violated by existing rows.</exception>
    /// <exception cref="InvalidOperationException">A column exists with another type.</exception>
    public void Apply(OrganizationMetadata after)
    {
        var before = _catalog.Current;
        ChangeRules.Check(before, after);
        CustomApiRules.Check(after, before);
        _before ??= before;

        // While the old tables are known: rows are found by them.
        ComponentRows.RemoveMissing(before, after);
        new RemovedTargets(_rows, _database, before, after).Clear();
        var schema = new SchemaWriter(_database);
        Columns(before, after, schema);
        schema.Fit(after);
        _catalog.Replace(after);
    }

    private void Columns(OrganizationMetadata before, OrganizationMetadata after, SchemaWriter schema)
    {
        foreach (var table in before.Tables.Values)
        {
            var stays = after.FindTable(table.LogicalName);
            foreach (var column in table.Columns)
            {
                var now = stays?.FindColumn(column.LogicalName);
                if (column.AutoNumberFormat is not null && now is null)
                {
                    AutoNumbers.Forget(_database, table.LogicalName, column.LogicalName);
                }

                if (column.Type == ColumnType.Decimal && now?.Precision > column.Precision)
                {
                    schema.AddDigits(table.LogicalName, column, now.Precision - column.Precision);
                }
            }
        }
    }

    private void Restore()
    {
        if (_before is not null)
        {
            _catalog.Replace(_before);
            _before = null;
        }
    }
}
