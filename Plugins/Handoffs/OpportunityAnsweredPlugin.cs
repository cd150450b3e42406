using System;
using CrmOnboarding.Dataverse.Handoffs;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Handoffs;

/// <summary>
/// An opportunity comes with answers for the handoff: those that were copied from another are told from those that were asked.
/// </summary>
[Step(SdkMessage.Create, OpportunityTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
public sealed class OpportunityAnsweredPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        CopiedDeal.NameSource(execution.CallerService, execution.Trace, execution.Target!));
}
