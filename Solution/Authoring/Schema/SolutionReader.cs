using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Packing;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Schema;

/// <summary>An unpacked solution as one package, without its assemblies.</summary>
internal static class SolutionReader
{
    /// <exception cref="InputException">One of the two files of the root is missing or no XML.</exception>
    public static SolutionPackage Read(SourceTree tree)
    {
        var (package, findings) = PackageBuilder.Build(new BuildInput(tree, AssemblyFiles.None), managed: true);
        return package ?? throw new InputException(string.Join(" ", findings.Select(finding => $"{finding.File}: {finding.What}")));
    }
}
