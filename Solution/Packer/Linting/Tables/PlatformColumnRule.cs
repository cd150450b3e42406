using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>L61: the platform's own columns have the values that every export has, and a customer column names no targets.</summary>
internal sealed class PlatformColumnRule : ILintRule
{
    private static readonly Dictionary<string, (string Element, string Value)[]> Expected = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CreatedOn"] = [("ImeMode", "inactive"), ("CanChangeDateTimeBehavior", "0"), ("IsFilterable", "1"), ("IsRetrievable", "1")],
        ["ModifiedOn"] = [("ImeMode", "inactive"), ("CanChangeDateTimeBehavior", "0"), ("IsFilterable", "1"), ("IsRetrievable", "1")],
        ["ExchangeRate"] = [("MinValue", "1E-10"), ("MaxValue", "100000000000"), ("Accuracy", "10")],
    };

    public string Id => "L61";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var table in input.Model.Tables.Where(table => table.IsOwn))
        {
            foreach (var column in table.Columns)
            {
                Check(column, findings);
            }
        }
    }

    private static void Check(ColumnModel column, FindingList findings)
    {
        var values = Expected.GetValueOrDefault(column.SchemaName) ?? [];
        if (FirstParty.IsServerColumn(column.LogicalName))
        {
            values = [.. values, ("IsCustomField", "0")];
        }

        foreach (var (element, value) in values.Where(expected => column.Text(expected.Element) != expected.Value))
        {
            findings.Error(
                column.Element.FileOf(),
                $"The platform's column '{column.SchemaName}' has {element} '{column.Text(element)}'.",
                $"Write {value}, as every export has it.");
        }

        foreach (var element in new[] { "LookupStyle", "LookupTypes" }.Where(element => column.Element.Element(element) is not null))
        {
            if (column.Type == "customer")
            {
                findings.Error(
                    column.Element.FileOf(),
                    $"The customer column '{column.SchemaName}' has the element {element}.",
                    "Delete it; the two relationships name the targets.");
            }
        }
    }
}
