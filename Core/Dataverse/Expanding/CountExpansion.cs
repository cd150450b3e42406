using System;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Expanding;

/// <summary>
/// An opportunity or a person of a customer was added: soon after a win, the plan counts them (H-25). Counted from the rows each time, so
/// that a repetition counts nothing twice; the plan keeps the number, so that no evaluation reads them.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets one line.</param>
internal sealed class CountExpansion(IOrganizationService service, TraceLog trace)
{
    /// <summary>No setting makes the time after a win longer.</summary>
    private const int MostDays = 367;

    private const string MadeOf = "madeof";
    private const string Person = "person";

    /// <summary>Counts the opportunities of a customer: one call where it was not won lately, else at most six.</summary>
    /// <param name="customer">The customer of the new opportunity; null for none.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public void OfCustomer(EntityReference? customer, DateTime occurredOn)
    {
        if (customer is not null)
        {
            Count(PlanTable.CustomerId, customer.Id, PlanTable.NewOpportunities, Opportunities, occurredOn);
        }
    }

    /// <summary>Counts the people of a plan, likewise.</summary>
    /// <param name="plan">The plan of the new stakeholder; null for none.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public void OfPlan(EntityReference? plan, DateTime occurredOn)
    {
        if (plan is not null)
        {
            Count(PlanTable.Id, plan.Id, PlanTable.NewPeople, People, occurredOn);
        }
    }

    private void Count(string by, Guid id, string column, Func<Row, DateTime, int> count, DateTime occurredOn)
    {
        if (Find(by, id, occurredOn) is not { } plan)
        {
            trace.Line("No plan was won lately; nothing to do.");
            return;
        }

        var profile = OwnerProfile.Of(plan);
        var wonOn = plan.Date(PlanTable.Day0On)!.Value;
        if (profile.DateOf(occurredOn) - wonOn > RulesetRows.Published(service).Rules.Risks.ExpansionDays)
        {
            trace.Line("Plan {0} was won too long ago.", plan.Id);
            return;
        }

        // Where only the day of the win is known, what came on that day may have been there before.
        var counted = count(plan, plan.Moment(PlanTable.WonAt) ?? wonOn.AddDays(1).ToDateTime());
        if (counted == (plan.Whole(column) ?? 0))
        {
            return;
        }

        service.Update(new Entity(PlanTable.LogicalName, plan.Id) { [column] = counted });
        EvaluationRequests.AskFor(service, trace, plan.Id, occurredOn);
    }

    /// <summary>The newest of the plans that run.</summary>
    private Row? Find(string by, Guid id, DateTime occurredOn)
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                PlanTable.Day0On, PlanTable.WonAt, PlanTable.TimeZoneCode, PlanTable.CustomerId, PlanTable.NewPeople,
                PlanTable.NewOpportunities),
            TopCount = 1,
        };
        query.Criteria.AddCondition(by, ConditionOperator.Equal, id);
        query.Criteria.AddCondition(
            PlanTable.Status, ConditionOperator.NotIn,
            ChoiceValues.Number(PlanStatus.Suspended), ChoiceValues.Number(PlanStatus.Cancelled), ChoiceValues.Number(PlanStatus.Draft));
        query.Criteria.AddCondition(PlanTable.Day0On, ConditionOperator.OnOrAfter, occurredOn.Date.AddDays(-MostDays));
        query.Criteria.ActiveOnly();
        query.AddOrder(PlanTable.Cycle, OrderType.Descending);
        OwnerProfile.Join(query);
        return service.Read(query).Cast<Row?>().FirstOrDefault();
    }

    /// <summary>Those that are not lost, except what was made of a chance itself.</summary>
    private int Opportunities(Row plan, DateTime since)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(OpportunityTable.Id) };
        query.Criteria.AddCondition(OpportunityTable.CustomerId, ConditionOperator.Equal, plan.Reference(PlanTable.CustomerId)!.Id);
        query.Criteria.AddCondition(OpportunityTable.CreatedOn, ConditionOperator.GreaterThan, since);
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.NotEqual, OpportunityTable.StateLost);
        query.Outer(OpportunityTable.Id, RiskTable.LogicalName, RiskTable.OpportunityId, MadeOf, RiskTable.Id);
        return service.Read(query).Count(row => row.Linked(MadeOf).Key(RiskTable.Id) is null);
    }

    /// <summary>Whom the CRM did not know at the win: a contact that was there already is no new one.</summary>
    private int People(Row plan, DateTime since)
    {
        var query = new QueryExpression(StakeholderTable.LogicalName) { ColumnSet = new ColumnSet(StakeholderTable.ContactId) };
        query.Criteria.AddCondition(StakeholderTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(StakeholderTable.Side, ConditionOperator.Equal, ChoiceValues.Number(ResponsibleParty.Customer));
        query.Criteria.AddCondition(SystemColumns.CreatedOn, ConditionOperator.GreaterThan, since);
        query.Criteria.ActiveOnly();
        query.Outer(StakeholderTable.ContactId, ContactTable.LogicalName, ContactTable.Id, Person, SystemColumns.CreatedOn);
        return service.Read(query)
            .Where(row => row.Linked(Person).Moment(SystemColumns.CreatedOn) is not { } known || known > since)
            .Select(row => row.Reference(StakeholderTable.ContactId)?.Id ?? row.Id)
            .Distinct()
            .Count();
    }
}
