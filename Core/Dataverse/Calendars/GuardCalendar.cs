using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Calendars;

/// <summary>Refuses calendars and closures that would stop every plan that obeys them. Runs inside the transaction of the change.</summary>
internal static class GuardCalendar
{
    /// <summary>Before a calendar is written: one day of its week is worked, and it is not based on itself.</summary>
    /// <param name="service">Where the parents are looked up.</param>
    /// <param name="written">The columns to be written; a new calendar without any day of the week gets Monday to Friday.</param>
    /// <param name="before">The row as it was; null for a new one.</param>
    /// <exception cref="DomainException">It must not be written like this.</exception>
    public static void CheckCalendar(IOrganizationService service, Entity written, Entity? before)
    {
        if (before is null && !CalendarRows.Days.Any(written.Contains))
        {
            foreach (var day in CalendarRows.Days.Skip(1).Take(5))
            {
                written[day] = true;
            }
        }

        var merged = Merged(written, before);
        _ = CalendarRows.WeekOf(merged);
        if (new Row(written).Reference(CalendarTable.ParentId) is { } parent)
        {
            var query = new QueryExpression(CalendarTable.LogicalName) { ColumnSet = new ColumnSet(CalendarTable.Id) };
            query.Criteria.AddCondition(CalendarTable.Id, ConditionOperator.AboveOrEqual, parent.Id);
            if (service.Read(query).Any(above => above.Id == written.Id))
            {
                throw new DomainException(CalendarMessages.BasedOnItself(merged.Text(CalendarTable.Name) ?? string.Empty));
            }
        }
    }

    /// <summary>Before a closure is written: it ends no earlier than it starts, and a yearly one is shorter than a year.</summary>
    /// <exception cref="DomainException">It must not be written like this.</exception>
    public static void CheckClosure(Entity written, Entity? before) => _ = CalendarRows.HolidayOf(Merged(written, before));

    private static Row Merged(Entity written, Entity? before)
    {
        var merged = new Entity(written.LogicalName, written.Id);
        foreach (var column in (before?.Attributes ?? Enumerable.Empty<KeyValuePair<string, object>>()).Concat(written.Attributes))
        {
            merged[column.Key] = column.Value;
        }

        return new Row(merged);
    }
}
