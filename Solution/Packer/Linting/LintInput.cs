using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting;

/// <summary>What the rules look at.</summary>
/// <param name="Package">The assembled package.</param>
/// <param name="Source">The unpacked solution it was built from; null where a zip is checked.</param>
/// <param name="Releases">Versions in the changelog, newest first; empty where none is given.</param>
internal sealed record LintInput(SolutionPackage Package, SourceTree? Source, IReadOnlyList<string> Releases)
{
    /// <summary>The package's components, read once for all rules.</summary>
    public SolutionModel Model { get; } = new(Package);
}
