using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>
/// Where an active plan is heading as of a day: when it will be complete, how late that is, the pace of its stage, and how long this
/// answer holds with no new data.
/// </summary>
/// <param name="EndOn">When the onboarding will be complete, or was; null when it has nothing to complete.</param>
/// <param name="BaselineOn">When it was first planned to be; null when it has nothing to complete.</param>
/// <param name="Last">
/// The open item that is done last: the later due, then the higher id of those on one day; null when none is open.
/// </param>
/// <param name="Delay">The slip from <paramref name="BaselineOn"/> to <paramref name="EndOn"/>.</param>
/// <param name="Stage">The stage it is in; null when every required item is settled.</param>
/// <param name="DeliveryWarning">Delivery is forecast after the completion (N-15); null when it is not.</param>
internal sealed record PlanOutlook(
    Date? EndOn, Date? BaselineOn, Milestone? Last, DelayLedger Delay, StagePace? Stage, Message? DeliveryWarning)
{
    /// <summary>The first later day on which anything of this differs with no new data; null when it never does.</summary>
    public Date? NextChangeOn { get; init; }

    /// <summary>The outlook in sentences: against what was first planned, whom delay is booked to, what is last.</summary>
    public IEnumerable<Message> Explanation
    {
        get
        {
            if (EndOn is not { } end || BaselineOn is not { } baseline)
            {
                yield return OutlookMessages.NothingToComplete;
                yield break;
            }

            yield return Last is null ? OutlookMessages.Complete(end, baseline) : OutlookMessages.Forecast(end, baseline);
            if (Delay.TotalDays > 0)
            {
                var parts = Enum.GetValues(typeof(DelayParty)).Cast<DelayParty>().Where(party => Delay[party] > 0)
                    .Select(party => OutlookMessages.DelayPart(party, Delay[party]))
                    .ToArray();
                yield return OutlookMessages.Late(Delay.TotalDays, parts);
            }
            else if (Delay.EarlyByDays > 0)
            {
                yield return OutlookMessages.Early(Delay.EarlyByDays);
            }

            if (Last is { } last)
            {
                yield return OutlookMessages.Last(last.DisplayName, last.DueOn);
            }

            if (Stage is { Pace: not Pace.OnTrack } stage)
            {
                yield return OutlookMessages.Slow(stage.Phase, stage.Pace, stage.StartedOn, stage.PlannedDays);
            }

            if (DeliveryWarning is { } warning)
            {
                yield return warning;
            }
        }
    }

    /// <summary>The outlook of a plan.</summary>
    /// <param name="schedule">The plan.</param>
    /// <param name="today">The day as of which it holds.</param>
    /// <param name="policy">When a stage is behind and a delivery late.</param>
    /// <exception cref="DomainException">Items wait for each other in a circle.</exception>
    public static PlanOutlook Of(PlanSchedule schedule, Date today, PlanningPolicy policy)
    {
        var counting = schedule.Items.Where(item => item.CountsTowardsCompletion).ToList();
        var accepted = schedule.Template.SourceOf(Anchor.Delivery)?.AchievedBy;
        var sold = schedule.Items.Where(item => item.Code == accepted && item.TakesPart).ToList();
        var horizon = new Horizon(schedule, counting, policy);

        var ahead = horizon.On(today);
        var baselineOn = counting.Select(item => (Date?)(item.BaselineOn ?? item.DueOn)).Max();
        var start = schedule.Known.WonOn;
        var delay = DelayLedger.Book(
            baselineOn ?? start, ahead.EndOn ?? start, start, schedule.Calendar, schedule.Calendar, schedule.Reschedules, schedule.Waits);
        var stage = StagePace.Of(schedule.Items, start, today, policy);
        return new PlanOutlook(ahead.EndOn, baselineOn, ahead.Last, delay, stage, ahead.DeliveryWarning)
        {
            NextChangeOn = Earlier(stage?.SlowsOn(policy), horizon.NextAfter(today, ahead, horizon.LatestChange(ahead, sold))),
        };
    }

    private static Date? Earlier(Date? one, Date? other) => new[] { one, other }.Min();

    /// <summary>What of the outlook moves with the day alone. Forecast dates only ever move later as days go by.</summary>
    private sealed class Horizon(PlanSchedule schedule, IReadOnlyList<Milestone> counting, PlanningPolicy policy)
    {
        private readonly Func<Date, Forecast> _forecast = Forecast.From(schedule);

        public Ahead On(Date today)
        {
            var forecast = _forecast(today);
            var last = counting
                .Where(item => item.Status == MilestoneStatus.Open && forecast[item.Id] == forecast.EndOn)
                .OrderBy(item => item.DueOn)
                .ThenBy(item => item.Id)
                .LastOrDefault();
            return new Ahead(forecast, last, forecast.DeliveryWarning(policy.CompletionDay, schedule.Calendar));
        }

        /// <summary>A later day on which it surely differs; null when nothing is left that could move.</summary>
        public Date? LatestChange(Ahead ahead, IEnumerable<Milestone> sold)
        {
            if (counting.Any(item => item.Status == MilestoneStatus.Open))
            {
                return ahead.EndOn?.AddDays(1);
            }

            // Only lines that nobody has to deliver are left: the warning differs once the last of them is late.
            return sold.Where(item => item.Status == MilestoneStatus.Open)
                .Select(item => Date.Max(
                    ahead.Forecast[item.Id] ?? item.DueOn, schedule.Calendar.Roll(item.Day0.AddDays(policy.CompletionDay))))
                .Select(day => (Date?)day.AddDays(1))
                .Max();
        }

        /// <summary>The first day after today on which it differs: found by halving, because it never changes back.</summary>
        public Date? NextAfter(Date today, Ahead ahead, Date? changed)
        {
            if (changed is not { } high)
            {
                return null;
            }

            var low = today;
            while (high - low > 1)
            {
                var middle = low.AddDays((high - low) >> 1);
                if (On(middle).Says(ahead))
                {
                    low = middle;
                }
                else
                {
                    high = middle;
                }
            }

            return high;
        }
    }

    private sealed record Ahead(Forecast Forecast, Milestone? Last, Message? DeliveryWarning)
    {
        public Date? EndOn => Forecast.EndOn;

        public bool Says(Ahead other) =>
            EndOn == other.EndOn && Last?.Id == other.Last?.Id && Equals(DeliveryWarning, other.DeliveryWarning);
    }
}
