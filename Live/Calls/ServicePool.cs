using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Live.Calls;

/// <summary>One service per degree of parallelism. A service serves one caller at a time, so there are never more calls at once.</summary>
internal sealed class ServicePool : IDisposable
{
    private readonly BlockingCollection<IOrganizationService> _free = [];
    private int _calls;

    /// <summary>Makes a pool.</summary>
    /// <param name="services">At least one; each is used by one thread at a time.</param>
    /// <param name="patience">How their calls are repeated.</param>
    public ServicePool(IReadOnlyCollection<IOrganizationService> services, Patience patience)
    {
        Degree = services.Count;
        foreach (var service in services)
        {
            _free.Add(new PatientService(service, patience, () => Interlocked.Increment(ref _calls)));
        }
    }

    /// <summary>Most calls at once.</summary>
    public int Degree { get; }

    /// <summary>Requests sent so far, repetitions included.</summary>
    public int Calls => _calls;

    /// <summary>Uses a service; waits until one is free.</summary>
    public T Use<T>(Func<IOrganizationService, T> work)
    {
        var service = _free.Take();
        try
        {
            return work(service);
        }
        finally
        {
            _free.Add(service);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _free.Dispose();
}
