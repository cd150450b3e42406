using System;
using CrmOnboarding.Dataverse.Editing;
using CrmOnboarding.Dataverse.Handoffs;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Handoffs;

/// <summary>
/// Somebody writes a handoff: another plan, and a stage that no message set, is refused; a change of terms soon after the win is counted.
/// </summary>
[Step(SdkMessage.Create, HandoffTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Update, HandoffTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[]
    {
        HandoffTable.PlanId, HandoffTable.Stage, HandoffTable.SubmittedOn, HandoffTable.SubmittedById, HandoffTable.DecidedOn,
        HandoffTable.DecidedById, HandoffTable.HoursToAcceptance, HandoffTable.Returns, HandoffTable.ReturnReasons,
        HandoffTable.Scope, HandoffTable.TargetGoLiveOn, HandoffTable.ServiceLevel,
    },
    Before = new[]
    {
        HandoffTable.PlanId, HandoffTable.WonOn, HandoffTable.Scope, HandoffTable.TargetGoLiveOn, HandoffTable.ServiceLevel,
        HandoffTable.TermChanges,
    })]
public sealed class HandoffChangingPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        if (execution.Message is SdkMessage.Create)
        {
            GuardHandoff.Creating(execution.Target!);
            return;
        }

        GuardPlanRow.Check(execution.Service, execution.Target!, execution.Before, execution.OccurredOn, execution.MovesDeal);
        CountTermChange.Run(execution.Service, execution.Target!, execution.Before, execution.OccurredOn);
        if (!execution.IsPartOf(SubmitHandoffPlugin.Name, AcceptHandoffPlugin.Name, ReturnHandoffPlugin.Name))
        {
            GuardHandoff.Changing(execution.Target!);
        }
    });
}
