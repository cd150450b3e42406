using System;
using CrmOnboarding.Dataverse.Recording;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanFactsChanged;

/// <summary>Somebody of the customer is recorded, leaves or changes their role: a plan without its champion is a risk.</summary>
[Step(SdkMessage.Create, StakeholderTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, StakeholderTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        StakeholderTable.Role, StakeholderTable.Side, StakeholderTable.LeftOn, StakeholderTable.PlanId, SystemColumns.StateCode,
    })]
public sealed class StakeholderChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        new FollowStakeholder(execution.Service, execution.OccurredOn).Run(execution.PrimaryRow.Id));
}
