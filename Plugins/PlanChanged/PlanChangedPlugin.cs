using System;
using CrmOnboarding.Dataverse.Editing;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanChanged;

/// <summary>Somebody edited a plan: its parts follow, and it is evaluated at once.</summary>
[Step(SdkMessage.Update, PlanTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        PlanTable.Status, PlanTable.Segment, PlanTable.Day0On, PlanTable.CsmId, PlanTable.ProjectManagerId, SystemColumns.OwnerId,
    },
    Before = new[]
    {
        PlanTable.Status, PlanTable.Segment, PlanTable.Day0On, PlanTable.CsmId, PlanTable.ProjectManagerId, SystemColumns.OwnerId,
    })]
public sealed class PlanChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        new FollowPlan(execution.Service, execution.Trace).Run(
            execution.PrimaryRow.Id, execution.Target!, execution.Before, execution.OccurredOn));
}
