using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Input;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Demo.Simulation.Stories;
using CrmOnboarding.Live.Sweeping;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation;

/// <summary>Receives the progress of a simulation.</summary>
internal interface ISimulationProgress
{
    /// <summary>A day is over.</summary>
    /// <param name="day">The day.</param>
    /// <param name="last">Last day as known so far.</param>
    /// <param name="won">Opportunities won so far.</param>
    /// <param name="completed">Items completed so far.</param>
    void DayOver(DateOnly day, DateOnly last, int won, int completed);
}

/// <summary>
/// Lets a book of business happen day by day: first the team completes what is due and enters what it heard, then that day's deals are
/// closed in file order, then the queue runs, and the night evaluates what is due.
/// </summary>
internal sealed class DayLoop(
    SandboxOrganization organization, BookOfBusiness book, TeamDesk team, StoryDesk? story, SalesDesk sales, ExecutionWatch watch,
    ISimulationProgress progress)
{
    private static readonly TimeOnly TeamStarts = new(8, 0);
    private static readonly TimeOnly DealsClose = new(12, 0);
    private static readonly TimeOnly QueueRuns = new(18, 0);

    private readonly IOrganizationService _service = organization.SystemService;
    private readonly Nights _nights = new(organization.SystemService);
    private DateOnly? _nextEvaluation;
    private int _won;
    private int _completed;

    /// <summary>
    /// Runs from a day on. Without a last day it runs to the last date of the book and on until every required item outside
    /// Adopt has come due; impact reviews due later stay open.
    /// </summary>
    /// <returns>The last simulated day; the day before the first when there was nothing to simulate.</returns>
    public DateOnly Run(DateOnly first, DateOnly? until)
    {
        var last = until ?? book.LastDate;
        var day = first;
        story?.Begin(first);
        LookAhead();
        while (true)
        {
            if (day > last)
            {
                var extended = until is null ? LastOpenDueDate() : null;
                if (extended is not { } later || later < day)
                {
                    return day.AddDays(-1);
                }

                last = later;
            }

            if (IsBusy(day))
            {
                RunDay(day);
                LookAhead();
            }

            progress.DayOver(day, last, _won, _completed);
            day = day.AddDays(1);
        }
    }

    /// <summary>Whether anything can happen on a day. On most days of a stray date's decades nothing does, and they cost nothing.</summary>
    private bool IsBusy(DateOnly day) =>
        organization.QueuedJobs > 0 || team.NextDay <= day || story?.NextDay <= day || sales.NextDay <= day || _nextEvaluation <= day;

    private void LookAhead()
    {
        team.LookAhead();
        story?.LookAhead();
        _nextEvaluation = _nights.Next();
    }

    private void RunDay(DateOnly day)
    {
        AdvanceTo(day, TeamStarts);
        _completed += team.Work(day);
        story?.Tell(day);
        sales.Open(day);
        AdvanceTo(day, DealsClose);
        _won += sales.Close(day);
        AdvanceTo(day, QueueRuns);
        organization.DrainQueue();
        if (_nights.Next() <= day)
        {
            watch.Note(new Sweep(_service).Run());
            organization.DrainQueue();
        }

        // What was watched is counted; keeping every execution of a long run would only cost memory.
        organization.Executions.Clear();
    }

    private void AdvanceTo(DateOnly day, TimeOnly time)
    {
        var moment = day.ToDateTime(time, DateTimeKind.Utc);
        if (organization.Clock.UtcNow < moment)
        {
            organization.Clock.AdvanceTo(moment);
        }
    }

    private DateOnly? LastOpenDueDate()
    {
        var query = new QueryExpression(MilestoneTable.LogicalName) { ColumnSet = new ColumnSet(MilestoneTable.DueOn), TopCount = 1 };
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, Choice.ItemOpen);
        query.Criteria.AddCondition(MilestoneTable.IsRequired, ConditionOperator.Equal, true);
        query.Criteria.AddCondition(MilestoneTable.Phase, ConditionOperator.NotEqual, Choice.PhaseAdopt);
        query.AddOrder(MilestoneTable.DueOn, OrderType.Descending);
        var latest = _service.RetrieveMultiple(query).Entities.FirstOrDefault();
        return latest is null ? null : DateOnly.FromDateTime(latest.GetAttributeValue<DateTime>(MilestoneTable.DueOn));
    }
}
