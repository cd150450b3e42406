using System.Xml.Linq;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Reflection;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Code;

/// <summary>
/// L50: the DLL is the assembly that is registered, can run in the sandbox, and its plug-ins and activities are exactly the registered
/// types.
/// </summary>
internal sealed class AssemblyRule : ILintRule
{
    private const string FrameworkPrefix = ".NETFramework,Version=v";
    private const int LargestFile = 16 * 1024 * 1024;
    private static readonly Version NewestFramework = new(4, 8);

    // Tokens of the .NET Framework and of Microsoft's SDK: what a sandboxed assembly finds around it.
    private static readonly HashSet<string> KnownTokens = new(StringComparer.Ordinal)
    {
        "b77a5c561934e089", "b03f5f7f11d50a3a", "31bf3856ad364e35", "89845dcd8080cc91",
    };

    public string Id => "L50";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var assembly in input.Model.Assemblies)
        {
            if (input.Package.FindPart((string?)assembly.Element("FileName")) is not { } content)
            {
                // In a source folder the file that describes the DLL is reported already (L03).
                if (input.Source is null)
                {
                    findings.Error(
                        assembly.FileOf(),
                        $"The DLL of '{NameOf(assembly)}' is not in the package.",
                        "Build it and name it with --assemblies.");
                }
            }
            else if (ReadImage(content) is not { } image)
            {
                findings.Error(assembly.FileOf(), $"The DLL of '{NameOf(assembly)}' is no managed assembly.", "Build it again.");
            }
            else
            {
                CheckImage(assembly, image, content.Length, findings);
                CheckTypes(assembly, image, findings);
            }
        }
    }

    /// <summary>The metadata of a registered assembly; null when its DLL is missing or broken.</summary>
    public static AssemblyImage? ReadImage(SolutionPackage package, XElement assembly) =>
        package.FindPart((string?)assembly.Element("FileName")) is { } content ? ReadImage(content) : null;

    private static AssemblyImage? ReadImage(byte[] content)
    {
        try
        {
            return AssemblyImage.Read(content);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static void CheckImage(XElement assembly, AssemblyImage image, int length, FindingList findings)
    {
        var file = assembly.FileOf();
        if (NameOf(assembly) != image.FullName)
        {
            findings.Error(
                file,
                $"Registered is '{NameOf(assembly)}', the DLL is '{image.FullName}'.",
                "Correct FullName and the root component, or build with the right key and version.");
        }
        if (!image.IsStrongNamed)
        {
            findings.Error(file, $"'{image.FullName}' has no strong name.", "Sign it; the sandbox takes signed assemblies only.");
        }
        if (length > LargestFile)
        {
            findings.Error(file, $"The DLL of '{NameOf(assembly)}' has more than 16 MB.", "Make it smaller.");
        }

        var framework = image.TargetFramework;
        if (framework is null
            || !framework.StartsWith(FrameworkPrefix, StringComparison.Ordinal)
            || !Version.TryParse(framework[FrameworkPrefix.Length..], out var version)
            || version > NewestFramework)
        {
            findings.Error(file, $"The DLL targets '{framework ?? "nothing"}'.", "Target .NET Framework 4.6.2 (at most 4.8).");
        }

        foreach (var reference in image.References.Where(reference => !KnownTokens.Contains(reference.Token)))
        {
            findings.Error(
                file,
                $"The DLL refers to '{reference.Name}', which the sandbox does not have.",
                "Compile the code in, or do without it.");
        }
    }

    private static void CheckTypes(XElement assembly, AssemblyImage image, FindingList findings)
    {
        var file = assembly.FileOf();
        var registered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in assembly.Elements("PluginTypes").Elements("PluginType"))
        {
            var name = (string?)type.Attribute("AssemblyQualifiedName") ?? string.Empty;
            registered.Add(name);
            var found = image.Types.FirstOrDefault(candidate => $"{candidate.FullName}, {image.FullName}" == name);
            if (found is null)
            {
                findings.Error(
                    file,
                    $"The registered type '{name}' is no public plug-in or activity of the DLL; an import ends with \"PluginType not "
                        + "found in PluginAssembly\".",
                    "Correct the name or delete the registration.");
            }
            else if (found.IsActivity != type.Element("WorkflowActivityGroupName") is not null)
            {
                findings.Error(
                    file,
                    $"'{found.FullName}' is {(found.IsActivity ? "an activity without" : "a plug-in with")} a WorkflowActivityGroupName.",
                    "Only activities have one.");
            }
            else if (found.IsActivity && (string?)type.Attribute("Name") == found.FullName)
            {
                findings.Error(
                    file,
                    $"The workflow designer would list the activity as '{found.FullName}'.",
                    "Write a name that makers can read, the same as FriendlyName.");
            }
        }

        foreach (var type in image.Types.Where(type => !registered.Contains($"{type.FullName}, {image.FullName}")))
        {
            findings.Error(
                file,
                $"The class '{type.FullName}' of the DLL is not registered.",
                "Register it, or make it internal or abstract.");
        }
    }

    private static string NameOf(XElement assembly) => (string?)assembly.Attribute("FullName") ?? string.Empty;
}
