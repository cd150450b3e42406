using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>A row of a template on a date and a calendar, before any plan is made.</summary>
/// <param name="Code">Code of the row.</param>
/// <param name="Line">Line it is for, from 1; null for the plan.</param>
/// <param name="DueOn">The date it would be due.</param>
/// <param name="Day">That date counted from Day 0.</param>
/// <param name="MovedByDays">
/// Calendar days by which closed days moved it later than its offset from Day 0 says; null for rows that do not count calendar days from
/// the win or the plan's end, or that a dependency holds.
/// </param>
internal sealed record DryRunRow(string Code, int? Line, Date DueOn, int Day, int? MovedByDays);

/// <summary>What a template would make of a deal on any date and calendar, to look at before it is published.</summary>
/// <param name="Faults">The faults of the template; when there are any, no rows.</param>
/// <param name="Rows">The rows by due date.</param>
/// <param name="CrowdedFrom">Template days from which a week has too many touches (T-21).</param>
internal sealed record TemplateDryRun(IReadOnlyList<Message> Faults, IReadOnlyList<DryRunRow> Rows, IReadOnlyList<int> CrowdedFrom)
{
    /// <summary>Runs a template.</summary>
    /// <param name="template">The template, of any state.</param>
    /// <param name="deal">The deal to imagine.</param>
    /// <param name="calendar">The calendar to imagine.</param>
    /// <param name="policy">What a template must look like.</param>
    /// <exception cref="DomainException">A date leaves the calendar.</exception>
    public static TemplateDryRun Run(Template template, Deal deal, WorkingCalendar calendar, TemplatePolicy policy)
    {
        var faults = TemplateValidator.Validate(template, policy);
        if (faults.Count > 0)
        {
            return new TemplateDryRun(faults, [], []);
        }

        var rows = PlanBuilder.Build(deal, template, calendar).Items
            .Select(item => new DryRunRow(
                item.Code, item.Line?.Number, item.DueOn, item.DueOn - deal.WonOn, MovedBy(item, template, deal, calendar)))
            .OrderBy(row => row.DueOn)
            .ToList();
        return new TemplateDryRun(faults, rows, TouchDensity.CrowdedFrom(template, policy.Touches));
    }

    private static int? MovedBy(DraftItem item, Template template, Deal deal, WorkingCalendar calendar)
    {
        if (item.Unit != OffsetUnit.CalendarDays || item.Anchor is not (Anchor.Win or Anchor.PlanEnd))
        {
            return null;
        }

        var target = deal.WonOn.AddDays(item.Offset + (item.Anchor == Anchor.PlanEnd ? template.LengthDays : 0));
        return item.DueOn == calendar.Roll(target) ? item.DueOn - target : null;
    }
}
