using System.Activities;
using System.Reflection;
using CrmOnboarding.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>Instances of plug-ins and activities are cached and shared between threads, so they may hold nothing.</summary>
[TestFixture]
internal sealed class StatelessnessTests
{
    private static IEnumerable<Type> Extensions() =>
        Assembly.LoadFrom(Repository.ShippedAssembly).GetExportedTypes().Where(type => !type.IsAbstract);

    [Test]
    public void ShippingAssembly_Exports_ThePluginsAndTheActivities() =>
        Assert.That(Extensions().Select(type => type.FullName), Is.EquivalentTo(new[]
        {
            "CrmOnboarding.Plugins.OpportunityClosed.OpportunityClosedPlugin",
            "CrmOnboarding.Plugins.OpportunityStateChanged.OpportunityStateChangedPlugin",
            "CrmOnboarding.Plugins.MilestoneChanged.MilestoneAddedPlugin",
            "CrmOnboarding.Plugins.MilestoneChanged.MilestoneChangedPlugin",
            "CrmOnboarding.Plugins.MilestoneChanged.MilestoneRosterPlugin",
            "CrmOnboarding.Plugins.OpportunityAssigned.OpportunityAssignedPlugin",
            "CrmOnboarding.Plugins.PlanChanged.PlanChangedPlugin",
            "CrmOnboarding.Plugins.PlanRowChanging.PlanRowChangingPlugin",
            "CrmOnboarding.Plugins.PlanFactsChanged.PlanFactsChangedPlugin",
            "CrmOnboarding.Plugins.PlanFactsChanged.CustomerFactsChangedPlugin",
            "CrmOnboarding.Plugins.PlanRowChanging.CustomerFactSavingPlugin",
            "CrmOnboarding.Plugins.RiskRaised.RiskRaisedPlugin",
            "CrmOnboarding.Plugins.ActivityChanged.ActivityChangedPlugin",
            "CrmOnboarding.Plugins.Touchpoints.ContactBudgetPlugin",
            "CrmOnboarding.Plugins.PlanFactsChanged.PeopleFactsChangedPlugin",
            "CrmOnboarding.Plugins.PlanFactsChanged.StakeholderChangedPlugin",
            "CrmOnboarding.Plugins.Assigning.AssignPlugin",
            "CrmOnboarding.Plugins.Assigning.PlanMadePlugin",
            "CrmOnboarding.Plugins.Assigning.ProposeAssignmentPlugin",
            "CrmOnboarding.Plugins.Covering.AbsenceChangedPlugin",
            "CrmOnboarding.Plugins.Covering.StaffRowSavingPlugin",
            "CrmOnboarding.Plugins.Covering.StartCoverPlugin",
            "CrmOnboarding.Plugins.Completing.CompleteItemPlugin",
            "CrmOnboarding.Plugins.Completing.MeetingRowCreatingPlugin",
            "CrmOnboarding.Plugins.Completing.MilestoneCompletingPlugin",
            "CrmOnboarding.Plugins.Completing.OverrideGatePlugin",
            "CrmOnboarding.Plugins.Touchpoints.LogTouchpointPlugin",
            "CrmOnboarding.Plugins.BeforeTheWin.PreparePlanPlugin",
            "CrmOnboarding.Plugins.BeforeTheWin.PreviewPlanPlugin",
            "CrmOnboarding.Plugins.BeforeTheWin.OpportunityPreparedPlugin",
            "CrmOnboarding.Plugins.BeforeTheWin.EnsureOnboardingPlugin",
            "CrmOnboarding.Plugins.Handoffs.SubmitHandoffPlugin",
            "CrmOnboarding.Plugins.Handoffs.AcceptHandoffPlugin",
            "CrmOnboarding.Plugins.Handoffs.ReturnHandoffPlugin",
            "CrmOnboarding.Plugins.Handoffs.HandoffChangingPlugin",
            "CrmOnboarding.Plugins.Handoffs.HandoffChangedPlugin",
            "CrmOnboarding.Plugins.Handoffs.HandoffAnswerChangedPlugin",
            "CrmOnboarding.Plugins.RiskRaised.RiskEscalatedPlugin",
            "CrmOnboarding.Plugins.PlanChanged.PlateauReachedPlugin",
            "CrmOnboarding.Plugins.Joining.JoinPlansPlugin",
            "CrmOnboarding.Plugins.Merging.CustomerMergedPlugin",
            "CrmOnboarding.Plugins.Merging.ContactMergedPlugin",
            "CrmOnboarding.Plugins.PlanChanged.CareHandedOverPlugin",
            "CrmOnboarding.Plugins.PlanFactsChanged.BillDatedPlugin",
            "CrmOnboarding.Plugins.TemplateChanged.TemplateChangedPlugin",
            "CrmOnboarding.Plugins.TemplateChanged.TemplateItemChangedPlugin",
            "CrmOnboarding.Plugins.CalendarChanged.CalendarChangingPlugin",
            "CrmOnboarding.Plugins.CalendarChanged.CalendarChangedPlugin",
            "CrmOnboarding.Plugins.PlanChanged.PlanCalendarChangedPlugin",
            "CrmOnboarding.Plugins.Defaults.InstallDefaultsPlugin",
            "CrmOnboarding.Plugins.Evaluation.EvaluateDuePlansPlugin",
            "CrmOnboarding.Plugins.Evaluation.EvaluatePlanPlugin",
            "CrmOnboarding.Plugins.Reconciling.ReconcilePlugin",
            "CrmOnboarding.Plugins.Parts.AddTemplatePartPlugin",
            "CrmOnboarding.Plugins.PlanRowChanging.DealFactCreatingPlugin",
            "CrmOnboarding.Plugins.Handoffs.HandoffMadePlugin",
            "CrmOnboarding.Plugins.Handoffs.OpportunityAnsweredPlugin",
            "CrmOnboarding.Plugins.BeforeTheWin.OpportunityImminentPlugin",
            "CrmOnboarding.Plugins.Reporting.ProposeTemplatePlugin",
            "CrmOnboarding.Plugins.Reporting.TemplatePerformancePlugin",
            "CrmOnboarding.Plugins.ContentChanged.ContentChangedPlugin",
            "CrmOnboarding.Plugins.Expanding.CustomerGrewPlugin",
            "CrmOnboarding.Plugins.Expanding.StartExpansionPlugin",
            "CrmOnboarding.Plugins.Playing.PlanMovedPlugin",
            "CrmOnboarding.Plugins.Playing.StartPlayPlugin",
            "CrmOnboarding.Plugins.Rescheduling.ApplyReschedulePlugin",
            "CrmOnboarding.Plugins.Rescheduling.PreviewReschedulePlugin",
            "CrmOnboarding.Plugins.Rescheduling.UndoReschedulePlugin",
            "CrmOnboarding.Plugins.Reporting.AtlasPlugin",
            "CrmOnboarding.Plugins.Reporting.DryRunTemplatePlugin",
            "CrmOnboarding.Plugins.Reporting.FindSimilarCustomersPlugin",
            "CrmOnboarding.Plugins.Reporting.FindStoriesPlugin",
            "CrmOnboarding.Plugins.Reporting.KickoffQualityPlugin",
            "CrmOnboarding.Plugins.Reporting.MaturityPositionPlugin",
            "CrmOnboarding.Plugins.Reporting.PortfolioFiguresPlugin",
            "CrmOnboarding.Plugins.Reporting.TimeMetricsPlugin",
            "CrmOnboarding.Plugins.Reporting.TrustSeriesPlugin",
            "CrmOnboarding.Plugins.Rulesets.RulesetChangedPlugin",
            "CrmOnboarding.Plugins.Rulesets.PreviewRulesetPlugin",
            "CrmOnboarding.Plugins.Rulesets.PublishRulesetPlugin",
            "CrmOnboarding.WorkflowActivities.EvaluateOnboarding",
            "CrmOnboarding.WorkflowActivities.ReviewRisks",
            "CrmOnboarding.WorkflowActivities.ComputeForecast",
            "CrmOnboarding.WorkflowActivities.ComputeAdoptionCurve",
            "CrmOnboarding.WorkflowActivities.ComputeCadence",
            "CrmOnboarding.WorkflowActivities.ComputeHealth",
            "CrmOnboarding.WorkflowActivities.ComputeHandoffCompleteness",
        }));

    [TestCaseSource(nameof(Extensions))]
    public void Extension_InstanceMembers_AreReadOnlyFieldsOrArguments(Type type)
    {
        var mutable = type
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(field => !field.IsInitOnly && !IsArgument(field.FieldType));
        Assert.That(mutable, Is.Empty);
    }

    [TestCaseSource(nameof(Extensions))]
    public void Extension_IsEitherAPluginOrAnActivity(Type type) =>
        Assert.That(typeof(IPlugin).IsAssignableFrom(type) ^ typeof(CodeActivity).IsAssignableFrom(type), Is.True);

    [Test]
    public void StaticFields_OfTheShippingAssembly_NeverChange()
    {
        var changing = Assembly.LoadFrom(Repository.ShippedAssembly).GetTypes()
            .Where(type => type.Namespace?.StartsWith("CrmOnboarding.", StringComparison.Ordinal) == true && !type.Name.StartsWith('<'))
            .SelectMany(type =>
                type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field is { IsLiteral: false, IsInitOnly: false });
        Assert.That(changing.Select(field => $"{field.DeclaringType}.{field.Name}"), Is.Empty);
    }

    private static bool IsArgument(Type type) => typeof(Argument).IsAssignableFrom(type);
}
