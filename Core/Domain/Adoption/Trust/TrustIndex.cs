using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.Trust;

/// <summary>
/// How trust grows with contact and fades with silence, 0 to 100 (formulas.md section 5). Illustrative and not calibrated; any display
/// must say so.
/// </summary>
internal static class TrustIndex
{
    /// <summary>The trust at the end of every day from Day 0 to a last day, both included.</summary>
    /// <param name="touches">Two-way touches, in any order.</param>
    /// <param name="lastDay">Days since the win, from 0.</param>
    /// <param name="promises">Promises kept and broken; null for none. They count after the touch of the day.</param>
    /// <param name="policy">The numbers.</param>
    public static IReadOnlyList<double> Series(
        IEnumerable<TrustTouch> touches, int lastDay, TrustPolicy policy, IEnumerable<TrustPromise>? promises = null)
    {
        var byDay = touches.ToLookup(touch => touch.Day, touch => touch.Gain);
        var promisesByDay = (promises ?? []).ToLookup(promise => promise.Day, promise => promise.IsKept);
        var series = new double[lastDay + 1];
        var trust = policy.Start;
        var last = 0;
        for (var day = 0; day <= lastDay; day++)
        {
            if (byDay[day].Any())
            {
                trust = byDay[day].Aggregate(trust, (now, gain) => now + (gain * (100 - now) / policy.GainScale));
                last = day;
            }
            else if (day - last > ExpectedGap.OnDay(day, Segment.High, policy.Cadence))
            {
                trust = policy.Floor + ((trust - policy.Floor) * Math.Pow(0.5, 1 / policy.HalfLifeOn(day)));
            }

            trust = promisesByDay[day].Aggregate(trust, (now, isKept) => now + (isKept ? policy.KeptPromise : -policy.BrokenPromise));
            trust = Math.Min(100, Math.Max(0, trust));
            series[day] = trust;
        }

        return series;
    }

    /// <summary>
    /// The actual course, compared with the same customer without contact in the first week (N-28).
    /// </summary>
    public static TrustGraph Graph(
        IReadOnlyList<TrustTouch> touches, int lastDay, TrustPolicy policy, IReadOnlyList<TrustPromise>? promises = null)
    {
        var withoutFirstWeek = touches.Where(touch => touch.Day > policy.Cadence.FirstWeekLastDay);
        return new TrustGraph(Series(touches, lastDay, policy, promises), Series(withoutFirstWeek, lastDay, policy, promises));
    }
}

/// <summary>Two courses of trust, one value a day from Day 0.</summary>
/// <param name="Actual">What happened.</param>
/// <param name="WithoutFirstWeek">The same without contact in the first week.</param>
internal sealed record TrustGraph(IReadOnlyList<double> Actual, IReadOnlyList<double> WithoutFirstWeek);
