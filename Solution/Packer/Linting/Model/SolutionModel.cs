using System.Xml.Linq;
using CrmOnboarding.Packer.Packages;

namespace CrmOnboarding.Packer.Linting.Model;

/// <summary>The components of a package as the rules speak of them.</summary>
internal sealed class SolutionModel(SolutionPackage package)
{
    private IReadOnlyList<TableModel>? tables;
    private IReadOnlyList<RelationshipModel>? relationships;

    /// <summary>Prefix of the publisher with its underscore, for example "onb_".</summary>
    public string Prefix { get; } = ((string?)package.Manifest.Element("Publisher")?.Element("CustomizationPrefix") ?? string.Empty) + "_";

    /// <summary>First value of the publisher's own choices: option prefix times 10,000; null when the manifest has none.</summary>
    public long? FirstOptionValue { get; } = (long?)OptionPrefix(package) * 10_000;

    public IReadOnlyList<TableModel> Tables =>
        tables ??= [.. package.Components("Entities", "Entity").Select(entity => new TableModel(entity, Prefix))];

    public IReadOnlyList<RelationshipModel> Relationships =>
        relationships ??= [.. package.Components("EntityRelationships", "EntityRelationship")
            .Select(relationship => new RelationshipModel(relationship))];

    public IEnumerable<XElement> GlobalChoices => package.Components("optionsets", "optionset");

    public IEnumerable<XElement> Assemblies => package.Components("SolutionPluginAssemblies", "PluginAssembly");

    public IEnumerable<XElement> PluginTypes => Assemblies.Elements("PluginTypes").Elements("PluginType");

    public IEnumerable<XElement> Steps => package.Components("SdkMessageProcessingSteps", "SdkMessageProcessingStep");

    public IEnumerable<XElement> Workflows => package.Components("Workflows", "Workflow");

    public IEnumerable<XElement> RootComponents => package.Manifest.Elements("RootComponents").Elements("RootComponent");

    /// <summary>A table of the solution by its logical name; null for tables of others that the solution does not touch.</summary>
    public TableModel? FindTable(string? logicalName) =>
        Tables.FirstOrDefault(table => string.Equals(table.LogicalName, logicalName, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether a table has a column. Tables of others are not in the package: there, columns with the publisher's prefix must be in it,
    /// and any other name is taken as it is.
    /// </summary>
    public bool HasColumn(string table, string column) =>
        FindTable(table) is { } known && (known.FindColumn(column) is not null || known.IsOwn && FirstParty.IsServerColumn(column))
        || !table.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !column.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a table is in the package or belongs to the platform or a first-party app.</summary>
    public bool HasTable(string name) => FindTable(name) is not null || FirstParty.Tables.Contains(name);

    private static int? OptionPrefix(SolutionPackage package) =>
        int.TryParse((string?)package.Manifest.Element("Publisher")?.Element("CustomizationOptionValuePrefix"), out var prefix)
            ? prefix
            : null;
}
