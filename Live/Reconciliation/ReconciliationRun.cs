using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Live.Calls;
using Microsoft.Crm.Sdk.Messages;

namespace CrmOnboarding.Live.Reconciliation;

/// <summary>What a reconciliation did.</summary>
/// <param name="Onboarded">Deals that were brought into a plan.</param>
/// <param name="WithoutCustomer">Deals that cannot be onboarded, because they have no customer.</param>
/// <param name="Failures">Deals that could not be onboarded for another reason.</param>
/// <param name="TooOld">Deals that get no plan, because they were won too long ago.</param>
internal sealed record ReconciliationReport(
    int Onboarded, IReadOnlyList<WonDeal> WithoutCustomer, IReadOnlyList<FailedRow> Failures, IReadOnlyList<WonDeal> TooOld);

/// <summary>Creates the missing onboardings by the same use case as the plug-ins. A deal that fails stops no other.</summary>
/// <param name="pool">Where the rows are written.</param>
/// <param name="clock">The clock.</param>
/// <param name="progress">Gets how far it is.</param>
internal sealed class ReconciliationRun(ServicePool pool, TimeProvider clock, Action<Progressed> progress)
{
    private readonly ConcurrentBag<FailedRow> _failures = [];
    private int _onboarded;
    private int _done;

    /// <summary>
    /// Onboards deals. Those of one customer are done one after the other, oldest first, because later ones join the plan of the
    /// first.
    /// </summary>
    /// <param name="deals">In the order of the win.</param>
    public ReconciliationReport Run(IReadOnlyList<WonDeal> deals)
    {
        var oldest = Date.FromDateTime(clock.UtcNow()).AddDays(-Ruleset.Shipped.Planning.OldestWinDays);
        var tooOld = deals.Where(deal => deal.WonOn < oldest).ToList();
        deals = [.. deals.Except(tooOld)];
        var withoutCustomer = deals.Where(deal => deal.Customer is null).ToList();
        var customers = deals.Where(deal => deal.Customer is not null).GroupBy(deal => deal.Customer!.Id).ToList();
        var count = deals.Count - withoutCustomer.Count;
        if (count > 0)
        {
            var user = User();
            Parallel.ForEach(customers, new ParallelOptions { MaxDegreeOfParallelism = pool.Degree }, customer =>
            {
                foreach (var deal in customer)
                {
                    Onboard(deal, user);
                    progress(new Progressed(Interlocked.Increment(ref _done), count));
                }
            });
        }

        return new ReconciliationReport(_onboarded, withoutCustomer, [.. _failures.OrderBy(failure => failure.Row.Id)], tooOld);
    }

    /// <summary>Brings the workstreams of deals in line with their state.</summary>
    /// <returns>The deals that could not be aligned.</returns>
    public IReadOnlyList<FailedRow> Align(IReadOnlyList<WonDeal> deals)
    {
        if (deals.Count > 0)
        {
            var user = User();
            foreach (var deal in deals)
            {
                Onboard(deal, user);
            }
        }

        return [.. _failures.OrderBy(failure => failure.Row.Id)];
    }

    private Guid User() => pool.Use(service => ((WhoAmIResponse)service.Execute(new WhoAmIRequest())).UserId);

    private void Onboard(WonDeal deal, Guid user)
    {
        try
        {
            pool.Use(service =>
            {
                new EnsureOnboarding(service, new TraceLog(null)).Run(deal.Opportunity.Id, clock.UtcNow(), user);
                return true;
            });
            Interlocked.Increment(ref _onboarded);
        }
        catch (Exception error)
        {
            _failures.Add(FailedRow.Of(deal.Opportunity, error));
        }
    }
}
