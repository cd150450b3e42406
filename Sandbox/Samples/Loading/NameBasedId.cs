using System.Security.Cryptography;
using System.Text;

namespace CrmOnboarding.Samples.Loading;

/// <summary>
/// Ids made from what a row is called in the files, so that a second run finds the rows of the first. Name-based UUIDs
/// (RFC 9562, version 5, SHA-1).
/// </summary>
internal static class NameBasedId
{
    private static readonly Guid Namespace = Guid.Parse("6b0c2f0e-6d0a-5d0b-9c53-1f0d1c6c2a77");

    /// <summary>The id of a row.</summary>
    /// <param name="table">Logical name of its table.</param>
    /// <param name="name">What it is called in the files; upper and lower case are the same.</param>
    public static Guid Of(string table, string name)
    {
        Span<byte> prefix = stackalloc byte[16];
        Namespace.TryWriteBytes(prefix, bigEndian: true, out _);
        byte[] input = [.. prefix, .. Encoding.UTF8.GetBytes($"{table}:{name.ToUpperInvariant()}")];
        var hash = SHA1.HashData(input).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
