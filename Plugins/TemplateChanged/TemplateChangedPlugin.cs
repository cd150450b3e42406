using System;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.TemplateChanged;

/// <summary>Somebody creates, edits, publishes, retires or deletes a version of a template: the versions are kept in order.</summary>
[Step(SdkMessage.Create, TemplateTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Create, TemplateTable.LogicalName, Stage.PostOperation, Mode.Synchronous)]
[Step(SdkMessage.Update, TemplateTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[]
    {
        TemplateTable.Code, TemplateTable.Version, TemplateTable.Status, TemplateTable.Segment, TemplateTable.LengthDays,
        TemplateTable.IsJointPlan, TemplateTable.KickoffPlannedFrom, TemplateTable.KickoffAchievedBy, TemplateTable.DeliveryPlannedFrom,
        TemplateTable.DeliveryAchievedBy, TemplateTable.Type, TemplateTable.CareFromDay, TemplateTable.StartedBy,
        TemplateTable.StartsOn, TemplateTable.StartsOnItemId,
    },
    Before = new[]
    {
        TemplateTable.Code, TemplateTable.Version, TemplateTable.Status, TemplateTable.Segment, TemplateTable.LengthDays,
        TemplateTable.IsJointPlan, TemplateTable.KickoffPlannedFrom, TemplateTable.KickoffAchievedBy, TemplateTable.DeliveryPlannedFrom,
        TemplateTable.DeliveryAchievedBy, TemplateTable.Type, TemplateTable.CareFromDay, TemplateTable.StartedBy,
        TemplateTable.StartsOn, TemplateTable.StartsOnItemId, TemplateTable.SubmittedById, SystemColumns.CreatedBy,
    })]
[Step(SdkMessage.Delete, TemplateTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Before = new[] { TemplateTable.Code, TemplateTable.Version, TemplateTable.Status })]
public sealed class TemplateChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var guard = new GuardTemplate(execution.Service, execution.Trace);
        switch (execution.Message)
        {
            case SdkMessage.Create when execution.Stage is Stage.PreOperation:
                guard.Creating(execution.Target!);
                break;
            case SdkMessage.Create:
                guard.Created(execution.PrimaryRow.Id, execution.Target!);
                break;
            case SdkMessage.Update:
                guard.Changing(execution.Target!, execution.Before, execution.Caller);
                break;
            case SdkMessage.Delete:
                GuardTemplate.Deleting(execution.Before);
                break;
        }
    });
}
