using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>
/// Indexes of columns that a large table is searched by again and again, made as the platform's database tunes itself: where a search
/// goes through many rows to find few, for the second time. Answers never depend on them; metadata knows nothing of them, and an import
/// may drop them.
/// </summary>
internal sealed class SearchIndexes(StoreDatabase database)
{
    /// <summary>Rows that a scan has to read before it is worth slower writes.</summary>
    public const int LeastScanned = 5_000;

    // One row found in so many read: what most rows have tells nothing apart.
    private const int Selective = 20;

    private readonly HashSet<(string Table, string Column)> _searched = [];

    /// <summary>Learns from a search that is over.</summary>
    /// <param name="table">The table. Activities are searched in their own tables, not in the view of all.</param>
    /// <param name="column">A column that had to equal a value, or was joined by.</param>
    /// <param name="scanned">Rows that were read one after another.</param>
    /// <param name="found">Rows that were found.</param>
    public void Learn(TableMetadata table, string column, int scanned, int found)
    {
        if (scanned < LeastScanned || scanned < (long)found * Selective || table.LogicalName == SchemaWriter.ActivityView
            || table.FindColumn(column) is not { IsStored: true } stored || SchemaWriter.IsIndexed(stored)
            || _searched.Add((table.LogicalName, column)))
        {
            return;
        }

        database.Execute(
            $"CREATE INDEX IF NOT EXISTS {SqlNames.Quote($"search${table.LogicalName}${column}")} ON {SqlNames.Quote(table.LogicalName)} "
                + $"({SqlNames.Quote(column)})");
    }
}
