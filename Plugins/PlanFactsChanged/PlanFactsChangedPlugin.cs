using System;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanFactsChanged;

/// <summary>
/// A fact that the plan's evaluation rests on changed: an evaluation is asked for, and nothing else. Registered asynchronously after Create
/// and Update of <c>onb_risk</c> and after Update of <c>onb_handoffitem</c> and of <c>onb_milestone</c>, filtered on the columns that count.
/// A risk that the evaluation wrote names the day of its review in the same write and asks for nothing.
/// </summary>
public sealed class PlanFactsChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => ExtensionBoundary.Run(serviceProvider, static happened =>
    {
        switch (happened.PrimaryRow.LogicalName)
        {
            case RiskTable.LogicalName when happened.Row("Target")?.Contains(RiskTable.ReviewedOn) is true:
                // Asking for another evaluation would make every review follow itself.
                happened.Trace.Line("The evaluation itself wrote this risk; it knows it.");
                break;
            case RiskTable.LogicalName:
                AskForEvaluation(happened, RiskTable.Id, RiskTable.PlanId);
                break;
            case MilestoneTable.LogicalName:
                AskForEvaluation(happened, MilestoneTable.Id, MilestoneTable.PlanId);
                break;
            case HandoffItemTable.LogicalName:
                AskForEvaluation(happened, HandoffItemTable.Id, HandoffItemTable.PlanId);
                break;
            default:
                happened.Trace.Line("Rows of this table say nothing about a plan; check the registered steps.");
                break;
        }
    });

    private static void AskForEvaluation(ExtensionEvent happened, string idColumn, string planColumn) =>
        EvaluationRequests.AskForPlanOf(happened.Service, happened.Trace, happened.PrimaryRow, idColumn, planColumn, happened.OccurredOn);
}
