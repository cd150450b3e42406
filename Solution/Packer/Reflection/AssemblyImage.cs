using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace CrmOnboarding.Packer.Reflection;

/// <summary>What an assembly's metadata says about it. The assembly is read as a file, never loaded, so none of its code runs.</summary>
internal sealed class AssemblyImage
{
    private AssemblyImage(
        string fullName,
        bool isStrongNamed,
        string? targetFramework,
        IReadOnlyList<AssemblyReferenceName> references,
        IReadOnlyList<ExtensionType> types)
    {
        FullName = fullName;
        IsStrongNamed = isStrongNamed;
        TargetFramework = targetFramework;
        References = references;
        Types = types;
    }

    /// <summary>Name, version, culture and public key token, as in AssemblyName.FullName.</summary>
    public string FullName { get; }

    public bool IsStrongNamed { get; }

    /// <summary>Such as ".NETFramework,Version=v4.6.2"; null when the assembly does not say.</summary>
    public string? TargetFramework { get; }

    public IReadOnlyList<AssemblyReferenceName> References { get; }

    /// <summary>Public concrete classes that are plug-ins or workflow activities.</summary>
    public IReadOnlyList<ExtensionType> Types { get; }

    /// <summary>Reads an assembly.</summary>
    /// <exception cref="BadImageFormatException">The bytes are no managed assembly.</exception>
    public static AssemblyImage Read(byte[] content)
    {
        using var file = new PEReader(new MemoryStream(content, writable: false));
        if (!file.HasMetadata)
        {
            throw new BadImageFormatException("The file has no metadata.");
        }

        var metadata = file.GetMetadataReader();
        var name = metadata.GetAssemblyDefinition().GetAssemblyName();
        var signed = file.PEHeaders.CorHeader?.Flags.HasFlag(CorFlags.StrongNameSigned) ?? false;
        return new AssemblyImage(
            Describe(name.Name, name.Version, name.CultureName, name.GetPublicKeyToken()),
            signed && name.GetPublicKey() is { Length: > 0 },
            FindTargetFramework(metadata),
            [.. metadata.AssemblyReferences.Select(handle => Reference(metadata, metadata.GetAssemblyReference(handle)))],
            new ExtensionTypeReader(metadata).Read());
    }

    private static AssemblyReferenceName Reference(MetadataReader metadata, AssemblyReference reference)
    {
        var key = metadata.GetBlobBytes(reference.PublicKeyOrToken);
        return new AssemblyReferenceName(metadata.GetString(reference.Name), reference.Version, Hex(key.Length > 8 ? Token(key) : key));
    }

    private static string? FindTargetFramework(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference)
            {
                continue;
            }

            var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
            if (parent.Kind != HandleKind.TypeReference
                || metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name) != "TargetFrameworkAttribute")
            {
                continue;
            }
            var value = metadata.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            return value.ReadSerializedString();
        }

        return null;
    }

    private static string Describe(string? name, Version? version, string? culture, byte[]? token) =>
        $"{name}, Version={version}, Culture={(string.IsNullOrEmpty(culture) ? "neutral" : culture)}, "
            + $"PublicKeyToken={(token is { Length: > 0 } ? Hex(token) : "null")}";

    // A reference may carry the whole key instead of its token: the last eight bytes of its SHA-1, reversed.
    private static byte[] Token(byte[] key)
    {
#pragma warning disable CA5350 // The algorithm is part of the definition of a token; nothing is kept secret with it.
        var hash = SHA1.HashData(key);
#pragma warning restore CA5350
        return [.. hash[^8..].Reverse()];
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

/// <summary>An assembly that another one refers to.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Version">Version referred to.</param>
/// <param name="Token">Public key token in lower-case hex; empty when it has none.</param>
internal sealed record AssemblyReferenceName(string Name, Version Version, string Token);
