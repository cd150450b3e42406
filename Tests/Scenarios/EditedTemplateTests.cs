using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// An admin edits the rows of a template: plans won from then on are made from them, plans made before keep their version.
/// </summary>
[TestFixture]
internal sealed class EditedTemplateTests : Scenario
{
    private const string Digital = "DIGITAL60";

    [SetUp]
    public void NeedTemplatesOfItsOwn() => Needs(Capability.OwnSettings, Capability.SynchronousSteps);

    [Test]
    public void Win_WithAPublishedVersion_MakesThePlanFromItsRows()
    {
        Needs(Capability.OuterJoins);
        var version = Templates.Draft(Digital);
        Templates.Item(version, "SAY_HELLO", 3);
        Templates.Item(version, "HAND_OVER", 10, item =>
        {
            item[TemplateItemTable.Scope] = ChoiceValues.Write(ItemScope.Line);
            item[TemplateItemTable.Kind] = ChoiceValues.Write(ItemKind.Deliverable);
            item[TemplateItemTable.IsCustomerWin] = true;
            item[TemplateItemTable.IsRequired] = false;
        });
        Templates.Publish(version);
        Sales.WinNew(Sales.Account(5));

        var plan = Plans.Single();
        var hello = Plans.Item("SAY_HELLO");
        var handOver = Plans.Item("HAND_OVER");
        Assert.Multiple(() =>
        {
            Assert.That(plan.Text(PlanTable.TemplateCode), Is.EqualTo(Digital));
            Assert.That(plan.Reference(PlanTable.TemplateId)?.Id, Is.EqualTo(version));
            Assert.That(plan.GetAttributeValue<int>(PlanTable.TemplateVersion), Is.EqualTo(1));
            Assert.That(Plans.Items(), Has.Count.EqualTo(2));
            // Day 3 after Friday the 20th is a Monday; Day 10 the Monday after.
            Assert.That(hello.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 23)));
            Assert.That(hello.Text(MilestoneTable.Name), Is.EqualTo("Item SAY_HELLO"));
            Assert.That(handOver.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 30)));
            Assert.That(handOver.Text(MilestoneTable.Name), Is.EqualTo("Item HAND_OVER: New platform"));
            Assert.That(handOver.Reference(MilestoneTable.WorkstreamId), Is.Not.Null);
            Assert.That(handOver.Choice<ItemKind>(MilestoneTable.Kind), Is.EqualTo(ItemKind.Deliverable));
            Assert.That(handOver.GetAttributeValue<bool>(MilestoneTable.IsRequired), Is.False);
            Assert.That(handOver.GetAttributeValue<bool>(MilestoneTable.IsCustomerWin), Is.True);
        });
    }

    [Test]
    public void Win_WithAnItemCountedBackFromTheEnd_DatesItBeforeThatDay()
    {
        Needs(Capability.OuterJoins);
        var version = Templates.Draft(Digital);
        Templates.Item(version, "SAY_HELLO", 3);
        Templates.Item(version, "LAST_CHECK", 55, item =>
        {
            item[TemplateItemTable.Anchor] = ChoiceValues.Write(Anchor.PlanEnd);
            item[TemplateItemTable.OffsetDays] = -5;
            item[TemplateItemTable.OffsetUnit] = ChoiceValues.Write(OffsetUnit.WorkingDays);
        });
        Templates.Publish(version);
        Sales.WinNew(Sales.Account(5));

        // Day 60 is Tuesday 19 January 2027.
        Assert.That(Plans.Item("LAST_CHECK").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 1, 12)));
    }

    [Test]
    [Property("Requirement", "H-14")]
    public void Win_WithATemplateThatHasNothingInTheProduct_MakesThePlanAllTheSame()
    {
        Needs(Capability.OuterJoins, Capability.BackgroundWorkflow);
        var version = Templates.Draft(Digital);
        Templates.Item(version, "KICKOFF", 10);
        Templates.Publish(version);
        Sales.WinNew(Sales.Account(5));
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(
                Plans.Items().Select(item => item.Choice<Channel>(MilestoneTable.Channel)), Has.None.EqualTo(Channel.InProduct));
            Assert.That(Plans.Single().On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 11, 20)));
            Assert.That(Plans.Item("KICKOFF").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 30)), "Day 10");
        });
    }

    [Test]
    public void Win_WhileThereIsOnlyADraftOrARetiredVersion_UsesWhatCameWithTheSolution()
    {
        Needs(Capability.OuterJoins);
        var retired = Templates.Draft(Digital);
        Templates.Item(retired, "SAY_HELLO", 3);
        Templates.Publish(retired);
        Templates.SetState(retired, TemplateState.Retired);
        Templates.Item(Templates.Draft(Digital, version: 2), "SAY_HELLO", 4);
        Sales.WinNew(Sales.Account(5));

        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Reference(PlanTable.TemplateId), Is.Null);
            Assert.That(Plans.ItemsWith("SAY_HELLO"), Is.Empty);
            Assert.That(Plans.Item("KICKOFF").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 30)), "Day 10");
        });
    }

    [Test]
    public void Win_OnTheDayAfterANewVersion_UsesItAndTheOlderPlanKeepsItsOwn()
    {
        Needs(Capability.OuterJoins);
        var first = Templates.Draft(Digital);
        Templates.Item(first, "KICKOFF", 10);
        Templates.Item(first, "FOLLOW_UP", 5, AfterKickoff);
        Templates.Item(first, "SETUP", 14, OfALine);
        Templates.Publish(first);
        var early = Sales.Account(5, "Early Bird");
        Sales.WinNew(early);

        var second = Templates.Draft(Digital, version: 2);
        Templates.Item(second, "KICKOFF", 3);
        Templates.Item(second, "FOLLOW_UP", 20, AfterKickoff);
        Templates.Item(second, "SETUP", 21, OfALine);
        Templates.Item(second, "EXTRA", 4);
        Templates.Publish(second);
        GoTo(2026, 11, 23);
        var late = Sales.Account(5, "Late Riser");
        Sales.WinNew(late);
        var joined = Sales.WinNew(early);

        var plans = Plans.Plans().ToDictionary(plan => plan.Reference(PlanTable.CustomerId)!.Id);
        Assert.Multiple(() =>
        {
            Assert.That(plans[early.Id].GetAttributeValue<int>(PlanTable.TemplateVersion), Is.EqualTo(1));
            Assert.That(plans[late.Id].GetAttributeValue<int>(PlanTable.TemplateVersion), Is.EqualTo(2));
            Assert.That(Of(plans[late.Id], "EXTRA").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 27)));
            Assert.That(Of(plans[late.Id], "KICKOFF").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 26)));
            Assert.That(Of(plans[early.Id], "KICKOFF").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 30)));
            // The second deal of the early customer: a line of version 1, 14 days after its own Day 0.
            var line = Plans.WorkstreamsOf(joined).Single();
            var setup = Plans.ItemsWith("SETUP").Single(item => item.Reference(MilestoneTable.WorkstreamId)?.Id == line.Id);
            Assert.That(setup.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 7)));
        });

        // Both hold the kick-off on the same day; what follows it is dated by each plan's own version.
        foreach (var plan in plans.Values)
        {
            Plans.Complete(Of(plan, "KICKOFF"), new Date(2026, 11, 23));
        }

        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Of(plans[early.Id], "FOLLOW_UP").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 30)),
                "5 days, Saturday, rolled");
            Assert.That(Of(plans[late.Id], "FOLLOW_UP").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 14)),
                "20 days, Sunday, rolled");
        });
    }

    [Test]
    public void Win_WithConditions_LeavesOutWhatIsNotMeantForTheDeal()
    {
        Needs(Capability.OuterJoins);
        var version = Templates.Draft(Digital);
        Templates.Item(version, "ALL", 1);
        Templates.Item(version, "DIGITAL_ONLY", 3, item => item[TemplateItemTable.OnlySegments] = "medium, Digital");
        Templates.Item(version, "HIGH_ONLY", 5, item => item[TemplateItemTable.OnlySegments] = "High");
        Templates.Item(version, "FROM_500", 7, item => item[TemplateItemTable.MonthlyValueFrom] = 500m);
        Templates.Item(version, "BELOW_500", 9, item => item[TemplateItemTable.MonthlyValueBelow] = 500m);
        Templates.Item(version, "BASIC", 11, item =>
        {
            OfALine(item);
            item[TemplateItemTable.OnlyProducts] = "GTX Basic\nGTX Pro";
        });
        Templates.Publish(version);
        var opportunity = Sales.Opportunity(Sales.Account(5), deal => deal[OpportunityTable.MonthlyValue] = new Money(500m));
        Sales.Line(opportunity, Sales.Product("GTX Basic"), number: 1);
        Sales.WriteIn(opportunity, "Something else", number: 2);
        Sales.Win(opportunity);
        Drain();
        Assert.That(
            Plans.Items().Select(item => item.Text(MilestoneTable.Name)),
            Is.EqualTo(new[] { "Item ALL", "Item DIGITAL_ONLY", "Item FROM_500", "Item BASIC: GTX Basic" }));
    }

    [Test]
    public void Win_WithDependencies_DatesWhatWaitsAfterWhatItWaitsFor_AlsoWhenTheKickoffMovesIt()
    {
        Needs(Capability.OuterJoins);
        var version = Templates.Draft(Digital);
        Templates.Item(version, "KICKOFF", 3);
        Templates.Item(version, "TRAINING", 20);
        Templates.Item(version, "FOLLOW_UP", 1, item =>
        {
            AfterKickoff(item);
            item[TemplateItemTable.WaitsFor] = "TRAINING FS+2";
        });
        Templates.Publish(version);
        Sales.WinNew(Sales.Account(5));
        Assert.That(Plans.Item("FOLLOW_UP").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 14)),
            "two working days after Thursday the 10th");

        Plans.Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 20));
        Drain();
        Assert.That(Plans.Item("FOLLOW_UP").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 14)),
            "the kick-off came, the training did not");
    }

    [Test]
    public void Win_OfAGermanSeller_TranslatesTheNamesThatNobodyChanged()
    {
        Needs(Capability.OuterJoins);
        var version = Templates.Draft(Digital);
        Templates.Item(version, "WELCOME_EMAIL", 0, item => item[TemplateItemTable.Name] = "Welcome e-mail");
        Templates.Item(version, "COMPLETE", 60, item => item[TemplateItemTable.Name] = "Party");
        Templates.Publish(version);
        Sales.WinNew(Sales.Account(5), deal => deal[OpportunityTable.OwnerId] = Organization.GermanSeller);
        Assert.That(
            Plans.Items().Select(item => item.Text(MilestoneTable.Name)),
            Is.EqualTo(new[] { "Begrüßungs-E-Mail", "Party" }));
    }

    private static void AfterKickoff(Entity item) => item[TemplateItemTable.Anchor] = ChoiceValues.Write(Anchor.KickoffHeld);

    private static void OfALine(Entity item) => item[TemplateItemTable.Scope] = ChoiceValues.Write(ItemScope.Line);

    private Entity Of(Entity plan, string code) => Plans.ItemsWith(code).Single(item =>
        item.Reference(MilestoneTable.PlanId)!.Id == plan.Id);
}
