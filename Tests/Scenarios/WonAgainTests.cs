using System;
using System.Linq;
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

/// <summary>What changes on a deal between two wins arrives in its plan; what people did in the plan stays.</summary>
[TestFixture]
internal sealed class WonAgainTests : Scenario
{
    [Test]
    public void WinAgain_WithoutTheFirstLine_ClosesThatLineAndKeepsTheOther()
    {
        Needs(Capability.MovableClock);
        var deal = Sales.Opportunity(Sales.Account(5_000));
        var first = Sales.WriteIn(deal, "First", 1);
        Sales.WriteIn(deal, "Second", 2);
        WinAndDrain(deal);
        foreach (var item in ItemsOf("First"))
        {
            Plans.Complete(item, new Date(2026, 11, 20));
        }

        Drain();
        Sales.Reopen(deal);
        Seller.Delete(OpportunityProductTable.LogicalName, first);
        WinAndDrain(deal);
        Assert.Multiple(() =>
        {
            Assert.That(Line("First").Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.Cancelled));
            Assert.That(Line("Second").Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.InProgress));
            Assert.That(Plans.Workstreams(), Has.Count.EqualTo(2));
            Assert.That(
                ItemsOf("Second").Select(item => item.Choice<MilestoneStatus>(MilestoneTable.Status)),
                Is.Not.Empty.And.All.EqualTo(MilestoneStatus.Open));
        });
    }

    [Test]
    public void WinAgain_WithTheLinesInAnotherOrder_KeepsEachWithItsOwnWork()
    {
        Needs(Capability.MovableClock);
        var deal = Sales.Opportunity(Sales.Account(5_000));
        var first = Sales.WriteIn(deal, "First", 1);
        var second = Sales.WriteIn(deal, "Second", 2);
        WinAndDrain(deal);
        Plans.Complete(ItemsOf("First").First(), new Date(2026, 11, 20));
        Drain();
        Sales.Reopen(deal);
        Renumber(first, 2);
        Renumber(second, 1);
        WinAndDrain(deal);
        Assert.Multiple(() =>
        {
            Assert.That(ItemsOf("First").Count(item => item.Choice<MilestoneStatus>(MilestoneTable.Status) == MilestoneStatus.Done),
                Is.EqualTo(1));
            Assert.That(ItemsOf("Second").Count(item => item.Choice<MilestoneStatus>(MilestoneTable.Status) == MilestoneStatus.Done),
                Is.Zero);
        });
    }

    [Test]
    public void WinAgain_WithALineMoreBeforeTheQueueRuns_GivesItAWorkstream()
    {
        Needs(Capability.HeldQueue);
        var deal = Sales.Opportunity(Sales.Account(5_000));
        Sales.WriteIn(deal, "First", 1);
        WinAndDrain(deal);
        Sales.Reopen(deal);
        Sales.WriteIn(deal, "Second", 2);
        WinAndDrain(deal);
        Assert.That(
            Plans.WorkstreamsOf(deal).Select(row => row.Text(WorkstreamTable.ProductName)), Is.EqualTo(new[] { "First", "Second" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void WinAgain_WithAnotherValue_RaisesTheSegmentWithItsReason(bool queueRunsInBetween)
    {
        Needs(Capability.HeldQueue);
        var deal = Sales.WinNew(Sales.Account(), each => each[OpportunityTable.MonthlyValue] = new Money(1_000m));
        Assert.That(Plans.Single().Choice<Segment>(PlanTable.Segment), Is.EqualTo(Segment.Digital));
        Edit(deal, queueRunsInBetween, each => each[OpportunityTable.MonthlyValue] = new Money(20_000m));
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.GetAttributeValue<Money>(PlanTable.MonthlyValue).Value, Is.EqualTo(20_000m));
            Assert.That(plan.Choice<Segment>(PlanTable.Segment), Is.EqualTo(Segment.High));
            Assert.That(plan.Text(PlanTable.TemplateReason), Does.Contain("20,000").And.Contain("\n"), "the first reason stays");
        });
    }

    [Test]
    public void WinAgain_WithTheHandoffFilled_BringsTheAnswers()
    {
        Needs(Capability.HeldQueue);
        var deal = Sales.WinNew(Sales.Account(5_000));
        Edit(deal, true, each =>
        {
            each[OpportunityTable.Concerns] = "The old system ends in March.";
            each[OpportunityTable.Pain] = "Orders are typed twice.";
        });
        Assert.Multiple(() =>
        {
            Assert.That(Answer("RISKS").Text(HandoffItemTable.Answer), Does.Contain("The old system ends in March."));
            Assert.That(Answer("WHY_BOUGHT").GetAttributeValue<int>(HandoffItemTable.PartsDone), Is.EqualTo(1));
        });
    }

    [Test]
    public void WinAgain_WithPeopleNamed_BringsThemAndKeepsWhomThePlanNamedMeanwhile()
    {
        Needs(Capability.HeldQueue, Capability.OwnSettings);
        var deal = Sales.WinNew(Sales.Account(5_000));
        var csm = People.User(Organization, "Cora Success", Roles.Csm);
        Edit(deal, true, each => each[OpportunityTable.CsmId] = csm);
        Assert.That(Plans.Single().Reference(PlanTable.CsmId), Is.EqualTo(csm));

        var other = People.User(Organization, "Otto Success", Roles.Csm);
        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.CsmId] = other });
        Drain();
        Edit(deal, true, each => each[OpportunityTable.Pain] = "Something else.");
        Assert.That(Plans.Single().Reference(PlanTable.CsmId), Is.EqualTo(other), "the deal says what it said before");

        Edit(deal, true, each => each[OpportunityTable.CsmId] = People.User(Organization, "Dora Success", Roles.Csm));
        Assert.That(Plans.Single().Reference(PlanTable.CsmId)!.Name, Is.EqualTo("Dora Success"), "the deal names somebody else now");
    }

    [Test]
    public void WinAgain_WithAProductRenamed_RenamesTheLineAndItsMilestones()
    {
        Needs(Capability.HeldQueue);
        var deal = Sales.Opportunity(Sales.Account(5_000));
        var line = Sales.WriteIn(deal, "Starter", 1);
        WinAndDrain(deal);
        Sales.Reopen(deal);
        Drain();
        Seller.Update(new Entity(OpportunityProductTable.LogicalName, line) { [OpportunityProductTable.ProductDescription] = "Platform" });
        WinAndDrain(deal);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Workstreams().Single().Text(WorkstreamTable.ProductName), Is.EqualTo("Platform"));
            Assert.That(Plans.Item("MATERIAL_1").Text(MilestoneTable.Name), Is.EqualTo("First material: Platform"));
        });
    }

    [Test]
    public void WinAgain_ForTheRightCustomer_OnboardsThemAndEndsTheWrongOnesPart()
    {
        Needs(Capability.MovableClock);
        var wrong = Sales.Account(5_000, "Wrong");
        var right = Sales.Account(5_000, "Right");
        var deal = Sales.WinNew(wrong);
        Edit(deal, true, each => each[OpportunityTable.CustomerId] = right);
        var ofWrong = Plans.Plans().Single(plan => plan.Reference(PlanTable.CustomerId)!.Id == wrong.Id);
        var ofRight = Plans.Plans().Single(plan => plan.Reference(PlanTable.CustomerId)!.Id == right.Id);
        Assert.Multiple(() =>
        {
            Assert.That(ofWrong.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Cancelled));
            Assert.That(ofRight.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(LinesOf(ofRight), Is.EqualTo(new WorkstreamStatus?[] { WorkstreamStatus.InProgress }));
            Assert.That(LinesOf(ofWrong), Is.EqualTo(new WorkstreamStatus?[] { WorkstreamStatus.Cancelled }));
        });

        Edit(deal, true, each => each[OpportunityTable.CustomerId] = wrong);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Plans(), Has.Count.EqualTo(2), "back again, the first plan goes on");
            Assert.That(LinesOf(ofWrong), Is.EqualTo(new WorkstreamStatus?[] { WorkstreamStatus.InProgress }));
            Assert.That(LinesOf(ofRight), Is.EqualTo(new WorkstreamStatus?[] { WorkstreamStatus.Cancelled }));
        });

        WorkstreamStatus?[] LinesOf(Entity plan) =>
        [
            .. Plans.Workstreams().Where(line => line.Reference(WorkstreamTable.PlanId)!.Id == plan.Id)
                .Select(line => line.Choice<WorkstreamStatus>(WorkstreamTable.Status)),
        ];
    }

    [Test]
    public void Win_OfACustomerWhosePlanWasMovedToAnother_StartsANewPlan()
    {
        Needs(Capability.MovableClock);
        var wrong = Sales.Account(5_000, "Wrong");
        var right = Sales.Account(5_000, "Right");
        Sales.WinNew(wrong);
        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.CustomerId] = right });
        Drain();
        Sales.WinNew(wrong);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Plans(), Has.Count.EqualTo(2));
            Assert.That(Plans.Plans()[1].Reference(PlanTable.CustomerId)!.Id, Is.EqualTo(wrong.Id));
            Assert.That(Plans.Plans()[1].Text(PlanTable.PlanKey), Is.EqualTo($"{wrong.Id:N}-2"), "the first key is taken");
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public void WinAgain_AfterEveryDealWasLost_GoesOnInTheOnePlanThatRuns(bool newDealFirst)
    {
        Needs(Capability.MovableClock, Capability.CustomApis);
        var customer = Sales.Account(5_000);
        var lost = Sales.WinNew(customer);
        var done = Plans.Item("MATERIAL_1");
        var guide = Promised(lost, "A guide", done);
        Promised(lost, "A visit", Plans.Item("KICKOFF"));
        Plans.Complete(done, new Date(2026, 11, 20));
        Drain();
        Sales.Reopen(lost);
        Sales.Lose(lost);
        Drain();
        Sales.Reopen(lost);
        var first = newDealFirst ? Sales.Opportunity(customer) : lost;
        WinAndDrain(first);
        var second = newDealFirst ? lost : Sales.Opportunity(customer);
        WinAndDrain(second);

        var running = Plans.Plans().Single(plan => plan.Choice<PlanStatus>(PlanTable.Status) != PlanStatus.Cancelled);
        Assert.Multiple(() =>
        {
            Assert.That(running.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            foreach (var deal in new[] { first, second })
            {
                var line = Plans.WorkstreamsOf(deal).Single();
                Assert.That(line.Reference(WorkstreamTable.PlanId)!.Id, Is.EqualTo(running.Id));
                Assert.That(line.Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.InProgress));
                var handoff = Plans.Handoffs().Single(row => row.Reference(HandoffTable.OpportunityId)!.Id == deal);
                Assert.That(handoff.Reference(HandoffTable.PlanId)!.Id, Is.EqualTo(running.Id));
                Assert.That(
                    Plans.HandoffItems().Where(row => row.Reference(HandoffItemTable.HandoffId)!.Id == handoff.Id)
                        .Select(row => row.Reference(HandoffItemTable.PlanId)!.Id),
                    Is.Not.Empty.And.All.EqualTo(running.Id));
            }

            var stored = Plans.Items().Single(item => item.Id == done.Id);
            Assert.That(stored.Reference(MilestoneTable.PlanId)!.Id, Is.EqualTo(running.Id));
            Assert.That(
                stored.Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Done), "what was done stays done");
            var promises = Plans.All(PromiseTable.LogicalName);
            Assert.That(promises.Select(row => row.Reference(PromiseTable.PlanId)!.Id), Is.All.EqualTo(running.Id));
            Assert.That(promises.Single(row => row.Id == guide).Reference(PromiseTable.KeptById)?.Id, Is.EqualTo(done.Id), "it came along");
            Assert.That(
                promises.Select(row => row.Reference(PromiseTable.KeptById)?.Id).OfType<Guid>(),
                Is.SubsetOf(Plans.Items().Where(item => item.Reference(MilestoneTable.PlanId)!.Id == running.Id).Select(item => item.Id)),
                "no promise is kept by an item of the plan that is over");
            Assert.That(
                Plans.ItemsWith("LINE_ACCEPTED").Select(item => item.Choice<MilestoneStatus>(MilestoneTable.Status)),
                Is.EqualTo(new MilestoneStatus?[] { MilestoneStatus.Open, MilestoneStatus.Open }), "one for each deal");
        });

        Sales.Reopen(lost);
        Sales.Lose(lost);
        Drain();
        Assert.That(
            Plans.Plans().Single(plan => plan.Id == running.Id).Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding),
            "the other deal goes on");
    }

    [Test]
    public void WinAgain_AfterALoss_TakesTheKeyOfTheCustomersNextPlan()
    {
        Needs(Capability.HeldQueue, Capability.CustomApis);
        var customer = Sales.Account(5_000);
        var lost = Sales.WinNew(customer);
        Sales.Reopen(lost);
        Sales.Lose(lost);
        Drain();
        var key = Plans.Single().Text(PlanTable.PlanKey);
        Sales.Reopen(lost);
        WinAndDrain(lost);
        Assert.That(Plans.Single().Text(PlanTable.PlanKey), Is.EqualTo($"{customer.Id:N}-2").And.Not.EqualTo(key),
            "who makes the customer's second plan at this moment is refused and looks again");
        Assert.That(Plans.Single().GetAttributeValue<int>(PlanTable.Cycle), Is.EqualTo(1));
    }

    [Test]
    public void WinAgain_AfterALoss_OpensTheRisksThatWereOpen()
    {
        Needs(Capability.MovableClock);
        var deal = Sales.WinNew(Sales.Account(5_000));
        var open = OpenRisks();
        Assert.That(open, Has.Length.GreaterThanOrEqualTo(2));
        Sales.Reopen(deal);
        Sales.Lose(deal);
        Drain();
        Assert.That(OpenRisks(), Is.Empty);
        Sales.Reopen(deal);
        WinAndDrain(deal);
        Assert.That(OpenRisks(), Is.EquivalentTo(open));
    }

    [Test]
    [Property("Person", "Onboarding CSM writes onb_risk")]
    public void WinAgain_AfterALoss_LeavesARiskClosedThatAPersonDismissed()
    {
        Needs(Capability.MovableClock);
        var deal = Sales.WinNew(Sales.Account(5_000));
        var dismissed = Plans.Risks()[0];
        Csm.Update(new Entity(RiskTable.LogicalName, dismissed.Id)
        {
            [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Closed),
            [RiskTable.ClosedOn] = new DateTime(2026, 11, 20),
        });
        Sales.Reopen(deal);
        Sales.Lose(deal);
        Drain();
        Sales.Reopen(deal);
        WinAndDrain(deal);
        Assert.That(OpenRisks(), Does.Not.Contain(dismissed.Text(RiskTable.RuleCode)));
    }

    [Test]
    public void Win_OfASecondDealThatResumesAPlan_CatchesUpAnchorsOfWhatWasDoneMeanwhile()
    {
        Needs(Capability.MovableClock);
        var account = Sales.Account(5_000);
        var deal = Sales.WinNew(account);
        GoTo(2026, 11, 24);
        Sales.Reopen(deal);
        Drain();
        GoTo(2026, 11, 26);
        Plans.SetStatus(Plans.Item("KICKOFF"), MilestoneStatus.Done);
        Drain();
        GoTo(2026, 11, 30);
        Sales.WinNew(account);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.KickoffHeldOn), Is.EqualTo(new Date(2026, 11, 26)));
            // 182 days after Thursday 2026-11-26: Thursday 2027-05-27.
            Assert.That(Plans.Item("IMPACT_REVIEW").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 5, 27)));
        });
    }

    [Test]
    public void WinAgain_WithAFixedDateThatComesTooEarly_KeepsItAndSaysWhy()
    {
        Needs(Capability.MovableClock);
        var deal = Sales.WinNew(Sales.Account(5_000));
        Csm.Update(new Entity(MilestoneTable.LogicalName, Plans.Item("KICKOFF").Id) { [MilestoneTable.IsDateLocked] = true });
        Drain();
        GoTo(2026, 11, 24);
        Sales.Reopen(deal);
        Drain();
        GoTo(2026, 12, 1);
        WinAndDrain(deal);
        var kickoff = Plans.Item("KICKOFF");
        Assert.Multiple(() =>
        {
            Assert.That(kickoff.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 26)), "fixed is fixed");
            // Day 6 of a deal won on Tuesday 2026-12-01 is Monday 2026-12-07.
            Assert.That(kickoff.Text(MilestoneTable.DateReason), Does.Contain("26 Nov 2026").And.Contain("7 Dec 2026"));
        });
    }

    [Test]
    public void Reopen_AfterTheFirstWorkstreamWasDeleted_SuspendsWhatIsLeftAndWinningAgainMakesNothingTwice()
    {
        Needs(Capability.MovableClock);
        var deal = Sales.Opportunity(Sales.Account(5_000));
        Sales.WriteIn(deal, "First", 1);
        Sales.WriteIn(deal, "Second", 2);
        WinAndDrain(deal);
        Service.Delete(WorkstreamTable.LogicalName, Line("First").Id);
        Drain();
        Sales.Reopen(deal);
        Drain();
        Assert.That(Line("Second").Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.Suspended));

        WinAndDrain(deal);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Plans(), Has.Count.EqualTo(1));
            Assert.That(Plans.Workstreams().Select(line => line.Text(WorkstreamTable.ProductName)),
                Is.EquivalentTo(new[] { "First", "Second" }));
            Assert.That(ItemsOf("Second").GroupBy(item => item.Text(MilestoneTable.Code)).Select(alike => alike.Count()),
                Is.All.EqualTo(1));
        });
    }

    private Guid Promised(Guid deal, string what, Entity keptBy) => Seller.Create(new Entity(PromiseTable.LogicalName)
    {
        [PromiseTable.Name] = what,
        [PromiseTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, deal),
        [PromiseTable.KeptById] = keptBy.ToEntityReference(),
    });

    private void WinAndDrain(Guid deal)
    {
        Sales.Win(deal);
        Drain();
    }

    private void Edit(Guid deal, bool queueRunsInBetween, Action<Entity> edit)
    {
        Sales.Reopen(deal);
        if (queueRunsInBetween)
        {
            Drain();
        }

        var row = new Entity(OpportunityTable.LogicalName, deal);
        edit(row);
        Service.Update(row);
        WinAndDrain(deal);
    }

    private void Renumber(Guid line, int number) =>
        Seller.Update(new Entity(OpportunityProductTable.LogicalName, line) { [OpportunityProductTable.LineItemNumber] = number });

    private Entity Line(string product) => Plans.Workstreams().Single(line => line.Text(WorkstreamTable.ProductName) == product);

    private Entity[] ItemsOf(string product)
    {
        var line = Line(product).Id;
        return [.. Plans.Items().Where(item => item.Reference(MilestoneTable.WorkstreamId)?.Id == line)];
    }

    private Entity Answer(string code) => Plans.HandoffItems().Single(item => item.Text(HandoffItemTable.Code) == code);

    private string?[] OpenRisks() =>
    [
        .. Plans.Risks()
            .Where(risk => risk.Choice<RiskStatus>(RiskTable.Status) == RiskStatus.Open)
            .Select(risk => risk.Text(RiskTable.RuleCode)),
    ];
}
