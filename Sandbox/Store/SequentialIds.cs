using System.Buffers.Binary;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>
/// New ids, rising like those of the platform, so that rows stand in the order in which they were made. The same seed and the same
/// requests give the same ids. Each opening of a database counts as a new epoch, so that no id comes twice.
/// </summary>
public sealed class SequentialIds
{
    private readonly uint _seed;
    private readonly ushort _epoch;
    private long _last;

    /// <param name="seed">Distinguishes organizations.</param>
    /// <param name="epoch">How often the database was opened before.</param>
    /// <param name="last">Number of ids given in this epoch so far.</param>
    public SequentialIds(int seed, int epoch, long last = 0)
    {
        _seed = unchecked((uint)seed * 2654435761u);
        _epoch = (ushort)epoch;
        _last = last;
    }

    /// <summary>The next id: epoch and count in front, so that ids sort by age.</summary>
    public Guid Next()
    {
        _last++;
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, _epoch);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[2..], (uint)(_last >> 12));

        // Version 8 (own layout) and the variant of RFC 9562 stand where every reader of ids expects them.
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x8000 | (int)(_last & 0xfff)));
        bytes[8] = 0x80;
        BinaryPrimitives.WriteUInt32BigEndian(bytes[12..], _seed);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The same sequence from here on, for a copy of the organization.</summary>
    public SequentialIds Copy() => new SequentialIds(0, _epoch, _last, _seed);

    private SequentialIds(int seed, int epoch, long last, uint mixedSeed)
        : this(seed, epoch, last) => _seed = mixedSeed;
}
