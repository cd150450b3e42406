using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Reflection;

namespace CrmOnboarding.Packer.Linting.Code;

/// <summary>The solution's workflow activities by assembly-qualified name, with their arguments where the DLL is at hand.</summary>
internal sealed class RegisteredActivities
{
    private readonly Dictionary<string, IReadOnlyList<ActivityArgument>?> byName = new(StringComparer.Ordinal);

    public static RegisteredActivities Read(SolutionPackage package)
    {
        var result = new RegisteredActivities();
        foreach (var assembly in new SolutionModel(package).Assemblies)
        {
            var image = AssemblyRule.ReadImage(package, assembly);
            foreach (var type in assembly.Elements("PluginTypes").Elements("PluginType")
                .Where(type => type.Element("WorkflowActivityGroupName") is not null))
            {
                var name = (string?)type.Attribute("AssemblyQualifiedName") ?? string.Empty;
                result.byName[name] = image?.Types.FirstOrDefault(candidate =>
                    name.StartsWith(candidate.FullName + ",", StringComparison.Ordinal))?.Arguments;
            }
        }

        return result;
    }

    public bool Has(string assemblyQualifiedName) => byName.ContainsKey(assemblyQualifiedName);

    /// <summary>Arguments of an activity; null when its DLL could not be read, so that nothing can be said about them.</summary>
    public IReadOnlyList<ActivityArgument>? ArgumentsOf(string assemblyQualifiedName) => byName.GetValueOrDefault(assemblyQualifiedName);
}
