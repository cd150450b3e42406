using System;
using System.Globalization;
using CrmOnboarding.Dataverse.Playing;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Playing;

/// <summary>A plan changed its colour, or its customer moved on the adoption curve: plays that wait for that start.</summary>
[Step(SdkMessage.Update, PlanTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { PlanTable.CurveStage, PlanTable.HealthBand })]
public sealed class PlanMovedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var row = new Row(execution.Target!);
        if (row.Choice<HealthBand>(PlanTable.HealthBand) is { } band)
        {
            Start(execution, PlayTriggers.Of(band));
        }

        if (row.Choice<CurveStage>(PlanTable.CurveStage) is { } stage)
        {
            Start(execution, PlayTriggers.Of(stage));
        }
    });

    /// <summary>Once a day: a repetition of the event is the same occasion.</summary>
    private static void Start(PluginExecution execution, string word) => new StartedPlays(execution.Service, execution.Trace).Run(
        execution.PrimaryRow.Id, word, milestone: null,
        string.Format(CultureInfo.InvariantCulture, "{0:N}-{1}-{2:yyyyMMdd}", execution.PrimaryRow.Id, word, execution.OccurredOn),
        execution.OccurredOn);
}
