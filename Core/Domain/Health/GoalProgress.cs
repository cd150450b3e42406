namespace CrmOnboarding.Domain.Health;

/// <summary>How far the way from a goal's baseline to its target is covered.</summary>
internal static class GoalProgress
{
    /// <summary>
    /// Progress in percent: 0 at the baseline, 100 at the target, below and above it where the customer is. A target below its baseline,
    /// such as fewer errors, is reached from above.
    /// </summary>
    /// <param name="baseline">Where the customer started; null counts as 0.</param>
    /// <param name="target">What is to be reached; null when the goal has no number.</param>
    /// <param name="current">Where the customer is; null when not measured.</param>
    /// <returns>Null when it cannot be said: no target, not measured, or a target equal to the baseline.</returns>
    public static decimal? Percent(decimal? baseline, decimal? target, decimal? current)
    {
        var start = baseline ?? 0m;
        return target is { } end && current is { } now && end != start ? 100m * (now - start) / (end - start) : null;
    }
}
