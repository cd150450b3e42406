using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>What a customer is asked for, when, and what becomes of it.</summary>
[TestFixture]
internal sealed class AskingCustomersTests : CustomerScenario
{
    private const string StoryPrompt = "Ask for the success story.";

    // The kick-off is the 26th; 14 days of honeymoon end on 10 December (W-06).
    [Test]
    [Property("Requirement", "W-03")]
    [Property("Requirement", "W-06")]
    public void Story_InTheHoneymoon_IsAskedForOnceAndThenNotForThirtyDays()
    {
        HoldTheKickoff();
        Assert.That(Says(PlanTable.CurvePrompts).Split('\n'), Is.EqualTo(new[]
        {
            "Verify the goals.", "Deepen the goals.", "Draw up a joint plan.", StoryPrompt, "Plan the next twelve months together.",
        }));

        GoTo(2026, 11, 30);
        As(Cora).Create(Ask(AdvocacyKind.SuccessStory, new DateTime(2026, 11, 30)));
        Drain();
        Assert.That(Says(PlanTable.CurvePrompts), Does.Not.Contain(StoryPrompt).And.Contain("Verify the goals."));

        GoTo(2026, 12, 29);
        Assert.That(
            () => As(Cora).Create(Ask(AdvocacyKind.SuccessStory, new DateTime(2026, 12, 29))),
            Throws.Exception.Message.Contains("asked for a story on 30 Nov 2026. Ask again after 30 days"));
        GoTo(2026, 12, 30);
        As(Cora).Create(Ask(AdvocacyKind.SuccessStory, new DateTime(2026, 12, 30)));
        Assert.That(Plans.All(AdvocacyTable.LogicalName), Has.Count.EqualTo(2));
    }

    [Test]
    [Property("Requirement", "W-06")]
    public void Story_NobodyAskedFor_IsNoLongerPromptedAfterFourteenDays()
    {
        HoldTheKickoff();
        foreach (var day in new[] { 3, 10 })
        {
            GoTo(2026, 12, day);
            As(Cora).Create(Touchpoint(TouchpointStatus.Done, ContactDirection.TwoWay, new DateTime(2026, 12, day)));
            Drain();
        }

        Assert.That(Says(PlanTable.CurvePrompts), Does.Contain(StoryPrompt));

        EvaluateOn(2026, 12, 11);
        Assert.That(Says(PlanTable.CurvePrompts), Does.Not.Contain(StoryPrompt));
    }

    [TestCase(AdvocacyKind.SuccessStory)]
    [TestCase(AdvocacyKind.BusinessCase)]
    [Property("Requirement", "W-05")]
    [Property("Requirement", "W-15")]
    public void Story_Told_IsOneSentenceWithPersonPainVendorAndReasons(AdvocacyKind kind)
    {
        var person = Organization.Service.Create(new Entity(ContactTable.LogicalName)
        {
            ["firstname"] = "Ada",
            ["lastname"] = "Byron",
            [ContactTable.JobTitle] = "Head of IT",
            [ContactTable.ParentCustomerId] = Customer,
        });
        var ask = Ask(kind, new DateTime(2026, 11, 20));
        ask[AdvocacyTable.ContactId] = new EntityReference(ContactTable.LogicalName, person);
        ask[AdvocacyTable.Answer] = ChoiceValues.Write(AdvocacyAnswer.Yes);
        ask[AdvocacyTable.Pains] = "lost orders, long waits";
        ask[AdvocacyTable.Reasons] = "speed";
        ask[AdvocacyTable.Consent] = ChoiceValues.Write(Consent.Named);
        Assert.That(
            () => As(Cora).Create(ask), Throws.Exception.Message.Contains("The story cannot be told yet: the vendor is missing."));
        Assert.That(Plans.All(AdvocacyTable.LogicalName), Is.Empty);

        ask[AdvocacyTable.Vendor] = "Contoso";
        As(Cora).Create(ask);
        Drain();
        var told = Plans.All(AdvocacyTable.LogicalName)[0];
        Assert.Multiple(() =>
        {
            Assert.That(told.Text(AdvocacyTable.Story), Is.EqualTo(
                "Ada Byron, Head of IT at Acme Corporation was experiencing lost orders and long waits and was looking at Contoso"
                + " to solve it for speed."));
            Assert.That(told.Choice<AdvocacyKind>(AdvocacyTable.Kind), Is.EqualTo(kind), "an ROI case is no emotional story");
            Assert.That(told.Choice<Consent>(AdvocacyTable.Consent), Is.EqualTo(Consent.Named));
        });
    }

    [Test]
    public void Story_WithoutAPerson_IsRefusedNamingAllThatIsMissing()
    {
        var ask = Ask(AdvocacyKind.SuccessStory, new DateTime(2026, 11, 20));
        ask[AdvocacyTable.Answer] = ChoiceValues.Write(AdvocacyAnswer.Yes);
        Assert.That(() => As(Cora).Create(ask), Throws.Exception.Message.Contains(
            "the person is missing, the person's title is missing, the company is missing, the pain is missing, the vendor is missing"
            + " and the reason is missing"));
    }

    [Test]
    [Property("Requirement", "N-18")]
    public void Reference_OfACustomerWhoIsNotGreen_IsRefusedWithEveryReason()
    {
        var critical = As(Cora).Create(new Entity(RiskTable.LogicalName)
        {
            [RiskTable.Name] = "The sponsor may leave",
            [RiskTable.PlanId] = Plan,
            [RiskTable.Severity] = ChoiceValues.Write(RiskSeverity.High),
            [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Open),
        });
        Drain();
        Assert.That(() => As(Cora).Create(Ask(AdvocacyKind.Reference, new DateTime(2026, 11, 20))), Throws.Exception.Message
            .Contains("Do not ask for a reference now. The customer's health is not green")
            .And.Message.Contains("A high or critical risk is open. The win review has not been held yet."));
        Assert.That(Plans.All(AdvocacyTable.LogicalName), Is.Empty);
        Assert.That(critical, Is.Not.EqualTo(Guid.Empty));
    }

    [Test]
    [Property("Requirement", "N-17")]
    [Property("Requirement", "N-18")]
    public void Reference_AfterTheOnboardingOfAGreenCustomer_IsAskedAndTheAnswerKept()
    {
        WorkThePlanAsPlanned();
        Assert.That(Plans.Single().Choice<HealthBand>(PlanTable.HealthBand), Is.EqualTo(HealthBand.Green), Explanation);

        var today = Organization.UtcNow.Date;
        var ask = Ask(AdvocacyKind.Reference, today);
        ask[AdvocacyTable.Answer] = ChoiceValues.Write(AdvocacyAnswer.No);
        As(Cora).Create(ask);
        Assert.That(
            () => As(Cora).Create(Ask(AdvocacyKind.Reference, today)),
            Throws.Exception.Message.Contains("The customer has declined."), "no is no");
    }

    [Test]
    [Property("Requirement", "W-14")]
    [Property("Person", "Onboarding CSM writes onb_advocacy")]
    public void Introduction_GivenByTheCustomer_NamesTheLead()
    {
        var lead = Service.Create(new Entity("lead") { ["subject"] = "Introduced by Acme", ["lastname"] = "Lovelace" });
        var ask = Ask(AdvocacyKind.Introduction, new DateTime(2026, 11, 20));
        ask[AdvocacyTable.Answer] = ChoiceValues.Write(AdvocacyAnswer.Yes);
        ask[AdvocacyTable.LeadId] = new EntityReference("lead", lead);
        As(Cora).Create(ask);
        Assert.That(Plans.All(AdvocacyTable.LogicalName)[0].Reference(AdvocacyTable.LeadId)?.Id, Is.EqualTo(lead));
    }

    [Test]
    [Property("Requirement", "W-14")]
    public void Plateau_WithAGoalAchieved_AsksForTheCaseStudyAndIntroductions()
    {
        As(Cora).Create(new Entity(GoalTable.LogicalName)
        {
            [GoalTable.Name] = "Fewer errors",
            [GoalTable.PlanId] = Plan,
            [GoalTable.Baseline] = 40m,
            [GoalTable.Target] = 10m,
            [GoalTable.Current] = 9m,
            [GoalTable.AgreedByCustomerOn] = new DateTime(2026, 11, 20),
            [GoalTable.AgreedByVendorOn] = new DateTime(2026, 11, 20),
            [GoalTable.Outcome] = ChoiceValues.Write(GoalOutcome.Achieved),
            [GoalTable.OutcomeOn] = new DateTime(2026, 11, 20),
            [GoalTable.Evidence] = "Report of January",
        });
        WorkThePlanAsPlanned();
        Assert.That(Says(PlanTable.CurvePrompts).Split('\n'), Is.EqualTo(new[]
        {
            "Schedule the impact review with an executive, and plan the next twelve months.", "Write the ROI case study.",
            "Ask for introductions to others who could benefit.",
        }));
    }

    private void HoldTheKickoff()
    {
        GoTo(2026, 11, 26);
        Plans.Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 26));
        Drain();
    }

    private void WorkThePlanAsPlanned()
    {
        foreach (var item in Plans.Items())
        {
            if (item.On(MilestoneTable.DueOn) is { } due && due <= new Date(2027, 1, 20))
            {
                GoTo(due.Year, due.Month, due.Day);
                Plans.Complete(item, due);
                Drain();
            }
        }

        var today = Organization.UtcNow.Date;
        As(Cora).Create(Measured(MeasurementKind.Pulse, today, 9, note: "Happy"));
        As(Cora).Create(Touchpoint(TouchpointStatus.Done, ContactDirection.TwoWay, today));
        Drain();
    }

    private Entity Ask(AdvocacyKind kind, DateTime on) => new(AdvocacyTable.LogicalName)
    {
        [AdvocacyTable.Name] = kind.ToString(),
        [AdvocacyTable.PlanId] = Plan,
        [AdvocacyTable.Kind] = ChoiceValues.Write(kind),
        [AdvocacyTable.AskedOn] = on,
    };
}
