using System;
using System.Security.Cryptography;
using System.Text;

namespace CrmOnboarding.Dataverse.Rows;

/// <summary>
/// Ids computed from names: the same key always gives the same id, so a repeated or simultaneous Create of one row fails on the primary
/// key, even while the alternate key's index is still being built.
/// </summary>
/// <remarks>RFC 9562 UUID version 5 (SHA-1). Not for secrets.</remarks>
internal static class NameBasedId
{
    // Namespace of this product's rows; changing it would change every id.
    private static readonly Guid ProductNamespace = new("8a2a2f1e-5d0f-4f5c-9c0b-6f0d3b1c7e52");

    /// <summary>The id of the row with a key.</summary>
    /// <param name="table">Logical name of the table: equal keys of two tables give different ids.</param>
    /// <param name="key">Text of the alternate key.</param>
    public static Guid Of(string table, string key) => Of(ProductNamespace, table, key);

    /// <summary>The id of the row with a key, in a namespace of the caller's.</summary>
    /// <param name="rowNamespace">Keeps the ids apart from those of other callers.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="key">What the row is called.</param>
    public static Guid Of(Guid rowNamespace, string table, string key)
    {
        using var sha1 = SHA1.Create();
        var name = table + ":" + key;
        var id = BigEndian(rowNamespace.ToByteArray());
        var input = new byte[id.Length + Encoding.UTF8.GetByteCount(name)];
        id.CopyTo(input, 0);
        Encoding.UTF8.GetBytes(name, 0, name.Length, input, id.Length);

        Array.Copy(sha1.ComputeHash(input), id, id.Length);
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(BigEndian(id));
    }

    // Guid keeps its first three fields in little-endian order, the RFC in big-endian order; the swap is its own inverse.
    private static byte[] BigEndian(byte[] bytes)
    {
        Array.Reverse(bytes, 0, 4);
        Array.Reverse(bytes, 4, 2);
        Array.Reverse(bytes, 6, 2);
        return bytes;
    }
}
