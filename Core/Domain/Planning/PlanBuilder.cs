using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>Turns a deal and a template into a draft of a plan. Pure: the same input gives the same draft.</summary>
internal static class PlanBuilder
{
    /// <summary>
    /// The draft of a new plan: every row of scope plan once, every row of scope line once a line, where its condition holds.
    /// </summary>
    /// <param name="deal">The won deal, or one about to be won with the date expected (T-12).</param>
    /// <param name="template">The template chosen for it.</param>
    /// <param name="calendar">The plan's calendar.</param>
    /// <exception cref="DomainException">Rows of the template wait for each other in a circle, or a date leaves the calendar.</exception>
    public static PlanDraft Build(Deal deal, Template template, WorkingCalendar calendar) =>
        Draft(deal, template, calendar, deal.Anchors, [ItemScope.Plan, ItemScope.Line]);

    /// <summary>
    /// What a second deal adds to a plan that is still open: its lines and the rows of scope line, anchored on its own Day 0. What the
    /// plan has once it keeps once, so relationship milestones are not repeated, and nothing that is planned already moves.
    /// </summary>
    /// <param name="deal">The second deal.</param>
    /// <param name="template">The template of the plan, not the one the deal would have had: the plan is not replanned.</param>
    /// <param name="calendar">The plan's calendar.</param>
    /// <param name="planAnchors">
    /// Anchors of the plan, known or as planned, for rows that count from the kick-off or the like; null counts such rows from the deal's
    /// own Day 0. The win, the signature and the delivery are always the deal's own. What rows of scope plan would hold up is not waited
    /// for.
    /// </param>
    /// <exception cref="DomainException">As for <see cref="Build"/>.</exception>
    public static PlanDraft AddDeal(Deal deal, Template template, WorkingCalendar calendar, AnchorDates? planAnchors = null)
    {
        var anchors = (planAnchors ?? deal.Anchors).With(Anchor.Win, deal.WonOn).With(Anchor.ContractSigned, deal.ContractSignedOn);
        // What is achieved line by line, such as the delivery, is still ahead for the new lines.
        foreach (var source in template.AnchorSources.Where(source => template.Item(source.AchievedBy)?.Scope == ItemScope.Line))
        {
            anchors = anchors.With(source.Anchor, null);
        }

        return Draft(deal, template, calendar, anchors, [ItemScope.Line]);
    }

    private static PlanDraft Draft(
        Deal deal, Template template, WorkingCalendar calendar, AnchorDates anchors, IReadOnlyList<ItemScope> scopes)
    {
        var lines = deal.LinesToPlan;
        var rows = scopes.SelectMany(scope => RowsOf(scope, template, deal, lines)).ToList();
        var positions = Enumerable.Range(0, rows.Count).ToLookup(position => rows[position].Item.Code);
        var graph = new ItemGraph(template, anchors, calendar, rows
            .Select(row => new GraphItem(
                row.Item.Code, row.Item.Due, row.Item.DueUntilKnown, deal.WonOn, row.Item.DurationDays, LaterDealId: null,
                LinksOf(row, rows, positions)))
            .ToArray());

        var dueOn = new Date[rows.Count];
        foreach (var position in graph.Order)
        {
            dueOn[position] = graph.Earliest(position, dueOn).On;
        }

        var items = rows.Select((row, i) => new DraftItem(row.Item, row.Sequence, row.Line, dueOn[i])).ToList();
        return new PlanDraft(deal.WonOn, template, lines, items);
    }

    private static IEnumerable<Row> RowsOf(ItemScope scope, Template template, Deal deal, IReadOnlyList<DealLine> lines)
    {
        IReadOnlyList<DealLine?> repeats = scope == ItemScope.Line ? [.. lines] : [null];
        foreach (var line in repeats)
        {
            var products = line is null ? lines.Select(each => each.ProductName) : [line.ProductName];
            for (var i = 0; i < template.Items.Count; i++)
            {
                var item = template.Items[i];
                if (item.Scope == scope && item.Condition?.Holds(deal.Facts, products) != false)
                {
                    yield return new Row(item, i + 1, line);
                }
            }
        }
    }

    /// <summary>A row of a line waits for its own line and for the plan; a row of the plan waits for every line.</summary>
    private static ItemLink[] LinksOf(Row row, List<Row> rows, ILookup<string, int> positions)
    {
        List<ItemLink>? links = null;
        foreach (var dependency in row.Item.Dependencies)
        {
            foreach (var position in positions[dependency.Predecessor])
            {
                if (row.Line is null || rows[position].Line is not { } line || line.Number == row.Line.Number)
                {
                    (links ??= []).Add(new ItemLink(position, dependency.Type, dependency.LagDays));
                }
            }
        }

        return links?.ToArray() ?? [];
    }

    private readonly record struct Row(TemplateItem Item, int Sequence, DealLine? Line);
}
