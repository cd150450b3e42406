using CrmOnboarding.Packer.Linting;
using CrmOnboarding.Packer.Packages;

namespace CrmOnboarding.Packer.Packing;

/// <summary>Builds both packages and checks them.</summary>
internal static class SolutionPacker
{
    /// <summary>
    /// Builds the unmanaged and the managed package in memory. The zips are there only when no finding is an error.
    /// </summary>
    /// <param name="input">What to build from.</param>
    /// <param name="releases">Versions in the changelog, newest first; empty: not compared.</param>
    public static PackResult Pack(BuildInput input, IReadOnlyList<string> releases)
    {
        var (managed, findings) = PackageBuilder.Build(input, managed: true);
        if (managed is null)
        {
            return new PackResult(findings, null, null);
        }

        var all = findings.Concat(Linter.Check(new LintInput(managed, input.Source, releases))).Distinct().ToList();
        if (all.Exists(finding => finding.Severity == Severity.Error))
        {
            return new PackResult(all, null, null);
        }

        var (unmanaged, _) = PackageBuilder.Build(input, managed: false);
        return new PackResult(
            all,
            new PackedZip(managed.UniqueName + ".zip", PackageZip.Write(unmanaged!)),
            new PackedZip(managed.UniqueName + "_managed.zip", PackageZip.Write(managed)));
    }
}

/// <summary>What came of packing: the findings, and both zips or none.</summary>
internal sealed record PackResult(IReadOnlyList<Finding> Findings, PackedZip? Unmanaged, PackedZip? Managed);

/// <summary>A zip with the file name it is written under.</summary>
internal sealed record PackedZip(string FileName, byte[] Content)
{
    /// <summary>Writes the file whole or not at all: beside its place first, then moved there.</summary>
    public string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        var temporary = path + ".tmp";
        File.WriteAllBytes(temporary, Content);
        File.Move(temporary, path, overwrite: true);
        return path;
    }
}
