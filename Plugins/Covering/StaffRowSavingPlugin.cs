using System;
using CrmOnboarding.Dataverse.Covering;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Covering;

/// <summary>Somebody writes an absence or a profile of a customer success manager: it is checked, and its name filled in.</summary>
[Step(SdkMessage.Create, AbsenceTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Update, AbsenceTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { AbsenceTable.UserId, AbsenceTable.FromOn, AbsenceTable.ToOn, AbsenceTable.CoverId },
    Before = new[]
    {
        AbsenceTable.UserId, AbsenceTable.FromOn, AbsenceTable.ToOn, AbsenceTable.CoverId, AbsenceTable.CoverState, AbsenceTable.Name,
    })]
[Step(SdkMessage.Create, CsmProfileTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Update, CsmProfileTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { CsmProfileTable.UserId }, Before = new[] { CsmProfileTable.UserId, CsmProfileTable.Name })]
public sealed class StaffRowSavingPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var guard = new GuardStaffRow(execution.Service);
        var before = execution.Message is SdkMessage.Create ? null : execution.Before;
        if (execution.PrimaryRow.LogicalName == AbsenceTable.LogicalName)
        {
            guard.Absence(execution.Target!, before);
        }
        else
        {
            guard.Profile(execution.Target!, before);
        }
    });
}
