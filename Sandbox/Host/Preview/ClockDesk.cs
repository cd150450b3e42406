using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Pipeline;

namespace CrmOnboarding.Host.Preview;

/// <summary>Moves the clock, day by day, and lets happen what each day brings.</summary>
/// <param name="organization">The organization.</param>
/// <param name="eachDay">What happens at the start of a day beside the queue, or null.</param>
internal sealed class ClockDesk(SandboxOrganization organization, Action<SandboxOrganization, DateOnly>? eachDay)
{
    /// <summary>Farthest that one step goes, in days.</summary>
    public const int MostDays = 3660;

    /// <summary>The day it is, in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(organization.Clock.UtcNow);

    /// <summary>Runs the queue at the moment it is.</summary>
    public DrainReport RunQueue() => organization.DrainQueue();

    /// <summary>Moves to the same time of a later day.</summary>
    /// <param name="target">The day, after today and at most <see cref="MostDays"/> later.</param>
    /// <returns>What the queue did on the way.</returns>
    public DrainReport MoveTo(DateOnly target)
    {
        var total = RunQueue();
        while (Today < target)
        {
            organization.Clock.AdvanceBy(TimeSpan.FromDays(1));
            eachDay?.Invoke(organization, Today);
            var day = RunQueue();
            total = new DrainReport(
                total.Succeeded + day.Succeeded, total.Failed + day.Failed, total.Retried + day.Retried, day.Waiting);
        }

        return total;
    }
}
