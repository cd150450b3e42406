namespace CrmOnboarding.Domain.Shared;

/// <summary>Settings of how often a customer is touched at most (T-21, C-02).</summary>
internal sealed class TouchPolicy
{
    /// <summary>What ships.</summary>
    public static TouchPolicy Shipped { get; } = new()
    {
        WindowDays = 7,
        FirstWeek = 4,
        Later = new(High: 3, Medium: 2, Digital: 2),
    };

    /// <summary>Length of the window over which touches are counted, in calendar days.</summary>
    public required int WindowDays { get; init; }

    /// <summary>Most touches in a window that begins in the first week; a template has no more in any.</summary>
    public required int FirstWeek { get; init; }

    /// <summary>Most touches in a later window.</summary>
    public required BySegment<int> Later { get; init; }
}
