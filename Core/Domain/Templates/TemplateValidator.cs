using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>Finds all faults of a template at once, each with its row, so that an admin can correct them in one go.</summary>
internal static class TemplateValidator
{
    /// <summary>The faults, in the order of the rows; empty when the template may be published.</summary>
    public static IReadOnlyList<Message> Validate(Template template, TemplatePolicy policy)
    {
        var codes = new HashSet<string>(template.Items.Select(item => item.Code));
        var faults = new List<Message>();
        faults.AddRange(OfTemplate(template, policy));
        faults.AddRange(template.Items.SelectMany(item => OfItem(item, codes)));
        faults.AddRange(OfSources(template, codes));
        if (Circle(template) is { } path)
        {
            faults.Add(TemplateMessages.ItemsInCircle(path));
        }

        return faults;
    }

    private static IEnumerable<Message> OfTemplate(Template template, TemplatePolicy policy)
    {
        if (!IsGoodCode(template.Code))
        {
            yield return TemplateMessages.BadTemplateCode(template.Code, TemplateLimits.LongestCode);
        }

        if (template.LengthDays < 1)
        {
            yield return TemplateMessages.BadLength(template.LengthDays);
        }

        if (template.CareFromDay is { } care)
        {
            if (care > template.LengthDays)
            {
                yield return TemplateMessages.CareAfterEnd(care, template.LengthDays);
            }

            foreach (var item in template.Items.Where(item => IsOnWrongSide(item, care)))
            {
                yield return TemplateMessages.WrongSideOfCare(item.Code, item.Phase, item.Due.Offset, care);
            }
        }

        foreach (var group in template.Items.GroupBy(item => item.Code).Where(group => group.Count() > 1))
        {
            yield return TemplateMessages.CodeTwice(group.Key, group.Count());
        }

        if (template.Type == TemplateType.Plan
            && !template.Items.Any(item => item is { IsRequired: true, Condition: null } && item.Phase != Phase.Adopt))
        {
            yield return TemplateMessages.NothingRequired(template.Code);
        }

        if (template.StartedBy is { } word && (template.Type != TemplateType.Play || !PlayTriggers.IsWord(word)))
        {
            yield return template.Type == TemplateType.Play
                ? TemplateMessages.BadTrigger(template.Code, word)
                : TemplateMessages.NoPlay(template.Code);
        }

        if (template is { Type: TemplateType.Play, Items.Count: 0 })
        {
            yield return TemplateMessages.NothingToDo(template.Code);
        }

        // Tasks of a play are for colleagues and reach nobody.
        foreach (var from in template.Type == TemplateType.Play ? [] : TouchDensity.CrowdedFrom(template, policy.Touches).Take(1))
        {
            yield return TemplateMessages.CrowdedWeek(from, from + policy.Touches.WindowDays - 1, policy.Touches.FirstWeek);
        }

        if (template.IsJointPlan && !LiesFarEnoughAfterKickoff(template, policy))
        {
            yield return TemplateMessages.JointPlanTooShort(policy.JointPlanDays);
        }
    }

    private static IEnumerable<Message> OfItem(TemplateItem item, HashSet<string> codes)
    {
        if (!IsGoodCode(item.Code))
        {
            yield return TemplateMessages.BadItemCode(item.Code, TemplateLimits.LongestCode);
        }

        if (System.Math.Abs((long)item.Due.Offset) > TemplateLimits.MaximumOffset)
        {
            yield return TemplateMessages.OffsetTooLarge(item.Code, item.Due.Offset, TemplateLimits.MaximumOffset);
        }

        if (item.DurationDays is < 0 or > TemplateLimits.MaximumDuration)
        {
            yield return TemplateMessages.BadDuration(item.Code, item.DurationDays, TemplateLimits.MaximumDuration);
        }

        if (item.DueUntilKnown is { } untilKnown && (untilKnown.Anchor == item.Due.Anchor || item.Due.Anchor == Anchor.Win))
        {
            yield return TemplateMessages.UselessDateUntilKnown(item.Code);
        }

        if (item.Condition is { MonthlyValueFrom: { } from, MonthlyValueBelow: { } below } && from >= below)
        {
            yield return TemplateMessages.ConditionNeverHolds(item.Code);
        }

        foreach (var dependency in item.Dependencies)
        {
            if (!codes.Contains(dependency.Predecessor))
            {
                yield return TemplateMessages.UnknownPredecessor(item.Code, dependency.Predecessor);
            }

            if (System.Math.Abs((long)dependency.LagDays) > TemplateLimits.MaximumOffset)
            {
                yield return TemplateMessages.LagTooLarge(item.Code, dependency.Predecessor, dependency.LagDays);
            }
        }

        foreach (var group in item.Dependencies.GroupBy(dependency => dependency.Predecessor).Where(group => group.Count() > 1))
        {
            yield return TemplateMessages.PredecessorTwice(item.Code, group.Key);
        }
    }

    private static IEnumerable<Message> OfSources(Template template, HashSet<string> codes)
    {
        foreach (var source in template.AnchorSources)
        {
            if (source.Anchor is Anchor.Win or Anchor.PlanEnd)
            {
                yield return TemplateMessages.AnchorNeedsNoSource(source.Anchor);
            }

            // A plan from an item that the template does not have falls back to Day 0, as in a template without deliverables; but an
            // item that counts from such an anchor would never move.
            if (!codes.Contains(source.PlannedFrom) && template.Items.Any(item => item.Due.Anchor == source.Anchor))
            {
                yield return TemplateMessages.UnknownAnchorSource(source.Anchor, source.PlannedFrom);
            }
        }

        foreach (var group in template.AnchorSources.GroupBy(source => source.Anchor).Where(group => group.Count() > 1))
        {
            yield return TemplateMessages.AnchorSourceTwice(group.Key);
        }
    }

    /// <summary>Rows wait for their predecessors and for the row that their anchor is planned from.</summary>
    private static string? Circle(Template template)
    {
        var positions = template.Items.Select((item, i) => new { item.Code, i }).ToLookup(each => each.Code, each => each.i);
        var waitsFor = template.Items.Select(item =>
        {
            var anchor = (item.DueUntilKnown ?? item.Due).Anchor;
            var source = anchor is Anchor.Win or Anchor.PlanEnd ? null : template.SourceOf(anchor)?.PlannedFrom;
            return item.Dependencies.Select(dependency => dependency.Predecessor)
                .Concat(source is null ? [] : [source])
                .SelectMany(code => positions[code])
                .ToArray();
        }).ToArray();
        return CircleFinder.FindCircle(waitsFor.Length, CircleFinder.In(waitsFor), position => template.Items[position].Code);
    }

    private static bool IsOnWrongSide(TemplateItem item, int care) =>
        item.Due is { Anchor: Anchor.Win, Unit: OffsetUnit.CalendarDays }
        && item.Phase switch
        {
            Phase.Handoff or Phase.Launch => item.Due.Offset >= care,
            Phase.Care => item.Due.Offset < care,
            _ => false,
        };

    private static bool LiesFarEnoughAfterKickoff(Template template, TemplatePolicy policy) => template.Items.Any(item =>
        item.Due.Unit == OffsetUnit.CalendarDays
        && item.Due.Anchor is Anchor.KickoffHeld
        && item.Due.Offset >= policy.JointPlanDays);

    private static bool IsGoodCode(string code) =>
        code.Length is > 0 and <= TemplateLimits.LongestCode && code.All(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9' or '_');
}
