using System;
using CrmOnboarding.Dataverse.Expanding;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Expanding;

/// <summary>A customer has another opportunity, or a plan another person: soon after a win that is a sign of expansion.</summary>
[Step(SdkMessage.Create, OpportunityTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Create, StakeholderTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
public sealed class CustomerGrewPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var count = new CountExpansion(execution.Service, execution.Trace);
        var row = new Row(execution.Target!);
        if (execution.PrimaryRow.LogicalName == OpportunityTable.LogicalName)
        {
            count.OfCustomer(row.Reference(OpportunityTable.CustomerId), execution.OccurredOn);
        }
        else
        {
            count.OfPlan(row.Reference(StakeholderTable.PlanId), execution.OccurredOn);
        }
    });
}
