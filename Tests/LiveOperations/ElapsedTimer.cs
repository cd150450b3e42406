namespace CrmOnboarding.Tests.LiveOperations;

/// <summary>A timer whose time is up.</summary>
internal sealed class ElapsedTimer : ITimer
{
    public ElapsedTimer(TimerCallback callback, object? state) => ThreadPool.QueueUserWorkItem(_ => callback(state));

    public bool Change(TimeSpan dueTime, TimeSpan period) => true;

    public void Dispose()
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
