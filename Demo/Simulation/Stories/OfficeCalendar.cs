using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>The calendar of all customers, and the day off that somebody enters while plans are running: what falls on it moves.</summary>
internal static class OfficeCalendar
{
    // In the middle of the onboardings of the first weeks, and known two weeks ahead.
    private const int DayOff = 40;
    private const int KnownBefore = 14;

    private static readonly Guid Id = SampleId.Of(CalendarTable.LogicalName, "office");

    /// <summary>Makes the calendar and gives it to every customer, unless an earlier run did.</summary>
    public static void GiveToAll(IOrganizationService service)
    {
        if (service.Ids(CalendarTable.LogicalName).Contains(Id))
        {
            return;
        }

        service.Create(new Entity(CalendarTable.LogicalName, Id) { [CalendarTable.Name] = "Office", [CalendarTable.Code] = "OFFICE" });
        foreach (var account in service.All(new QueryExpression(AccountTable.LogicalName) { ColumnSet = new ColumnSet() }).ToList())
        {
            service.Update(new Entity(AccountTable.LogicalName, account.Id)
            {
                [AccountTable.CalendarId] = new EntityReference(CalendarTable.LogicalName, Id),
            });
        }
    }

    /// <summary>The day off.</summary>
    /// <param name="firstWin">The day of the first win.</param>
    public static StoryEvent Closure(DateOnly firstWin)
    {
        var day = firstWin.AddDays(DayOff);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        var closure = new Entity(ClosureTable.LogicalName, SampleId.Of(ClosureTable.LogicalName, "day off"))
        {
            [ClosureTable.CalendarId] = new EntityReference(CalendarTable.LogicalName, Id),
            [ClosureTable.Name] = "Company day",
            [ClosureTable.FromOn] = day.ToDateTime(TimeOnly.MinValue),
        };
        return StoryEvent.Entered(day.AddDays(-KnownBefore), closure);
    }
}
