using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Packer.Linting;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Packing;

/// <summary>
/// Assembles a package from an unpacked solution: the nodes of Other/Customizations.xml in their order, each empty one filled from
/// its folder. Whatever Microsoft's packer leaves out without a word is a finding here.
/// </summary>
internal static class PackageBuilder
{
    private const string SolutionPath = "Other/Solution.xml";
    private const string CustomizationsPath = "Other/Customizations.xml";

    /// <summary>Node of customizations.xml to the folder (or file) that fills it.</summary>
    private static readonly IReadOnlyList<(string Node, string Folder)> NodeFolders =
    [
        ("Entities", "Entities"), ("Roles", "Roles"), ("Workflows", "Workflows"), ("optionsets", "OptionSets"),
        ("EntityRelationships", "Other/Relationships"), ("Dashboards", "Dashboards"), (
            "InteractionCentricDashboards",
            "InteractionCentricDashboards"),
        ("WebResources", "WebResources"), ("SolutionPluginAssemblies", "PluginAssemblies"), (
            "SdkMessageProcessingSteps",
            "SdkMessageProcessingSteps"),
        ("AppModuleSiteMaps", "AppModuleSiteMaps"), ("AppModules", "AppModules"), ("Templates", "Templates"),
        ("FieldSecurityProfiles", "Other/FieldSecurityProfiles.xml"), ("ConnectionRoles", "Other/ConnectionRoles.xml"), (
            "EntityMaps",
            "Other/EntityMaps.xml"),
    ];

    /// <summary>Builds a package. It is null only when one of the two files of the root is missing or no XML.</summary>
    public static (SolutionPackage? Package, IReadOnlyList<Finding> Findings) Build(BuildInput input, bool managed)
    {
        var findings = new List<Finding>();
        var solution = ReadDocument(input.Source, SolutionPath, findings);
        var customizations = ReadDocument(input.Source, CustomizationsPath, findings);
        if (solution is null || customizations is null)
        {
            return (null, findings);
        }

        var package = new SolutionPackage { Solution = solution, Customizations = customizations };
        var context = new BuildContext(input, managed, package);
        context.Use(SolutionPath);
        context.Use(CustomizationsPath);
        SetManaged(context);
        AddMissingNodes(context);
        foreach (var node in customizations.Root!.Elements().Where(node => !node.HasElements).ToList())
        {
            Fill(node, context);
        }

        GenericFolders.Add(context);
        ReportLeftovers(context);
        return (package, [.. findings, .. context.Findings]);
    }

    private static XDocument? ReadDocument(SourceTree source, string path, List<Finding> findings)
    {
        if (source.Find(path) is not { } content)
        {
            new FindingList("L01", findings).Error(
                path,
                "The required file is missing.",
                "Restore it; a solution cannot be packed without it.");
            return null;
        }

        try
        {
            return Origin.Parse(content, path);
        }
        catch (XmlException error)
        {
            new FindingList("L10", findings).Error(
                path,
                $"The file is not well-formed XML: {error.Message}",
                "Correct the XML; the message names line and position.");
            return null;
        }
    }

    private static void SetManaged(BuildContext context)
    {
        var element = context.Package.Manifest.Element("Managed");
        if (element?.Value != "2")
        {
            context.Rule("L01").Error(
                SolutionPath,
                element is null
                    ? "The manifest has no <Managed> element."
                    : $"<Managed> is '{element.Value}', so only one of the two packages may be built.",
                "Write <Managed>2</Managed> after <Version>.");
        }

        element?.SetValue(context.Managed ? "1" : "0");
    }

    // Filled all the same, so that one missing line does not look like a hundred missing components.
    private static void AddMissingNodes(BuildContext context)
    {
        var root = context.Package.Customizations.Root!;
        foreach (var (node, folder) in NodeFolders
            .Where(pair => root.Element(pair.Node) is null && (context.Source.Has(pair.Folder) || context.Source.Below(pair.Folder).Any())))
        {
            context.Rule("L02")
                .Error(
                    CustomizationsPath,
                    $"There is no <{node} /> node, so {folder} would be left out of customizations.xml.",
                    $"Add <{node} /> below the root.");
            root.Add(new XElement(node));
        }
    }

    private static void Fill(XElement node, BuildContext context)
    {
        switch (node.Name.LocalName)
        {
            case "Entities":
                node.Add(context.Source.FoldersIn("Entities").Select(folder => TableFolder.Read(folder, context)));
                break;
            case "EntityRelationships":
                node.Add(RelationshipFiles.Read(context));
                break;
            case "Workflows":
                node.Add(BodyFiles.Workflows(context));
                break;
            case "WebResources":
                node.Add(BodyFiles.WebResources(context));
                break;
            case "SolutionPluginAssemblies":
                node.Add(BodyFiles.Assemblies(context));
                break;
            case "Roles":
                node.Add(Files(context, "Roles", "role", role => (string?)role.Attribute("name")));
                break;
            case "optionsets":
                node.Add(Files(context, "OptionSets", "choice", choice => (string?)choice.Attribute("Name")));
                break;
            case "SdkMessageProcessingSteps":
                node.Add(
                    Files(context, "SdkMessageProcessingSteps", "step", step => (string?)step.Attribute("SdkMessageProcessingStepId")));
                break;
            case "Dashboards" or "InteractionCentricDashboards":
                node.Add(Files(context, node.Name.LocalName, "dashboard", dashboard => (string?)dashboard.Element("FormId")));
                break;
            case "AppModuleSiteMaps":
                node.Add(Folders(context, "AppModuleSiteMaps", "site map", "SiteMapUniqueName"));
                break;
            case "AppModules":
                node.Add(Folders(context, "AppModules", "app", "UniqueName"));
                break;
            case "Templates":
                node.Add(context.Source.Below("Templates", ".xml").Select(context.ReadRoot));
                break;
            case "FieldSecurityProfiles" or "ConnectionRoles" or "EntityMaps":
                node.Add(context.ReadRoot($"Other/{node.Name.LocalName}.xml")?.From($"Other/{node.Name.LocalName}.xml").Elements());
                break;
        }
    }

    private static IEnumerable<XElement> Files(BuildContext context, string folder, string what, Func<XElement, string?> name)
    {
        foreach (var (path, root) in context.ReadTwins(context.Source.Below(folder, ".xml")))
        {
            context.RequireName(path, System.IO.Path.GetFileNameWithoutExtension(Twins.Plain(path)), name(root), what);
            yield return root;
        }
    }

    private static IEnumerable<XElement> Folders(BuildContext context, string folder, string what, string nameElement)
    {
        foreach (var (path, root) in context.ReadTwins(context.Source.Below(folder, ".xml")))
        {
            context.RequireName(path, path.Split('/')[1], (string?)root.Element(nameElement), what);
            yield return root;
        }
    }

    private static void ReportLeftovers(BuildContext context)
    {
        var rule = context.Rule("L02");
        foreach (var folder in context.Source.UnknownFolders)
        {
            rule.Error(
                folder + "/",
                "No solution has a folder of this name; Microsoft's packer would copy it into the package as it is.",
                "Move it out of the solution's folder.");
        }

        foreach (var path in context.UnusedFiles)
        {
            rule.Error(
                path,
                "Nothing in the solution uses this file, so it would be left out of the package.",
                "Delete it, correct its name, or add what refers to it.");
        }
    }
}
