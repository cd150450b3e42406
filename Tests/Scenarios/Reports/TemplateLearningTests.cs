using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios.Reports;

/// <summary>
/// A template is compared with what happened in the plans made from it, and gets a draft with better days. Its kick-off is planned for
/// Day 3, Monday 23 November 2026, and its set-up for Day 14, Friday 4 December.
/// </summary>
[TestFixture]
internal sealed class TemplateLearningTests : ReportScenario
{
    private const string Code = "DIGITAL60";

    private EntityReference _version = null!;

    [SetUp]
    public void RunFiveCustomersThroughATemplate()
    {
        Needs(Capability.OwnSettings, Capability.SynchronousSteps, Capability.OuterJoins);
        var version = Templates.Draft(Code);
        Templates.Item(version, "KICKOFF", 3);
        Templates.Item(version, "SETUP", 14);
        Templates.Publish(version);
        _version = new EntityReference(TemplateTable.LogicalName, version);
        var plans = Enumerable.Range(1, 5).Select(number => Win("Customer " + number, 5)).ToList();
        GoTo(2026, 12, 18);
        // 3, 3, 4, 5 and 5 working days late; each customer kept us waiting for three of them.
        var kickoffs = new[] { 26, 26, 27, 30, 30 };
        for (var i = 0; i < plans.Count; i++)
        {
            var kickoff = Item(plans[i], "KICKOFF");
            Cora.Create(new Entity(WaitTable.LogicalName)
            {
                [WaitTable.Name] = "Their calendar",
                [WaitTable.PlanId] = plans[i],
                [WaitTable.MilestoneId] = kickoff.ToEntityReference(),
                [WaitTable.Party] = ChoiceValues.Write(WaitParty.Customer),
                [WaitTable.Reason] = ChoiceValues.Write(WaitReason.Other),
                [WaitTable.FromOn] = new DateTime(2026, 11, 24),
                [WaitTable.UntilOn] = new DateTime(2026, 11, 26),
            });
            Plans.Complete(kickoff, new Date(2026, 11, kickoffs[i]));
        }

        // Ten working days late, and too few to learn from.
        foreach (var plan in plans.Take(4))
        {
            Plans.Complete(Item(plan, "SETUP"), new Date(2026, 12, 18));
        }

        Drain();
    }

    [Test]
    public void Performance_OfAVersion_SaysOfEachItemWhatWasPlannedAndWhatHappened()
    {
        var items = Ask(Manager, "onb_TemplatePerformance", ("Target", _version))["items"].Items;
        Assert.Multiple(() =>
        {
            Assert.That(items.Select(item => item["code"].Text), Is.EqualTo(new[] { "KICKOFF", "SETUP" }));
            var kickoff = items[0];
            Assert.That(kickoff["count"].Number, Is.EqualTo(5));
            Assert.That(kickoff["plannedOffset"].Number, Is.EqualTo(3));
            Assert.That(kickoff["medianOffset"].Number, Is.EqualTo(7), "Friday the 27th is Day 7");
            Assert.That(kickoff["medianSlipDays"].Number, Is.EqualTo(4));
            Assert.That(kickoff["onTimePercent"].Number, Is.Zero);
            Assert.That(kickoff["mainCause"].Text, Is.EqualTo("Customer"));
            Assert.That(kickoff["proposedOffset"].Number, Is.EqualTo(7));
            Assert.That(items[1]["medianSlipDays"].Number, Is.EqualTo(10));
            Assert.That(items[1]["proposedOffset"].Number, Is.Null, "four are too few");
        });
    }

    [Test]
    public void Proposal_IsADraftWithTheReasonsThatAnotherPublishes()
    {
        var draft = Propose();

        var items = ItemsOf(draft);
        Assert.Multiple(() =>
        {
            Assert.That(items["KICKOFF"].GetAttributeValue<int>(TemplateItemTable.OffsetDays), Is.EqualTo(7));
            Assert.That(items["KICKOFF"].Text(TemplateItemTable.OffsetReason), Is.EqualTo(
                "5 done: planned for day 3 (Win, Calendar Days), done on day 7 (median), 4 working days late; 0 percent on time; "
                    + "most delay: Customer."));
            Assert.That(items["SETUP"].GetAttributeValue<int>(TemplateItemTable.OffsetDays), Is.EqualTo(14));
            Assert.That(items["SETUP"].Text(TemplateItemTable.OffsetReason), Is.Null);
            Assert.That(ItemsOf(_version)["KICKOFF"].GetAttributeValue<int>(TemplateItemTable.OffsetDays), Is.EqualTo(3), "still used");
            Assert.That(() => Propose(), Throws.Exception.Message.Contains("There is already a draft of DIGITAL60, version 2."));
        });

        Templates.Publish(draft.Id);
        Win("Customer 6", 5);
        // Day 7 after Friday the 18th.
        Assert.That(Plans.ItemsWith("KICKOFF").Max(item => item.On(MilestoneTable.DueOn)), Is.EqualTo(new Date(2026, 12, 25)));
        _version = draft;
        Assert.That(() => Propose(), Throws.Exception.Message.Contains("Version 2 of DIGITAL60 can stay as it is"));
    }

    [Test]
    public void Proposal_ByNumbersOfTheAdministrator_AsksForFewer()
    {
        RulesetDesk.PublishWith(Administrator, "report.learncount", 4);
        Assert.That(ItemsOf(Propose())["SETUP"].GetAttributeValue<int>(TemplateItemTable.OffsetDays), Is.EqualTo(28));
    }

    [Test]
    public void Proposal_BySomebodyWithoutThePrivilege_IsRefused() => Assert.That(
        () => Answer(Cora, "onb_ProposeTemplate", ("Target", _version)), Throws.Exception.Message.Contains("prvCreateonb_Template"));

    private EntityReference Propose() => (EntityReference)Answer(Administrator, "onb_ProposeTemplate", ("Target", _version))["Draft"];

    private Dictionary<string, Entity> ItemsOf(EntityReference version)
    {
        var query = new QueryExpression(TemplateItemTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(TemplateItemTable.TemplateId, ConditionOperator.Equal, version.Id);
        return Administrator.RetrieveMultiple(query).Entities.ToDictionary(item => item.Text(TemplateItemTable.Code)!);
    }
}
