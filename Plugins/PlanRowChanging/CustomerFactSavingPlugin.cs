using System;
using CrmOnboarding.Dataverse.Recording;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanRowChanging;

/// <summary>Somebody records something about a customer: what follows from it is worked out, and what must not be is refused.</summary>
[Step(SdkMessage.Create, BillTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Update, BillTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { BillTable.ActivatedOn, BillTable.Monthly, BillTable.SetupFee, BillTable.OneOffs, BillTable.OneOffsNote },
    Before = new[]
    {
        BillTable.PlanId, BillTable.ActivatedOn, BillTable.Monthly, BillTable.SetupFee, BillTable.OneOffs, BillTable.OneOffsNote,
    })]
[Step(SdkMessage.Create, DiscoveryTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Update, DiscoveryTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { DiscoveryTable.Status, DiscoveryTable.Kind, DiscoveryTable.ProductId, DiscoveryTable.IsUnmet },
    Before = new[] { DiscoveryTable.Status, DiscoveryTable.Kind, DiscoveryTable.ProductId, DiscoveryTable.IsUnmet })]
[Step(SdkMessage.Create, AdvocacyTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Update, AdvocacyTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[]
    {
        AdvocacyTable.Kind, AdvocacyTable.AskedOn, AdvocacyTable.Answer, AdvocacyTable.ContactId, AdvocacyTable.Pains,
        AdvocacyTable.Reasons, AdvocacyTable.Vendor, AdvocacyTable.Story,
    },
    Before = new[]
    {
        AdvocacyTable.PlanId, AdvocacyTable.Kind, AdvocacyTable.AskedOn, AdvocacyTable.Answer, AdvocacyTable.ContactId,
        AdvocacyTable.Pains, AdvocacyTable.Reasons, AdvocacyTable.Vendor, AdvocacyTable.VendorsConsidered, AdvocacyTable.Story,
    })]
[Step(SdkMessage.Create, TouchpointTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Update, TouchpointTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[]
    {
        TouchpointTable.On, TouchpointTable.Status, TouchpointTable.Direction, TouchpointTable.Purpose, TouchpointTable.IsAutomatic,
        TouchpointTable.IsCustomerRequested, TouchpointTable.IsCheckIn, TouchpointTable.GettingOn, TouchpointTable.Using,
        TouchpointTable.CouldBeBetter, TouchpointTable.CurveAnswer, TouchpointTable.CurveReason,
    },
    Before = new[]
    {
        TouchpointTable.PlanId, TouchpointTable.On, TouchpointTable.Status, TouchpointTable.Direction, TouchpointTable.Purpose,
        TouchpointTable.IsAutomatic, TouchpointTable.IsCustomerRequested, TouchpointTable.IsCheckIn, TouchpointTable.Heard,
        TouchpointTable.ActivityId, TouchpointTable.GettingOn, TouchpointTable.Using, TouchpointTable.CouldBeBetter,
        TouchpointTable.CurveAnswer, TouchpointTable.CurveReason,
    })]
public sealed class CustomerFactSavingPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var written = execution.Target!;
        var before = execution.Message is SdkMessage.Update ? execution.Before : null;
        switch (written.LogicalName)
        {
            case BillTable.LogicalName:
                WorkOutBill.Complete(execution.Service, written, before);
                break;
            case DiscoveryTable.LogicalName:
                SettleNeed.Check(written, before);
                break;
            case AdvocacyTable.LogicalName:
                new AskCustomer(execution.Service).Complete(written, before);
                break;
            case TouchpointTable.LogicalName:
                new WeighTouchpoint(execution.Service).Complete(written, before);
                break;
        }
    });
}
