using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>
/// What the components of a solution need: tables, and the columns of solutions. Of the system's own tables only their columns with a
/// publisher's prefix are asked for, because the Sandbox has the columns of theirs that matter and no more. Choices, plug-in types and the
/// tables of shells are asked for when a solution is read.
/// </summary>
/// <param name="tables">The tables that there are.</param>
/// <param name="prefixes">The prefixes of the publishers of all solutions.</param>
internal sealed class Dependencies(MetadataBuilder tables, IReadOnlyCollection<string> prefixes)
{
    /// <summary>One sentence for the first thing that a solution needs and nobody has; null when nothing lacks.</summary>
    public string? ProblemOf(SolutionContent content)
    {
        var missing = Needs(content).Where(need => !IsThere(need)).Select(need => need.ToString()).Distinct().ToList();
        return missing.Count switch
        {
            0 => null,
            1 => $"{missing[0]}, which the organization does not have.",
            _ => string.Create(
                CultureInfo.InvariantCulture, $"{missing[0]}, which the organization does not have; {missing.Count - 1} more lack too."),
        };
    }

    private bool IsThere(Need need) => tables.ColumnsOf(need.Table) is { } columns
        && (need.Column is null || columns.Contains(need.Column)
            || (tables.IsSystem(need.Table) && !prefixes.Any(prefix => need.Column.StartsWith(prefix + "_", StringComparison.Ordinal))));

    private static IEnumerable<Need> Needs(SolutionContent content)
    {
        var components = content.Components;
        return components.OneToMany.Where(relationship => !MetadataBuilder.IsVirtual(relationship.ReferencedTable)).SelectMany(Of)
            .Concat(components.ManyToMany.SelectMany(Of))
            .Concat(components.SavedQueries.SelectMany(Of))
            .Concat(components.Forms.SelectMany(Of))
            .Concat(components.Steps.SelectMany(Of))
            .Concat(components.Workflows.SelectMany(Of))
            .Concat(components.CustomApis.SelectMany(Of))
            .Concat(components.Apps.SelectMany(Of));
    }

    private static IEnumerable<Need> Of(OneToManyMetadata relationship)
    {
        var dependent = $"the relationship {relationship.Name}";
        return
        [
            new(dependent, relationship.ReferencedTable),
            new(dependent, relationship.ReferencingTable, relationship.ReferencingColumn),
        ];
    }

    private static IEnumerable<Need> Of(ManyToManyMetadata relationship)
    {
        var dependent = $"the relationship {relationship.Name}";
        return [new(dependent, relationship.FirstTable), new(dependent, relationship.SecondTable)];
    }

    private static IEnumerable<Need> Of(SavedQueryMetadata view)
    {
        var dependent = $"the view '{view.Names}' of {view.Table}";
        return string.IsNullOrWhiteSpace(view.FetchXml)
            ? [new(dependent, view.Table)]
            : [new(dependent, view.Table), .. Query(view, dependent).Elements("entity").SelectMany(entity => Of(entity, dependent))];
    }

    private static XElement Query(SavedQueryMetadata view, string dependent)
    {
        try
        {
            return PlainXml.Parse(view.FetchXml);
        }
        catch (XmlException exception)
        {
            throw new SolutionImportException(
                $"The query of {dependent} is not well-formed XML: {exception.Message}", exception);
        }
    }

    private static IEnumerable<Need> Of(XElement entity, string dependent)
    {
        var table = Lower(entity, "name") ?? "a table without a name";
        yield return new Need(dependent, table);
        var conditions = entity.Elements("filter").SelectMany(filter => filter.Descendants("condition"))
            .Where(condition => condition.Attribute("entityname") is null);
        foreach (var column in entity.Elements("attribute").Select(attribute => Lower(attribute, "name"))
            .Concat(conditions.Concat(entity.Elements("order")).Select(element => Lower(element, "attribute"))).OfType<string>())
        {
            yield return new Need(dependent, table, column);
        }

        foreach (var link in entity.Elements("link-entity"))
        {
            foreach (var need in Of(link, dependent))
            {
                yield return need;
            }
        }
    }

    private static IEnumerable<Need> Of(FormMetadata form)
    {
        var dependent = $"the form '{form.Names}' of {form.Table}";
        return PlainXml.Parse(form.FormXml).Descendants("control")
            .Select(control => Lower(control, "datafieldname")).OfType<string>().Where(column => column.Length > 0)
            .Select(column => new Need(dependent, form.Table, column))
            .Prepend(new Need(dependent, form.Table));
    }

    private static IEnumerable<Need> Of(StepMetadata step) => step.PrimaryTable is not { } table
        ? []
        : step.FilteringColumns.Concat(step.Images.SelectMany(image => image.Columns))
            .Select(column => new Need($"the step '{step.Name}'", table, column))
            .Prepend(new Need($"the step '{step.Name}'", table));

    private static IEnumerable<Need> Of(WorkflowMetadata workflow) => workflow.TriggerOnUpdateColumns
        .Select(column => new Need($"the workflow '{workflow.Name}'", workflow.PrimaryTable, column))
        .Prepend(new Need($"the workflow '{workflow.Name}'", workflow.PrimaryTable));

    private static IEnumerable<Need> Of(CustomApiMetadata api) => api.Parameters.Concat(api.Responses)
        .Select(parameter => parameter.Table).Append(api.BoundTable).OfType<string>()
        .Select(table => new Need($"the custom API {api.UniqueName}", table));

    private static IEnumerable<Need> Of(AppMetadata app) => PlainXml.Parse(app.AppModuleXml).Descendants("AppModuleComponent")
        .Where(component => (string?)component.Attribute("type") == "1")
        .Select(component => Lower(component, "schemaName")).OfType<string>()
        .Select(table => new Need($"the app {app.UniqueName}", table));

    private static string? Lower(XElement element, string attribute) => element.Attribute(attribute)?.Value.ToLowerInvariant();

    private readonly record struct Need(string Dependent, string Table, string? Column = null)
    {
        public override string ToString() => $"{Dependent} needs {(Column is null ? Table : $"{Table}.{Column}")}";
    }
}
