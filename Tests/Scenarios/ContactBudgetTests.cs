using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>Contacts of all departments: what is welcome, what was heard, and where on the curve the customer is.</summary>
[TestFixture]
internal sealed class ContactBudgetTests : CustomerScenario
{
    private const string NotChecked = "The previous milestone is open, and nobody has asked about progress in the last 3 days.";
    private const string Quiet = "Do not offer other products before 18 Feb 2027, unless the customer reaches first value sooner.";
    private const string Unbalanced = "There would be more promotion than listening in 30 days.";

    // 90 days after the 20th of November is the 18th of February.
    [Test]
    [Property("Requirement", "N-23")]
    public void Information_WhileAMilestoneIsOpen_NeedsAQuestionAboutProgress()
    {
        GoTo(2026, 12, 10);
        var planned = As(Cora).Create(Planned(ContactPurpose.Information, new DateTime(2026, 12, 10)));
        Assert.That(Objections(planned), Does.Contain(NotChecked));

        As(Cora).Create(Listened(new DateTime(2026, 12, 9)));
        As(Cora).Update(new Entity(TouchpointTable.LogicalName, planned) { [TouchpointTable.On] = new DateTime(2026, 12, 12) });
        Assert.That(Objections(planned) ?? string.Empty, Does.Not.Contain(NotChecked));

        As(Cora).Update(new Entity(TouchpointTable.LogicalName, planned) { [TouchpointTable.On] = new DateTime(2026, 12, 13) });
        Assert.That(Objections(planned), Does.Contain(NotChecked), "four days later");
    }

    [Test]
    [Property("Requirement", "N-24")]
    [Property("Requirement", "N-25")]
    public void Promotion_BeforeDay90_IsFlaggedAndNeverExceedsListening()
    {
        GoTo(2026, 12, 10);
        var offer = As(Organization.Seller).Create(Planned(ContactPurpose.Promotion, new DateTime(2027, 2, 17)));
        Assert.That(Objections(offer), Is.EqualTo(Quiet + "\n" + Unbalanced));

        As(Cora).Update(new Entity(TouchpointTable.LogicalName, offer) { [TouchpointTable.On] = new DateTime(2027, 2, 18) });
        Assert.That(Objections(offer), Is.EqualTo(Unbalanced), "Day 90 itself is free");

        GoTo(2027, 2, 18);
        As(Cora).Create(Listened(new DateTime(2027, 2, 18)));
        As(Cora).Update(new Entity(TouchpointTable.LogicalName, offer)
        {
            [TouchpointTable.Status] = ChoiceValues.Write(TouchpointStatus.Done),
            [TouchpointTable.Direction] = ChoiceValues.Write(ContactDirection.Outbound),
        });
        Assert.That(Objections(offer), Is.Null, "one conversation for one offer");
        As(Cora).Update(new Entity(TouchpointTable.LogicalName, offer) { [TouchpointTable.IsCustomerRequested] = false });
        Assert.That(Objections(offer), Is.Null, "an offer does not speak against itself");
        var second = As(Cora).Create(Planned(ContactPurpose.Promotion, new DateTime(2027, 2, 18)));
        Assert.That(Objections(second), Is.EqualTo(Unbalanced), "but not for two");
    }

    [Test]
    public void Contact_AskedForBeforeItIsMade_IsJudgedByTheBudgetOfAllDepartments()
    {
        Needs(Capability.CustomApis);
        var ask = new OrganizationRequest("onb_ContactBudget")
        {
            ["Target"] = Plan,
            ["On"] = new DateTime(2027, 1, 5),
            ["Purpose"] = ChoiceValues.Number(ContactPurpose.Promotion),
        };
        var answer = As(Organization.Seller).Execute(ask);
        Assert.Multiple(() =>
        {
            Assert.That(answer["IsWelcome"], Is.False);
            Assert.That(answer["Objections"], Is.EqualTo(Quiet + "\n" + Unbalanced));
            // Three a week after the first week with high touch (formulas.md section 2).
            Assert.That(answer["Limit"], Is.EqualTo(3));
        });
        ask["Purpose"] = ChoiceValues.Number(ContactPurpose.Listening);
        Assert.That(As(Organization.Seller).Execute(ask)["IsWelcome"], Is.True);
        Assert.That(Plans.All(TouchpointTable.LogicalName), Is.Empty, "asking writes nothing");
    }

    [Test]
    public void Contact_WhereAnAdminRefusesWhatIsUnwelcome_IsNotSaved()
    {
        RulesetDesk.PublishWith(Administrator, "contact.refuseunwelcome", 1);
        GoTo(2026, 12, 10);
        Assert.That(
            () => As(Cora).Create(Planned(ContactPurpose.Promotion, new DateTime(2026, 12, 11))),
            Throws.Exception.Message.Contains("Do not contact the customer like this now. " + Quiet));
        Assert.That(Plans.All(TouchpointTable.LogicalName), Is.Empty);
        As(Cora).Create(Listened(new DateTime(2026, 12, 10)));

        var sent = Planned(ContactPurpose.Promotion, new DateTime(2026, 12, 10));
        sent[TouchpointTable.Status] = ChoiceValues.Write(TouchpointStatus.Done);
        Assert.That(Objections(As(Cora).Create(sent)), Does.Contain(Quiet), "what took place is recorded, and said");
    }

    // 26 November is the last conversation; more than 30 days later is silence, and a call planned for the 23rd is the next contact.
    [Test]
    public void Contact_PlannedByTheCsm_IsTheNextContact()
    {
        GoTo(2026, 11, 26);
        Plans.Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 26));
        Drain();
        GoTo(2026, 12, 1);
        var call = Planned(ContactPurpose.Listening, new DateTime(2026, 12, 2));
        call[TouchpointTable.Name] = "Call about the roll-out";
        As(Cora).Create(call);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.NextContactOn), Is.EqualTo(new Date(2026, 12, 2)));
            Assert.That(Says(PlanTable.NextContactReason), Does.Contain("Call about the roll-out"));
        });
    }

    [Test]
    [Property("Requirement", "C-03")]
    public void InformalTouch_ChannelSummaryAndNextStep_AreAllThatIsAsked()
    {
        Needs(Capability.CustomApis);
        As(Cora).Execute(new OrganizationRequest("onb_LogTouchpoint")
        {
            ["Target"] = Plan,
            ["Channel"] = ChoiceValues.Number(Channel.Phone),
            ["Heard"] = "They like the new page.",
            ["NextStep"] = "Send the guide",
        });
        var logged = Plans.All(TouchpointTable.LogicalName)[0];
        Assert.Multiple(() =>
        {
            Assert.That(logged.GetAttributeValue<bool>(TouchpointTable.IsInformal), Is.True);
            Assert.That(logged.On(TouchpointTable.On), Is.EqualTo(new Date(2026, 11, 20)), "no date was planned or entered");
            Assert.That(logged.Text(TouchpointTable.NextStep), Is.EqualTo("Send the guide"));
        });
    }

    [Test]
    [Property("Requirement", "C-05")]
    [Property("Requirement", "C-06")]
    public void CheckIn_WithTheThreeQuestions_CountsOnceSomethingWasHeard()
    {
        GoTo(2026, 12, 10);
        var checkIn = Touchpoint(TouchpointStatus.Done, ContactDirection.TwoWay, new DateTime(2026, 12, 10));
        checkIn[TouchpointTable.IsCheckIn] = true;
        var id = As(Cora).Create(checkIn);
        Drain();
        Assert.That(Explanation, Does.Not.Contain("10 Dec 2026"), "nothing was heard");

        As(Cora).Update(new Entity(TouchpointTable.LogicalName, id)
        {
            [TouchpointTable.GettingOn] = "Fine so far.",
            [TouchpointTable.CouldBeBetter] = "The search is slow.",
        });
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.All(TouchpointTable.LogicalName)[0].Text(TouchpointTable.Heard), Is.EqualTo(
                "Fine so far.\nThe search is slow."));
            Assert.That(Explanation, Does.Contain("The last conversation was on 10 Dec 2026"));
        });
    }

    [Test]
    [Property("Requirement", "W-19")]
    public void Curve_AnsweredOnAContact_OverridesTheSuggestionWithAReasonUntilSomebodyAgreesAgain()
    {
        Needs(Capability.CustomApis);
        GoTo(2026, 11, 26);
        Plans.Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 26));
        Drain();
        GoTo(2026, 12, 1);
        var log = new OrganizationRequest("onb_LogTouchpoint")
        {
            ["Target"] = Plan,
            ["Channel"] = ChoiceValues.Number(Channel.Phone),
            ["Heard"] = "It is all too much.",
            ["CurveStage"] = ChoiceValues.Number(CurveStage.RealityTrough),
        };
        Assert.That(() => As(Cora).Execute(log), Throws.Exception.Message.Contains("reason").IgnoreCase);
        Assert.That(Plans.All(TouchpointTable.LogicalName), Is.Empty);

        log["CurveReason"] = "Nobody on site knows the product.";
        As(Cora).Execute(log);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<CurveStage>(PlanTable.CurveStage), Is.EqualTo(CurveStage.RealityTrough));
            Assert.That(Plans.Single().Choice<CurveStage>(PlanTable.CurveSuggested), Is.EqualTo(CurveStage.HoneymoonPeak));
            Assert.That(Says(PlanTable.CurveExplanation), Does.Contain("Nobody on site knows the product."));
        });

        EvaluateOn(2026, 12, 2);
        Assert.That(Plans.Single().Choice<CurveStage>(PlanTable.CurveStage), Is.EqualTo(CurveStage.RealityTrough), "it holds");

        GoTo(2026, 12, 3);
        log["Heard"] = "Better.";
        log["CurveStage"] = ChoiceValues.Number(CurveStage.HoneymoonPeak);
        log.Parameters.Remove("CurveReason");
        As(Cora).Execute(log);
        Drain();
        Assert.That(Plans.Single().Choice<CurveStage>(PlanTable.CurveStage), Is.EqualTo(CurveStage.HoneymoonPeak));
    }

    [Test]
    [Property("Requirement", "C-07")]
    [Property("Requirement", "C-08")]
    [Property("Requirement", "C-18")]
    public void Content_SentForAChallengeAndAGoal_IsHelpThatClearsTheRisk()
    {
        var paper = Administrator.Create(new Entity(ContentTable.LogicalName)
        {
            [ContentTable.Name] = "Clean data in a week",
            [ContentTable.Kind] = ChoiceValues.Write(ContentKind.WhitePaper),
            [ContentTable.Topic] = "Data quality",
        });
        GoTo(2026, 11, 30);
        var heard = Discovered(DiscoveryKind.Challenge, "Poor data", new DateTime(2026, 11, 30));
        heard[DiscoveryTable.Severity] = ChoiceValues.Write(RiskSeverity.High);
        heard[DiscoveryTable.Horizon] = ChoiceValues.Write(Horizon.LongTerm);
        var challenge = As(Cora).Create(heard);
        var goal = As(Cora).Create(new Entity(GoalTable.LogicalName) { [GoalTable.Name] = "Fewer errors", [GoalTable.PlanId] = Plan });
        EvaluateOn(2026, 12, 15);
        Assert.That(Risk("C-17").Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.High));

        var sent = Touchpoint(TouchpointStatus.Done, ContactDirection.Outbound, new DateTime(2026, 12, 15));
        sent[TouchpointTable.Channel] = ChoiceValues.Write(Channel.Email);
        sent[TouchpointTable.ContentId] = new EntityReference(ContentTable.LogicalName, paper);
        sent[TouchpointTable.DiscoveryId] = new EntityReference(DiscoveryTable.LogicalName, challenge);
        sent[TouchpointTable.GoalId] = new EntityReference(GoalTable.LogicalName, goal);
        As(Cora).Create(sent);
        Drain();
        Assert.That(Risk("C-17").On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 12, 15)), "help was sent");
        var shared = Plans.All(TouchpointTable.LogicalName)[0];
        Assert.That(shared.Reference(TouchpointTable.GoalId)?.Id, Is.EqualTo(goal), "it strengthens the goal");
    }

    private string? Objections(Guid touchpoint) => Service.Retrieve(
        TouchpointTable.LogicalName, touchpoint, new ColumnSet(TouchpointTable.Objections)).Text(TouchpointTable.Objections);

    private Entity Planned(ContactPurpose purpose, DateTime on)
    {
        var touch = Touchpoint(TouchpointStatus.Planned, ContactDirection.Outbound, on);
        touch[TouchpointTable.Purpose] = ChoiceValues.Write(purpose);
        return touch;
    }

    private Entity Listened(DateTime on)
    {
        var touch = Touchpoint(TouchpointStatus.Done, ContactDirection.TwoWay, on);
        touch[TouchpointTable.Purpose] = ChoiceValues.Write(ContactPurpose.Listening);
        return touch;
    }
}
