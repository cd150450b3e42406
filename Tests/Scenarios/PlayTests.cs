using System;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// Plays make the tasks that a finding, a colour, a stage or a completed item asks for, each for the person of its role, once an occasion.
/// Won on Friday 20 November 2026.
/// </summary>
[TestFixture]
internal sealed class PlayTests : CustomerScenario
{
    private EntityReference _pam = null!;
    private EntityReference _plan = null!;

    [SetUp]
    public void NameAProjectManager()
    {
        Needs(Capability.CustomApis, Capability.SynchronousSteps);
        // Tasks are a table of the platform, whose rows somebody may own who may read them.
        Organization.GiveRoles(Cora, Roles.Salesperson);
        _plan = Plan;
        _pam = People.User(Organization, "Pam Project", Roles.Delivery, Roles.Salesperson);
        As(Cora).Update(new Entity(PlanTable.LogicalName, _plan.Id) { [PlanTable.ProjectManagerId] = _pam });
        Drain();
    }

    [Test]
    public void Play_StartedByHand_MakesATaskForThePersonOfEachRoleOnce()
    {
        var play = Play("RESCUE", null, ("CALL", 1, OwnerRole.Csm), ("FIX", 3, OwnerRole.ProjectManager));
        Assert.That(Start(play), Is.EqualTo(2));
        var tasks = Tasks();
        Assert.Multiple(() =>
        {
            Assert.That(tasks.Select(task => task.Text(TaskTable.Subject)), Is.EqualTo(new[] { "Item CALL", "Item FIX" }));
            Assert.That(tasks.Select(task => task.Reference(SystemColumns.OwnerId)?.Id), Is.EqualTo(new Guid?[] { Cora.Id, _pam.Id }));
            Assert.That(tasks.Select(task => task.Reference(TaskTable.RegardingObjectId)?.Id), Is.All.EqualTo(_plan.Id));
            // One and three working days after the Friday.
            Assert.That(
                tasks.Select(task => task.On(ActivityTables.ScheduledEnd)),
                Is.EqualTo(new Date?[] { new Date(2026, 11, 23), new Date(2026, 11, 25) }));
        });

        Assert.That(Start(play), Is.Zero, "it was started today");
        GoTo(2026, 11, 21);
        Assert.That(Start(play), Is.EqualTo(2));
        Assert.That(Tasks(), Has.Length.EqualTo(4));
    }

    [Test]
    [Property("Person", "Onboarding Administrator writes onb_template")]
    [Property("Person", "Onboarding Administrator writes onb_templateitem")]
    public void Play_StartedForAnItem_IsAboutIt()
    {
        var play = Play("RESCUE", null, ("CALL", 1, OwnerRole.Csm));
        var kickoff = Plans.Item("KICKOFF").ToEntityReference();
        Assert.That(Start(play, milestone: kickoff), Is.EqualTo(1));
        Assert.That(Tasks().Single().Reference(TaskTable.RegardingObjectId)?.Id, Is.EqualTo(kickoff.Id));
        GoTo(2026, 11, 21);
        Assert.That(Start(play, milestone: kickoff), Is.Zero, "once an item, whatever the day");
    }

    [Test]
    public void Play_ThatCannotBeStarted_IsRefusedWithOneSentence()
    {
        var draft = Templates.Draft("DRAFTED", more: row => row[TemplateTable.Type] = ChoiceValues.Write(TemplateType.Play));
        var part = Templates.Draft("PARTIAL", more: row => row[TemplateTable.Type] = ChoiceValues.Write(TemplateType.Part));
        Templates.Item(draft, "CALL", 1);
        Sales.WinNew(Sales.Account(5_000, "Another"));
        var other = Plans.Items().First(item => item.Reference(MilestoneTable.PlanId)!.Id != _plan.Id);
        Assert.Multiple(() =>
        {
            Assert.That(Refusal(() => Start(draft)), Is.EqualTo(
                "Version 1 of the template DRAFTED is not published. Choose its published version."));
            Assert.That(Refusal(() => Start(part)), Is.EqualTo(
                "The template PARTIAL is no play that can be started. Choose one of the type Play."));
            var play = Play("RESCUE", null, ("CALL", 1, OwnerRole.Csm));
            Assert.That(Refusal(() => Start(play, milestone: other.ToEntityReference())), Is.EqualTo(
                "The risk or item is not one of this plan. Choose one of the plan."));
            Assert.That(Tasks(), Is.Empty);
        });
    }

    [Test]
    public void Template_WithAWordThatStartsNothing_IsNotPublished()
    {
        var wrong = Templates.Draft("WRONG", more: row =>
        {
            row[TemplateTable.Type] = ChoiceValues.Write(TemplateType.Play);
            row[TemplateTable.StartedBy] = "low use";
        });
        Assert.That(Refusal(() => Templates.Publish(wrong)), Does
            .Contain("The play WRONG is started by 'low use', which is neither a rule, an item, a colour nor a stage.")
            .And.Contain("The play WRONG has no items, so it makes no task. Add one."));
    }

    [Test]
    public void Play_NamedByARule_StartsWithItsFinding()
    {
        Play("GROW", "H-24", ("TALK", 2, OwnerRole.Csm));
        Service.Update(new Entity(HandoffTable.LogicalName, Plans.Handoffs().Single().Id)
        {
            [HandoffTable.TargetGoLiveOn] = new DateTime(2026, 12, 10),
        });
        Drain();
        Assert.That(Tasks().Single().On(ActivityTables.ScheduledEnd), Is.EqualTo(new Date(2026, 11, 24)));

        EvaluateOn(2026, 11, 21);
        Assert.That(Tasks(), Has.Length.EqualTo(1));
        // The button does again what started by itself: nothing.
        var play = Published("GROW");
        Assert.That(Start(play, risk: Risk("H-24").ToEntityReference()), Is.Zero);
    }

    [Test]
    [Property("Requirement", "H-25")]
    public void Play_StartsAsSomebodyChoseIt_WithoutACode()
    {
        var expansion = Play("GROW", null, ("TALK", 2, OwnerRole.SalesRep));
        var draft = Administrator.Create(new Entity(TemplateTable.LogicalName)
        {
            [TemplateTable.MadeFromId] = new EntityReference(TemplateTable.LogicalName, expansion),
        });
        Administrator.Update(Chosen(draft, PlayStart.ChanceExpansionToOtherTeams, item: null));
        Assert.That(Word(draft), Is.EqualTo("H-25"));
        Templates.Publish(draft);
        Assert.That(
            Refusal(() => Administrator.Update(Chosen(draft, PlayStart.HealthTurnsRed, item: null))), Does.Contain("GROW"), "it is locked");

        GoTo(2026, 11, 25);
        Sales.Opportunity(Customer);
        Drain();
        Assert.That(Tasks().Single().Text(TaskTable.Subject), Is.EqualTo("Item TALK"));
    }

    [Test]
    public void Play_ThatStartsAfterAnItem_NeedsTheItem_AndWhatWasTypedBeforeIsChosenByTheDefaults()
    {
        Service.Execute(new OrganizationRequest("onb_InstallDefaults"));
        var kickoff = Service.RetrieveMultiple(new QueryExpression(TemplateItemTable.LogicalName) { ColumnSet = new ColumnSet(true) })
            .Entities.First(item => item.Text(TemplateItemTable.Code) == "KICKOFF");
        var play = Templates.Draft("PARTY", more: row => row[TemplateTable.Type] = ChoiceValues.Write(TemplateType.Play));
        Assert.That(
            Refusal(() => Administrator.Update(Chosen(play, PlayStart.ItemCompleted, item: null))),
            Is.EqualTo("The play starts when an item is completed. Choose the item in 'Starts After Item'."));
        Administrator.Update(Chosen(play, PlayStart.ItemCompleted, kickoff.ToEntityReference()));
        Assert.That(Word(play), Is.EqualTo("KICKOFF"));
        Administrator.Update(Chosen(play, PlayStart.StageRealityTrough, kickoff.ToEntityReference()));
        var changed = Service.Retrieve(TemplateTable.LogicalName, play, new ColumnSet(true));
        Assert.Multiple(() =>
        {
            Assert.That(changed.Text(TemplateTable.StartedBy), Is.EqualTo("REALITY_TROUGH"));
            Assert.That(changed.Reference(TemplateTable.StartsOnItemId), Is.Null);
            Assert.That(
                Service.Retrieve(TemplateTable.LogicalName, Published("EXPANSION"), new ColumnSet(true))
                    .Choice<PlayStart>(TemplateTable.StartsOn),
                Is.EqualTo(PlayStart.ChanceExpansionToOtherTeams), "what ships is chosen too");
        });
    }

    private static Entity Chosen(Guid play, PlayStart start, EntityReference? item) => new(TemplateTable.LogicalName, play)
    {
        [TemplateTable.StartsOn] = ChoiceValues.Write(start),
        [TemplateTable.StartsOnItemId] = item,
    };

    private string? Word(Guid play) =>
        Service.Retrieve(TemplateTable.LogicalName, play, new ColumnSet(TemplateTable.StartedBy)).Text(TemplateTable.StartedBy);

    [Test]
    public void Play_NamedByAnItem_StartsWithItsCompletion()
    {
        Play("PARTY", "KICKOFF", ("CAKE", 3, OwnerRole.ProjectManager));
        GoTo(2026, 11, 26);
        var kickoff = Plans.Item("KICKOFF");
        Plans.SetStatus(kickoff, MilestoneStatus.Done);
        Drain();
        var task = Tasks().Single();
        Assert.Multiple(() =>
        {
            Assert.That(task.Reference(TaskTable.RegardingObjectId)?.Id, Is.EqualTo(kickoff.Id));
            Assert.That(task.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(_pam.Id));
            // Three working days after Thursday 26 November.
            Assert.That(task.On(ActivityTables.ScheduledEnd), Is.EqualTo(new Date(2026, 12, 1)));
        });

        Plans.SetStatus(kickoff, MilestoneStatus.Open);
        Drain();
        Plans.SetStatus(kickoff, MilestoneStatus.Done);
        Plans.Complete(Plans.Item("WELCOME_CALL"), new Date(2026, 11, 26));
        Drain();
        Assert.That(Tasks(), Has.Length.EqualTo(1), "once an item");
    }

    [Test]
    public void Plays_ThatShip_AreThereWithTheDefaults()
    {
        Service.Execute(new OrganizationRequest("onb_InstallDefaults"));
        var shipped = Published("HONEYMOON");
        Assert.That(Start(shipped), Is.EqualTo(3));
        Assert.That(Tasks()[0].Text(TaskTable.Subject), Is.EqualTo("Verify the goals with the customer and deepen them"));

        Service.Update(new Entity(HandoffTable.LogicalName, Plans.Handoffs().Single().Id)
        {
            [HandoffTable.TargetGoLiveOn] = new DateTime(2026, 12, 10),
        });
        Drain();
        Assert.That(
            Tasks().Single(task => task.Reference(SystemColumns.OwnerId)!.Id == _pam.Id).Text(TaskTable.Subject),
            Is.EqualTo("Check whether the earlier launch can be kept, and answer the customer"));
    }

    [Test]
    [Property("Requirement", "W-03")]
    public void Play_NamedByAStageOrAColour_StartsWhenThePlanGetsThere()
    {
        Play("JOY", "HONEYMOON_PEAK", ("GOALS", 2, OwnerRole.Csm));
        Play("ALARM", "RED", ("RESCUE", 1, OwnerRole.Csm));
        GoTo(2026, 11, 26);
        Plans.Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 26));
        Drain();
        Assert.That(Tasks().Select(task => task.Text(TaskTable.Subject)), Is.EqualTo(new[] { "Item GOALS" }));

        // A critical risk caps the health at red.
        As(Cora).Create(new Entity(RiskTable.LogicalName)
        {
            [RiskTable.Name] = "The customer was sold",
            [RiskTable.PlanId] = _plan,
            [RiskTable.Severity] = ChoiceValues.Write(RiskSeverity.Critical),
        });
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<HealthBand>(PlanTable.HealthBand), Is.EqualTo(HealthBand.Red));
            Assert.That(Tasks().Select(task => task.Text(TaskTable.Subject)), Is.EquivalentTo(new[] { "Item GOALS", "Item RESCUE" }));
        });
    }

    private Guid Play(string code, string? startedBy, params (string Code, int WorkingDays, OwnerRole Role)[] tasks)
    {
        var play = Templates.Draft(code, more: row =>
        {
            row[TemplateTable.Type] = ChoiceValues.Write(TemplateType.Play);
            row[TemplateTable.StartedBy] = startedBy;
            foreach (var source in new[]
            {
                TemplateTable.KickoffPlannedFrom, TemplateTable.KickoffAchievedBy, TemplateTable.DeliveryPlannedFrom,
                TemplateTable.DeliveryAchievedBy,
            })
            {
                row.Attributes.Remove(source);
            }
        });
        foreach (var (item, workingDays, role) in tasks)
        {
            Templates.Item(play, item, workingDays, row =>
            {
                row[TemplateItemTable.OffsetUnit] = ChoiceValues.Write(OffsetUnit.WorkingDays);
                row[TemplateItemTable.OwnerRole] = ChoiceValues.Write(role);
            });
        }

        Templates.Publish(play);
        return play;
    }

    private Guid Published(string code)
    {
        var query = new QueryExpression(TemplateTable.LogicalName) { ColumnSet = new ColumnSet(TemplateTable.Id) };
        query.Criteria.AddCondition(TemplateTable.Code, ConditionOperator.Equal, code);
        return Service.RetrieveMultiple(query).Entities.Single().Id;
    }

    private int Start(Guid play, EntityReference? risk = null, EntityReference? milestone = null)
    {
        var request = new OrganizationRequest("onb_StartPlay")
        {
            ["Target"] = _plan,
            ["Play"] = new EntityReference(TemplateTable.LogicalName, play),
        };
        if (risk is not null)
        {
            request["Risk"] = risk;
        }

        if (milestone is not null)
        {
            request["Milestone"] = milestone;
        }

        return (int)As(Cora).Execute(request)["Tasks"];
    }

    private static string Refusal(Action act) => Assert.Throws<FaultException<OrganizationServiceFault>>(act)!.Message;

    private Entity[] Tasks()
    {
        var query = new QueryExpression(TaskTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.AddOrder(ActivityTables.ScheduledEnd, OrderType.Ascending);
        return [.. Service.RetrieveMultiple(query).Entities];
    }
}
