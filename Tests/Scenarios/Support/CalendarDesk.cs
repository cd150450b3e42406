using System;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>What an admin does with calendars in a test.</summary>
internal sealed class CalendarDesk(IOrganizationService service)
{
    /// <summary>A calendar: Monday to Friday unless days are named.</summary>
    public EntityReference Calendar(string name, Action<Entity>? more = null)
    {
        var calendar = new Entity(CalendarTable.LogicalName) { [CalendarTable.Name] = name, [CalendarTable.Code] = name };
        more?.Invoke(calendar);
        return new EntityReference(CalendarTable.LogicalName, service.Create(calendar));
    }

    /// <summary>A closure of a calendar.</summary>
    public Guid Close(EntityReference calendar, string name, Date from, Date? to = null, string? region = null, bool yearly = false)
    {
        var closure = new Entity(ClosureTable.LogicalName)
        {
            [ClosureTable.CalendarId] = calendar,
            [ClosureTable.Name] = name,
            [ClosureTable.FromOn] = from.ToDateTime(),
            [ClosureTable.ToOn] = to?.ToDateTime(),
            [ClosureTable.Yearly] = yearly,
            [ClosureTable.Region] = region,
        };
        return service.Create(closure);
    }

    /// <summary>Sets the days of a working week; all others are off.</summary>
    public static void Week(Entity calendar, params DayOfWeek[] days)
    {
        foreach (var day in Enum.GetValues(typeof(DayOfWeek)).Cast<DayOfWeek>())
        {
            calendar["onb_" + day.ToString().ToLowerInvariant()] = days.Contains(day);
        }
    }
}
