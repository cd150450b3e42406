using System.Xml.Linq;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Package;

/// <summary>
/// L03: every component is a root component, every root component has a definition, each once and by the right kind of key.
/// </summary>
internal sealed class RootComponentRule : ILintRule
{
    private const string SolutionPath = "Other/Solution.xml";

    // Root components of these types have no node in customizations.xml: 26 view, 59 chart, 380 environment variable.
    private static readonly HashSet<int> WithoutNode = [26, 59, 380];

    private static readonly IReadOnlyList<ComponentKind> Kinds =
    [
        new(
            1,
            "table",
            ByName: true,
            package => Keys(package, "Entities", "Entity", entity => ((string?)entity.Element("Name"))?.ToLowerInvariant())),
        new(9, "choice", ByName: true, package => Keys(package, "optionsets", "optionset", choice => (string?)choice.Attribute("Name"))),
        new(20, "role", ByName: false, package => Keys(package, "Roles", "Role", role => (string?)role.Attribute("id"))),
        new(
            29,
            "workflow",
            ByName: false,
            package => Keys(package, "Workflows", "Workflow", workflow => (string?)workflow.Attribute("WorkflowId"))),
        new(60, "dashboard", ByName: false, package =>
            Keys(package, "Dashboards", "Dashboard", dashboard => (string?)dashboard.Element("FormId"))
                .Concat(Keys(package, "InteractionCentricDashboards", "InteractionCentricDashboard",
                    dashboard => (string?)dashboard.Element("FormId")))),
        new(
            61,
            "web resource",
            ByName: true,
            package => Keys(package, "WebResources", "WebResource", resource => (string?)resource.Element("Name"))),
        new(
            62,
            "site map",
            ByName: true,
            package => Keys(package, "AppModuleSiteMaps", "AppModuleSiteMap", map => (string?)map.Element("SiteMapUniqueName"))),
        new(63, "connection role", ByName: false, package =>
            package.Components("ConnectionRoles", "ConnectionRoles")
                .Elements("ConnectionRole")
                .Select(role => ((string?)role.Element("connectionroleid"), role))),
        new(
            70,
            "column security profile",
            ByName: false,
            package => Keys(
                package,
                "FieldSecurityProfiles",
                "FieldSecurityProfile",
                profile => (string?)profile.Attribute("fieldsecurityprofileid"))),
        new(80, "app", ByName: true, package => Keys(package, "AppModules", "AppModule", app => (string?)app.Element("UniqueName"))),
        new(
            91,
            "plug-in assembly",
            ByName: false,
            package => Keys(
                package,
                "SolutionPluginAssemblies",
                "PluginAssembly",
                assembly => (string?)assembly.Attribute("PluginAssemblyId"))),
        new(
            92,
            "step",
            ByName: false,
            package => Keys(
                package,
                "SdkMessageProcessingSteps",
                "SdkMessageProcessingStep",
                step => (string?)step.Attribute("SdkMessageProcessingStepId"))),
    ];

    public string Id => "L03";

    public void Check(LintInput input, FindingList findings)
    {
        var roots = input.Model.RootComponents.ToList();
        foreach (var type in roots.Select(TypeOf).Distinct()
            .Where(type => !Kinds.Any(kind => kind.Type == type) && !WithoutNode.Contains(type)))
        {
            findings.Error(SolutionPath, $"Root components of type {type} are not supported here.", "Delete the root component.");
        }

        foreach (var kind in Kinds)
        {
            Check(kind, [.. roots.Where(root => TypeOf(root) == kind.Type)], input.Package, findings);
        }
    }

    private static void Check(ComponentKind kind, IReadOnlyList<XElement> roots, SolutionPackage package, FindingList findings)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            if (KeyOf(root, kind, findings) is { } key && !listed.Add(key))
            {
                findings.Error(
                    SolutionPath,
                    $"The {kind.Name} '{key}' is listed twice among the root components.",
                    "Delete one of the two lines.");
            }
        }

        var defined = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, element) in kind.Defined(package))
        {
            var normal = Normal(key ?? string.Empty, kind);
            defined.Add(normal);
            if (!listed.Contains(normal))
            {
                findings.Error(
                    element.FileOf(),
                    $"The {kind.Name} '{normal}' is no root component, so packing would fail.",
                    $"Add a RootComponent of type {kind.Type} to {SolutionPath}.");
            }
        }

        foreach (var key in listed.Where(key => !defined.Contains(key)))
        {
            findings.Error(
                SolutionPath,
                $"The root component '{key}' ({kind.Name}) has no definition; Microsoft's packer only warns.",
                "Add its file or delete the line.");
        }

        if (kind.Type == 91)
        {
            CheckAssemblyNames(roots, package, findings);
        }
    }

    private static string? KeyOf(XElement root, ComponentKind kind, FindingList findings)
    {
        var name = (string?)root.Attribute("schemaName");
        var id = (string?)root.Attribute("id");
        var key = kind.ByName ? name : id;
        if (key is null)
        {
            findings.Error(
                SolutionPath,
                $"A root component of type {kind.Type} ({kind.Name}) has no {(kind.ByName ? "schemaName" : "id")}.",
                "Add it.");
            return null;
        }

        if (!kind.ByName && !(key.StartsWith('{') && key.EndsWith('}')))
        {
            findings.Error(SolutionPath, $"The id '{key}' of a root component is not in braces.", $"Write {{{key}}}.");
        }
        if (kind.Type == 1 && key != key.ToLowerInvariant())
        {
            findings.Error(SolutionPath, $"The table '{key}' is not written as its logical name.", $"Write {key.ToLowerInvariant()}.");
        }
        return Normal(key, kind);
    }

    private static void CheckAssemblyNames(IReadOnlyList<XElement> roots, SolutionPackage package, FindingList findings)
    {
        foreach (var assembly in package.Components("SolutionPluginAssemblies", "PluginAssembly"))
        {
            var id = (string?)assembly.Attribute("PluginAssemblyId") ?? string.Empty;
            var root = roots.FirstOrDefault(
                root => ((string?)root.Attribute("id"))?.Contains(id, StringComparison.OrdinalIgnoreCase) ?? false);
            if (root is null || (string?)root.Attribute("schemaName") == (string?)assembly.Attribute("FullName"))
            {
                continue;
            }

            findings.Error(
                SolutionPath,
                $"The root component of the assembly {id} has another schemaName than the assembly's FullName.",
                "Copy FullName to schemaName.");
        }
    }

    private static int TypeOf(XElement root) => int.TryParse((string?)root.Attribute("type"), out var type) ? type : -1;

    private static string Normal(string key, ComponentKind kind) => kind.ByName ? key : key.Trim('{', '}').ToLowerInvariant();

    private static IEnumerable<(string? Key, XElement Element)> Keys(
        SolutionPackage package, string node, string element, Func<XElement, string?> key) =>
        package.Components(node, element).Select(component => (key(component), component));

    private sealed record ComponentKind(
        int Type,
        string Name,
        bool ByName,
        Func<SolutionPackage,
        IEnumerable<(string? Key, XElement Element)>> Defined);
}
