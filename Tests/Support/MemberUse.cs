using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrmOnboarding.Tests.Support;

/// <summary>The members of other assemblies that a built DLL uses, read from its metadata without loading it.</summary>
internal static class MemberUse
{
    /// <summary>Each as Namespace.Type.Member; a property as its accessor, e.g. System.DateTime.get_Now.</summary>
    public static IReadOnlyList<string> Of(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        return
        [
            .. from handle in metadata.MemberReferences
               let member = metadata.GetMemberReference(handle)
               where member.Parent.Kind == HandleKind.TypeReference
               let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
               select $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}",
        ];
    }
}
