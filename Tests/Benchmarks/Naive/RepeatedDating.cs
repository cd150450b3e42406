using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Benchmarks.Naive;

/// <summary>
/// Dates a draft the plain way: every row from its anchor and from the rows it waits for, found by their code in the list, again and
/// again until no date changes. Knows what the benchmark needs: finish to start, and anchors planned from a row.
/// </summary>
internal static class RepeatedDating
{
    public static List<DatedRow> Build(Deal deal, Template template, DayLoopCalendar calendar)
    {
        var rows = template.Items.Where(item => item.Scope == ItemScope.Plan).Select(item => new DatedRow(item, null, deal.WonOn)).ToList();
        foreach (var line in deal.Lines)
        {
            rows.AddRange(template.Items.Where(item => item.Scope == ItemScope.Line).Select(item => new DatedRow(item, line, deal.WonOn)));
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var row in rows)
            {
                var dueOn = DueOn(row, rows, deal, template, calendar);
                changed |= dueOn != row.DueOn;
                row.DueOn = dueOn;
            }
        }

        return rows;
    }

    private static Date DueOn(DatedRow row, List<DatedRow> rows, Deal deal, Template template, DayLoopCalendar calendar)
    {
        var timing = row.Item.Due;
        var anchor = deal.WonOn;
        if (timing.Anchor != Anchor.Win)
        {
            anchor = rows.Where(each => each.Item.Code == template.SourceOf(timing.Anchor)!.PlannedFrom).Max(each => each.DueOn);
        }

        var dueOn = calendar.Roll(anchor.AddDays(timing.Offset));
        foreach (var dependency in row.Item.Dependencies)
        {
            foreach (var predecessor in rows.Where(each => each.Item.Code == dependency.Predecessor
                && (each.Line is null || row.Line is null || each.Line == row.Line)))
            {
                var start = calendar.Add(predecessor.DueOn, dependency.LagDays);
                dueOn = Date.Max(dueOn, calendar.Add(start, row.Item.DurationDays));
            }
        }

        return dueOn;
    }
}

/// <summary>A row of the draft with its date so far.</summary>
internal sealed class DatedRow(TemplateItem item, DealLine? line, Date dueOn)
{
    public TemplateItem Item { get; } = item;

    public DealLine? Line { get; } = line;

    public Date DueOn { get; set; } = dueOn;
}
