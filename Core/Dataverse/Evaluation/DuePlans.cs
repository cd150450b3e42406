using System;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>
/// The plans whose evaluation is due: the next one by the calendar where the plan is, one that has none although it runs, and one whose
/// evaluation was asked for and never answered.
/// </summary>
internal static class DuePlans
{
    /// <summary>How far ahead of UTC a plan can be: no place on Earth is further.</summary>
    private static readonly TimeSpan FurthestEast = TimeSpan.FromHours(14);

    /// <summary>The condition for all that can be due at a moment somewhere on Earth.</summary>
    /// <param name="moment">The moment, UTC.</param>
    public static FilterExpression Of(DateTime moment)
    {
        var running = new FilterExpression(LogicalOperator.And);
        running.AddCondition(
            PlanTable.Status, ConditionOperator.NotIn,
            ChoiceValues.Number(PlanStatus.Suspended), ChoiceValues.Number(PlanStatus.Cancelled),
            ChoiceValues.Number(PlanStatus.Draft));
        running.ActiveOnly();
        var due = running.AddFilter(LogicalOperator.Or);
        due.AddCondition(PlanTable.NextEvaluationOn, ConditionOperator.OnOrBefore, (moment + FurthestEast).Date);
        due.AddCondition(PlanTable.NextEvaluationOn, ConditionOperator.Null);
        var lost = due.AddFilter(LogicalOperator.And);
        lost.AddCondition(PlanTable.EvaluationRequestedOn, ConditionOperator.LessThan, moment - EvaluationRequests.ExpireAfter);
        var unanswered = lost.AddFilter(LogicalOperator.Or);
        unanswered.AddCondition(PlanTable.EvaluationAnsweredOn, ConditionOperator.Null);
        unanswered.AddCondition(new ConditionExpression(
            PlanTable.EvaluationAnsweredOn, ConditionOperator.LessThan, compareColumns: true, PlanTable.EvaluationRequestedOn));
        return running;
    }

    /// <summary>Whether a plan that meets the condition is due where it is, and has what an evaluation needs.</summary>
    /// <param name="plan">The plan's row out of <see cref="StoredPlan.ReadPage"/>.</param>
    /// <param name="moment">The moment, UTC.</param>
    public static bool Includes(Row plan, DateTime moment) => StoredPlan.IsEvaluable(plan)
        && (plan.Date(PlanTable.NextEvaluationOn) is not { } next
            || next <= StoredPlan.DateOf(plan, moment)
            || EvaluationRequests.IsLost(
                plan.Moment(PlanTable.EvaluationRequestedOn), plan.Moment(PlanTable.EvaluationAnsweredOn), moment));
}
