using System;
using CrmOnboarding.Dataverse.Handoffs;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Plugins.PlanFactsChanged;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Handoffs;

/// <summary>An answer of a handoff changed: it is to be scored again, and an evaluation is requested.</summary>
[Step(SdkMessage.Update, HandoffItemTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        HandoffItemTable.BlockerMet, HandoffItemTable.IsNotApplicable, HandoffItemTable.PartsDone, HandoffItemTable.PartsTotal,
        HandoffItemTable.MissingParts, HandoffItemTable.Provenance, HandoffItemTable.Weight, HandoffItemTable.IsBlocker,
        HandoffItemTable.Sequence, HandoffItemTable.Code, SystemColumns.StateCode,
    },
    Before = new[] { HandoffItemTable.HandoffId })]
[Step(SdkMessage.Delete, HandoffItemTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Before = new[] { HandoffItemTable.HandoffId, HandoffItemTable.PlanId })]
public sealed class HandoffAnswerChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        AnswersVersion.Renew(execution.Service, execution.Before, execution.JobId);
        PlanFactsChangedPlugin.AskForEvaluation(execution);
    });
}
