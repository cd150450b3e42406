namespace CrmOnboarding.Authoring.Schema;

/// <summary>The constants of one table.</summary>
internal static class CSharpTable
{
    public static string Write(Table table)
    {
        var file = new CSharpText();
        file.Summary(
            string.Empty,
            table.IsOwn
                ? $"Table {table.LogicalName}. {table.Description} {table.Ownership}"
                : $"What the solution adds to {table.LogicalName}. All optional; empty means not known, never zero.");
        file.Line($"internal static {(table.IsOwn ? string.Empty : "partial ")}class {table.ClassName}");
        file.Line("{");
        if (table.IsOwn)
        {
            file.Line($"    public const string LogicalName = \"{table.LogicalName}\";");
            file.Line($"    public const string SchemaName = \"{table.SchemaName}\";");
        }

        var isFirst = !table.IsOwn;
        foreach (var part in table.Columns.Concat(table.Keys).Concat(table.Relationships))
        {
            if (!isFirst)
            {
                file.Line(string.Empty);
            }

            isFirst = false;
            file.Summary("    ", part.Summary);
            file.Line($"    public const string {part.ConstantName} = \"{part.Name}\";");
            if (part is NamedColumn { Length: { } length })
            {
                file.Line($"    public const int {part.ConstantName}Length = {length};");
            }
        }

        file.Line("}");
        return file.ToString();
    }
}
