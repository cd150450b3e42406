using System.Security.Cryptography;
using System.Text;

namespace CrmOnboarding.Authoring.Components;

/// <summary>Ids of components, computed from what they are called: the same name gives the same id on every machine.</summary>
/// <remarks>RFC 9562 UUID version 5 (SHA-1). Not for secrets.</remarks>
internal static class ComponentId
{
    private static readonly Guid Namespace = new("5b0b6a52-3a0e-4a55-9a3c-6d7d0f3f2b11");

    public static Guid Of(string name)
    {
        byte[] input = [.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // A name becomes an id; nothing is kept secret.
        var id = SHA1.HashData(input)[..16];
#pragma warning restore CA5350
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }

    /// <summary>The id as most files of a solution write it: lower case, in braces.</summary>
    public static string Braced(string name) => Of(name).ToString("B");
}
