using System;
using CrmOnboarding.Dataverse.Recording;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Completing;

/// <summary>Somebody records who was at a meeting, or reviews it: what follows from the meeting is filled in.</summary>
[Step(SdkMessage.Create, AttendanceTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Create, KickoffReviewTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
public sealed class MeetingRowCreatingPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var fill = new FillMeetingRow(execution.Service);
        if (execution.PrimaryRow.LogicalName == AttendanceTable.LogicalName)
        {
            fill.Attendance(execution.Target!);
        }
        else
        {
            fill.Review(execution.Target!);
        }
    });
}
