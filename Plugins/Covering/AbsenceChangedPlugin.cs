using System;
using CrmOnboarding.Dataverse.Covering;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Covering;

/// <summary>An absence was written: who acts is worked out; when that changed, the rows move.</summary>
[Step(SdkMessage.Create, AbsenceTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, AbsenceTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        AbsenceTable.FromOn, AbsenceTable.ToOn, AbsenceTable.CoverId, AbsenceTable.CoverState, AbsenceTable.ActingId,
        SystemColumns.StateCode,
    },
    Before = new[] { AbsenceTable.ActingId })]
[Step(SdkMessage.Delete, AbsenceTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Before = new[] { AbsenceTable.UserId, AbsenceTable.ActingId })]
public sealed class AbsenceChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        if (execution.Message is SdkMessage.Delete)
        {
            new CarryOutCover(execution.Service).Deleted(new Row(execution.Before));
        }
        else if (execution.Message is SdkMessage.Update
            && (execution.Target!.Contains(AbsenceTable.ActingId) || execution.Target!.Contains(AbsenceTable.CoverState)))
        {
            new CarryOutCover(execution.Service).Run(execution.PrimaryRow.Id, execution.Before, execution.OccurredOn);
        }
        else
        {
            SettleCovers.Run(execution.Service, execution.OccurredOn);
        }
    });
}
