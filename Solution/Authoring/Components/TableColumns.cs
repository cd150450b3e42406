using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>Tables and columns that a command names, found or refused with a sentence.</summary>
internal static class TableColumns
{
    /// <summary>A table of the solution by its schema name.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static TableModel FindTable(Draft draft, string schemaName) =>
        draft.Model.FindTable(schemaName) is { } table && table.SchemaName == schemaName
            ? table
            : throw new InputException(
                $"The table is '{schemaName}'. Write one of "
                    + string.Join(", ", draft.Model.Tables.Select(known => known.SchemaName).Order(StringComparer.Ordinal))
                    + "; a table of others is added with ./crm new shell.");

    /// <summary>Refuses a column that a table does not have.</summary>
    /// <param name="draft">The solution.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="option">The option that names the column.</param>
    /// <param name="column">Logical name of the column.</param>
    public static void Require(Draft draft, string table, string option, string column)
    {
        if (!draft.Model.HasColumn(table, column) && column != table + "id" || column.Length == 0)
        {
            throw new InputException($"{option} names '{column}', which {table} does not have. Write the logical name of a column.");
        }
    }
}
