using System;
using CrmOnboarding.Dataverse.Playing;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tasks;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.RiskRaised;

/// <summary>A risk was raised, or closed: the task that it asks for is made, or completed; plays that it starts begin.</summary>
[Step(SdkMessage.Create, RiskTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, RiskTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { RiskTable.Status }, Before = new[] { RiskTable.RuleCode })]
public sealed class RiskRaisedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var risk = execution.Message is SdkMessage.Create ? execution.Target! : execution.Before;
        var rule = risk.GetAttributeValue<string>(RiskTable.RuleCode);
        new TaskOfRisk(execution.Service).Run(execution.PrimaryRow.Id, rule);
        if (execution.Message is SdkMessage.Create && rule is not null
            && risk.GetAttributeValue<EntityReference>(RiskTable.PlanId) is { } plan)
        {
            new StartedPlays(execution.Service, execution.Trace).Run(
                plan.Id, rule, milestone: null, execution.PrimaryRow.Id.ToString("N"), execution.OccurredOn);
        }
    });
}
