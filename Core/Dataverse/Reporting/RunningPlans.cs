using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>The plans of a portfolio: those that run, in their onboarding or after it.</summary>
/// <param name="csmId">Only those of this customer success manager; null for all.</param>
/// <param name="segment">Only this segment; null for all.</param>
internal sealed class RunningPlans(Guid? csmId, Segment? segment)
{
    /// <summary>Alias of the plan in <see cref="RowsOf"/>.</summary>
    public const string Alias = "plan";

    /// <summary>Adds the condition to the plans of a query.</summary>
    public void Apply(FilterExpression plans)
    {
        plans.AddCondition(
            PlanTable.Status, ConditionOperator.In, ChoiceValues.Number(PlanStatus.Onboarding), ChoiceValues.Number(PlanStatus.Overdue),
            ChoiceValues.Number(PlanStatus.Adopting));
        plans.ActiveOnly();
        if (csmId is { } csm)
        {
            plans.AddCondition(PlanTable.CsmId, ConditionOperator.Equal, csm);
        }

        if (segment is { } one)
        {
            plans.AddCondition(PlanTable.Segment, ConditionOperator.Equal, ChoiceValues.Number(one));
        }
    }

    /// <summary>The rows of a table that belong to these plans and that nobody deactivated, in the order of their ids.</summary>
    /// <param name="table">A table with a lookup to the plan.</param>
    /// <param name="idColumn">Its own id.</param>
    /// <param name="columns">What to read.</param>
    public QueryExpression RowsOf(string table, string idColumn, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([.. columns, MilestoneTable.PlanId]) };
        query.Criteria.ActiveOnly();
        Apply(query.Inner(MilestoneTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Alias).LinkCriteria);
        query.AddOrder(idColumn, OrderType.Ascending);
        return query;
    }
}
