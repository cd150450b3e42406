using System;
using CrmOnboarding.Dataverse.Progress;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.MilestoneChanged;

/// <summary>
/// A milestone was deleted, deactivated, activated, or counts towards completion differently: its plan is brought in line.
/// </summary>
[Step(SdkMessage.Update, MilestoneTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { MilestoneTable.IsRequired, SystemColumns.StateCode }, Before = new[] { MilestoneTable.PlanId })]
[Step(SdkMessage.Delete, MilestoneTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { MilestoneTable.PlanId })]
public sealed class MilestoneRosterPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        new FollowRoster(execution.Service, execution.Trace).Changed(execution.Before, execution.OccurredOn, execution.Caller));
}
