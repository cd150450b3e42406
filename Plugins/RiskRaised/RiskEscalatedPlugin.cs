using System;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tasks;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.RiskRaised;

/// <summary>Nobody acknowledged a risk in time: its manager gets a task.</summary>
[Step(SdkMessage.Update, RiskTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Filter = new[] { RiskTable.EscalatedOn })]
public sealed class RiskEscalatedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        new EscalateRisk(execution.Service, execution.Trace).Run(execution.PrimaryRow.Id));
}
