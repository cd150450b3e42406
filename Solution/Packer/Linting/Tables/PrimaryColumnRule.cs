using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>L21: an own table has one primary key, named after it, and one primary name column.</summary>
internal sealed class PrimaryColumnRule : ILintRule
{
    public string Id => "L21";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var table in input.Model.Tables.Where(table => table.IsOwn))
        {
            var keys = table.Columns.Where(column => column.Type == "primarykey").ToList();
            if (keys.Count != 1)
            {
                findings.Error(
                    table.Element.FileOf(),
                    $"The table '{table.LogicalName}' has {keys.Count} primary keys.",
                    "Define exactly one column of type primarykey.");
            }
            else if (keys[0].LogicalName != table.LogicalName + "id")
            {
                findings.Error(
                    table.Element.FileOf(),
                    $"The primary key is called '{keys[0].LogicalName}'.",
                    $"Call it {table.SchemaName}Id.");
            }

            var names = table.Columns.Count(column => column.Text("DisplayMask")?.Split('|').Contains("PrimaryName") ?? false);
            if (names != 1)
            {
                findings.Error(
                    table.Element.FileOf(),
                    $"The table '{table.LogicalName}' has {names} primary name columns.",
                    "Write PrimaryName into the DisplayMask of exactly one column.");
            }
        }
    }
}
