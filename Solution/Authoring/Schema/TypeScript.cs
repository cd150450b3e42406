namespace CrmOnboarding.Authoring.Schema;

/// <summary>The same names for pages and form scripts.</summary>
internal static class TypeScript
{
    public static string Write(IReadOnlyList<Table> tables, IReadOnlyList<Choice> choices)
    {
        string[] head = ["// Written by ./crm schema from Solution/src: change the XML there and run it again."];
        var lines = head.Concat(tables.SelectMany(TableLines)).Concat(choices.SelectMany(ChoiceLines));
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static IEnumerable<string> TableLines(Table table)
    {
        yield return string.Empty;
        yield return Comment(table.IsOwn ? table.Description : $"What the solution adds to {table.LogicalName}.");
        yield return $"export const {table.ClassName} = {{";
        yield return $"  logicalName: \"{table.LogicalName}\",";
        if (table.EntitySetName is { } set)
        {
            yield return $"  entitySetName: \"{set}\",";
        }

        foreach (var column in table.Columns)
        {
            yield return "  " + Comment(column.Summary);
            yield return $"  {Names.Camel(column.ConstantName)}: \"{column.Name}\",";
        }

        yield return "} as const;";
    }

    private static IEnumerable<string> ChoiceLines(Choice choice)
    {
        yield return string.Empty;
        yield return Comment(choice.Description);
        yield return $"export const {choice.Name} = {{";
        foreach (var option in choice.Options)
        {
            yield return $"  {Names.Camel(option.Name)}: {option.Value},";
        }

        yield return "} as const;";
    }

    private static string Comment(string text) => $"/** {text.Replace("*/", "* /", StringComparison.Ordinal)} */";
}
