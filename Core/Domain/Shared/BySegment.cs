namespace CrmOnboarding.Domain.Shared;

/// <summary>A setting that differs from segment to segment.</summary>
/// <typeparam name="T">The setting.</typeparam>
/// <param name="High">For high touch.</param>
/// <param name="Medium">For medium touch.</param>
/// <param name="Digital">For digital touch.</param>
internal sealed record BySegment<T>(T High, T Medium, T Digital)
{
    /// <summary>The setting of a segment.</summary>
    public T For(Segment segment) => segment switch
    {
        Segment.High => High,
        Segment.Medium => Medium,
        _ => Digital,
    };
}
