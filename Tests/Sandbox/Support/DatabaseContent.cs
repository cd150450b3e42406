using System.Text;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Tests.Sandbox.Support;

/// <summary>What stands in the database of an organization, for comparing one moment with another.</summary>
internal static class DatabaseContent
{
    /// <summary>Every table, index and view with the statement that makes it.</summary>
    public static IReadOnlyDictionary<string, string> Schema(SandboxOrganization organization)
    {
        var schema = new Dictionary<string, string>(StringComparer.Ordinal);
        using var statement = organization.Database.Prepare("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name");
        while (statement.Step())
        {
            schema.Add(statement.Text(0)!, statement.Text(1)!);
        }

        return schema;
    }

    /// <summary>Every row of a table as text, columns by name, in the order of their texts.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="without">Which columns are left out; null for none.</param>
    public static IReadOnlyList<string> Rows(SandboxOrganization organization, string table, Func<string, bool>? without = null)
    {
        var columns = Columns(organization, table).Where(column => without?.Invoke(column) != true).Order(StringComparer.Ordinal).ToList();
        var rows = new List<string>();
        using var statement = organization.Database.Prepare(
            $"SELECT {string.Join(", ", columns.Select(column => $"quote({SqlNames.Quote(column)})"))} FROM {SqlNames.Quote(table)}");
        while (statement.Step())
        {
            var row = new StringBuilder();
            for (var i = 0; i < columns.Count; i++)
            {
                row.Append(columns[i]).Append('=').Append(statement.Text(i)).Append(' ');
            }

            rows.Add(row.ToString());
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>Every row of every table, by table.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Rows(SandboxOrganization organization) =>
        Tables(organization).ToDictionary(table => table, table => Rows(organization, table));

    /// <summary>The tables, those of the organization's own record included.</summary>
    public static IReadOnlyList<string> Tables(SandboxOrganization organization)
    {
        var tables = new List<string>();
        using var statement = organization.Database.Prepare("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name");
        while (statement.Step())
        {
            tables.Add(statement.Text(0)!);
        }

        return tables;
    }

    private static List<string> Columns(SandboxOrganization organization, string table)
    {
        var columns = new List<string>();
        using var statement = organization.Database.Prepare("SELECT name FROM pragma_table_info(?1)");
        statement.Bind(1, table);
        while (statement.Step())
        {
            columns.Add(statement.Text(0)!);
        }

        return columns;
    }
}
