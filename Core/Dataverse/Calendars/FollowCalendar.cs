using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Plans;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Calendars;

/// <summary>
/// A calendar changed: every running plan that obeys it, or a calendar based on it, is asked to compute its dates again. A page of plans at
/// a time; the calendar's own row remembers after which plan to go on, and writing that starts the next page.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets one line.</param>
/// <param name="plansPerPage">Plans of one page.</param>
internal sealed class FollowCalendar(
    IOrganizationService service, TraceLog trace, int plansPerPage = FollowCalendar.PlansPerPage)
{
    /// <summary>Plans that one job asks to compute their dates again; the next job goes on.</summary>
    public const int PlansPerPage = 500;

    /// <summary>Asks one page of plans.</summary>
    /// <param name="calendarId">The calendar.</param>
    /// <param name="after">Key of the last plan of the page before; null for the first page.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public void Run(Guid calendarId, string? after, DateTime occurredOn)
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet(PlanTable.PlanKey),
            TopCount = plansPerPage,
        };
        query.Criteria.AddCondition(PlanTable.CalendarId, ConditionOperator.UnderOrEqual, calendarId);
        // A plan that waits already reads the calendar as it is now; one at rest reads it when it goes on.
        query.Criteria.AddCondition(PlanTable.RedateRequestedOn, ConditionOperator.Null);
        query.Criteria.AddCondition(
            PlanTable.Status, ConditionOperator.NotIn,
            ChoiceValues.Number(PlanStatus.Suspended), ChoiceValues.Number(PlanStatus.Cancelled),
            ChoiceValues.Number(PlanStatus.Draft));
        query.Criteria.ActiveOnly();
        if (after?.Length > 0)
        {
            query.Criteria.AddCondition(PlanTable.PlanKey, ConditionOperator.GreaterThan, after);
        }

        query.AddOrder(PlanTable.PlanKey, OrderType.Ascending);
        var plans = service.Read(query);
        foreach (var plan in plans)
        {
            service.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.RedateRequestedOn] = occurredOn });
        }

        // A plan without a key comes first; the page after it cannot be asked for, and there is hardly one.
        var next = plans.Count < plansPerPage ? null : plans[plans.Count - 1].Text(PlanTable.PlanKey);
        trace.Line("Calendar {0}: {1} plans asked{2}.", calendarId, plans.Count, next is null ? string.Empty : ", more to come");
        if (next is not null || after is not null)
        {
            service.Update(new Entity(CalendarTable.LogicalName, calendarId) { [CalendarTable.RedateAfter] = next });
        }
    }

    /// <summary>The organization's business closures changed: so did every calendar that keeps them.</summary>
    public void BusinessClosures(DateTime occurredOn)
    {
        var query = new QueryExpression(CalendarTable.LogicalName) { ColumnSet = new ColumnSet(CalendarTable.Id) };
        query.Criteria.AddCondition(CalendarTable.BusinessClosures, ConditionOperator.Equal, true);
        query.Criteria.ActiveOnly();
        foreach (var calendar in service.Read(query))
        {
            Run(calendar.Id, after: null, occurredOn);
        }
    }
}
