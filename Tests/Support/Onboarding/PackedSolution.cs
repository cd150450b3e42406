using CrmOnboarding.Packer.Linting;
using CrmOnboarding.Packer.Packing;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Tests.Support.Onboarding;

/// <summary>The managed solution zip, packed once from the sources and the built DLLs.</summary>
internal static class PackedSolution
{
    private static readonly Lazy<byte[]> Zip = new(Pack);

    /// <summary>A stream over the zip, at its start.</summary>
    public static Stream Open() => new MemoryStream(Zip.Value, writable: false);

    private static byte[] Pack()
    {
        var source = SourceTree.Read(Repository.PathOf("Solution/src"));
        var assemblies = AssemblyFiles.Read([Repository.ShippedAssembly]);
        var result = SolutionPacker.Pack(new BuildInput(source, assemblies), releases: []);
        return result.Managed?.Content ?? throw new InvalidOperationException(
            "The solution cannot be packed: " + string.Join("; ", result.Findings.Where(finding => finding.Severity == Severity.Error)));
    }
}
