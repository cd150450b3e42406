using System;
using CrmOnboarding.Dataverse.Editing;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.OpportunityAssigned;

/// <summary>An opportunity got another owner: the open rows of its sales rep go with it.</summary>
[Step(SdkMessage.Update, OpportunityTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { OpportunityTable.OwnerId }, Before = new[] { OpportunityTable.OwnerId })]
public sealed class OpportunityAssignedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        new FollowDealOwner(execution.Service, execution.Trace).Run(execution.PrimaryRow.Id, execution.Target!, execution.Before));
}
