using System;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>People edit the rows of a plan: what follows, and what is refused.</summary>
[TestFixture]
internal sealed class PeopleEditPlansTests : Scenario
{
    [TestCase(true)]
    [TestCase(false)]
    public void LastOpenItem_DeletedOrDeactivated_CompletesTheOnboarding(bool isDeleted)
    {
        Needs(Capability.MovableClock, Capability.OwnSettings);
        Sales.WinNew(Sales.Account(5));
        GoTo(2026, 12, 1);
        CompleteAllBut("WEBINAR", new Date(2026, 12, 1));
        Assert.That(Plans.Single().On(PlanTable.CompletedOn), Is.Null);
        if (isDeleted)
        {
            Service.Delete(MilestoneTable.LogicalName, Plans.Item("WEBINAR").Id);
        }
        else
        {
            Deactivate(Plans.Item("WEBINAR"));
        }

        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.CompletedOn), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Adopting));
        });
    }

    [Test]
    public void RequiredItem_AddedToACompletePlan_ReopensIt()
    {
        Needs(Capability.MovableClock, Capability.SynchronousSteps);
        Sales.WinNew(Sales.Account(5));
        GoTo(2026, 12, 1);
        CompleteAllBut(null, new Date(2026, 12, 1));
        Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Adopting));
        Add(new DateTime(2026, 12, 15));
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Plans.Single().On(PlanTable.CompletedOn), Is.Null);
        });
    }

    [Test]
    public void Deliverable_DeletedWhileTheOtherIsAccepted_MakesDeliveryKnown()
    {
        Needs(Capability.MovableClock);
        var deal = Sales.Opportunity(Sales.Account(5_000), each => each[OpportunityTable.MonthlyValue] = new Money(20_000m));
        Sales.WriteIn(deal, "First", 1);
        Sales.WriteIn(deal, "Second", 2);
        Sales.Win(deal);
        Drain();
        var accepted = Plans.ItemsWith("LINE_ACCEPTED");
        GoTo(2026, 12, 15);
        Plans.Complete(accepted[0], new Date(2026, 12, 15));
        Drain();
        Assert.That(Plans.Single().On(PlanTable.DeliveredOn), Is.Null);
        Service.Delete(MilestoneTable.LogicalName, accepted[1].Id);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.DeliveredOn), Is.EqualTo(new Date(2026, 12, 15)));
            // 30 days after Tuesday 2026-12-15: Thursday 2027-01-14.
            Assert.That(Plans.Item("FIRST_VALUE").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 1, 14)));
        });
    }

    [Test]
    public void CriticalRisk_Deleted_IsEvaluatedAtOnce()
    {
        Needs(Capability.BackgroundWorkflow);
        Sales.WinNew(Sales.Account(5_000));
        var risk = Csm.Create(new Entity(RiskTable.LogicalName)
        {
            [RiskTable.Name] = "The sponsor leaves",
            [RiskTable.PlanId] = Plans.Single().ToEntityReference(),
            [RiskTable.RuleCode] = "MANUAL",
            [RiskTable.Severity] = ChoiceValues.Write(RiskSeverity.Critical),
            [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Open),
        });
        Drain();
        var open = Plans.Single().GetAttributeValue<int>(PlanTable.OpenRisks);
        Service.Delete(RiskTable.LogicalName, risk);
        Drain();
        Assert.That(Plans.Single().GetAttributeValue<int>(PlanTable.OpenRisks), Is.EqualTo(open - 1));
    }

    [Test]
    public void CompletionDate_TypedBeforeTheStatus_Stays()
    {
        Needs(Capability.MovableClock);
        Sales.WinNew(Sales.Account(5_000));
        var item = Plans.Item("WELCOME_EMAIL");
        GoTo(2026, 11, 24);
        Csm.Update(new Entity(MilestoneTable.LogicalName, item.Id) { [MilestoneTable.CompletedOn] = new DateTime(2026, 11, 23) });
        Drain();
        Wait(TimeSpan.FromHours(1));
        Plans.SetStatus(item, MilestoneStatus.Done);
        Drain();
        Assert.That(Plans.Item("WELCOME_EMAIL").On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2026, 11, 23)));
    }

    [Test]
    public void Status_DoneWithADateOfNextYear_IsRefusedWithASentence()
    {
        Needs(Capability.SynchronousSteps);
        Sales.WinNew(Sales.Account(5_000));
        Refused(
            () => Plans.Complete(Plans.Item("WELCOME_EMAIL"), new Date(2027, 3, 1)),
            "The completion date 1 Mar 2027 is in the future. Enter the day on which the milestone was done.");
        Assert.That(Plans.Item("WELCOME_EMAIL").Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Open));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void DueDate_OfTheNextCentury_IsRefusedWhereItIsTyped(bool isNew)
    {
        Needs(Capability.SynchronousSteps);
        Sales.WinNew(Sales.Account(5_000));
        Refused(
            () =>
            {
                if (isNew)
                {
                    Add(new DateTime(2150, 12, 31));
                }
                else
                {
                    Csm.Update(new Entity(MilestoneTable.LogicalName, Plans.Item("KICKOFF").Id)
                    {
                        [MilestoneTable.DueOn] = new DateTime(2150, 12, 31),
                    });
                }
            },
            "The due date 31 Dec 2150 is out of range. Enter a date between 1 Jan 2000 and 31 Dec 2099.");
    }

    [Test]
    public void Row_MovedToAnotherPlan_IsRefused()
    {
        Needs(Capability.SynchronousSteps);
        Sales.WinNew(Sales.Account(5_000));
        var other = Sales.WinNew(Sales.Account(5_000, "Other"));
        var theirs = Plans.WorkstreamsOf(other).Single().Reference(WorkstreamTable.PlanId);
        foreach (var row in new[] { Plans.Items()[0], Plans.HandoffItems()[0], Plans.Risks()[0], Plans.Workstreams()[0] })
        {
            var target = row.Reference(MilestoneTable.PlanId)!.Id == theirs!.Id
                ? Plans.Plans().Select(plan => plan.ToEntityReference()).Single(plan => plan.Id != theirs.Id)
                : theirs;
            Refused(
                () => Service.Update(new Entity(row.LogicalName, row.Id) { [MilestoneTable.PlanId] = target }),
                "A record cannot be moved to another plan. Create it in the other plan, and cancel it here.");
        }
    }

    [Test, Property("Requirement", "T-08")]
    public void Lifecycle_SetByHandBeforeTheOnboardingIsComplete_IsRefusedAndFreeAfterwards()
    {
        Needs(Capability.SynchronousSteps, Capability.BackgroundWorkflow, Capability.MovableClock);
        Sales.WinNew(Sales.Account(5));
        Refused(
            () => Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id)
            {
                [PlanTable.LifecycleStage] = ChoiceValues.Write(LifecycleStage.Renew),
            }),
            "The life cycle cannot go from Land to Renew: it leaves Land for Adopt when the onboarding is complete, and does not return.");

        GoTo(2026, 12, 1);
        CompleteAllBut(code: null, new Date(2026, 12, 1));
        Assert.That(Plans.Single().Choice<LifecycleStage>(PlanTable.LifecycleStage), Is.EqualTo(LifecycleStage.Adopt));
        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id)
        {
            [PlanTable.LifecycleStage] = ChoiceValues.Write(LifecycleStage.Expand),
        });
        Drain();
        Assert.That(Plans.Single().Choice<LifecycleStage>(PlanTable.LifecycleStage), Is.EqualTo(LifecycleStage.Expand));
        Refused(
            () => Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id)
            {
                [PlanTable.LifecycleStage] = ChoiceValues.Write(LifecycleStage.Land),
            }),
            "The life cycle cannot go from Expand to Land: it leaves Land for Adopt when the onboarding is complete, and does not return.");
    }

    [Test]
    public void Blocker_MarkedAsNotApplicable_IsRefusedInTheLanguageOfWhoeverTries()
    {
        Needs(Capability.SynchronousSteps, Capability.GermanSeller, Capability.SecurityRoles);
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = Organization.GermanSeller);
        var blocker = Plans.HandoffItems().First(item => item.GetAttributeValue<bool>(HandoffItemTable.IsBlocker));
        var hers = Organization.ServiceFor(Organization.GermanSeller.Id);
        Refused(
            () => hers.Update(new Entity(HandoffItemTable.LogicalName, blocker.Id) { [HandoffItemTable.IsNotApplicable] = true }),
            $"Ohne Antwort auf „{blocker.Text(HandoffItemTable.Name)}“ kann die Übergabe nicht angenommen werden, deshalb kann die Frage "
                + "nicht als nicht zutreffend markiert werden. Beantworten Sie sie.");
    }

    [Test]
    public void Csm_ChangedOnThePlan_GetsItsOpenRowsAndLeavesWhatIsDone()
    {
        Needs(Capability.OwnSettings, Capability.MovableClock);
        var first = People.User(Organization, "Cora Success", Roles.Csm);
        var second = People.User(Organization, "Dora Success", Roles.Csm);
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.CsmId] = first);
        GoTo(2026, 11, 26);
        Plans.Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 26));
        Drain();
        var evaluated = Plans.Single().GetAttributeValue<DateTime>(PlanTable.EvaluationRequestedOn);
        Wait(TimeSpan.FromDays(1));
        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.CsmId] = second });
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(OwnerOf(Plans.Single()), Is.EqualTo(second.Id));
            Assert.That(OwnerOf(Plans.Item("KICKOFF")), Is.EqualTo(first.Id), "done stays done");
            Assert.That(OwnerOf(Plans.Item("CSM_WELCOME")), Is.EqualTo(second.Id));
            Assert.That(OwnerOf(Plans.Item("WELCOME_EMAIL")), Is.EqualTo(second.Id), "what the plan's owner stands in for");
            Assert.That(OwnerOf(Plans.Item("WELCOME_CALL")), Is.EqualTo(Organization.Seller.Id), "the sales rep's stays");
            Assert.That(
                Plans.Risks().Where(risk => risk.Choice<RiskStatus>(RiskTable.Status) != RiskStatus.Closed).Select(OwnerOf),
                Is.All.EqualTo(second.Id));
            Assert.That(
                Plans.Single().GetAttributeValue<DateTime>(PlanTable.EvaluationRequestedOn), Is.GreaterThan(evaluated),
                "evaluated at once");
        });
    }

    [Test]
    public void Opportunity_GivenToAnotherSeller_TakesItsOpenRowsAlong()
    {
        Needs(Capability.OwnSettings);
        var deal = Sales.WinNew(Sales.Account(5_000));
        Plans.Complete(Plans.Item("WELCOME_CALL"), new Date(2026, 11, 20));
        Drain();
        var other = People.User(Organization, "Steve Seller", Roles.Salesperson, Roles.SalesContributor);
        Sales.Reopen(deal);
        Seller.Update(new Entity(OpportunityTable.LogicalName, deal) { [OpportunityTable.OwnerId] = other });
        Sales.Win(deal);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(OwnerOf(Plans.Single()), Is.EqualTo(other.Id), "nobody else is named");
            Assert.That(OwnerOf(Plans.Item("SELLER_WELCOME")), Is.EqualTo(other.Id));
            Assert.That(OwnerOf(Plans.Item("WELCOME_CALL")), Is.EqualTo(Organization.Seller.Id), "done stays");
            Assert.That(Plans.HandoffItems().Select(OwnerOf), Is.All.EqualTo(other.Id));
        });
    }

    [Test]
    public void Plan_CancelledByHand_EndsAllOfIt()
    {
        Needs(Capability.MovableClock);
        Sales.WinNew(Sales.Account(5_000));
        GoTo(2026, 11, 24);
        Csm.Update(
            new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.Status] = ChoiceValues.Write(PlanStatus.Cancelled) });
        Drain();
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.NextContactOn), Is.Null);
            Assert.That(plan.On(PlanTable.NextEvaluationOn), Is.Null);
            Assert.That(Plans.Risks().Select(risk => risk.Choice<RiskStatus>(RiskTable.Status)), Is.All.EqualTo(RiskStatus.Closed));
            Assert.That(Plans.Risks().Select(risk => risk.On(RiskTable.EscalatesOn)), Is.All.Null);
            Assert.That(Plans.Workstreams().Select(line => line.Choice<WorkstreamStatus>(WorkstreamTable.Status)),
                Is.All.EqualTo(WorkstreamStatus.Cancelled));
            Assert.That(Plans.Items().Select(item => item.Choice<MilestoneStatus>(MilestoneTable.Status)),
                Is.All.EqualTo(MilestoneStatus.Cancelled));
        });
    }

    [TestCase(PlanStatus.Cancelled)]
    [TestCase(PlanStatus.Suspended)]
    public void Plan_StoppedByHandAndSetBackToRunning_RunsWithAllThatWasOpen(PlanStatus stopped)
    {
        Needs(Capability.MovableClock, Capability.BackgroundWorkflow);
        Sales.WinNew(Sales.Account(5_000));
        GoTo(2026, 11, 24);
        Plans.Complete(Plans.Item("WELCOME_EMAIL"), new Date(2026, 11, 20));
        Drain();
        var before = Plans.Items().Select(Describe).ToList();
        var risks = Plans.Risks().Count(risk => risk.Choice<RiskStatus>(RiskTable.Status) == RiskStatus.Open);
        SetStatus(stopped);
        Assert.That(Plans.Single().On(PlanTable.NextContactOn), Is.Null);

        Wait(TimeSpan.FromHours(1));
        SetStatus(PlanStatus.Onboarding);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Plans.Single().On(PlanTable.SuspendedOn), Is.Null);
            Assert.That(Plans.Single().On(PlanTable.NextContactOn), Is.Not.Null);
            Assert.That(Plans.Single().On(PlanTable.NextEvaluationOn), Is.Not.Null);
            Assert.That(Plans.Workstreams().Select(line => line.Choice<WorkstreamStatus>(WorkstreamTable.Status)),
                Is.All.EqualTo(WorkstreamStatus.InProgress));
            Assert.That(Plans.Items().Select(Describe), Is.EqualTo(before));
            Assert.That(
                Plans.Risks().Count(risk => risk.Choice<RiskStatus>(RiskTable.Status) == RiskStatus.Open), Is.EqualTo(risks));
        });

        static string Describe(Entity item) =>
            $"{item.Text(MilestoneTable.Code)} {item.Choice<MilestoneStatus>(MilestoneTable.Status)} {item.On(MilestoneTable.DueOn)}";
    }

    [Test]
    public void Segment_ChangedOnThePlan_IsEvaluatedAtOnce()
    {
        Needs(Capability.BackgroundWorkflow, Capability.MovableClock);
        // Nobody is named: a customer with a high touch needs a manager, a digital one does not (T-19).
        Sales.WinNew(Sales.Account(5_000));
        Assert.That(NobodyNamed().On(RiskTable.ClearSinceOn), Is.Null);
        GoTo(2026, 11, 24);
        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.Segment] = ChoiceValues.Write(Segment.Digital) });
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 11, 24)));
            Assert.That(NobodyNamed().On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 11, 24)));
        });

        Entity NobodyNamed() => Plans.Risks().Single(risk => risk.Text(RiskTable.RuleCode) == RiskCodes.NoOwnerForRole);
    }

    [Test]
    public void Day0_ChangedOnThePlan_IsEvaluatedAtOnce()
    {
        Needs(Capability.BackgroundWorkflow, Capability.MovableClock);
        Sales.WinNew(Sales.Account(5_000));
        GoTo(2026, 11, 24);
        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.Day0On] = new DateTime(2026, 11, 10) });
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 11, 24)));
            // Day 14 has come without a kick-off.
            Assert.That(Plans.Single().Text(PlanTable.HealthExplanation), Does.Contain("The kick-off was not held by day 14."));
        });
    }

    [Test]
    public void Item_MovedByItsSellerIntoAPlanTheyMayNotWrite_IsRefused()
    {
        Needs(Capability.SynchronousSteps, Capability.SecurityRoles, Capability.OwnSettings);
        var csm = People.User(Organization, "Cora Success", Roles.Csm);
        var seller = People.User(Organization, "Steve Seller", Roles.Salesperson, Roles.SalesContributor);
        var own = Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = seller);
        var other = Sales.WinNew(Sales.Account(5_000, "Other"), deal => deal[OpportunityTable.CsmId] = csm);
        var planOfOther = Plans.WorkstreamsOf(other).Single().Reference(WorkstreamTable.PlanId)!;
        var planOfOwn = Plans.WorkstreamsOf(own).Single().Reference(WorkstreamTable.PlanId)!;
        var item = Plans.ItemsWith("SELLER_WELCOME").Single(each => each.Reference(MilestoneTable.PlanId)!.Id == planOfOwn.Id);
        Assert.That(OwnerOf(item), Is.EqualTo(seller.Id));

        var theirs = Organization.ServiceFor(seller.Id);
        Refused(
            () => theirs.Update(new Entity(MilestoneTable.LogicalName, item.Id)
            {
                [MilestoneTable.PlanId] = planOfOther,
                [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Done),
                [MilestoneTable.CompletedOn] = new DateTime(2026, 11, 20),
            }),
            "A record cannot be moved to another plan. Create it in the other plan, and cancel it here.");
        var kept = Plans.ItemsWith("SELLER_WELCOME").Single(each => each.Id == item.Id);
        Assert.Multiple(() =>
        {
            Assert.That(kept.Reference(MilestoneTable.PlanId)!.Id, Is.EqualTo(planOfOwn.Id));
            Assert.That(kept.Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Open));
        });
    }

    [Test]
    public void Plan_Archived_IsNeitherEvaluatedNorJoined()
    {
        Needs(Capability.MovableClock, Capability.OwnSettings);
        var account = Sales.Account(5_000);
        Sales.WinNew(account);
        var made = Plans.Plans().Single(plan => plan.Text(PlanTable.PlanKey) is not null);
        Deactivate(made);
        Drain();
        GoTo(2026, 12, 4);
        Plans.SetStatus(Plans.Item("WELCOME_EMAIL"), MilestoneStatus.Done);
        Csm.Update(new Entity(PlanTable.LogicalName, made.Id) { [PlanTable.EvaluationRequestedOn] = Organization.UtcNow });
        Drain();
        Sales.WinNew(account);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Plans().Count(plan => plan.Text(PlanTable.PlanKey) is not null), Is.EqualTo(2));
            Assert.That(Plans.Workstreams().Count(line => line.Reference(WorkstreamTable.PlanId)!.Id == made.Id), Is.EqualTo(1));
            Assert.That(
                Plans.Plans().Single(plan => plan.Id == made.Id).On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 11, 20)),
                "not evaluated");
        });
    }

    private void SetStatus(PlanStatus status)
    {
        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.Status] = ChoiceValues.Write(status) });
        Drain();
    }

    private static Guid OwnerOf(Entity row) => row.GetAttributeValue<EntityReference>(SystemColumns.OwnerId).Id;

    private static void Refused(Action write, string sentence)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => write())!;
        Assert.That(fault.Detail.Message, Is.EqualTo(sentence));
    }

    private void CompleteAllBut(string? code, Date on)
    {
        foreach (var item in Plans.Items().Where(item => item.Text(MilestoneTable.Code) != code))
        {
            Plans.Complete(item, on);
        }

        Drain();
    }

    private void Deactivate(Entity row) =>
        Service.Update(new Entity(row.LogicalName, row.Id) { [SystemColumns.StateCode] = new OptionSetValue(1) });

    private void Add(DateTime dueOn) => Csm.Create(new Entity(MilestoneTable.LogicalName)
    {
        [MilestoneTable.Name] = "One more thing",
        [MilestoneTable.PlanId] = Plans.Single().ToEntityReference(),
        [MilestoneTable.IsRequired] = true,
        [MilestoneTable.Phase] = ChoiceValues.Write(Phase.Launch),
        [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Open),
        [MilestoneTable.DueOn] = dueOn,
    });
}
