using CrmOnboarding.Live.Calls;
using CrmOnboarding.Sandbox;

namespace CrmOnboarding.Tests.LiveOperations;

/// <summary>The Sandbox's clock as that of an operation: waiting moves it.</summary>
internal sealed class SandboxClock(SandboxOrganization sandbox) : IClock
{
    private readonly Lock _gate = new();

    public DateTime UtcNow
    {
        get
        {
            lock (_gate)
            {
                return sandbox.Clock.UtcNow;
            }
        }
    }

    /// <summary>Everything that was waited for.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public void Wait(TimeSpan time)
    {
        lock (_gate)
        {
            Waits.Add(time);
            sandbox.Clock.AdvanceTo(sandbox.Clock.UtcNow + time);
        }
    }
}
