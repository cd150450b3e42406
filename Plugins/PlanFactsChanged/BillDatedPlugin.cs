using System;
using CrmOnboarding.Dataverse.Progress;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanFactsChanged;

/// <summary>A bill is issued or paid: the plan knows it, and what counts from that day follows.</summary>
[Step(SdkMessage.Create, BillTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, BillTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { BillTable.IssuedOn, BillTable.PaidOn, SystemColumns.StateCode })]
public sealed class BillDatedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        FollowBill.Run(execution.Service, execution.PrimaryRow.Id));
}
