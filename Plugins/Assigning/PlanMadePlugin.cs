using System;
using CrmOnboarding.Dataverse.Assigning;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Assigning;

/// <summary>A plan was made: without a customer success manager, it may get the proposed one by itself.</summary>
[Step(SdkMessage.Create, PlanTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
public sealed class PlanMadePlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var plan = execution.Target!;
        plan.Id = execution.PrimaryRow.Id;
        AssignNewPlan.Run(execution.Service, execution.Trace, plan, execution.OccurredOn);
    });
}
