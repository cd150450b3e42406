using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Calendars;

/// <summary>
/// The organization's own business closures: the rules of the calendar that the organization names. Whole days only, as the platform has
/// them: a rule starts at midnight and lasts a number of minutes, without a time zone.
/// </summary>
internal static class BusinessClosures
{
    private const string Organization = "organization";

    /// <summary>Reads the closures. One call; the platform gives the rules of a calendar with it.</summary>
    public static IReadOnlyList<Holiday> Read(IOrganizationService service)
    {
        var query = new QueryExpression(SystemCalendarTable.LogicalName) { ColumnSet = new ColumnSet(SystemCalendarTable.Id) };
        query.Inner(
            SystemCalendarTable.Id, OrganizationTable.LogicalName, OrganizationTable.BusinessClosureCalendarId, Organization);
        return
        [
            .. service.ReadEntities(query)
                .SelectMany(calendar =>
                    calendar.GetAttributeValue<EntityCollection>(SystemCalendarTable.Rules)?.Entities ?? Enumerable.Empty<Entity>())
                .Select(rule => HolidayOf(new Row(rule)))
                .OfType<Holiday>(),
        ];
    }

    private static Holiday? HolidayOf(Row rule)
    {
        if ((rule.Moment(SystemCalendarTable.RuleStart) ?? rule.Moment(SystemCalendarTable.RuleStartTime)) is not { } start)
        {
            return null;
        }

        var minutes = rule.Whole(SystemCalendarTable.RuleDuration) ?? 0;
        var end = rule.Moment(SystemCalendarTable.RuleEnd) ?? start.AddMinutes(minutes);
        // The end is the midnight after the last day.
        var last = Date.FromDateTime(end > start ? end.AddMinutes(-1) : start);
        return new Holiday(rule.Text(SystemCalendarTable.RuleName) ?? string.Empty, Date.FromDateTime(start), last);
    }
}
