using System;
using CrmOnboarding.Dataverse.Progress;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.MilestoneChanged;

/// <summary>
/// A milestone was completed, waived, reopened, cancelled or moved, or its completion date was corrected: completion, anchors and dates of
/// its workstream and plan are brought in line, and what depends on it moves with it.
/// </summary>
[Step(SdkMessage.Update, MilestoneTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { MilestoneTable.Status, MilestoneTable.CompletedOn, MilestoneTable.DueOn },
    Before = new[] { MilestoneTable.Status, MilestoneTable.CompletedOn, MilestoneTable.DueOn })]
public sealed class MilestoneChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        new FollowMilestone(execution.Service, execution.Trace).Run(
            execution.PrimaryRow.Id, execution.OccurredOn, execution.Target, execution.Before, execution.Caller));
}
