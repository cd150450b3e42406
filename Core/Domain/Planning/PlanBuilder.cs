using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Messages;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>Turns a won deal and a template into a draft of a plan. Pure: the same input gives the same draft.</summary>
internal static class PlanBuilder
{
    /// <summary>The draft of a new plan: every row of scope plan once, every row of scope line once a line.</summary>
    /// <param name="deal">The won deal.</param>
    /// <param name="template">The template chosen for it.</param>
    /// <param name="calendar">The plan's calendar.</param>
    /// <exception cref="DomainException">Rows of the template wait for each other in a circle, or a date leaves the calendar.</exception>
    public static PlanDraft Build(Deal deal, Template template, WorkingCalendar calendar) =>
        Draft(deal, template, calendar, deal.Anchors, template.Items);

    /// <summary>
    /// What a second deal adds to a plan that is still open: its lines and the rows of scope line, anchored on its own Day 0. What the
    /// plan has once it keeps once, so relationship milestones are not repeated, and nothing that is planned already moves.
    /// </summary>
    /// <param name="deal">The second deal.</param>
    /// <param name="template">The template of the plan, not the one the deal would have had: the plan is not planned anew.</param>
    /// <param name="calendar">The plan's calendar.</param>
    /// <param name="planAnchors">
    /// Anchors of the plan, known or as planned, for rows that count from the kick-off or the like; null counts such rows from the deal's
    /// own Day 0. The win and the signature are always the deal's own.
    /// </param>
    /// <exception cref="DomainException">As for <see cref="Build"/>.</exception>
    public static PlanDraft AddDeal(Deal deal, Template template, WorkingCalendar calendar, AnchorDates? planAnchors = null)
    {
        var anchors = (planAnchors ?? deal.Anchors).With(Anchor.Win, deal.WonOn).With(Anchor.ContractSigned, deal.ContractSignedOn);
        return Draft(deal, template, calendar, anchors, template.Items.Where(item => item.Scope == ItemScope.Line));
    }

    private static PlanDraft Draft(
        Deal deal, Template template, WorkingCalendar calendar, AnchorDates anchors, IEnumerable<TemplateItem> rows)
    {
        var lines = deal.LinesToPlan;
        var numbered = rows.Select(row => new NumberedRow(row, SequenceOf(row, template))).ToList();
        var drafted = numbered.Where(row => row.Item.Scope == ItemScope.Plan).Select(row => new RowOfLine(row, null))
            .Concat(lines.SelectMany(line => numbered
                .Where(row => row.Item.Scope == ItemScope.Line)
                .Select(row => new RowOfLine(row, line))))
            .ToList();

        var dueDates = ItemDating.DueDates(template, anchors, calendar, drafted
            .Select(row => new ItemToDate(row.Row.Item.Code, row.Row.Item.Due, row.Row.Item.DueUntilKnown, deal.WonOn, FixedOn: null))
            .ToList());
        var items = drafted.Select((row, i) => new DraftItem(row.Row.Item, row.Row.Sequence, row.Line, dueDates[i])).ToList();
        return new PlanDraft(deal.WonOn, template, lines, items);
    }

    private static int SequenceOf(TemplateItem row, Template template)
    {
        var index = 0;
        while (!ReferenceEquals(template.Items[index], row))
            index++;
        return index + 1;
    }

    private readonly record struct NumberedRow(TemplateItem Item, int Sequence);

    private readonly record struct RowOfLine(NumberedRow Row, DealLine? Line);
}
