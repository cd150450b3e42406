using System;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tasks;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.RiskRaised;

/// <summary>A risk was raised, or closed: the task that it asks for is made, or completed.</summary>
[Step(SdkMessage.Create, RiskTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, RiskTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { RiskTable.Status }, Before = new[] { RiskTable.RuleCode })]
public sealed class RiskRaisedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var risk = execution.Message is SdkMessage.Create ? execution.Target! : execution.Before;
        new TaskOfRisk(execution.Service).Run(execution.PrimaryRow.Id, risk.GetAttributeValue<string>(RiskTable.RuleCode));
    });
}
