using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Packing;

/// <summary>What a package is built from.</summary>
/// <param name="Source">The unpacked solution.</param>
/// <param name="Assemblies">The built plug-in assemblies.</param>
/// <param name="WebResources">Folder with built web resources below their names (onb_/...); null when all lie in the source.</param>
internal sealed record BuildInput(SourceTree Source, AssemblyFiles Assemblies, string? WebResources = null);
