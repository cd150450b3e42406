using System;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.OpportunityStateChanged;

/// <summary>
/// The state of an opportunity changed, by whatever message: its onboarding is brought in line. Reopening an opportunity raises no other
/// event; every closing has an <c>opportunityclose</c> too, whose event tells what is wrong with a deal.
/// </summary>
[Step(SdkMessage.Update, OpportunityTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { OpportunityTable.StateCode })]
public sealed class OpportunityStateChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        execution.EnsureOnboarding(execution.PrimaryRow.Id, isToldElsewhere: true));
}
