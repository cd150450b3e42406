using System;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Merging;

/// <summary>
/// After a merge several plans of one customer can run: the platform moves all to the customer that stays. Nothing is joined by itself,
/// because people work on both; each but the newest, which further deals join, gets a risk that names it.
/// </summary>
internal static class TellOfTwoPlans
{
    /// <summary>Runs the use case: one read, two more calls where there are several. Again, it changes nothing.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="customer">The customer that stays.</param>
    /// <param name="occurredOn">Moment of the merge, UTC.</param>
    public static void Run(IOrganizationService service, EntityReference customer, DateTime occurredOn)
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet(PlanTable.Name, PlanTable.TimeZoneCode, SystemColumns.OwnerId),
        };
        new RunningPlans(csmId: null, segment: null).Apply(query.Criteria);
        query.Criteria.AddCondition(PlanTable.CustomerId, ConditionOperator.Equal, customer.Id);
        // In the order in which a further deal looks for the plan that it joins.
        query.AddOrder(PlanTable.Cycle, OrderType.Descending);
        query.AddOrder(PlanTable.Day0On, OrderType.Descending);
        query.AddOrder(PlanTable.Id, OrderType.Ascending);
        OwnerProfile.Join(query);
        var plans = service.Read(query);
        if (plans.Count < 2)
        {
            return;
        }

        var risks = plans.Skip(1).Select(plan => RiskOf(plan, plans[0], occurredOn)).ToList();
        var there = service.Present(RiskTable.LogicalName, RiskTable.Id, [.. risks.Select(risk => risk.Id)]);
        service.CreateMany(risks.Where(risk => !there.Contains(risk.Id)));
    }

    /// <summary>
    /// After a plan came into another: each risk that names it is closed, and what is left is said. One read and one write more where there
    /// was such a risk.
    /// </summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="gone">The plan that does not run any more.</param>
    /// <param name="today">The date where the plan that goes on is.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public static void Settle(IOrganizationService service, EntityReference customer, Guid gone, Date today, DateTime occurredOn)
    {
        var query = new QueryExpression(RiskTable.LogicalName) { ColumnSet = new ColumnSet(RiskTable.PlanId) };
        query.Criteria.AddCondition(RiskTable.RuleCode, ConditionOperator.Equal, RiskCodes.TwoPlans);
        query.Criteria.AddCondition(RiskTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(RiskStatus.Closed));
        query.Inner(RiskTable.PlanId, PlanTable.LogicalName, PlanTable.Id, "plan")
            .LinkCriteria.AddCondition(PlanTable.CustomerId, ConditionOperator.Equal, customer.Id);
        var closed = service.Read(query)
            .Where(risk => risk.Reference(RiskTable.PlanId) is { } plan && risk.Id == IdOf(plan.Id, gone)).ToList();
        service.UpdateMany(closed.Select(risk => new Entity(RiskTable.LogicalName, risk.Id)
        {
            [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Closed),
            [RiskTable.ClosedOn] = today.ToDateTime(),
            [RiskTable.EscalatesOn] = null,
            [RiskTable.ReviewedOn] = today.ToDateTime(),
        }));
        if (closed.Count > 0)
        {
            Run(service, customer, occurredOn);
        }
    }

    private static Guid IdOf(Guid plan, Guid newest) => NameBasedId.Of(RiskTable.LogicalName, $"{plan:N}-{newest:N}-two");

    private static Entity RiskOf(Row plan, Row newest, DateTime occurredOn)
    {
        var profile = OwnerProfile.Of(plan);
        var reason = MergingMessages.TwoPlans(newest.Text(PlanTable.Name) ?? string.Empty);
        return new Entity(RiskTable.LogicalName, IdOf(plan.Id, newest.Id))
        {
            [RiskTable.PlanId] = new EntityReference(PlanTable.LogicalName, plan.Id),
            [RiskTable.Name] = StoredText.Fit(
                Catalogue.Render(RiskNames.Of(RiskCodes.TwoPlans), profile.Language), RiskTable.NameLength),
            [RiskTable.RuleCode] = RiskCodes.TwoPlans,
            [RiskTable.Severity] = ChoiceValues.Write(RiskSeverity.Medium),
            [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Open),
            [RiskTable.RaisedOn] = profile.DateOf(occurredOn).ToDateTime(),
            [RiskTable.Reason] = StoredText.Fit(Catalogue.Render(reason, profile.Language), RiskTable.ReasonLength),
            [SystemColumns.OwnerId] = plan.Reference(SystemColumns.OwnerId),
        };
    }
}
