using System;
using CrmOnboarding.Dataverse.Completing;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Completing;

/// <summary>Somebody sets the status of a milestone: what is done has passed its gate.</summary>
[Step(SdkMessage.Update, MilestoneTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[]
    {
        MilestoneTable.Status, MilestoneTable.OverrideReason, MilestoneTable.OverriddenById, MilestoneTable.OverriddenOn,
    },
    Before = new[]
    {
        MilestoneTable.PlanId, MilestoneTable.Code, MilestoneTable.Status, MilestoneTable.OverrideReason, MilestoneTable.RequiresPayment,
    })]
public sealed class MilestoneCompletingPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        new AskGate(execution.Service, () => execution.CallerLanguage).Run(
            execution.Target!,
            execution.Before,
            execution.Caller,
            execution.OccurredOn,
            execution.IsPartOf(CompleteItemPlugin.MessageName),
            execution.IsPartOf(OverrideGatePlugin.MessageName)));
}
