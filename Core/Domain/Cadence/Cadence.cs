using System;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>When to contact a customer next (formulas.md section 2).</summary>
/// <remarks>
/// In this order: gap, factor, interval, candidate, the longest silence, today when the candidate has passed, an item of the plan that
/// takes its place, and last the limit on touches.
/// </remarks>
internal static class Cadence
{
    /// <summary>The next contact, why then, and when that answer changes with no new data.</summary>
    public static CadenceResult Compute(CadenceInput input)
    {
        var evaluated = NextChange.Find(input.AsOf, day => Evaluate(input, day));
        return evaluated.Result with { NextChangeOn = evaluated.NextChangeOn };
    }

    /// <summary>The next contact as of the day of the input, without looking for the next change.</summary>
    public static CadenceResult Evaluate(CadenceInput input) => Evaluate(input, new EvaluationDate(input.AsOf));

    /// <summary>The same as of a day whose questions are noted, for an evaluation of everything at once.</summary>
    internal static CadenceResult Evaluate(CadenceInput input, EvaluationDate day)
    {
        var policy = input.Policy;
        var contacts = input.Contacts.Where(contact => day.Reached(contact.On)).ToArray();
        var last = contacts.Where(contact => contact.IsTwoWay).Select(contact => (Date?)contact.On).Max();
        var silence = new Silence(contacts, policy);
        var planned = input.Planned
            .Where(touch => touch.IsCustomerFacing && !(touch.IsAutomatic && silence.StopsAutomaticTouches))
            .ToArray();

        var gap = ExpectedGap.On(day, input.Day0, input.Segment, policy);
        var factor = Factor(input, silence);
        var interval = Interval(gap, factor, input);
        var slot = Slot.Candidate(input, last, interval);
        var near = planned;
        var isCrowded = true;
        if (day.Elapsed(slot.On, 1))
        {
            // To be made today, whenever that is: one day differs from another only by what is near it.
            var today = new RollingToday(day, input.Calendar);
            near = [.. planned.Where(touch => today.IsWithin(policy.MergeWorkingDays, touch.DueOn))];
            isCrowded = contacts.Select(contact => contact.On).Concat(planned.Select(touch => touch.DueOn))
                .Any(on => today.SharesDays(policy.Touches.WindowDays, on));
            slot = near.Length == 0 && !isCrowded ? slot.Late() : slot.NotBefore(day, input.Calendar);
        }

        var merged = near.Length == 0 ? null : MilestoneContact.Find(slot, near, input);
        if (merged is null && isCrowded)
        {
            var budget = new ContactBudget(
                input.Day0, input.Segment, input.Calendar, policy, contacts, planned.Where(touch => !day.Elapsed(touch.DueOn, 1)));
            slot = slot.WithinBudget(budget, input.Calendar, policy);
        }

        var otherChannel = silence.StopsAutomaticTouches ? silence.OtherChannel : null;
        return new CadenceResult
        {
            DueOn = merged?.DueOn ?? slot.DueOn,
            Why = Why(silence, merged, slot),
            ExpectedGapDays = gap,
            Factor = factor,
            IntervalDays = interval,
            LastTwoWayOn = last,
            OverdueSince = slot.OverdueSince,
            MergedWith = merged?.Milestone.Code,
            PutOffWorkingDays = slot.PutOffWorkingDays,
            UnansweredInARow = silence.UnansweredInARow,
            StopsAutomaticTouches = silence.StopsAutomaticTouches,
            ProposedChannel = otherChannel,
            ProposesSponsor = silence.StopsAutomaticTouches && otherChannel is null,
        };
    }

    private static decimal Factor(CadenceInput input, Silence silence)
    {
        var policy = input.Policy;
        var health = input.Health switch
        {
            HealthBand.Green => policy.GreenFactor,
            HealthBand.Yellow => policy.YellowFactor,
            HealthBand.Red => policy.RedFactor,
            _ => policy.UnknownHealthFactor,
        };
        var curve = input.Stage switch
        {
            CurveStage.RealityTrough => policy.TroughFactor,
            CurveStage.FirstValueSlope => policy.SlopeFactor,
            CurveStage.ImpactPlateau => policy.PlateauFactor,
            _ => policy.HoneymoonFactor,
        };
        var factor = Math.Min(policy.MaximumFactor, Math.Max(policy.MinimumFactor, health * curve));
        // A customer who does not answer is not written to more often.
        return silence.StopsAutomaticTouches ? Math.Max(1m, factor) : factor;
    }

    private static int Interval(int gap, decimal factor, CadenceInput input)
    {
        var rounded = (int)Math.Floor((gap * factor) + 0.5m);
        var atLeast = Math.Max(rounded, input.Policy.MinimumGapDays.For(input.Segment));
        return Math.Min(atLeast, input.Policy.MaximumSilenceDays);
    }

    private static Message Why(Silence silence, MilestoneContact? merged, Slot slot)
    {
        if (silence.StopsAutomaticTouches)
        {
            return silence.OtherChannel is { } channel
                ? CadenceMessages.TryOtherChannel(silence.UnansweredInARow, channel)
                : CadenceMessages.TrySponsor(silence.UnansweredInARow);
        }

        return merged?.Why ?? slot.Why;
    }
}
