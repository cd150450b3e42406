using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Live.Calls;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Live.Sweeping;

/// <summary>How a sweep is run.</summary>
internal sealed record SweepSettings
{
    /// <summary>Rows a page that is read, 1 to 5,000.</summary>
    public int PageSize { get; init; } = Queries.PageSize;

    /// <summary>Rows a batch that is written, 1 to 1,000.</summary>
    public int BatchSize { get; init; } = 1_000;

    /// <summary>Moment after which nothing more is sent, UTC; null for no end.</summary>
    public DateTime? EndsOn { get; init; }
}

/// <summary>What a sweep did.</summary>
/// <param name="Asked">Plans that were asked to be evaluated.</param>
/// <param name="Waiting">Due plans that had already been asked; their evaluation is on its way.</param>
/// <param name="Failures">Plans that could not be written.</param>
/// <param name="IsComplete">False when it stopped before the last due plan.</param>
/// <param name="Left">Due plans that are left, when it is not complete; null when there are more than 50,000.</param>
internal sealed record SweepReport(int Asked, int Waiting, IReadOnlyCollection<FailedRow> Failures, bool IsComplete, int? Left);

/// <summary>
/// The daily sweep: asks for an evaluation of the plans that are due, and of no others. It stamps <c>onb_evaluationrequestedon</c>; the
/// background workflow then evaluates on the server.
/// </summary>
/// <remarks>
/// It can be stopped at any point and run again: what was asked for is not asked for twice, and an evaluated plan is no longer due.
/// Requests:
/// one a page of due plans and one a batch of changed ones. Memory: one page and as many batches as there are services.
/// </remarks>
/// <param name="pool">The environment.</param>
/// <param name="clock">The clock.</param>
/// <param name="settings">How it is run.</param>
/// <param name="progress">Gets how far it is.</param>
internal sealed class Sweep(ServicePool pool, TimeProvider clock, SweepSettings settings, Action<Progressed> progress)
{
    private int _asked;

    private bool MayGoOn => settings.EndsOn is not { } end || clock.UtcNow() < end;

    /// <summary>Sweeps the plans that are due today, the UTC date, which is also the date as of which they are evaluated.</summary>
    public SweepReport Run()
    {
        var startedOn = clock.UtcNow();
        var today = Date.FromDateTime(startedOn);
        var writer = new StampWriter(pool, () => MayGoOn, rows => progress(new Progressed(Interlocked.Add(ref _asked, rows), null)));
        var waiting = 0;
        var isRead = false;
        try
        {
            // A batch is handed out when a service is free for it, so that no more are in memory than are written.
            Parallel.ForEachAsync(
                Batches(today, startedOn, () => waiting++),
                new ParallelOptions { MaxDegreeOfParallelism = pool.Degree },
                (batch, _) =>
                {
                    writer.Write(batch);
                    return ValueTask.CompletedTask;
                }).GetAwaiter().GetResult();
            isRead = true;
        }
        catch (RunEndsException)
        {
            // Some pages were not read.
        }

        var isComplete = isRead && writer.Left == 0;
        return new SweepReport(_asked, waiting, writer.Failures, isComplete, isComplete ? 0 : CountLeft(today, startedOn));
    }

    private IEnumerable<IReadOnlyList<Entity>> Batches(Date today, DateTime now, Action isWaiting)
    {
        var batch = new List<Entity>(settings.BatchSize);
        foreach (var page in DuePlans.Pages(pool, today, settings.PageSize, () => MayGoOn))
        {
            foreach (var plan in page)
            {
                if (Request(plan, now) is { } request)
                {
                    batch.Add(request);
                }
                else
                {
                    isWaiting();
                }

                if (batch.Count < settings.BatchSize)
                {
                    continue;
                }

                yield return batch;
                batch = new List<Entity>(settings.BatchSize);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static Entity? Request(Entity plan, DateTime now)
    {
        var row = new Row(plan);
        var stamp = EvaluationRequests.Stamp(
            row.Choice<PlanStatus>(PlanTable.Status) ?? PlanStatus.Onboarding,
            row.Moment(PlanTable.EvaluationRequestedOn), row.Moment(PlanTable.EvaluationAnsweredOn), now);
        return stamp is { } requestedOn
            ? new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.EvaluationRequestedOn] = requestedOn }
            : null;
    }

    private int? CountLeft(Date today, DateTime startedOn)
    {
        try
        {
            return DuePlans.CountNotAskedSince(pool, today, startedOn);
        }
        catch (RunEndsException)
        {
            return null;
        }
    }
}
