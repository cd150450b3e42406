using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Planning;

/// <summary>How fast a stage goes.</summary>
internal enum Pace
{
    /// <summary>Within its planned days.</summary>
    OnTrack,

    /// <summary>Longer than planned.</summary>
    Behind,

    /// <summary>Much longer than planned.</summary>
    Stuck,
}

/// <summary>
/// The stage a plan is in and how fast it goes (formulas.md section 8): behind over 1.0 times, stuck over 1.5 times the planned days.
/// A stage is a phase of the template.
/// </summary>
/// <param name="Phase">The first phase that still has a required item open.</param>
/// <param name="StartedOn">The day the phases before it were complete; Day 0 for the first.</param>
/// <param name="PlannedDays">Calendar days that the baseline gives the stage, from 1.</param>
/// <param name="ElapsedDays">Calendar days in the stage so far, from 0.</param>
/// <param name="Pace">How fast it goes.</param>
internal sealed record StagePace(Phase Phase, Date StartedOn, int PlannedDays, int ElapsedDays, Pace Pace)
{
    /// <summary>The first later day on which it goes slower if nothing of the stage is done; null when it is stuck already.</summary>
    /// <param name="policy">From when on it is behind, and stuck.</param>
    public Date? SlowsOn(PlanningPolicy policy) => Pace switch
    {
        Pace.OnTrack => StartedOn.AddDays((int)Math.Floor(policy.BehindFactor * PlannedDays) + 1),
        Pace.Behind => StartedOn.AddDays((int)Math.Floor(policy.StuckFactor * PlannedDays) + 1),
        _ => null,
    };

    /// <summary>The stage of a plan on a day; null when every required item is settled.</summary>
    /// <param name="items">The items of the plan.</param>
    /// <param name="day0">Day 0 of the plan.</param>
    /// <param name="today">The day to say it for.</param>
    /// <param name="policy">From when on it is behind, and stuck.</param>
    public static StagePace? Of(IReadOnlyList<Milestone> items, Date day0, Date today, PlanningPolicy policy)
    {
        var plannedStart = day0;
        var startedOn = day0;
        foreach (var stage in items
            .Where(item => item.IsRequired && item.TakesPart)
            .GroupBy(item => item.Phase)
            .OrderBy(group => group.Key))
        {
            var plannedEnd = Date.Max(plannedStart, stage.Max(item => item.BaselineOn ?? item.DueOn));
            if (stage.Any(item => item.Status == MilestoneStatus.Open))
            {
                var planned = Math.Max(1, plannedEnd - plannedStart);
                var elapsed = Math.Max(0, today - startedOn);
                return new StagePace(stage.Key, startedOn, planned, elapsed, PaceOf(elapsed, planned, policy));
            }

            plannedStart = plannedEnd;
            startedOn = Date.Max(startedOn, stage.Max(item => item.FinishedOn) ?? startedOn);
        }

        return null;
    }

    /// <summary>How fast a stage goes.</summary>
    /// <param name="elapsedDays">Days in the stage so far.</param>
    /// <param name="plannedDays">Days planned for it, from 1.</param>
    /// <param name="policy">From when on it is behind, and stuck.</param>
    public static Pace PaceOf(int elapsedDays, int plannedDays, PlanningPolicy policy) =>
        elapsedDays > policy.StuckFactor * plannedDays ? Pace.Stuck
        : elapsedDays > policy.BehindFactor * plannedDays ? Pace.Behind
        : Pace.OnTrack;
}
