using System;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanFactsChanged;

/// <summary>A fact that the plan's evaluation rests on changed: an evaluation is requested, and nothing else.</summary>
[Step(SdkMessage.Create, RiskTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, RiskTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { RiskTable.Status, RiskTable.Severity, SystemColumns.StateCode })]
[Step(SdkMessage.Delete, RiskTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { RiskTable.PlanId })]
[Step(SdkMessage.Update, MilestoneTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        MilestoneTable.ConfirmedOn, MilestoneTable.InvitedOn, MilestoneTable.IsDateLocked, MilestoneTable.Purpose, MilestoneTable.ContentId,
    })]
public sealed class PlanFactsChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, AskForEvaluation);

    /// <summary>Asks for an evaluation of the plan to which a row belongs, or belonged.</summary>
    internal static void AskForEvaluation(PluginExecution execution)
    {
        if (execution.Message is SdkMessage.Delete)
        {
            EvaluationRequests.AskForFormerPlanOf(execution.Service, execution.Trace, execution.Before, execution.OccurredOn);
        }
        else
        {
            EvaluationRequests.AskForPlanOf(
                execution.Service, execution.Trace, execution.PrimaryRow, execution.Target, execution.OccurredOn);
        }
    }
}
