using System;
using CrmOnboarding.Dataverse.Handoffs;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Plugins.PlanFactsChanged;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Handoffs;

/// <summary>What the evaluation reads of a handoff changed: an evaluation is requested.</summary>
[Step(SdkMessage.Update, HandoffTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        HandoffTable.Stage, HandoffTable.ExpectedResultsOn, HandoffTable.OnboardingDeckLink, HandoffTable.ProgramPlanBegunOn,
        HandoffTable.ProgramPlanContent, HandoffTable.ProgramPlanMeasurement, HandoffTable.ProgramPlanAlignedOn,
        HandoffTable.ProgramPlanLink, HandoffTable.TermMonths, HandoffTable.MonthlyValue, HandoffTable.Scope,
        HandoffTable.TargetGoLiveOn, HandoffTable.ServiceLevel, SystemColumns.StateCode,
    })]
[Step(SdkMessage.Delete, HandoffTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { HandoffTable.PlanId })]
public sealed class HandoffChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        AnswersVersion.RenewForProgramPlan(execution.Service, execution.Target, execution.JobId);
        PlanFactsChangedPlugin.AskForEvaluation(execution);
    });
}
