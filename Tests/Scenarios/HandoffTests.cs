using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// The handoff of a deal from Sales to Customer Success, each step by whoever takes it. Deals are won on Friday 20 November 2026.
/// </summary>
[TestFixture]
internal sealed class HandoffTests : Scenario
{
    private EntityReference _csm = null!;

    [SetUp]
    public void NameACsm()
    {
        Needs(Capability.BackgroundWorkflow, Capability.SecurityRoles, Capability.MovableClock, Capability.CustomApis);
        _csm = People.User(Organization, "Cora Success", Roles.Csm);
    }

    [Test]
    public void Win_MakesTheHandoffOfTheDeal_OwnedByTheSellerWithADeadline()
    {
        WinPrepared();
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.Choice<HandoffStage>(HandoffTable.Stage), Is.EqualTo(HandoffStage.Preparing));
            Assert.That(Handoff.Text(HandoffTable.Name), Is.EqualTo("Acme Corporation – New platform"));
            Assert.That(Handoff.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(Organization.Seller.Id));
            Assert.That(Handoff.On(HandoffTable.SubmitBy), Is.EqualTo(new Date(2026, 11, 23)), "the next working day");
            Assert.That(Handoff.GetAttributeValue<decimal>(HandoffTable.Score), Is.EqualTo(100m));
            Assert.That(Handoff.GetAttributeValue<bool>(HandoffTable.Acceptable), Is.True);
            Assert.That(Handoff.Text(HandoffTable.Scope), Is.EqualTo("1 × Ledger: Production"));
            Assert.That(
                Plans.HandoffItems().Select(item => item.Reference(HandoffItemTable.HandoffId)?.Id), Is.All.EqualTo(Handoff.Id));
            Assert.That(Plans.Single().Choice<HandoffStage>(PlanTable.HandoffStage), Is.EqualTo(HandoffStage.Preparing));
        });
    }

    [Test, Property("Requirement", "N-05")]
    public void Thanks_ForTheOrder_NameTermMonthlyValueAndTotal()
    {
        WinPrepared();
        var sentence = "What they bought: 36 months at 13,000 a month, 468,000 in all.";
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.GetAttributeValue<Money>(HandoffTable.TotalValue)?.Value, Is.EqualTo(468_000m));
            Assert.That(Plans.Item("WELCOME_CALL").Text(MilestoneTable.Guidance), Does.StartWith("Say thank you").And.EndsWith(sentence));
            Assert.That(Plans.Item("SELLER_WELCOME").Text(MilestoneTable.Guidance), Does.EndWith("\n" + sentence));
            Assert.That(Plans.Item("KICKOFF").Text(MilestoneTable.Guidance) ?? string.Empty, Does.Not.Contain("468,000"));
        });

        // A renegotiated term: the seller corrects the handoff, and the total follows.
        Seller.Update(new Entity(HandoffTable.LogicalName, Handoff.Id) { [HandoffTable.TermMonths] = 24 });
        Drain();
        Assert.That(Handoff.GetAttributeValue<Money>(HandoffTable.TotalValue)?.Value, Is.EqualTo(312_000m));
    }

    [Test]
    public void Submit_ByTheSeller_PutsItBeforeTheCsmWithADeadline()
    {
        WinPrepared();
        GoTo(2026, 11, 23);
        var answer = Submit(Seller);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(answer["DecideBy"], Is.EqualTo(new DateTime(2026, 11, 25)), "two working days later");
            Assert.That(answer["Warnings"], Is.EqualTo(string.Empty));
            Assert.That(Handoff.Choice<HandoffStage>(HandoffTable.Stage), Is.EqualTo(HandoffStage.Submitted));
            Assert.That(Handoff.On(HandoffTable.DecideBy), Is.EqualTo(new Date(2026, 11, 25)));
            Assert.That(Handoff.Reference(HandoffTable.SubmittedById)?.Id, Is.EqualTo(Organization.Seller.Id));
            Assert.That(Plans.Single().Choice<HandoffStage>(PlanTable.HandoffStage), Is.EqualTo(HandoffStage.Submitted));
        });
    }

    [Test]
    public void Accept_ByTheCsm_GivesThemTheHandoffAndItsQuestions()
    {
        WinPrepared();
        GoTo(2026, 11, 23);
        Submit(Seller);
        Wait(TimeSpan.FromHours(3));
        Accept();
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.Choice<HandoffStage>(HandoffTable.Stage), Is.EqualTo(HandoffStage.Accepted));
            Assert.That(Handoff.Reference(HandoffTable.DecidedById)?.Id, Is.EqualTo(_csm.Id));
            // Won on Friday at nine, accepted on Monday at noon.
            Assert.That(Handoff.GetAttributeValue<decimal>(HandoffTable.HoursToAcceptance), Is.EqualTo(75m));
            Assert.That(Handoff.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(_csm.Id));
            Assert.That(Plans.HandoffItems().Select(item => item.Reference(SystemColumns.OwnerId)?.Id), Is.All.EqualTo(_csm.Id));
            Assert.That(Plans.Single().Choice<HandoffStage>(PlanTable.HandoffStage), Is.EqualTo(HandoffStage.Accepted));
        });
    }

    [Test]
    public void Accept_WithoutABlocker_IsRefusedWithItsName()
    {
        WinPrepared(deal => deal[OpportunityTable.BillRecipientId] = null);
        Submit(Seller);
        Assert.That(() => Accept(), Throws.Exception.Message.Contains(
            "The handoff cannot be accepted while this is missing: Stakeholder map. Return it, and Sales sees what is asked for."));
        Assert.That(Handoff.Choice<HandoffStage>(HandoffTable.Stage), Is.EqualTo(HandoffStage.Submitted));
    }

    [Test]
    public void Accept_WithTooFewPoints_IsRefusedWithThem()
    {
        WinPrepared(deal =>
        {
            foreach (var column in new[]
            {
                OpportunityTable.NoPromises, OpportunityTable.NoConcerns, OpportunityTable.Pain, OpportunityTable.BuyingReasons,
            })
            {
                deal.Attributes.Remove(column);
            }
        });
        Submit(Seller);
        // 100 without 10 for promises, 8 for concerns and two thirds of 4 for the reasons.
        Assert.That(() => Accept(), Throws.Exception.Message.Contains("The handoff has 79.3 points and can be accepted from 80."));
    }

    [Test]
    public void Return_ByTheCsm_NamesWhatIsMissingAndCountsForTheSeller()
    {
        WinPrepared(deal => deal[OpportunityTable.BillRecipientId] = null);
        Submit(Seller);
        var gaps = (string)Return("Who signs off the delivery?")["Gaps"];
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(gaps, Does.StartWith("Stakeholder map: still missing the bill recipient"));
            Assert.That(gaps, Does.EndWith("\nWho signs off the delivery?"));
            Assert.That(Handoff.Text(HandoffTable.ReturnReasons), Is.EqualTo(gaps));
            Assert.That(Handoff.Choice<HandoffStage>(HandoffTable.Stage), Is.EqualTo(HandoffStage.Returned));
            Assert.That(Handoff.GetAttributeValue<int>(HandoffTable.Returns), Is.EqualTo(1));
            Assert.That(Handoff.Reference(HandoffTable.SubmittedById)?.Id, Is.EqualTo(Organization.Seller.Id), "counts for them");
            Assert.That(Handoff.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(Organization.Seller.Id), "back with them");
        });

        // The seller completes the question, hands over again, and it is accepted; what was returned is no longer named.
        var question = Plans.HandoffItems().Single(item => item.Text(HandoffItemTable.Code) == HandoffCodes.Stakeholders);
        Seller.Update(new Entity(HandoffItemTable.LogicalName, question.Id) { [HandoffItemTable.PartsDone] = 5 });
        Submit(Seller);
        Accept();
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.Text(HandoffTable.ReturnReasons), Is.Null);
            Assert.That(Handoff.GetAttributeValue<int>(HandoffTable.Returns), Is.EqualTo(1));
        });
    }

    [Test]
    public void Return_OfACompleteHandoff_NeedsAReason()
    {
        WinPrepared();
        Submit(Seller);
        Assert.That(() => Return(" "), Throws.Exception.Message.Contains("Nothing is missing. Say what the handoff needs"));
        Assert.That(Return("Who signs off the delivery?")["Gaps"], Is.EqualTo("Who signs off the delivery?"));
    }

    [Test]
    public void Steps_TwiceInARowOrInTheWrongOrder_AreRefusedWithTheStage()
    {
        WinPrepared();
        Assert.That(() => Accept(), Throws.Exception.Message.Contains("Hand the handoff over before it is accepted"));
        Assert.That(() => Return("Too early"), Throws.Exception.Message.Contains("Its stage is: Preparing."));
        Submit(Seller);
        Assert.That(() => Submit(Seller), Throws.Exception.Message.Contains("Its stage is: Submitted."));
        Accept();
        Assert.That(() => Accept(), Throws.Exception.Message.Contains("Its stage is: Accepted."));
        Assert.That(() => Submit(As(_csm)), Throws.Exception.Message.Contains("Its stage is: Accepted."));
    }

    [Test]
    public void Steps_OfWhoMayNot_AreRefused()
    {
        WinPrepared();
        var executive = People.User(Organization, "Emil Executive", Roles.Executive);
        var finance = People.User(Organization, "Fay Finance", Roles.Finance);
        Assert.Multiple(() =>
        {
            Assert.That(() => Submit(As(executive)), Throws.Exception.Message.Contains("prvWriteonb_Handoff"));
            Assert.That(() => Submit(As(Organization.GermanSeller)), Throws.Exception.Message.Contains("Sie dürfen diese Übergabe nicht"));
            Assert.That(() => Submit(As(finance)), Throws.Exception.Message.Contains("You may not change this handoff."));
        });
        Submit(Seller);
        Assert.Multiple(() =>
        {
            Assert.That(() => Send(Seller, "onb_AcceptHandoff"), Throws.Exception.Message.Contains("prvAssignonb_Handoff"));
            Assert.That(() => Send(Seller, "onb_ReturnHandoff"), Throws.Exception.Message.Contains("prvAssignonb_Handoff"));
            Assert.That(() => Send(As(finance), "onb_AcceptHandoff"), Throws.Exception.Message.Contains("prvAssignonb_Handoff"));
            Assert.That(Handoff.Choice<HandoffStage>(HandoffTable.Stage), Is.EqualTo(HandoffStage.Submitted));
        });
    }

    [TestCase("onb_SubmitHandoff")]
    [TestCase("onb_AcceptHandoff")]
    [TestCase("onb_ReturnHandoff")]
    public void Steps_OfAHandoffThatIsGone_AreRefused(string message)
    {
        WinPrepared();
        var handoff = Handoff.ToEntityReference();
        Assert.That(() => Send(As(_csm), message, new EntityReference(HandoffTable.LogicalName, Guid.NewGuid())), IsGone);
        Service.Delete(handoff.LogicalName, handoff.Id);
        Drain();
        Assert.That(() => Send(As(_csm), message, handoff), IsGone);
    }

    [Test]
    public void Stage_TypedByWhoever_IsRefused()
    {
        WinPrepared();
        foreach (var service in new[] { Seller, As(_csm), Service })
        {
            Assert.That(() => service.Update(new Entity(HandoffTable.LogicalName, Handoff.Id)
            {
                [HandoffTable.Stage] = ChoiceValues.Write(HandoffStage.Accepted),
            }), Throws.Exception.Message.Contains("The stage of a handoff follows from handing over"));
        }

        Assert.That(() => As(_csm).Create(new Entity(HandoffTable.LogicalName)
        {
            [HandoffTable.Name] = "By hand",
            [HandoffTable.PlanId] = Plans.Single().ToEntityReference(),
            [HandoffTable.Stage] = ChoiceValues.Write(HandoffStage.Accepted),
        }), Throws.Exception.Message.Contains("The stage of a handoff follows from handing over"));
    }

    [Test]
    public void HandedOver_AndNotAcceptedByDayFive_CapsTheHealthUntilItIs()
    {
        WinPrepared();
        Submit(Seller);
        GoTo(2026, 11, 26);
        foreach (var item in Plans.Items().Where(item => item.On(MilestoneTable.DueOn) <= new Date(2026, 11, 26)))
        {
            Plans.Complete(item, new Date(2026, 11, 26));
        }

        Drain();
        Assert.That(Plans.Single().GetAttributeValue<decimal>(PlanTable.HealthScore), Is.EqualTo(74m));
        Accept();
        Drain();
        Assert.That(Plans.Single().GetAttributeValue<decimal>(PlanTable.HealthScore), Is.EqualTo(100m));
    }

    // A program plan with two of its four parts is half ready; before, it warns whoever hands over and blocks whoever accepts.
    [Test, Property("Requirement", "H-03")]
    public void ProgramPlan_BelowHalfAtTheHandover_WarnsTheSellerAndBlocksTheCsm()
    {
        WinPrepared(deal =>
        {
            deal[OpportunityTable.PlanReadiness] = null;
            deal[OpportunityTable.Goal] = null;
            deal[OpportunityTable.ProgramPlanBegunOn] = new DateTime(2026, 11, 2);
            deal[OpportunityTable.ProgramPlanContent] = "Two workshops and the onboarding course.";
        });
        Complete(HandoffCodes.Goals, 2);
        Drain();
        Assert.That(Handoff.GetAttributeValue<int>(HandoffTable.ProgramPlanReadiness), Is.EqualTo(50), "goals and content");

        Complete(HandoffCodes.Goals, 0);
        Drain();
        Assert.That(Handoff.GetAttributeValue<int>(HandoffTable.ProgramPlanReadiness), Is.EqualTo(25));
        const string Warning = "The program plan is 25 percent ready; 50 percent are expected at the win.";
        Assert.That((string)Submit(Seller)["Warnings"], Does.StartWith(Warning));
        Assert.That(Handoff.Text(HandoffTable.Warnings), Is.EqualTo(Warning));
        Assert.That(() => Accept(), Throws.Exception.Message.Contains("Readiness of the program plan"));
        Assert.That(Risk("H-03"), Is.Not.Null);

        Complete(HandoffCodes.Goals, 2);
        Accept();
        Assert.That(Handoff.Choice<HandoffStage>(HandoffTable.Stage), Is.EqualTo(HandoffStage.Accepted));
    }

    [Test, Property("Requirement", "H-27"), Property("Requirement", "H-28")]
    public void ProgramPlan_BegunDuringTheSale_IsHandedOverAndGoesOnWithTheCsm()
    {
        WinPrepared(deal =>
        {
            deal[OpportunityTable.PlanReadiness] = null;
            deal[OpportunityTable.ProgramPlanBegunOn] = new DateTime(2026, 11, 2);
            deal[OpportunityTable.ProgramPlanContent] = "Two workshops and the onboarding course.";
            deal[OpportunityTable.ProgramPlanMeasurement] = "Days to close, every month.";
        });
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.On(HandoffTable.ProgramPlanBegunOn), Is.EqualTo(new Date(2026, 11, 2)));
            Assert.That(Handoff.Text(HandoffTable.ProgramPlanContent), Is.EqualTo("Two workshops and the onboarding course."));
            Assert.That(Handoff.Text(HandoffTable.ProgramPlanMeasurement), Is.EqualTo("Days to close, every month."));
            Assert.That(Handoff.GetAttributeValue<int>(HandoffTable.ProgramPlanReadiness), Is.EqualTo(75), "not agreed with Sales yet");
            Assert.That(Handoff.Text(HandoffTable.OpenSteps), Does.Not.Contain("Program plan made during the sale"));
        });

        Submit(Seller);
        Accept();
        // From here on it is the customer success manager's, who goes on with it.
        As(_csm).Update(new Entity(HandoffTable.LogicalName, Handoff.Id)
        {
            [HandoffTable.ProgramPlanAlignedOn] = new DateTime(2026, 11, 20),
        });
        Drain();
        Assert.That(Handoff.GetAttributeValue<int>(HandoffTable.ProgramPlanReadiness), Is.EqualTo(100));
        Assert.That(() => Seller.Update(new Entity(HandoffTable.LogicalName, Handoff.Id) { [HandoffTable.ProgramPlanContent] = "None" }),
            Throws.Exception, "the seller no longer owns it");
    }

    [Test]
    public void ProgramPlan_NotMade_IsAnOpenStep()
    {
        WinPrepared();
        Assert.That(Handoff.Text(HandoffTable.OpenSteps), Does.StartWith("Program plan made during the sale (Sales Rep)."));
    }

    // First value is planned for 30 days after the delivery of Day 45, 4 January 2027: on 3 February.
    [TestCase(2027, 2, 2, true)]
    [TestCase(2027, 2, 3, false)]
    [Property("Requirement", "H-02")]
    public void Expectations_OnEffortAndResults_AreHandedOverAndAMismatchIsARisk(int year, int month, int day, bool isRisk)
    {
        WinPrepared(deal =>
        {
            deal[OpportunityTable.ExpectedEffort] = "Half a day a week of two people.";
            deal[OpportunityTable.ExpectedResultsOn] = new DateTime(year, month, day);
        });
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.Text(HandoffTable.ExpectedEffort), Is.EqualTo("Half a day a week of two people."));
            Assert.That(Handoff.On(HandoffTable.ExpectedResultsOn), Is.EqualTo(new Date(year, month, day)));
            Assert.That(Risk("H-02") is not null, Is.EqualTo(isRisk));
        });
    }

    [Test, Property("Requirement", "H-04")]
    public void Signature_ConfirmedByMail_IsLoggedAndGivesTheAnchor()
    {
        WinPrepared();
        Assert.That(Handoff.Text(HandoffTable.OpenSteps), Does.Contain("Signature confirmed by e-mail (Sales Rep)."));
        Assert.That(Plans.Single().On(PlanTable.ContractSignedOn), Is.Null);

        var signature = Plans.Item("SIGNATURE");
        Seller.Update(new Entity(MilestoneTable.LogicalName, signature.Id)
        {
            [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Done),
            [MilestoneTable.CompletedOn] = new DateTime(2026, 11, 19),
        });
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.ContractSignedOn), Is.EqualTo(new Date(2026, 11, 19)));
            Assert.That(Handoff.Text(HandoffTable.OpenSteps), Does.Not.Contain("Signature confirmed").And.Not.Contain("Contract signed"));
        });
    }

    [Test, Property("Requirement", "H-08")]
    public void Contract_SignedByTheCustomer_IsDoneWithItsDate()
    {
        WinPrepared(deal => deal[OpportunityTable.ContractSignedOn] = new DateTime(2026, 11, 18));
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.ContractSignedOn), Is.EqualTo(new Date(2026, 11, 18)));
            Assert.That(
                Handoff.Text(HandoffTable.OpenSteps),
                Does.Not.Contain("Contract signed").And.Contain("Signature confirmed by e-mail (Sales Rep)."));
        });
    }

    [Test, Property("Requirement", "H-32")]
    [Property("Person", "Onboarding CSM writes onb_handoff")]
    public void DeckAndTemplate_AreOpenStepsUntilTheCsmAttachesThem()
    {
        WinPrepared();
        Submit(Seller);
        Accept();
        Drain();
        const string Deck = "Onboarding deck attached (CSM).";
        const string Template = "Template of the program plan attached (CSM).";
        Assert.That(Handoff.Text(HandoffTable.OpenSteps), Does.Contain(Deck).And.Contain(Template));

        As(_csm).Update(new Entity(HandoffTable.LogicalName, Handoff.Id)
        {
            [HandoffTable.OnboardingDeckLink] = "https://documents.example/acme/deck.pptx",
        });
        Drain();
        Assert.That(Handoff.Text(HandoffTable.OpenSteps), Does.Not.Contain(Deck).And.Contain(Template));

        As(_csm).Update(new Entity(HandoffTable.LogicalName, Handoff.Id)
        {
            [HandoffTable.ProgramPlanLink] = "https://documents.example/acme/program.docx",
        });
        Drain();
        Assert.That(Handoff.Text(HandoffTable.OpenSteps), Does.Not.Contain(Template));
    }

    [Test]
    public void Stage_OfTheHandoff_SaysWhoAnswersForIt()
    {
        WinPrepared();
        Assert.That(Handoff.Text(HandoffTable.OpenSteps), Does.EndWith(
            "Accountable: CSM. Supports: Sales Rep. What waits too long goes to the manager of Customer Success."));
    }

    [Test]
    public void SecondDeal_OfTheCustomer_HasItsOwnHandoffAndThePlanShowsTheWorst()
    {
        var customer = Sales.Account(5_000);
        Sales.Win(Sales.WellPrepared(customer, deal => deal[OpportunityTable.CsmId] = _csm));
        Drain();
        Submit(Seller);
        Accept();
        Drain();

        var second = Sales.WinNew(customer, deal => deal[OpportunityTable.Name] = "More seats");
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Plans(), Has.Count.EqualTo(1));
            Assert.That(Plans.Handoffs(), Has.Count.EqualTo(2));
            Assert.That(Plans.HandoffItems(), Has.Count.EqualTo(22));
            Assert.That(HandoffOf(second).Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(Organization.Seller.Id));
            Assert.That(Plans.Single().Choice<HandoffStage>(PlanTable.HandoffStage), Is.EqualTo(HandoffStage.Preparing));
            Assert.That(Plans.Single().GetAttributeValue<bool>(PlanTable.HandoffAcceptable), Is.False);
            Assert.That(Plans.Single().GetAttributeValue<decimal>(PlanTable.HandoffCompleteness), Is.Zero);
        });
    }

    [Test]
    public void LostDeal_IsNoLongerHandedOver_UntilItIsWonAgain()
    {
        var customer = Sales.Account(5_000);
        var opportunity = Sales.WellPrepared(customer);
        Sales.Win(opportunity);
        Drain();
        Sales.Reopen(opportunity);
        Drain();
        Sales.Lose(opportunity);
        Drain();
        Assert.That(Handoff.GetAttributeValue<OptionSetValue>(SystemColumns.StateCode).Value, Is.EqualTo(SystemColumns.Inactive));
        Assert.That(() => Submit(Seller), IsGone);

        Sales.Reopen(opportunity);
        Drain();
        Seller.Update(new Entity(OpportunityTable.LogicalName, opportunity) { [OpportunityTable.TermMonths] = 12 });
        Sales.Win(opportunity);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.GetAttributeValue<OptionSetValue>(SystemColumns.StateCode).Value, Is.EqualTo(SystemColumns.Active));
            Assert.That(Handoff.GetAttributeValue<int>(HandoffTable.TermMonths), Is.EqualTo(12), "opened again to change it");
            Assert.That(Handoff.GetAttributeValue<Money>(HandoffTable.TotalValue)?.Value, Is.EqualTo(156_000m));
        });
        Submit(Seller);
    }

    [Test]
    public void People_WhoChange_TakeTheHandoffAlong()
    {
        var opportunity = WinPrepared();
        var rep = People.User(Organization, "Rita Rep", Roles.Salesperson, Roles.SalesContributor);
        Sales.Reopen(opportunity);
        Seller.Update(new Entity(OpportunityTable.LogicalName, opportunity) { [OpportunityTable.OwnerId] = rep });
        Sales.Win(opportunity);
        Drain();
        Assert.That(Handoff.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(rep.Id));

        var other = People.User(Organization, "Carl Success", Roles.Csm);
        NameCsm(other);
        Assert.That(Handoff.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(rep.Id), "until it is accepted");

        Submit(As(rep));
        Send(As(other), "onb_AcceptHandoff");
        Drain();
        NameCsm(_csm);
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(_csm.Id));
            Assert.That(Plans.HandoffItems().Select(item => item.Reference(SystemColumns.OwnerId)?.Id), Is.All.EqualTo(_csm.Id));
        });
    }

    private static NUnit.Framework.Constraints.IResolveConstraint IsGone =>
        Throws.Exception.Message.Contains("This handoff no longer exists or was deactivated.");

    private Entity Handoff => Plans.Handoffs().Single();

    private Entity HandoffOf(Guid opportunity) =>
        Plans.Handoffs().Single(row => row.Reference(HandoffTable.OpportunityId)?.Id == opportunity);

    private Guid WinPrepared(Action<Entity>? more = null)
    {
        var opportunity = Sales.WellPrepared(Sales.Account(5_000), deal =>
        {
            deal[OpportunityTable.CsmId] = _csm;
            more?.Invoke(deal);
        });
        Sales.Win(opportunity);
        Drain();
        return opportunity;
    }

    private void Complete(string question, int parts)
    {
        var row = Plans.HandoffItems().Single(item => item.Text(HandoffItemTable.Code) == question);
        Seller.Update(new Entity(HandoffItemTable.LogicalName, row.Id) { [HandoffItemTable.PartsDone] = parts });
    }

    private void NameCsm(EntityReference csm)
    {
        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.CsmId] = csm });
        Drain();
    }

    private IOrganizationService As(EntityReference user) => Organization.ServiceFor(user.Id);

    private OrganizationResponse Submit(IOrganizationService by) => Send(by, "onb_SubmitHandoff");

    private void Accept() => Send(As(_csm), "onb_AcceptHandoff");

    private OrganizationResponse Return(string? reasons)
    {
        return As(_csm).Execute(new OrganizationRequest("onb_ReturnHandoff")
        {
            ["Target"] = Handoff.ToEntityReference(),
            ["Reasons"] = reasons,
        });
    }

    private OrganizationResponse Send(IOrganizationService by, string message, EntityReference? handoff = null) =>
        by.Execute(new OrganizationRequest(message) { ["Target"] = handoff ?? Handoff.ToEntityReference() });

    private Entity? Risk(string rule) => Plans.Risks().SingleOrDefault(risk =>
        risk.Text(RiskTable.RuleCode) == rule && risk.Choice<RiskStatus>(RiskTable.Status) == RiskStatus.Open);
}
