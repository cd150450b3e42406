using System;
using CrmOnboarding.Dataverse.Recording;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.ActivityChanged;

/// <summary>A call, an appointment or an e-mail was made, moved, completed, cancelled or deleted: its touchpoint follows.</summary>
[Step(SdkMessage.Create, ActivityTables.PhoneCall, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, ActivityTables.PhoneCall, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        SystemColumns.StateCode, ActivityTables.RegardingObjectId, ActivityTables.ScheduledStart, ActivityTables.ScheduledEnd,
        ActivityTables.ActualEnd, ActivityTables.DirectionCode, ActivityTables.LeftVoiceMail,
    })]
[Step(SdkMessage.Delete, ActivityTables.PhoneCall, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Create, ActivityTables.Appointment, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, ActivityTables.Appointment, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        SystemColumns.StateCode, ActivityTables.RegardingObjectId, ActivityTables.ScheduledStart, ActivityTables.ScheduledEnd,
        ActivityTables.ActualEnd,
    })]
[Step(SdkMessage.Delete, ActivityTables.Appointment, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Create, ActivityTables.Email, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, ActivityTables.Email, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        SystemColumns.StateCode, ActivityTables.RegardingObjectId, ActivityTables.DirectionCode, ActivityTables.SentOn,
    })]
[Step(SdkMessage.Delete, ActivityTables.Email, Stage.PostOperation, Mode.Asynchronous)]
public sealed class ActivityChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        new RecordActivity(execution.Service, execution.Trace).Run(execution.PrimaryRow));
}
