using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation;

/// <summary>
/// Asks for an evaluation of the plans whose result can have changed with no new data, as the daily sweep of a live organization does.
/// </summary>
internal sealed class EvaluationSweep(IOrganizationService service, VirtualClock clock)
{
    /// <summary>Stamps the plans that are due on or before a day.</summary>
    /// <returns>How many there were.</returns>
    public int Request(DateOnly day)
    {
        var query = RunningPlans(new ColumnSet());
        query.Criteria.AddCondition(PlanTable.NextEvaluationOn, ConditionOperator.OnOrBefore, day.ToDateTime(TimeOnly.MinValue));
        var due = service.All(query).ToList();
        foreach (var plan in due)
        {
            service.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.EvaluationRequestedOn] = clock.UtcNow });
        }

        return due.Count;
    }

    /// <summary>The first day on which a plan is due; null when none is.</summary>
    public DateOnly? NextDay()
    {
        var query = RunningPlans(new ColumnSet(PlanTable.NextEvaluationOn));
        query.TopCount = 1;
        query.Criteria.AddCondition(PlanTable.NextEvaluationOn, ConditionOperator.NotNull);
        query.AddOrder(PlanTable.NextEvaluationOn, OrderType.Ascending);
        var first = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        return first is null ? null : DateOnly.FromDateTime(first.GetAttributeValue<DateTime>(PlanTable.NextEvaluationOn));
    }

    private static QueryExpression RunningPlans(ColumnSet columns)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = columns };
        query.Criteria.AddCondition(PlanTable.Status, ConditionOperator.NotIn, Choice.PlanSuspended, Choice.PlanCancelled);
        return query;
    }
}
