using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Reporting;

/// <summary>One completed item of one plan, as a template learns from it.</summary>
/// <param name="Code">Code of the row of the template.</param>
/// <param name="AnchorOn">The date its offset counted from.</param>
/// <param name="PlannedOn">Its baseline.</param>
/// <param name="DoneOn">The date it was done.</param>
/// <param name="Calendar">The working days of its plan.</param>
/// <param name="Delay">Whom its slip is booked to.</param>
internal sealed record ItemOutcome(
    string Code, Date AnchorOn, Date PlannedOn, Date DoneOn, WorkingCalendar Calendar, DelayLedger Delay);

/// <summary>What a template can learn about one of its rows.</summary>
/// <param name="Code">Code of the row.</param>
/// <param name="Count">Completed items behind it, from 1.</param>
/// <param name="PlannedOffset">The offset now, in the row's own unit.</param>
/// <param name="MedianOffset">The median of the real offsets, in the same unit.</param>
/// <param name="MedianSlipDays">The median of the slips in working days; negative is early.</param>
/// <param name="OnTimePercent">Share done on the planned date or before, 0 to 100.</param>
/// <param name="MainCause">Whom most slipped days are booked to; null when nothing slipped.</param>
/// <param name="ProposedOffset">The offset proposed, in the row's own unit; null: the plan is good enough, or too little is known.</param>
internal sealed record LearntRow(
    string Code, int Count, int PlannedOffset, decimal MedianOffset, decimal MedianSlipDays, decimal OnTimePercent, DelayParty? MainCause,
    int? ProposedOffset)
{
    /// <summary>All of it in a sentence.</summary>
    /// <param name="due">When the row is due.</param>
    public Message Sentence(Timing due)
    {
        var planned = ReportingMessages.PlannedDay(PlannedOffset, due.Anchor, due.Unit);
        var slip = MedianSlipDays < 0 ? ReportingMessages.Early(-MedianSlipDays) : ReportingMessages.Late(MedianSlipDays);
        var onTime = Math.Round(OnTimePercent);
        return MainCause is { } cause
            ? ReportingMessages.LearntWithCause(Count, planned, MedianOffset, slip, onTime, cause)
            : ReportingMessages.Learnt(Count, planned, MedianOffset, slip, onTime);
    }
}

/// <summary>
/// A template that learns: what was planned against what happened, row by row. A new offset is proposed from five completed items on
/// whose median lies three working days or more off the plan; it goes into a draft, nothing changes by itself.
/// </summary>
internal static class TemplateLearning
{
    /// <summary>What can be learnt, in the order of the rows; rows that nothing completed has are left out.</summary>
    /// <param name="template">The version that the items were made from.</param>
    /// <param name="outcomes">Its completed items.</param>
    /// <param name="policy">From how many items on, and from which slip on, there is a proposal.</param>
    public static IReadOnlyList<LearntRow> Learn(
        Template template, IEnumerable<ItemOutcome> outcomes, ReportingPolicy policy)
    {
        var byCode = outcomes.ToLookup(outcome => outcome.Code);
        return template.Items
            .Where(item => byCode.Contains(item.Code))
            .Select(item => Learn(item, byCode[item.Code].ToList(), policy))
            .ToList();
    }

    private static LearntRow Learn(
        TemplateItem item, IReadOnlyList<ItemOutcome> outcomes, ReportingPolicy policy)
    {
        var slip = Distribution.Of(outcomes.Select(outcome => outcome.Calendar.Difference(outcome.PlannedOn, outcome.DoneOn)))!;
        var offset = Distribution.Of(outcomes.Select(outcome => item.Due.Unit == OffsetUnit.WorkingDays
            ? outcome.Calendar.Difference(outcome.AnchorOn, outcome.DoneOn)
            : outcome.DoneOn - outcome.AnchorOn))!;
        var proposed = (int)Math.Round(offset.Median, MidpointRounding.AwayFromZero);
        var isWorthIt = proposed != item.Due.Offset
            && slip.Count >= policy.LearningCount
            && Math.Abs(slip.Median) >= policy.LearningDays;
        return new LearntRow(
            item.Code,
            slip.Count,
            item.Due.Offset,
            offset.Median,
            slip.Median,
            100m * outcomes.Count(outcome => outcome.DoneOn <= outcome.PlannedOn) / outcomes.Count,
            MainCause(outcomes),
            isWorthIt ? proposed : null);
    }

    private static DelayParty? MainCause(IReadOnlyList<ItemOutcome> outcomes) =>
        ((DelayParty[])Enum.GetValues(typeof(DelayParty)))
            .Select(party => new { Party = (DelayParty?)party, Days = outcomes.Sum(outcome => outcome.Delay[party]) })
            .Where(each => each.Days > 0)
            .OrderByDescending(each => each.Days)
            .FirstOrDefault()?.Party;
}
