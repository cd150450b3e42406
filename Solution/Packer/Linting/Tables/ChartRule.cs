using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>L66: a chart groups and measures columns that exist, by aliases that its query makes.</summary>
internal sealed class ChartRule : ILintRule
{
    public string Id => "L66";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var table in input.Model.Tables)
        {
            foreach (var chart in table.Element.Elements("Visualizations").Elements("visualization"))
            {
                var name = (string?)chart.Elements("LocalizedNames").Elements().FirstOrDefault()?.Attribute("description");
                var query = chart.Descendants("entity").FirstOrDefault();
                if (query is null || (string?)query.Attribute("name") != table.LogicalName)
                {
                    findings.Error(
                        chart.FileOf(), $"The chart '{name}' does not read '{table.LogicalName}'.", "Write that table in its query.");
                    continue;
                }

                var attributes = query.Elements("attribute").ToList();
                foreach (var column in attributes.Select(attribute => (string?)attribute.Attribute("name") ?? string.Empty)
                    .Where(column => !input.Model.HasColumn(table.LogicalName, column)))
                {
                    findings.Error(
                        chart.FileOf(), $"The chart '{name}' reads '{column}', which '{table.LogicalName}' does not have.",
                        "Correct the name of the column.");
                }

                var aliases = attributes.Select(attribute => (string?)attribute.Attribute("alias")).ToHashSet();
                foreach (var alias in chart.Descendants("categorycollection").Descendants()
                    .Select(element => (string?)element.Attribute("alias"))
                    .Where(alias => alias is not null && !aliases.Contains(alias)))
                {
                    findings.Error(
                        chart.FileOf(), $"The chart '{name}' shows '{alias}', which its query does not make.", "Correct the alias.");
                }
            }
        }
    }
}
