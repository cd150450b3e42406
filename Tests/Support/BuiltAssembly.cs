using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrmOnboarding.Tests.Support;

/// <summary>What a test needs to know of a built DLL, read from its metadata without loading it.</summary>
internal sealed record BuiltAssembly(
    AssemblyName Name, IReadOnlyList<AssemblyName> References, IReadOnlyList<string> PublicTypes, bool IsStrongNamed, long Size)
{
    public static BuiltAssembly Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        var references = metadata.AssemblyReferences
            .Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())
            .ToList();
        var types = metadata.TypeDefinitions
            .Select(metadata.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            .ToList();
        return new BuiltAssembly(
            metadata.GetAssemblyDefinition().GetAssemblyName(),
            references,
            types,
            image.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned),
            stream.Length);
    }
}
