using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation;

/// <summary>Knows when the next night has something to do, so that empty nights cost nothing.</summary>
internal sealed class Nights(IOrganizationService service)
{
    /// <summary>The first day on which a plan is due; null when none is.</summary>
    public DateOnly? Next()
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet(PlanTable.NextEvaluationOn),
            TopCount = 1,
        };
        query.Criteria.AddCondition(PlanTable.Status, ConditionOperator.NotIn, Choice.PlanSuspended, Choice.PlanCancelled);
        query.Criteria.AddCondition(PlanTable.NextEvaluationOn, ConditionOperator.NotNull);
        query.AddOrder(PlanTable.NextEvaluationOn, OrderType.Ascending);
        var first = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        return first is null ? null : DateOnly.FromDateTime(first.GetAttributeValue<DateTime>(PlanTable.NextEvaluationOn));
    }
}
