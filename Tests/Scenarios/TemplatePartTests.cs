using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// A part of a template joins a running plan. HIGH60, won on Friday 20 November 2026 with two lines; the kick-off is planned for Thursday
/// 26 November.
/// </summary>
[TestFixture]
internal sealed class TemplatePartTests : Scenario
{
    private Guid _part;

    [SetUp]
    public void WinAPlanOfTwoLinesAndPublishAPart()
    {
        Needs(
            Capability.BackgroundWorkflow, Capability.SecurityRoles, Capability.MovableClock, Capability.CustomApis,
            Capability.SynchronousSteps, Capability.OwnSettings, Capability.OuterJoins);
        _part = Part("MIGRATION");
        Templates.Item(_part, "MIGRATION_START", 5, item =>
        {
            item[TemplateItemTable.Anchor] = ChoiceValues.Write(Anchor.KickoffHeld);
            item[TemplateItemTable.OffsetUnit] = ChoiceValues.Write(OffsetUnit.WorkingDays);
        });
        Templates.Item(_part, "MIGRATION_DONE", 5, item =>
        {
            item[TemplateItemTable.Anchor] = ChoiceValues.Write(Anchor.KickoffHeld);
            item[TemplateItemTable.WaitsFor] = "MIGRATION_START FS+10";
        });
        Templates.Item(_part, "MIGRATION_CHECK", 1, item => item[TemplateItemTable.Scope] = ChoiceValues.Write(ItemScope.Line));
        Templates.Item(_part, "MIGRATION_OF_TWO", 30, item =>
        {
            item[TemplateItemTable.Scope] = ChoiceValues.Write(ItemScope.Line);
            item[TemplateItemTable.OnlyProducts] = "Two";
        });
        Templates.Item(_part, "MIGRATION_SMALL", 30, item =>
            item[TemplateItemTable.OnlySegments] = nameof(Segment.Digital));
        Templates.Publish(_part);

        var opportunity = Sales.Opportunity(Sales.Account(5_000));
        Sales.WriteIn(opportunity, "One", 1);
        Sales.WriteIn(opportunity, "Two", 2);
        Sales.Win(opportunity);
        Drain();
    }

    [Test]
    public void Add_DatesEachItemFromItsAnchor_OnceForThePlanOrForEachLine()
    {
        GoTo(2026, 11, 24);
        var before = Plans.Items().Count;
        Assert.That(Add(Csm, _part), Is.EqualTo(5));
        Drain();

        var start = Plans.Item("MIGRATION_START");
        var checks = Plans.ItemsWith("MIGRATION_CHECK");
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Items(), Has.Count.EqualTo(before + 5));
            // Five working days after Thursday 26 November; the end ten working days after that.
            Assert.That(start.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 3)));
            Assert.That(start.On(MilestoneTable.BaselineOn), Is.EqualTo(new Date(2026, 12, 3)));
            Assert.That(start.Choice<Anchor>(MilestoneTable.Anchor), Is.EqualTo(Anchor.KickoffHeld));
            Assert.That(start.Text(MilestoneTable.Name), Is.EqualTo("Item MIGRATION_START"));
            Assert.That(start.Reference(MilestoneTable.PlanId)?.Id, Is.EqualTo(Plans.Single().Id));
            Assert.That(Plans.Item("MIGRATION_DONE").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 17)));
            Assert.That(checks.Select(check => check.Reference(MilestoneTable.WorkstreamId)?.Id),
                Is.EquivalentTo(Plans.Workstreams().Select(line => line.Id)));
            // Day 1 was the day before.
            Assert.That(checks.Select(check => check.On(MilestoneTable.DueOn)), Is.All.EqualTo(new Date(2026, 11, 24)), "today");
            Assert.That(Plans.Item("MIGRATION_OF_TWO").Text(MilestoneTable.Name), Does.Contain("Two"));
            Assert.That(Plans.Item("MIGRATION_OF_TWO").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 21)),
                "day 30 is a Sunday");
            Assert.That(Plans.ItemsWith("MIGRATION_SMALL"), Is.Empty, "for digital customers only");
            Assert.That(Plans.Single().On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 11, 24)));
        });

        // What follows the kick-off follows it as any other item does.
        Csm.Update(new Entity(MilestoneTable.LogicalName, Plans.Item("KICKOFF").Id) { [MilestoneTable.DueOn] = new DateTime(2026, 12, 1) });
        Drain();
        Assert.That(Plans.Item("MIGRATION_START").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 8)));
    }

    [Test]
    public void Add_Again_AddsNothing_NotEvenWhatWasTakenOut()
    {
        Add(Csm, _part);
        Drain();
        var count = Plans.Items().Count;
        Csm.Update(new Entity(MilestoneTable.LogicalName, Plans.Item("MIGRATION_DONE").Id)
        {
            ["statecode"] = new OptionSetValue(1),
            ["statuscode"] = new OptionSetValue(2),
        });
        Drain();

        Assert.That(Add(Csm, _part), Is.EqualTo(0));
        Drain();
        Assert.That(Plans.Items(), Has.Count.EqualTo(count));
    }

    [Test]
    public void Add_OfRequiredItemsToACompletePlan_OpensItAgain()
    {
        GoTo(2026, 12, 1);
        foreach (var item in Plans.Items().Where(item => item.GetAttributeValue<bool>(MilestoneTable.IsRequired)))
        {
            Plans.Complete(item, new Date(2026, 12, 1));
        }

        Drain();
        Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Adopting));

        Add(Csm, _part);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Plans.Single().On(PlanTable.CompletedOn), Is.Null);
            Assert.That(Plans.Item("MIGRATION_START").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 8)),
                "five working days after the kick-off, which was held on 1 December");
        });
    }

    [Test]
    public void Add_RefusesWithOneSentence_AndWritesNothing()
    {
        var draft = Part("DRAFT");
        Templates.Item(draft, "DRAFT_ITEM", 5);
        var whole = Templates.Draft("WHOLE");
        Templates.Item(whole, "KICKOFF", 5);
        Templates.Item(whole, "LINE_ACCEPTED", 6);
        Templates.Publish(whole);
        var gone = Part("GONE");
        var count = Plans.Items().Count;
        var delivery = Organization.ServiceFor(People.User(Organization, "Paul Project", Roles.Delivery).Id);
        Service.Delete(TemplateTable.LogicalName, gone);
        Assert.Multiple(() =>
        {
            Refused(() => Add(Csm, draft), "Version 1 of the template DRAFT is not published.");
            Refused(() => Add(Csm, whole), "The template WHOLE is no part");
            Assert.That(() => Add(Csm, gone), Throws.Exception);
            Refused(() => Add(delivery, _part), "prvCreateonb_Milestone");
            Assert.That(Plans.Items(), Has.Count.EqualTo(count));
        });

        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.Status] = ChoiceValues.Write(PlanStatus.Suspended) });
        Drain();
        Refused(() => Add(Csm, _part), "The plan is not running");
    }

    private Guid Part(string code) => Templates.Draft(code, more: template =>
    {
        template[TemplateTable.Type] = ChoiceValues.Write(TemplateType.Part);
        foreach (var source in new[]
        {
            TemplateTable.KickoffPlannedFrom, TemplateTable.KickoffAchievedBy, TemplateTable.DeliveryPlannedFrom,
            TemplateTable.DeliveryAchievedBy,
        })
        {
            template.Attributes.Remove(source);
        }
    });

    private int Add(IOrganizationService by, Guid part) => (int)by.Execute(new OrganizationRequest("onb_AddTemplatePart")
    {
        ["Target"] = Plans.Single().ToEntityReference(),
        ["Template"] = new EntityReference(TemplateTable.LogicalName, part),
    })["Added"];

    private static void Refused(Action act, string sentence) =>
        Assert.That(() => act(), Throws.Exception.Message.Contains(sentence));
}
