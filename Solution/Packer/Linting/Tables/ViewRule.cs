using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>
/// L32: a view shows columns that it fetches and that exist, and compares choices with their numbers; an own table has one default view of
/// every usual kind.
/// </summary>
internal sealed class ViewRule : ILintRule
{
    /// <summary>Public, advanced find, associated, quick find, lookup.</summary>
    private static readonly string[] UsualTypes = ["0", "1", "2", "4", "64"];

    private static readonly string[] Numbered = ["state", "status", "picklist", "bit"];

    public string Id => "L32";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var table in input.Model.Tables)
        {
            foreach (var view in table.Views)
            {
                CheckView(table, view, input.Model, findings);
            }

            if (table.IsOwn && table.Definition is not null && table.Views.Any())
            {
                CheckDefaults(table, findings);
            }
        }
    }

    private static void CheckView(TableModel table, XElement view, SolutionModel model, FindingList findings)
    {
        var name = (string?)view.Elements("LocalizedNames").Elements().FirstOrDefault()?.Attribute("description");
        var file = view.FileOf();
        if (view.Descendants("entity").FirstOrDefault() is not { } query || (string?)query.Attribute("name") != table.LogicalName)
        {
            findings.Error(file, $"The view '{name}' does not read '{table.LogicalName}'.", "Write that table in its query.");
            return;
        }

        var fetched = query.Elements("attribute").Select(attribute => (string?)attribute.Attribute("name") ?? string.Empty).ToList();
        var used = fetched
            .Concat(query.Elements("order").Concat(query.Elements("filter").Descendants("condition"))
                .Where(element => element.Attribute("entityname") is null)
                .Select(element => (string?)element.Attribute("attribute"))
                .OfType<string>())
            .Distinct(StringComparer.Ordinal);
        foreach (var column in used.Where(column => !model.HasColumn(table.LogicalName, column)))
        {
            findings.Error(
                file, $"The view '{name}' reads '{column}', which '{table.SchemaName}' does not have.", "Correct the name of the column.");
        }

        foreach (var condition in query.Elements("filter").Descendants("condition").Where(each => each.Attribute("entityname") is null))
        {
            var column = table.Columns.FirstOrDefault(each => each.LogicalName == (string?)condition.Attribute("attribute"));
            if (column is not null && Numbered.Contains(column.Type)
                && condition.Attribute("value") is { } value && !int.TryParse(value.Value, out _))
            {
                findings.Error(
                    file, $"The view '{name}' compares '{column.LogicalName}' with '{value.Value}'.", "Write the number of the choice.");
            }
        }

        // A cell with a point shows a column of a linked table.
        foreach (var cell in view.Descendants("cell").Select(cell => (string?)cell.Attribute("name") ?? string.Empty)
            .Where(cell => !cell.Contains('.') && !fetched.Contains(cell)))
        {
            findings.Error(file, $"The view '{name}' shows '{cell}', which it does not fetch.", "Add the attribute to its query.");
        }

        var key = table.Columns.FirstOrDefault(column => column.Type == "primarykey")?.LogicalName;
        var row = (string?)view.Descendants("row").FirstOrDefault()?.Attribute("id");
        if (key is not null && row != key)
        {
            findings.Error(file, $"The rows of the view '{name}' have the id '{row}'.", $"Write {key}.");
        }
    }

    private static void CheckDefaults(TableModel table, FindingList findings)
    {
        var defaults = table.Views.Where(view => (string?)view.Element("isdefault") == "1")
            .GroupBy(view => (string?)view.Element("querytype") ?? string.Empty)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var type in UsualTypes.Where(type => defaults.GetValueOrDefault(type) != 1))
        {
            findings.Error(
                table.Element.FileOf(),
                $"'{table.SchemaName}' has {defaults.GetValueOrDefault(type)} default views of the query type {type}.",
                "Exactly one view of each usual type is the default.");
        }
    }
}
