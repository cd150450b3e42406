using System;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanFactsChanged;

/// <summary>Somebody records something about the customer of a plan: an evaluation is requested, and nothing else.</summary>
[Step(SdkMessage.Create, TouchpointTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, TouchpointTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        TouchpointTable.On, TouchpointTable.Status, TouchpointTable.Channel, TouchpointTable.Direction, TouchpointTable.Purpose,
        TouchpointTable.IsAnswered, TouchpointTable.IsInformal, TouchpointTable.IsCheckIn, TouchpointTable.IsCustomerRequested,
        TouchpointTable.Heard, TouchpointTable.GettingOn, TouchpointTable.Using, TouchpointTable.CouldBeBetter,
        TouchpointTable.IsAutomatic, TouchpointTable.MilestoneId, TouchpointTable.DiscoveryId,
        TouchpointTable.CurveAnswer, TouchpointTable.CurveReason, TouchpointTable.At, SystemColumns.StateCode,
    })]
[Step(SdkMessage.Delete, TouchpointTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { TouchpointTable.PlanId })]
[Step(SdkMessage.Create, PromiseTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, PromiseTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        PromiseTable.DueOn, PromiseTable.Status, PromiseTable.SettledOn, PromiseTable.RenegotiatedTo, SystemColumns.StateCode,
    })]
[Step(SdkMessage.Delete, PromiseTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { PromiseTable.PlanId })]
[Step(SdkMessage.Create, GoalTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, GoalTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        GoalTable.AgreedByCustomerOn, GoalTable.AgreedByVendorOn, GoalTable.Outcome, GoalTable.Evidence, GoalTable.Baseline,
        GoalTable.Target, GoalTable.Current, GoalTable.Category, GoalTable.TargetOn, SystemColumns.StateCode,
    })]
[Step(SdkMessage.Delete, GoalTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { GoalTable.PlanId })]
[Step(SdkMessage.Create, MeasurementTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, MeasurementTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        MeasurementTable.Kind, MeasurementTable.TakenOn, MeasurementTable.Value, MeasurementTable.OutOf, MeasurementTable.Note,
        MeasurementTable.ShownToCustomerOn, MeasurementTable.LowUseReason, SystemColumns.StateCode,
    })]
[Step(SdkMessage.Delete, MeasurementTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { MeasurementTable.PlanId })]
[Step(SdkMessage.Create, DiscoveryTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, DiscoveryTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        DiscoveryTable.Kind, DiscoveryTable.HeardOn, DiscoveryTable.Status, DiscoveryTable.Severity, DiscoveryTable.IsBlocking,
        DiscoveryTable.Horizon, DiscoveryTable.HelpSentOn, SystemColumns.StateCode,
    })]
[Step(SdkMessage.Delete, DiscoveryTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { DiscoveryTable.PlanId })]
[Step(SdkMessage.Create, BillTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, BillTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        BillTable.IssuedOn, BillTable.Total, BillTable.Regular, BillTable.ExplainedOn, BillTable.QueryStatus, BillTable.ActivatedOn,
        BillTable.Monthly, BillTable.SetupFee, BillTable.OneOffs, SystemColumns.StateCode,
    })]
[Step(SdkMessage.Delete, BillTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { BillTable.PlanId })]
[Step(SdkMessage.Create, AdvocacyTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, AdvocacyTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        AdvocacyTable.Kind, AdvocacyTable.AskedOn, AdvocacyTable.Answer, AdvocacyTable.Story, SystemColumns.StateCode,
    })]
[Step(SdkMessage.Delete, AdvocacyTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { AdvocacyTable.PlanId })]
public sealed class CustomerFactsChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, PlanFactsChangedPlugin.AskForEvaluation);
}
