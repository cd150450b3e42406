using CrmOnboarding.Dataverse.Defaults;
using System.Xml.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding.CustomApis;

/// <summary>Every message of the solution with a request that is right on the stage.</summary>
internal static class MessageCases
{
    /// <summary>Every role of the solution.</summary>
    public static readonly string[] Roles =
    [
        Scenarios.Support.Roles.Administrator, Scenarios.Support.Roles.Csm, Scenarios.Support.Roles.CsmManager,
        Scenarios.Support.Roles.Delivery, Scenarios.Support.Roles.Executive, Scenarios.Support.Roles.Finance,
        Scenarios.Support.Roles.SalesContributor, Scenarios.Support.Roles.ServiceUser,
    ];

    private const string ChanceName = "Another plant wants it";

    private static readonly Date Later = new(2026, 12, 14);

    // A play that ships and that nothing starts by itself.
    private static readonly EntityReference Honeymoon =
        new(TemplateTable.LogicalName, TemplateEntities.IdOf("HONEYMOON", 1));

    /// <summary>One for each message.</summary>
    public static IReadOnlyList<MessageCase> All { get; } =
    [
        // Before the win and at the win.
        new("onb_PreviewPlan", stage => Of("onb_PreviewPlan", stage.OpenDeal), Again.ChangesNothing),
        new("onb_PreparePlan", stage => Of("onb_PreparePlan", stage.OpenDeal), Again.IsRefused),
        new("onb_EnsureOnboarding", stage => Of("onb_EnsureOnboarding", stage.OpenDeal), Again.ChangesNothing)
        {
            Before = WinTheOpenDeal,
            ComesLate = true,
        },

        // The handoff.
        new("onb_SubmitHandoff", stage => Of("onb_SubmitHandoff", stage.Handoff), Again.IsRefused),
        new("onb_AcceptHandoff", stage => Of("onb_AcceptHandoff", stage.Handoff), Again.IsRefused) { Before = Submit },
        new("onb_ReturnHandoff", stage => Of("onb_ReturnHandoff", stage.Handoff, ("Reasons", "Who pays?")), Again.IsRefused)
        {
            Before = Submit,
        },

        // Items, gates and contacts.
        new("onb_CompleteItem", stage => Of("onb_CompleteItem", stage.Item("SELLER_WELCOME")), Again.IsRefused),
        new("onb_OverrideGate", stage => Of(
            "onb_OverrideGate", stage.Item("KICKOFF"), ("Reason", "Held at the fair.")), Again.ChangesNothing),
        new("onb_LogTouchpoint", stage => Of(
            "onb_LogTouchpoint", stage.Plan, ("Channel", ChoiceValues.Number(Channel.Call)), ("Heard", "They like it.")),
            Again.IsAnotherAct)
        {
            Foreign = stage => [("Milestone", stage.Item("KICKOFF", stage.OtherPlan))],
        },
        new("onb_ContactBudget", stage => Of("onb_ContactBudget", stage.Plan), Again.ChangesNothing),

        // Chances.
        new("onb_StartExpansion", stage => Of("onb_StartExpansion", Chance(stage)), Again.ChangesNothing)
        {
            Before = stage => stage.Service.Create(new Entity(RiskTable.LogicalName)
            {
                [RiskTable.Name] = ChanceName,
                [RiskTable.PlanId] = stage.Plan,
                [RiskTable.Kind] = ChoiceValues.Write(RiskKind.Opportunity),
                [RiskTable.Severity] = ChoiceValues.Write(RiskSeverity.Low),
                [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Open),
            }),
        },

        // Two plans of one customer.
        new("onb_JoinPlans", stage => Of("onb_JoinPlans", stage.Plan, ("Other", stage.OtherPlan)), Again.ChangesNothing)
        {
            Before = stage => stage.Service.Update(new Entity(PlanTable.LogicalName, stage.OtherPlan.Id)
            {
                [PlanTable.CustomerId] = stage.Of(PlanTable.LogicalName, PlanTable.Id, stage.Plan.Id)[0]
                    .GetAttributeValue<EntityReference>(PlanTable.CustomerId),
            }),
            Foreign = stage => [("Other", stage.Plan)],
        },

        // Dates.
        new("onb_PreviewReschedule", stage => Of("onb_PreviewReschedule", stage.Plan, ("Items", Moved(stage, stage.Plan))),
            Again.ChangesNothing)
        {
            Foreign = stage => [("Items", Moved(stage, stage.OtherPlan))],
        },
        new("onb_ApplyReschedule", Apply, Again.ChangesNothing)
        {
            Owned = Items,
            Foreign = stage => [("Items", Moved(stage, stage.OtherPlan))],
        },
        new("onb_UndoReschedule", stage => Of("onb_UndoReschedule", Change(stage)), Again.IsRefused)
        {
            Before = stage => stage.Service.Execute(Apply(stage)),
            Owned = Items,
        },

        // Templates and numbers.
        new("onb_AddTemplatePart", stage => Of("onb_AddTemplatePart", stage.Plan, ("Template", stage.Part)), Again.ChangesNothing),
        new("onb_StartPlay", stage => Of("onb_StartPlay", stage.Plan, ("Play", Honeymoon)), Again.ChangesNothing)
        {
            Foreign = stage => [("Milestone", stage.Item("KICKOFF", stage.OtherPlan))],
        },
        new("onb_DryRunTemplate", stage => Of("onb_DryRunTemplate", stage.Draft), Again.ChangesNothing),
        new("onb_TemplatePerformance", stage => Of("onb_TemplatePerformance", stage.Draft), Again.ChangesNothing),
        new("onb_ProposeTemplate", stage => Of("onb_ProposeTemplate", TemplateOf(stage)), Again.IsRefused)
        {
            Before = LearnThatAnItemIsLate,
            HasNewIds = true,
            StaysForEver = true,
        },
        new("onb_InstallDefaults", _ => new OrganizationRequest("onb_InstallDefaults"), Again.ChangesNothing),
        new("onb_PreviewRuleset", stage => With("onb_PreviewRuleset", ("Ruleset", stage.Ruleset)), Again.ChangesNothing),
        new("onb_PublishRuleset", stage => With("onb_PublishRuleset", ("Ruleset", stage.Ruleset)), Again.IsRefused),

        // People.
        new("onb_ProposeAssignment", stage => Of("onb_ProposeAssignment", stage.Plan), Again.ChangesNothing) { Before = Profile },
        new("onb_Assign", stage => Of(
            "onb_Assign", stage.Plan, ("UserId", stage.Person(Scenarios.Support.Roles.CsmManager).Id), ("Reason", "Knows them.")),
            Again.IsRefused),
        new("onb_StartCover", stage => With(
            "onb_StartCover",
            ("UserId", stage.Person(Scenarios.Support.Roles.Csm).Id),
            ("CoverId", stage.Person(Scenarios.Support.Roles.CsmManager).Id),
            ("To", new DateTime(2026, 12, 4))),
            Again.ChangesNothing),

        // Evaluations and the night.
        new("onb_EvaluatePlan", stage => Of("onb_EvaluatePlan", stage.Plan), Again.ChangesNothing),
        new("onb_EvaluateDuePlans", _ => new OrganizationRequest("onb_EvaluateDuePlans"), Again.ChangesNothing),
        new("onb_Reconcile", _ => new OrganizationRequest("onb_Reconcile"), Again.ChangesNothing),

        // Figures.
        new("onb_Atlas", _ => new OrganizationRequest("onb_Atlas"), Again.ChangesNothing),
        new("onb_FindSimilarCustomers", stage => Of("onb_FindSimilarCustomers", stage.Plan), Again.ChangesNothing),
        new("onb_FindStories", _ => With("onb_FindStories", ("Pain", "Closing")), Again.ChangesNothing),
        new("onb_KickoffQuality", _ => new OrganizationRequest("onb_KickoffQuality"), Again.ChangesNothing),
        new("onb_MaturityPosition", stage => Of("onb_MaturityPosition", stage.Plan), Again.ChangesNothing),
        new("onb_PortfolioFigures", _ => new OrganizationRequest("onb_PortfolioFigures"), Again.ChangesNothing),
        new("onb_TimeMetrics", _ => new OrganizationRequest("onb_TimeMetrics"), Again.ChangesNothing),
        new("onb_TrustSeries", stage => Of("onb_TrustSeries", stage.Plan), Again.ChangesNothing),
    ];

    /// <summary>Those that are about a row which is there.</summary>
    public static IEnumerable<MessageCase> OfARow =>
        All.Where(each => !each.ComesLate && Descriptor(each).Element("bindingtype")!.Value == "1");

    /// <summary>Those that name rows beside the one they are about.</summary>
    public static IEnumerable<MessageCase> NamingRows => All.Where(each => each.Foreign is not null || Parameters(each)
        .Any(type => type is EntityReferenceType or GuidType));

    private const string EntityReferenceType = "5";
    private const string GuidType = "12";

    private static OrganizationRequest Of(string name, EntityReference target, params (string Name, object Value)[] more) =>
        With(name, [("Target", target), .. more]);

    private static OrganizationRequest With(string name, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(name);
        foreach (var (parameter, value) in parameters)
        {
            request[parameter] = value;
        }

        return request;
    }

    private static EntityReference Chance(MessageStage stage) =>
        stage.Of(RiskTable.LogicalName, RiskTable.Name, ChanceName)[0].ToEntityReference();

    private static XElement Descriptor(MessageCase message) =>
        XElement.Load(Repository.PathOf($"Solution/src/customapis/{message.Name}/customapi.xml"));

    private static IEnumerable<string> Parameters(MessageCase message) =>
        Repository.Sources($"Solution/src/customapis/{message.Name}/customapirequestparameters", "*.xml")
            .Select(file => XElement.Load(file.FullPath).Element("type")!.Value);

    private static string Moved(MessageStage stage, EntityReference plan) => $"{stage.Item("KICKOFF", plan).Id} {Later:yyyy-MM-dd}";

    private static OrganizationRequest Apply(MessageStage stage) => Of(
        "onb_ApplyReschedule", stage.Plan,
        ("Items", Moved(stage, stage.Plan)), ("Cause", "The sponsor travels."), ("Party", ChoiceValues.Number(DelayParty.Customer)));

    private static EntityReference[] Items(MessageStage stage) =>
        [.. stage.Of(MilestoneTable.LogicalName, MilestoneTable.PlanId, stage.Plan.Id).Select(row => row.ToEntityReference())];

    private static EntityReference Change(MessageStage stage) =>
        stage.Of(ScheduleChangeTable.LogicalName, ScheduleChangeTable.PlanId, stage.Plan.Id)[0].ToEntityReference();

    private static void Submit(MessageStage stage) => stage.Service.Execute(Of("onb_SubmitHandoff", stage.Handoff));

    // Won, and none of its events handled yet.
    private static void WinTheOpenDeal(MessageStage stage) => stage.Service.Execute(new WinOpportunityRequest
    {
        OpportunityClose = new Entity(OpportunityCloseTable.LogicalName) { [OpportunityCloseTable.OpportunityId] = stage.OpenDeal },
        Status = new OptionSetValue(-1),
    });

    private static EntityReference TemplateOf(MessageStage stage) =>
        stage.Of(PlanTable.LogicalName, PlanTable.Id, stage.Plan.Id)[0].GetAttributeValue<EntityReference>(PlanTable.TemplateId);

    // One item that is late by three weeks is enough by these numbers.
    private static void LearnThatAnItemIsLate(MessageStage stage)
    {
        foreach (var setting in stage.Of(SettingTable.LogicalName, SettingTable.RulesetId, stage.Ruleset.Id)
            .Where(row => row.GetAttributeValue<string>(SettingTable.Code) is "report.learncount" or "report.learndays"))
        {
            stage.Service.Update(new Entity(setting.LogicalName, setting.Id) { [SettingTable.Value] = 1m });
        }

        stage.Service.Execute(With("onb_PublishRuleset", ("Ruleset", stage.Ruleset)));
        stage.Service.Update(new Entity(MilestoneTable.LogicalName, stage.Item("SELLER_WELCOME").Id)
        {
            [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Done),
            [MilestoneTable.CompletedOn] = new DateTime(2026, 12, 14),
        });
        stage.Sandbox.DrainQueue();
    }

    private static void Profile(MessageStage stage)
    {
        foreach (var role in new[] { Scenarios.Support.Roles.Csm, Scenarios.Support.Roles.CsmManager })
        {
            stage.Service.Create(new Entity(CsmProfileTable.LogicalName) { [CsmProfileTable.UserId] = stage.Person(role) });
        }
    }
}
