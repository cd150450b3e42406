using System;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.BeforeTheWin;

/// <summary>The win of a deal becomes more or less probable: from a probability on, its onboarding is prepared.</summary>
[Step(SdkMessage.Update, OpportunityTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { OpportunityTable.Probability })]
public sealed class OpportunityImminentPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        PrepareImminent.Run(
            execution.Service, execution.Trace, execution.PrimaryRow,
            execution.Target?.GetAttributeValue<int?>(OpportunityTable.Probability)));
}
