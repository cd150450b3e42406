using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace CrmOnboarding.Live.Sweeping;

/// <summary>Runs work on several threads; the caller waits while all of them are busy.</summary>
/// <param name="count">Number of threads.</param>
internal sealed class Lanes(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);
    private readonly List<Task> _running = [];

    /// <summary>Starts work once a lane is free. Throws what earlier work threw.</summary>
    public void Run(Action work)
    {
        _free.Wait();
        foreach (var failed in _running.Where(task => task.IsFaulted))
        {
            failed.GetAwaiter().GetResult();
        }

        _running.RemoveAll(task => task.IsCompleted);
        _running.Add(Task.Run(() =>
        {
            try
            {
                work();
            }
            finally
            {
                _free.Release();
            }
        }));
    }

    /// <summary>Waits until all work is done; throws what the first failed work threw.</summary>
    public void Wait()
    {
        foreach (var task in _running)
        {
            task.GetAwaiter().GetResult();
        }
    }

    /// <summary>Waits for what is still running, whatever its outcome.</summary>
    public void Dispose()
    {
        Task.WhenAll(_running).ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
        _free.Dispose();
    }
}
