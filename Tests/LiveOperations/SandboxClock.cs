using CrmOnboarding.Sandbox;

namespace CrmOnboarding.Tests.LiveOperations;

/// <summary>The Sandbox's clock as that of an operation: waiting moves it.</summary>
internal sealed class SandboxClock(SandboxOrganization sandbox) : TimeProvider
{
    private readonly Lock _gate = new();

    /// <summary>Everything that was waited for.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return new DateTimeOffset(sandbox.Clock.UtcNow, TimeSpan.Zero);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            Waits.Add(dueTime);
            sandbox.Clock.AdvanceTo(sandbox.Clock.UtcNow + dueTime);
        }

        return new ElapsedTimer(callback, state);
    }
}
