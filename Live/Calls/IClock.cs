using System;
using System.Threading;

namespace CrmOnboarding.Live.Calls;

/// <summary>The moment, and letting time pass: tests put a clock of their own in its place.</summary>
internal interface IClock
{
    /// <summary>Now, UTC.</summary>
    DateTime UtcNow { get; }

    /// <summary>Returns when the time has passed.</summary>
    /// <param name="time">Not negative.</param>
    void Wait(TimeSpan time);
}

/// <summary>The clock of this machine.</summary>
internal sealed class SystemClock : IClock
{
    /// <inheritdoc />
    public DateTime UtcNow => DateTime.UtcNow;

    /// <inheritdoc />
    public void Wait(TimeSpan time) => Thread.Sleep(time);
}
