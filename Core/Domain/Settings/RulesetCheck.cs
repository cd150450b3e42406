using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Settings;

/// <summary>Says everything that is wrong with the numbers of a ruleset, at once: one number alone cannot show it.</summary>
internal static class RulesetCheck
{
    private const decimal Whole = 100;

    /// <summary>The faults; empty when the ruleset may be published.</summary>
    /// <param name="values">The numbers by <see cref="Setting.Key"/>; null where one is left empty.</param>
    public static IReadOnlyList<Message> Faults(IReadOnlyDictionary<string, decimal?> values)
    {
        var faults = values.Select(each => FaultOf(each.Key, each.Value)).OfType<Message>().ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        // Only numbers that make sense by themselves can be held against each other.
        var ruleset = SettingMap.Read(1, values.ToDictionary(each => each.Key, each => each.Value!.Value));
        faults.AddRange(Health(ruleset));
        faults.AddRange(Contact(ruleset.Cadence));
        var handoff = ruleset.Handoff.Questions.Sum(question => question.Weight);
        if (handoff != Whole)
        {
            faults.Add(SettingMessages.WeightsDoNotSum("handoff.weight", handoff));
        }

        var load = ruleset.Assignment;
        var weights = Whole * (load.VolumeWeight + load.RevenueWeight + load.BalanceWeight + load.RiskWeight);
        if (weights != Whole)
        {
            faults.Add(SettingMessages.WeightsDoNotSum("assign.weight.*", weights));
        }

        faults.AddRange(InOrder("handoff.kickofffrom", ruleset.Handoff.KickoffFromDay, "handoff.kickoffto", ruleset.Handoff.KickoffToDay));
        faults.AddRange(InOrder(
            "curve.firstvalueamber", ruleset.Adoption.FirstValueAmberDays, "curve.firstvaluered", ruleset.Adoption.FirstValueRedDays));
        faults.AddRange(InOrder(
            "curve.troughamber", ruleset.Adoption.TroughAmberDays, "curve.troughred", ruleset.Adoption.TroughRedDays));
        faults.AddRange(InOrder("plan.behind", ruleset.Planning.BehindFactor, "plan.stuck", ruleset.Planning.StuckFactor));
        return [.. faults.Distinct()];
    }

    private static Message? FaultOf(string key, decimal? value)
    {
        var code = key.Split('/')[0];
        var setting = SettingMap.All.FirstOrDefault(known => known.Code == code);
        if (setting is null)
        {
            return SettingMessages.Unknown(code);
        }

        if (value is not { } number)
        {
            return SettingMessages.Empty(key);
        }

        return number < setting.Minimum || number > setting.Maximum
            ? SettingMessages.OutOfBounds(key, number, setting.Minimum, setting.Maximum)
            : setting.IsWhole && number != decimal.Truncate(number) ? SettingMessages.NotWhole(key, number) : null;
    }

    private static IEnumerable<Message> Health(Ruleset ruleset)
    {
        foreach (var segment in new[] { Segment.High, Segment.Medium, Segment.Digital })
        {
            foreach (var model in new[] { ruleset.Health.For(segment, isAdopting: false), ruleset.Health.For(segment, isAdopting: true) })
            {
                if (model.TotalWeight != Whole)
                {
                    yield return SettingMessages.WeightsDoNotSum("health.*.weight", model.TotalWeight);
                }

                var outcomes = model.GoalsAgreedWeight + model.FirstValueWeight + model.GoalProgressWeight;
                if (outcomes != Whole)
                {
                    yield return SettingMessages.WeightsDoNotSum("health.outcomes.goalsagreed, firstvalue, progress", outcomes);
                }

                foreach (var fault in InOrder("health.yellow", model.YellowFrom, "health.green", model.GreenFrom)
                    .Concat(InOrder(
                        "health.schedule.latemild", model.ScheduleCurve[1].X, "health.schedule.latebad", model.ScheduleCurve[2].X))
                    .Concat(InOrder("health.trend.short", model.ShortTrendDays, "health.trend.long", model.LongTrendDays))
                    .Concat(InOrder(
                        "health.cap.latekickoffday", model.Caps.LateKickoffDay, "health.cap.verylatekickoffday",
                        model.Caps.VeryLateKickoffDay)))
                {
                    yield return fault;
                }
            }
        }
    }

    private static IEnumerable<Message> Contact(CadencePolicy contact) =>
        InOrder("contact.factor.minimum", contact.MinimumFactor, "contact.factor.maximum", contact.MaximumFactor)
            .Concat(InOrder("contact.gap.secondfrom", contact.Gaps[1].FromDay, "contact.gap.thirdfrom", contact.Gaps[2].FromDay))
            .Concat(InOrder("contact.gap.thirdfrom", contact.Gaps[2].FromDay, "contact.gap.fourthfrom", contact.Gaps[3].FromDay))
            .Concat(new[] { Segment.High, Segment.Medium, Segment.Digital }.SelectMany(segment => InOrder(
                "contact.mingap", contact.MinimumGapDays.For(segment), "contact.maxsilence", contact.MaximumSilenceDays)));

    private static IEnumerable<Message> InOrder(string lower, decimal low, string higher, decimal high) =>
        low < high ? [] : [SettingMessages.NotInOrder(lower, low, higher, high)];
}
