using System;
using CrmOnboarding.Dataverse.Progress;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanChanged;

/// <summary>A customer moved on the adoption curve: on the plateau the review of the impact is scheduled.</summary>
[Step(SdkMessage.Update, PlanTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Filter = new[] { PlanTable.CurveStage })]
public sealed class PlateauReachedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        if (new Row(execution.Target!).Choice<CurveStage>(PlanTable.CurveStage) == CurveStage.ImpactPlateau)
        {
            new ScheduleImpactReview(execution.Service, execution.Trace).Run(
                execution.PrimaryRow.Id, execution.OccurredOn, execution.Caller);
        }
    });
}
