using System.Text.RegularExpressions;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>
/// The names that a solution may give its tables, columns, keys and relationships: letters, digits and underscores, a letter first; its
/// own tables with the prefix of a publisher.
/// </summary>
internal static partial class SchemaNames
{
    /// <exception cref="SolutionImportException">A name that no platform would have let in.</exception>
    public static void Check(SolutionContent content, Func<string, bool> isKnownTable)
    {
        foreach (var table in content.Tables)
        {
            Check(table.SchemaName, "table");
            if (!isKnownTable(table.LogicalName) && !Prefixed().IsMatch(table.SchemaName))
            {
                throw new SolutionImportException(
                    $"The table '{table.SchemaName}' has no publisher prefix; a solution's own table is named like abc_project.");
            }

            foreach (var column in table.Columns)
            {
                Check(column.SchemaName, $"column of {table.SchemaName}");
            }

            foreach (var key in table.Keys)
            {
                Check(key.LogicalName, $"key of {table.SchemaName}");
            }
        }

        foreach (var relationship in content.Components.ManyToMany)
        {
            Check(relationship.Name, "relationship");
            Check(relationship.IntersectTable, "intersect table");
        }

        foreach (var relationship in content.Components.OneToMany)
        {
            Check(relationship.Name, "relationship");
        }
    }

    private static void Check(string name, string what)
    {
        if (!Name().IsMatch(name))
        {
            throw new SolutionImportException(
                $"'{name}' cannot be the name of a {what}; names have letters, digits and underscores, with a letter first.");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex Name();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_]+$")]
    private static partial Regex Prefixed();
}
