using System;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.BeforeTheWin;

/// <summary>Somebody edits an opportunity: what was prepared for it says what it says now.</summary>
[Step(SdkMessage.Update, OpportunityTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        OpportunityTable.EstimatedCloseDate, OpportunityTable.TermMonths, OpportunityTable.MonthlyValue, OpportunityTable.SetupFee,
        OpportunityTable.BillStartOn, OpportunityTable.TargetGoLiveOn, OpportunityTable.TargetGoLiveReason, OpportunityTable.Goal,
        OpportunityTable.GoalMetric, OpportunityTable.GoalTarget, OpportunityTable.GoalTargetOn, OpportunityTable.SuccessCriteria,
        OpportunityTable.SuccessCriteriaConfirmed, OpportunityTable.ChampionId, OpportunityTable.EconomicBuyerId,
        OpportunityTable.DailyUserId, OpportunityTable.BillRecipientId, OpportunityTable.ExecutivePeerId, OpportunityTable.Promises,
        OpportunityTable.NoPromises, OpportunityTable.Concerns, OpportunityTable.NoConcerns, OpportunityTable.PlanReadiness,
        OpportunityTable.Pain, OpportunityTable.BuyingReasons, OpportunityTable.Alternatives, OpportunityTable.TechnicalEnvironment,
        OpportunityTable.TechnicalNotApplicable, OpportunityTable.ServiceLevel, OpportunityTable.ExpectedEffort,
        OpportunityTable.ExpectedResultsOn, OpportunityTable.OnboardingIntent, OpportunityTable.FirstYearIntent,
        OpportunityTable.ProgramPlanBegunOn, OpportunityTable.ProgramPlanContent, OpportunityTable.ProgramPlanMeasurement,
        OpportunityTable.ProgramPlanAlignedOn,
    })]
public sealed class OpportunityPreparedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        new FollowDraft(execution.Service, execution.Trace).Run(execution.PrimaryRow.Id));
}
