using System;
using System.Threading.Tasks;

namespace CrmOnboarding.Live.Calls;

/// <summary>What operations ask of a clock; tests give one that waiting moves.</summary>
internal static class Clock
{
    /// <summary>Now, UTC.</summary>
    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>Waits.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="time">Not negative.</param>
    public static void Wait(this TimeProvider clock, TimeSpan time) => Task.Delay(time, clock).GetAwaiter().GetResult();
}
