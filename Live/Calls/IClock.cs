using System;
using System.Threading;

namespace CrmOnboarding.Live.Calls;

/// <summary>The current moment, and waiting; tests replace it with their own clock.</summary>
internal interface IClock
{
    /// <summary>Now, UTC.</summary>
    DateTime UtcNow { get; }

    /// <summary>Waits.</summary>
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
