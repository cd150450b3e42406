using System;
using CrmOnboarding.Dataverse.Editing;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanRowChanging;

/// <summary>Somebody writes a plan or a row of it: what nobody may do is refused.</summary>
[Step(SdkMessage.Update, PlanTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { PlanTable.LifecycleStage, PlanTable.Status },
    Before = new[] { PlanTable.LifecycleStage, PlanTable.CompletedOn, PlanTable.JoinedPlanId })]
[Step(SdkMessage.Update, MilestoneTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[]
    {
        MilestoneTable.PlanId, MilestoneTable.WorkstreamId, MilestoneTable.Status, MilestoneTable.CompletedOn, MilestoneTable.DueOn,
    },
    Before = new[] { MilestoneTable.PlanId, MilestoneTable.WorkstreamId, MilestoneTable.CompletedOn })]
[Step(SdkMessage.Update, HandoffItemTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { HandoffItemTable.PlanId, HandoffItemTable.IsNotApplicable, HandoffItemTable.PartsDone },
    Before = new[] { HandoffItemTable.PlanId, HandoffItemTable.IsBlocker, HandoffItemTable.Name })]
[Step(SdkMessage.Update, RiskTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { RiskTable.PlanId }, Before = new[] { RiskTable.PlanId })]
[Step(SdkMessage.Update, WorkstreamTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { WorkstreamTable.PlanId }, Before = new[] { WorkstreamTable.PlanId })]
[Step(SdkMessage.Update, TouchpointTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { TouchpointTable.PlanId }, Before = new[] { TouchpointTable.PlanId })]
[Step(SdkMessage.Update, PromiseTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { PromiseTable.PlanId, PromiseTable.KeptById }, Before = new[] { PromiseTable.PlanId })]
[Step(SdkMessage.Update, GoalTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { GoalTable.PlanId }, Before = new[] { GoalTable.PlanId })]
[Step(SdkMessage.Update, MeasurementTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { MeasurementTable.PlanId }, Before = new[] { MeasurementTable.PlanId })]
[Step(SdkMessage.Update, DiscoveryTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { DiscoveryTable.PlanId }, Before = new[] { DiscoveryTable.PlanId })]
[Step(SdkMessage.Update, BillTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { BillTable.PlanId }, Before = new[] { BillTable.PlanId })]
[Step(SdkMessage.Update, AdvocacyTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { AdvocacyTable.PlanId }, Before = new[] { AdvocacyTable.PlanId })]
[Step(SdkMessage.Update, StakeholderTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { StakeholderTable.PlanId }, Before = new[] { StakeholderTable.PlanId })]
[Step(SdkMessage.Update, AttendanceTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { AttendanceTable.PlanId, AttendanceTable.MilestoneId, AttendanceTable.StakeholderId },
    Before = new[] { AttendanceTable.PlanId, AttendanceTable.MilestoneId, AttendanceTable.StakeholderId })]
[Step(SdkMessage.Update, WaitTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { WaitTable.PlanId }, Before = new[] { WaitTable.PlanId })]
[Step(SdkMessage.Update, KickoffReviewTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { KickoffReviewTable.PlanId, KickoffReviewTable.MilestoneId },
    Before = new[] { KickoffReviewTable.PlanId, KickoffReviewTable.MilestoneId })]
public sealed class PlanRowChangingPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        GuardPlanRow.Check(
            execution.Service, execution.Target!, execution.Before, execution.OccurredOn, execution.MovesDeal));
}
