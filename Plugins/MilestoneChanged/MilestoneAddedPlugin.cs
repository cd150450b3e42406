using System;
using CrmOnboarding.Dataverse.Progress;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.MilestoneChanged;

/// <summary>
/// A milestone came into a plan: what nobody may write is refused, and where a person added it the plan is brought in line. Synchronous, so
/// that the dozens of milestones of a new plan leave no job each; they are told by their baseline, and their execution makes no call.
/// </summary>
[Step(SdkMessage.Create, MilestoneTable.LogicalName, Stage.PostOperation, Mode.Synchronous)]
public sealed class MilestoneAddedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        new FollowRoster(execution.Service, execution.Trace).Added(execution.Target!, execution.OccurredOn, execution.Caller));
}
