using System.Xml.Linq;
using CrmOnboarding.Sandbox.Import.Components;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>Reads everything a solution package holds. Nothing is left out silently: what the Sandbox keeps nothing of is listed.</summary>
internal static class SolutionReader
{
    // Nodes that are read, or that hold nothing a running organization needs to know.
    private static readonly HashSet<string> s_knownNodes = new(StringComparer.Ordinal)
    {
        "Entities", "Roles", "Workflows", "EntityRelationships", "optionsets", "WebResources", "SolutionPluginAssemblies",
        "SdkMessageProcessingSteps", "AppModuleSiteMaps", "AppModules", "Languages", "OrganizationSettings", "Dashboards",
        "InteractionCentricDashboards",
    };

    // Folders of components that stand in files of their own and are read.
    private static readonly string[] s_knownFolders =
    [
        "workflows/", "webresources/", "pluginassemblies/", "customapis/", "environmentvariabledefinitions/", "formulas/",
        "appactions/",
    ];

    /// <param name="package">The zip.</param>
    /// <param name="known">Components of the organization so far, which the solution may refer to.</param>
    public static SolutionContent Read(SolutionPackage package, MetadataComponents known)
    {
        var root = package.Customizations;
        List<ChoiceMetadata> choices = [.. All(root, "optionsets", "optionset").Select(ChoiceReader.Read)];
        var allChoices = known.Choices.Concat(choices)
            .GroupBy(choice => choice.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.OrdinalIgnoreCase);
        List<PluginAssemblyMetadata> assemblies =
            [.. All(root, "SolutionPluginAssemblies", "PluginAssembly").Select(assembly => PluginReader.Assembly(assembly, package))];
        var types = known.Assemblies.Concat(assemblies).SelectMany(assembly => assembly.Types)
            .GroupBy(type => type.Id).ToDictionary(group => group.Key, group => group.Last());
        var entities = All(root, "Entities", "Entity").ToList();
        var relationships = All(root, "EntityRelationships", "EntityRelationship").ToLookup(RelationshipReader.IsManyToMany);
        var workflows = All(root, "Workflows", "Workflow").ToList();
        List<TableDefinition> tables = [.. entities.Select(entity => TableReader.Read(entity, allChoices)).OfType<TableDefinition>()];

        var components = new MetadataComponents
        {
            Choices = choices,
            Assemblies = assemblies,
            Steps = [.. All(root, "SdkMessageProcessingSteps", "SdkMessageProcessingStep").Select(step => PluginReader.Step(step, types))],
            OneToMany = [.. relationships[false].Select(RelationshipReader.OneToMany)],
            ManyToMany = [.. relationships[true].Select(RelationshipReader.ManyToMany)],
            Workflows = [.. workflows.Where(WorkflowReader.IsClassic).Select(workflow => WorkflowReader.Read(workflow, package))],
            Roles = [.. All(root, "Roles", "Role").Select(RoleReader.Read)],
            SavedQueries = [.. entities.SelectMany(entity => PresentationReader.Views(entity, TableNameOf(entity)))],
            Forms = [.. entities.SelectMany(entity => PresentationReader.Forms(entity, TableNameOf(entity)))],
            Charts = [.. entities.SelectMany(entity => DashboardReader.Charts(entity, TableNameOf(entity)))],
            Dashboards = [.. DashboardReader.Dashboards(root)],
            Ribbons =
            [
                .. entities.SelectMany(entity => CommandReader.Ribbons(entity, TableNameOf(entity), package.Solution.UniqueName)),
            ],
            AppActions = [.. CommandReader.AppActions(package)],
            WebResources = [.. All(root, "WebResources", "WebResource").Select(file => PresentationReader.WebResource(file, package))],
            Apps = [.. PresentationReader.Apps(root)],
            EnvironmentVariables = [.. PresentationReader.EnvironmentVariables(package)],
            CustomApis = [.. CustomApiReader.Read(package)],
            Solutions = [package.Solution],
        };
        return new SolutionContent(package.Solution, tables, components, [.. Unsupported(package, workflows, tables)]);
    }

    private static IEnumerable<XElement> All(XElement root, string node, string component) => root.Elements(node).Elements(component);

    private static string TableNameOf(XElement entity) => entity.Required("Name").ToLowerInvariant();

    private static IEnumerable<string> Unsupported(
        SolutionPackage package, IEnumerable<XElement> workflows, IEnumerable<TableDefinition> tables)
    {
        var nodes = package.Customizations.Elements().Where(node => node.HasElements && !s_knownNodes.Contains(node.Name.LocalName));
        foreach (var node in nodes)
        {
            yield return $"{node.Name.LocalName}: {node.Elements().Count()} component(s) not kept";
        }

        foreach (var workflow in workflows.Where(workflow => !WorkflowReader.IsClassic(workflow)))
        {
            yield return $"Process '{workflow.AttributeValue("Name")}' of category {workflow.Value("Category")}: not run";
        }

        foreach (var table in tables)
        {
            foreach (var column in table.Columns.Where(column => column.Source != ColumnSource.Simple))
            {
                yield return $"Column {table.LogicalName}.{column.LogicalName}: {column.Source} value not computed";
            }
        }

        foreach (var values in package.Paths
            .Where(path => path.EndsWith("/environmentvariablevalues.json", StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"{values}: the value is not set; it belongs to the environment";
        }

        var folders = package.Paths.Where(path => path.Contains('/', StringComparison.Ordinal))
            .Where(path => !s_knownFolders.Any(folder => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)))
            .GroupBy(path => path.Split('/')[0], StringComparer.OrdinalIgnoreCase);
        foreach (var folder in folders.OrderBy(folder => folder.Key, StringComparer.Ordinal))
        {
            yield return $"{folder.Key}: {folder.Count()} file(s) not kept";
        }
    }
}
