using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using CrmOnboarding.Live.Calls;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Live.Sweeping;

/// <summary>
/// Writes rows in batches. A batch is one transaction, so one bad row undoes it; then its halves are written, down to the bad row itself,
/// which is reported.
/// </summary>
/// <param name="pool">Where the rows are written.</param>
/// <param name="mayGoOn">False once nothing more may be sent.</param>
/// <param name="written">Gets the number of rows of each batch that was written.</param>
internal sealed class StampWriter(ServicePool pool, Func<bool> mayGoOn, Action<int> written)
{
    /// <summary>With more bad rows than this, the environment is at fault rather than the rows: nothing more is sent.</summary>
    public const int MostFailures = 100;

    private readonly ConcurrentQueue<FailedRow> _failures = [];
    private int _left;

    /// <summary>The rows that cannot be written.</summary>
    public IReadOnlyCollection<FailedRow> Failures => _failures;

    /// <summary>Rows that were handed over but not sent.</summary>
    public int Left => _left;

    /// <summary>Writes rows of one table.</summary>
    public void Write(IReadOnlyList<Entity> rows)
    {
        if (!mayGoOn() || _failures.Count > MostFailures)
        {
            Interlocked.Add(ref _left, rows.Count);
            return;
        }

        try
        {
            // By name, because not every version of the SDK has a type for this message.
            pool.Use(service => service.Execute(new OrganizationRequest("UpdateMultiple")
            {
                ["Targets"] = new EntityCollection([.. rows]) { EntityName = rows[0].LogicalName },
            }));
            written(rows.Count);
        }
        catch (RunEndsException)
        {
            Interlocked.Add(ref _left, rows.Count);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (rows.Count == 1)
        {
            _failures.Enqueue(FailedRow.Of(rows[0].ToEntityReference(), fault));
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            var half = rows.Count / 2;
            Write([.. rows.Take(half)]);
            Write([.. rows.Skip(half)]);
        }
    }
}
