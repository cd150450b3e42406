using System.Buffers.Binary;

namespace CrmOnboarding.Benchmarks.Night;

/// <summary>An id that says which row of the pattern it stands for, and of which generated plan.</summary>
internal static class GeneratedId
{
    private const int Mark = 0x0B0B0B0B;

    /// <summary>The id of a row of a plan. Ids of one row ascend with the plans.</summary>
    /// <param name="row">Number of the row in the pattern.</param>
    /// <param name="plan">Number of the plan.</param>
    public static Guid Of(int row, int plan)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Mark);
        BinaryPrimitives.WriteInt32BigEndian(bytes[4..], row);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], plan);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Reads the plan of one.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(Guid id, out int plan)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        plan = BinaryPrimitives.ReadInt32BigEndian(bytes[12..]);
        return BinaryPrimitives.ReadInt32BigEndian(bytes) == Mark;
    }
}
