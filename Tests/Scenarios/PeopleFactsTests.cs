using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// Who matters to a plan, who was there, who is waited for, and what the plan says because of it. Won on Friday 20 November 2026 by a
/// customer with 5,000 employees; the kick-off is due on the 26th.
/// </summary>
[TestFixture]
internal sealed class PeopleFactsTests : Scenario
{
    private EntityReference _csm = null!;

    [SetUp]
    public void WinWithACsm()
    {
        Needs(
            Capability.BackgroundWorkflow, Capability.SecurityRoles, Capability.MovableClock, Capability.CustomApis,
            Capability.SynchronousSteps);
        _csm = People.User(Organization, "Cora Success", Roles.Csm);
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.CsmId] = _csm);
    }

    [Test]
    [Property("Requirement", "H-11")]
    public void Attendance_WithNobodyForAdoption_IsARiskUntilSomebodyIsAdded()
    {
        GoTo(2026, 11, 26);
        Plans.Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 26));
        Drain();
        Assert.That(Risks("H-11"), Is.Empty, "nobody recorded who was there");

        Attended(Stakeholder(StakeholderRole.Champion, "Karl Kunde", inOnboarding: true, inAdoption: false), Participation.TookPart);
        Attended(Stakeholder(StakeholderRole.DailyUser, "Ute User", inOnboarding: false, inAdoption: true), Participation.Absent);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Risk("H-11").Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.Medium));
            Assert.That(
                Risk("H-11").Text(RiskTable.Reason), Is.EqualTo("Nobody took part in the kick-off who is needed in this phase: Adopt."));
        });

        var late = Plans.All(AttendanceTable.LogicalName).Single(row => row.Text(AttendanceTable.Name) == "Ute User");
        As(_csm).Update(new Entity(AttendanceTable.LogicalName, late.Id)
        {
            [AttendanceTable.Participation] = ChoiceValues.Write(Participation.TookPart),
        });
        Drain();
        Assert.That(Risk("H-11").On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 11, 26)), "recording it asked for the evaluation");
    }

    [Test]
    public void Attendance_TakesItsPlanFromTheMeeting_OnceAPerson_AndRefusesStrangers()
    {
        var karl = Stakeholder(StakeholderRole.Champion, "Karl Kunde", inOnboarding: true, inAdoption: true);
        var id = Attended(karl, Participation.TookPart);
        var attendance = Service.Retrieve(AttendanceTable.LogicalName, id, new ColumnSet(true));
        Assert.Multiple(() =>
        {
            Assert.That(attendance.Reference(AttendanceTable.PlanId)?.Id, Is.EqualTo(Plan.Id));
            Assert.That(attendance.Text(AttendanceTable.Name), Is.EqualTo("Karl Kunde"));
            Assert.That(() => Attended(karl, Participation.TookPart), Throws.Exception, "once is enough");
            Assert.That(
                () => As(_csm).Create(new Entity(AttendanceTable.LogicalName)
                {
                    [AttendanceTable.StakeholderId] = new EntityReference(StakeholderTable.LogicalName, karl),
                }),
                Throws.Exception.Message.Contains("Choose the milestone and the stakeholder."));
            Assert.That(
                () => As(_csm).Update(new Entity(AttendanceTable.LogicalName, id)
                {
                    [AttendanceTable.MilestoneId] = Plans.Item("COMPLETE").ToEntityReference(),
                }),
                Throws.Exception.Message.Contains("stays with it and its people"));
        });

        var first = Plan;
        Sales.WinNew(Sales.Account(5_000, "Another"));
        var stranger = Stakeholder(
            StakeholderRole.Champion, "Fred Fremd", inOnboarding: true, inAdoption: true,
            Plans.Plans().Single(plan => plan.Id != first.Id).ToEntityReference());
        var kickoff = Plans.ItemsWith("KICKOFF").Single(item => item.Reference(MilestoneTable.PlanId)!.Id == first.Id);
        Assert.That(
            () => As(_csm).Create(new Entity(AttendanceTable.LogicalName)
            {
                [AttendanceTable.MilestoneId] = kickoff.ToEntityReference(),
                [AttendanceTable.StakeholderId] = new EntityReference(StakeholderTable.LogicalName, stranger),
            }),
            Throws.Exception.Message.Contains("Fred Fremd is a stakeholder of another plan."));
    }

    [Test]
    [Property("Requirement", "H-22")]
    public void TrainingDemandedBeforeTheKickoff_IsARiskUntilTheKickoffIsHeld() => Demand(
        WaitReason.TrainingFirst, "H-22", "The customer demanded training on 24 Nov 2026, before the kick-off.");

    [Test]
    [Property("Requirement", "H-23")]
    public void ContentDemandedBeforeTheKickoff_IsARiskUntilTheKickoffIsHeld() => Demand(
        WaitReason.ContentFirst, "H-23", "The customer demanded content or the plan on 24 Nov 2026, before the kick-off.");

    // COMPLETE is due on Day 60, Tuesday 19 January 2027. The customer keeps everybody waiting until Friday the 29th: eight working days
    // that nobody books to us, and the forecast does not promise an earlier day.
    [Test]
    public void Wait_ForTheCustomer_BooksTheDelayToTheCustomer_AndMovesTheForecast()
    {
        GoTo(2027, 1, 18);
        foreach (var item in Plans.Items().Where(item => item.Text(MilestoneTable.Code) is not ("COMPLETE" or "IMPACT_REVIEW")))
        {
            Plans.Complete(item, item.On(MilestoneTable.DueOn)!.Value);
        }

        As(_csm).Create(new Entity(WaitTable.LogicalName)
        {
            [WaitTable.Name] = "The works council has to agree",
            [WaitTable.PlanId] = Plan,
            [WaitTable.MilestoneId] = Plans.Item("COMPLETE").ToEntityReference(),
            [WaitTable.Party] = ChoiceValues.Write(WaitParty.Customer),
            [WaitTable.Reason] = ChoiceValues.Write(WaitReason.Approval),
            [WaitTable.FromOn] = new DateTime(2027, 1, 18),
            [WaitTable.UntilOn] = new DateTime(2027, 1, 29),
        });
        Drain();
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.ForecastOn), Is.EqualTo(new Date(2027, 1, 29)));
            Assert.That(new Row(plan).Whole(PlanTable.DelayDays), Is.EqualTo(8));
            Assert.That(plan.Text(PlanTable.ForecastExplanation), Does.Contain("Customer").And.Not.Contain("Vendor"));
        });
    }

    [Test]
    [Property("Requirement", "H-09")]
    [Property("Requirement", "H-26")]
    public void Stage_IsGreenOnceTheCustomerSpokeAndConfirmedTheKickoff()
    {
        Assert.That(Stage, Is.EqualTo(HealthBand.Unknown));
        EvaluateOn(2026, 11, 27);
        Assert.That(Stage, Is.EqualTo(HealthBand.Yellow), "five working days without a word");

        var kickoff = Plans.Item("KICKOFF");
        As(_csm).Update(new Entity(MilestoneTable.LogicalName, kickoff.Id) { [MilestoneTable.InvitedOn] = new DateTime(2026, 11, 20) });
        Drain();
        Assert.That(Stage, Is.EqualTo(HealthBand.Red), "invited five working days ago as well");

        As(_csm).Execute(new OrganizationRequest("onb_LogTouchpoint")
        {
            ["Target"] = Plan,
            ["Channel"] = ChoiceValues.Number(Channel.Call),
            ["Heard"] = "Next Tuesday suits us.",
        });
        var contact = Sales.Contact("Karl", "Kunde");
        As(_csm).Update(new Entity(MilestoneTable.LogicalName, kickoff.Id)
        {
            [MilestoneTable.ConfirmedOn] = new DateTime(2026, 11, 27),
            [MilestoneTable.ContactId] = contact,
        });
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Stage, Is.EqualTo(HealthBand.Green));
            Assert.That(Plans.Item("KICKOFF").On(MilestoneTable.ConfirmedOn), Is.EqualTo(new Date(2026, 11, 27)));
            Assert.That(Plans.Item("KICKOFF").Reference(MilestoneTable.ContactId)?.Id, Is.EqualTo(contact.Id), "who answered");
        });
    }

    [Test]
    [Property("Requirement", "H-34")]
    public void NextStep_AlwaysHasARoleThatSeesToIt()
    {
        Assert.Multiple(() =>
        {
            Assert.That(NextRole, Is.EqualTo(OwnerRole.SalesRep));
            Assert.That(Plans.Single().Text(PlanTable.NextItem), Is.EqualTo(Plans.Item("SIGNATURE").Text(MilestoneTable.Name)));
        });

        foreach (var code in new[] { "SIGNATURE", "WELCOME_EMAIL", "MATERIAL_1", "SELLER_WELCOME", "WELCOME_CALL" })
        {
            Plans.Complete(Plans.Item(code), new Date(2026, 11, 20));
        }

        Drain();
        Assert.That(NextRole, Is.EqualTo(OwnerRole.Finance), "the billing information is due next");

        foreach (var item in Plans.Items().Where(item => item.Choice<MilestoneStatus>(MilestoneTable.Status) == MilestoneStatus.Open))
        {
            Plans.Complete(item, new Date(2026, 11, 20));
        }

        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(NextRole, Is.EqualTo(OwnerRole.Csm), "somebody always answers");
            Assert.That(Plans.Single().Text(PlanTable.NextItem), Is.Null);
        });
    }

    [Test]
    [Property("Requirement", "H-33")]
    public void CustomerWins_OfAllPlans_AreListedByDate()
    {
        Sales.WinNew(Sales.Account(5_000, "Another"));
        var values = Plans.ItemsWith("FIRST_VALUE");
        Assert.That(values.Select(item => new Row(item).Yes(MilestoneTable.IsCustomerWin)), Is.EqualTo(new[] { true, true }));
        Plans.Complete(values[0], new Date(2026, 11, 23));
        Plans.Complete(values[1], new Date(2026, 11, 24));

        // The view Customer Wins.
        var wins = new QueryExpression(MilestoneTable.LogicalName) { ColumnSet = new ColumnSet(MilestoneTable.CompletedOn) };
        wins.Criteria.AddCondition(MilestoneTable.IsCustomerWin, ConditionOperator.Equal, true);
        wins.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, ChoiceValues.Number(MilestoneStatus.Done));
        wins.AddOrder(MilestoneTable.CompletedOn, OrderType.Descending);
        var executive = People.User(Organization, "Emil Executive", Roles.Executive);
        Assert.That(
            As(executive).RetrieveMultiple(wins).Entities.Select(win => win.On(MilestoneTable.CompletedOn)),
            Is.EqualTo(new Date?[] { new Date(2026, 11, 24), new Date(2026, 11, 23) }));
    }

    [Test]
    [Property("Person", "Onboarding CSM Manager writes onb_kickoffreview")]
    public void KickoffReview_IsForManagers_AndTakesWhoHeldTheCallFromThePlan()
    {
        var manager = People.User(Organization, "Mara Manager", Roles.CsmManager);
        var review = new Entity(KickoffReviewTable.LogicalName)
        {
            [KickoffReviewTable.MilestoneId] = Plans.Item("KICKOFF").ToEntityReference(),
            [KickoffReviewTable.ReviewedOn] = new DateTime(2026, 11, 27),
            [KickoffReviewTable.SuccessCriteria] = 4,
            [KickoffReviewTable.Milestones] = 5,
        };
        Assert.That(() => As(_csm).Create(review), Throws.Exception.Message.Contains("onb_KickoffReview"));

        var id = As(manager).Create(review);
        var stored = As(manager).Retrieve(KickoffReviewTable.LogicalName, id, new ColumnSet(true));
        Assert.Multiple(() =>
        {
            Assert.That(stored.Reference(KickoffReviewTable.CsmId)?.Id, Is.EqualTo(_csm.Id));
            Assert.That(stored.Reference(KickoffReviewTable.PlanId)?.Id, Is.EqualTo(Plan.Id));
            Assert.That(
                () => As(_csm).Retrieve(KickoffReviewTable.LogicalName, id, new ColumnSet(true)), Throws.Exception, "not for colleagues");
            Assert.That(
                () => As(manager).Create(new Entity(KickoffReviewTable.LogicalName)
                {
                    [KickoffReviewTable.MilestoneId] = Plans.Item("COMPLETE").ToEntityReference(),
                }),
                Throws.Exception.Message.Contains("Choose the kick-off of a plan"));
        });
    }

    private EntityReference Plan => Plans.Plans()[0].ToEntityReference();

    private HealthBand? Stage => Plans.Single().Choice<HealthBand>(PlanTable.StageHealth);

    private OwnerRole? NextRole => Plans.Single().Choice<OwnerRole>(PlanTable.NextStepResponsible);

    [Test]
    [Property("Person", "Onboarding CSM writes onb_wait")]
    public void Item_ThatWaitsForTheCustomer_SaysSoUntilTheWaitIsOver()
    {
        var item = Plans.Item("COMPLETE");
        var wait = As(_csm).Create(new Entity(WaitTable.LogicalName)
        {
            [WaitTable.Name] = "Their data",
            [WaitTable.PlanId] = Plan,
            [WaitTable.MilestoneId] = item.ToEntityReference(),
            [WaitTable.Party] = ChoiceValues.Write(WaitParty.Customer),
            [WaitTable.Reason] = ChoiceValues.Write(WaitReason.Data),
            [WaitTable.FromOn] = new DateTime(2026, 11, 20),
        });
        Drain();
        Assert.That(WaitingOn("COMPLETE"), Is.EqualTo(WaitParty.Customer));
        Assert.That(Plans.Items().Count(row => row.Choice<WaitParty>(MilestoneTable.WaitingOn) is not null), Is.EqualTo(1));

        // Monday is its last day: the evaluation of Tuesday takes it away, and the plan knows that day.
        As(_csm).Update(new Entity(WaitTable.LogicalName, wait) { [WaitTable.UntilOn] = new DateTime(2026, 11, 23) });
        Drain();
        Assert.That(WaitingOn("COMPLETE"), Is.EqualTo(WaitParty.Customer));
        Assert.That(Plans.Single().On(PlanTable.NextEvaluationOn), Is.LessThanOrEqualTo(new Date(2026, 11, 24)));
        GoTo(2026, 11, 24);
        Service.Update(new Entity(PlanTable.LogicalName, Plan.Id) { [PlanTable.EvaluationRequestedOn] = Organization.UtcNow });
        Drain();
        Assert.That(WaitingOn("COMPLETE"), Is.Null);
    }

    private WaitParty? WaitingOn(string code) => Plans.Item(code).Choice<WaitParty>(MilestoneTable.WaitingOn);

    private void Demand(WaitReason reason, string rule, string sentence)
    {
        GoTo(2026, 11, 24);
        As(_csm).Create(new Entity(WaitTable.LogicalName)
        {
            [WaitTable.Name] = "They ask for it first",
            [WaitTable.PlanId] = Plan,
            [WaitTable.Party] = ChoiceValues.Write(WaitParty.Customer),
            [WaitTable.Reason] = ChoiceValues.Write(reason),
            [WaitTable.FromOn] = new DateTime(2026, 11, 24),
        });
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Risk(rule).Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.Medium));
            Assert.That(Risk(rule).Text(RiskTable.Reason), Is.EqualTo(sentence));
        });

        Plans.Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 24));
        Drain();
        Assert.That(Risk(rule).On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 11, 24)));
    }

    private Guid Stakeholder(StakeholderRole role, string name, bool inOnboarding, bool inAdoption, EntityReference? plan = null) =>
        As(_csm).Create(new Entity(StakeholderTable.LogicalName)
        {
            [StakeholderTable.Name] = name,
            [StakeholderTable.PlanId] = plan ?? Plan,
            [StakeholderTable.Side] = ChoiceValues.Write(ResponsibleParty.Customer),
            [StakeholderTable.Role] = ChoiceValues.Write(role),
            [StakeholderTable.InOnboarding] = inOnboarding,
            [StakeholderTable.InAdoption] = inAdoption,
        });

    private Guid Attended(Guid stakeholder, Participation participation) =>
        As(_csm).Create(new Entity(AttendanceTable.LogicalName)
        {
            [AttendanceTable.MilestoneId] = Plans.Item("KICKOFF").ToEntityReference(),
            [AttendanceTable.StakeholderId] = new EntityReference(StakeholderTable.LogicalName, stakeholder),
            [AttendanceTable.Participation] = ChoiceValues.Write(participation),
        });

    private IOrganizationService As(EntityReference user) => Organization.ServiceFor(user.Id);

    private void EvaluateOn(int year, int month, int day)
    {
        GoTo(year, month, day);
        Service.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.EvaluationRequestedOn] = Organization.UtcNow });
        Drain();
    }

    private Entity Risk(string rule) => Risks(rule).Single();

    private Entity[] Risks(string rule) => [.. Plans.Risks().Where(risk => risk.Text(RiskTable.RuleCode) == rule)];
}
