namespace CrmOnboarding.Sandbox;

/// <summary>The organization's clock. It moves only when it is told to; moving it runs nothing.</summary>
public sealed class VirtualClock
{
    /// <param name="start">First moment, in UTC. Its Kind is ignored.</param>
    public VirtualClock(DateTime start) => UtcNow = DateTime.SpecifyKind(start, DateTimeKind.Utc);

    /// <summary>The moment it is, in UTC.</summary>
    public DateTime UtcNow { get; private set; }

    /// <summary>Moves the clock forward to a moment in UTC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment is before <see cref="UtcNow"/>.</exception>
    public void AdvanceTo(DateTime moment)
    {
        var target = DateTime.SpecifyKind(moment, DateTimeKind.Utc);
        ArgumentOutOfRangeException.ThrowIfLessThan(target, UtcNow, nameof(moment));
        UtcNow = target;
    }

    /// <summary>Moves the clock forward.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative.</exception>
    public void AdvanceBy(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        UtcNow += span;
    }
}
