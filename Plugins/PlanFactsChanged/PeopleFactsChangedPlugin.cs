using System;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanFactsChanged;

/// <summary>
/// Somebody records who matters to a plan, who was there, or who is waited for: an evaluation is requested, and nothing else.
/// </summary>
[Step(SdkMessage.Create, StakeholderTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, StakeholderTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        StakeholderTable.Side, StakeholderTable.InOnboarding, StakeholderTable.InAdoption, SystemColumns.StateCode,
    })]
[Step(SdkMessage.Delete, StakeholderTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { StakeholderTable.PlanId })]
[Step(SdkMessage.Create, AttendanceTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, AttendanceTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { AttendanceTable.Participation, SystemColumns.StateCode })]
[Step(SdkMessage.Delete, AttendanceTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { AttendanceTable.PlanId })]
[Step(SdkMessage.Create, WaitTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, WaitTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { WaitTable.Party, WaitTable.Reason, WaitTable.FromOn, WaitTable.UntilOn, SystemColumns.StateCode })]
[Step(SdkMessage.Delete, WaitTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { WaitTable.PlanId })]
public sealed class PeopleFactsChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, PlanFactsChangedPlugin.AskForEvaluation);
}
