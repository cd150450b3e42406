using System;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Handoffs;

/// <summary>A deal got its handoff, and with it a plan: what was recorded on the opportunity before joins the plan.</summary>
[Step(SdkMessage.Create, HandoffTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
public sealed class HandoffMadePlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        RecordedFacts.Join(execution.Service, execution.Trace, execution.PrimaryRow.Id, execution.OccurredOn));
}
