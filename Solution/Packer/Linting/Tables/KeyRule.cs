using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>L27: the columns of an alternate key exist and are of a type that can be indexed.</summary>
internal sealed class KeyRule : ILintRule
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "nvarchar", "int", "decimal", "lookup", "datetime", "picklist",
    };

    public string Id => "L27";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var table in input.Model.Tables)
        {
            foreach (var key in table.Keys)
            {
                var columns = key.Elements("EntityKeyAttributes").Elements("AttributeName").Select(name => name.Value).ToList();
                if (columns.Count == 0)
                {
                    findings.Error(key.FileOf(), $"The key '{(string?)key.Element("Name")}' has no column.", "Add an AttributeName.");
                }
                foreach (var name in columns)
                {
                    var column = table.FindColumn(name);
                    if (column is null || name != column.LogicalName)
                    {
                        findings.Error(
                            key.FileOf(),
                            $"The key '{(string?)key.Element("Name")}' uses '{name}', which is no column of '{table.LogicalName}'.",
                            "Write the logical name of a column.");
                    }
                    else if (!Allowed.Contains(column.Type))
                    {
                        findings.Error(
                            key.FileOf(),
                            $"The key column '{name}' is of type {column.Type}.",
                            "Keys may use text, whole number, decimal, lookup, date and choice columns.");
                    }
                }
            }
        }
    }
}
