using System;
using CrmOnboarding.Dataverse.Editing;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanRowChanging;

/// <summary>Somebody records something on an opportunity: it belongs to the plan of the deal, once there is one.</summary>
[Step(SdkMessage.Create, GoalTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Create, PromiseTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Create, DiscoveryTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Create, StakeholderTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
public sealed class DealFactCreatingPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        RecordedFacts.Place(execution.Service, execution.Target!);
        GuardPlanRow.Check(execution.Service, execution.Target!, before: null, execution.OccurredOn, execution.MovesDeal);
    });
}
