using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Settings;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>The numbers by which plans are evaluated: changed in a draft, previewed, published together, retired.</summary>
[TestFixture]
internal sealed class RulesetTests : Scenario
{
    [SetUp]
    public void AppointAnAdmin()
    {
        Needs(Capability.OwnSettings, Capability.SynchronousSteps, Capability.CustomApis);
    }

    [Test]
    [Property("Person", "Onboarding Administrator writes onb_ruleset")]
    [Property("Person", "Onboarding Administrator reads onb_setting")]
    public void Draft_HasEverySettingWithWhatShips()
    {
        var settings = Settings(Draft());

        Assert.Multiple(() =>
        {
            Assert.That(
                settings.Select(row => row.Text(SettingTable.Name)), Is.EquivalentTo(SettingMap.All.Select(each => each.Key)));
            Assert.That(Value(settings, "health.green"), Is.EqualTo(75));
            Assert.That(Value(settings, "contact.mingap/High"), Is.EqualTo(2));
            Assert.That(Value(settings, "contact.mingap/Digital"), Is.EqualTo(3));
            Assert.That(Value(settings, "health.sentiment.fresh"), Is.EqualTo(30));
            Assert.That(Value(settings, "health.sentiment.fresh/All/Adoption"), Is.EqualTo(90));
            Assert.That(
                settings.All(row => Number(row, SettingTable.Minimum) <= Number(row, SettingTable.Default)
                    && Number(row, SettingTable.Default) <= Number(row, SettingTable.Maximum)));
        });
    }

    [Test]
    public void ChangedBand_ChangesTheNextEvaluationAfterPublishingAndNotBefore()
    {
        WinAndBeLate();
        Assert.That(Band(), Is.EqualTo(HealthBand.Red), "kick-off missing on day 21: the cap is 49");
        Assert.That(Version(), Is.Zero);

        var draft = Draft();
        Set(draft, "health.yellow", 1);
        EvaluateAgain();
        Assert.That(Band(), Is.EqualTo(HealthBand.Red), "a draft changes nothing");

        Assert.That(Publish(draft), Is.EqualTo(1));
        Assert.That(Band(), Is.EqualTo(HealthBand.Red), "not before the next evaluation");
        EvaluateAgain();

        Assert.Multiple(() =>
        {
            Assert.That(Band(), Is.EqualTo(HealthBand.Yellow));
            Assert.That(Version(), Is.EqualTo(1));
        });

        // Retired: what ships holds again.
        SetStatus(draft, RulesetStatus.Retired);
        EvaluateAgain();
        Assert.Multiple(() =>
        {
            Assert.That(Band(), Is.EqualTo(HealthBand.Red));
            Assert.That(Version(), Is.Zero);
        });
    }

    [Test]
    public void Publishing_WhatShips_ChangesNothing()
    {
        WinAndBeLate();
        var before = Plans.Single();

        Publish(Draft());
        EvaluateAgain();

        var after = Plans.Single();
        Assert.Multiple(() =>
        {
            foreach (var column in new[]
            {
                PlanTable.HealthScore, PlanTable.HealthExplanation, PlanTable.NextContactOn, PlanTable.CurveExplanation,
                PlanTable.OpenRisks, PlanTable.WaysToGreen, PlanTable.HandoffCompleteness,
            })
            {
                Assert.That(
                    after.Contains(column) ? after[column] : null, Is.EqualTo(before.Contains(column) ? before[column] : null), column);
            }
        });
    }

    [Test]
    public void Publishing_WithFaults_IsRefusedAsAWholeAndNamesEachOfThem()
    {
        var draft = Draft();
        Set(draft, "health.schedule.weight", 30);
        Set(draft, "health.yellow", 80);
        Set(draft, "handoff.weight.goals", 10);
        Assert.That(
            () => Publish(draft),
            Throws.Exception.Message.Contains("health.*.weight sum to 105")
                .And.Message.Contains("'health.yellow' is 80 and 'health.green' is 75")
                .And.Message.Contains("handoff.weight sum to 95"));

        Set(draft, "risk.escalate", 2.5m);
        Set(draft, "contact.maxsilence", 1000);
        Assert.That(
            () => Publish(draft),
            Throws.Exception.Message.Contains("'risk.escalate' is 2.5; it must be a whole number")
                .And.Message.Contains("'contact.maxsilence' is 1,000; it must be between 1 and 366"));

        var row = Administrator.Retrieve(draft.LogicalName, draft.Id, new ColumnSet(RulesetTable.Status, RulesetTable.Values));
        Assert.That(row.Choice<RulesetStatus>(RulesetTable.Status), Is.EqualTo(RulesetStatus.Draft));
        Assert.That(row.Text(RulesetTable.Values), Is.Null);
    }

    [Test]
    public void SettingOfASegment_HoldsForThatSegmentAlone()
    {
        WinAndBeLate();
        var draft = Draft();
        AddFor(draft, "health.yellow", SettingSegment.Medium, 1);
        Publish(draft);
        EvaluateAgain();
        Assert.That(Band(), Is.EqualTo(HealthBand.Red), "the customer is served with high touch");

        var second = Draft();
        AddFor(second, "health.yellow", SettingSegment.High, 1);
        Publish(second);
        EvaluateAgain();

        Assert.That(Band(), Is.EqualTo(HealthBand.Yellow));
        Assert.That(Version(), Is.EqualTo(2));
    }

    [Test]
    public void Preview_NamesThePlansThatChangeTheirColourAndWritesNothing()
    {
        WinAndBeLate();
        var draft = Draft();
        Assert.That(Preview(draft)["Changed"], Is.Zero);
        Set(draft, "health.yellow", 1);

        var preview = Preview(draft);

        Assert.Multiple(() =>
        {
            Assert.That(preview["Plans"], Is.EqualTo(1));
            Assert.That(preview["Changed"], Is.EqualTo(1));
            Assert.That(preview["Changes"], Is.EqualTo("Acme Corporation – Onboarding 1: Red → Yellow"));
            Assert.That(preview["Next"], Is.Null);
            Assert.That(Band(), Is.EqualTo(HealthBand.Red));
        });
    }

    [Test]
    public void Published_CannotBeChanged_AndOnlyOneDraftExists()
    {
        var draft = Draft();
        Assert.That(() => Draft(), Throws.Exception.Message.Contains("Ruleset 1 is a draft already."));
        Publish(draft);
        Assert.Multiple(() =>
        {
            Assert.That(() => Set(draft, "health.green", 80), Throws.Exception.Message.Contains("Ruleset 1 was published"));
            Assert.That(
                () => Administrator.Delete(draft.LogicalName, draft.Id), Throws.Exception.Message.Contains("Ruleset 1 was published"));
            Assert.That(
                () => SetStatus(draft, RulesetStatus.Draft),
                Throws.Exception.Message.Contains("Ruleset 1 was published"));
        });
    }

    [Test]
    public void Publishing_BySomebodyWithoutThePrivilege_IsRefused()
    {
        Needs(Capability.SecurityRoles);
        var draft = Draft();
        var csm = Organization.ServiceFor(People.User(Organization, "Cora Success", Roles.Csm).Id);

        Assert.That(() => Call(csm, "onb_PublishRuleset", draft), Throws.Exception.Message.Contains("prvWriteonb_Ruleset"));
    }

    private void WinAndBeLate()
    {
        Sales.WinNew(Sales.Account(5_000));
        foreach (var item in Plans.Items().Where(item => PlanReader.High60UntilKickoff.Contains(item.Text(MilestoneTable.Code))
            && item.Text(MilestoneTable.Code) != "KICKOFF"))
        {
            Plans.Complete(item, new Date(2026, 11, 20));
        }

        GoTo(2026, 12, 11);
        EvaluateAgain();
    }

    private void SetStatus(EntityReference ruleset, RulesetStatus status) =>
        Administrator.Update(new Entity(ruleset.LogicalName, ruleset.Id) { [RulesetTable.Status] = ChoiceValues.Write(status) });

    private EntityReference Draft() => new(RulesetTable.LogicalName, Administrator.Create(new Entity(RulesetTable.LogicalName)));

    private void Set(EntityReference ruleset, string key, decimal value) =>
        Administrator.Update(new Entity(SettingTable.LogicalName, Settings(ruleset).Single(row => row.Text(SettingTable.Name) == key).Id)
        {
            [SettingTable.Value] = value,
        });

    private void AddFor(EntityReference ruleset, string code, SettingSegment segment, decimal value) =>
        Administrator.Create(new Entity(SettingTable.LogicalName)
        {
            [SettingTable.RulesetId] = ruleset,
            [SettingTable.Name] = code,
            [SettingTable.Code] = code,
            [SettingTable.Segment] = ChoiceValues.Write(segment),
            [SettingTable.Phase] = ChoiceValues.Write(SettingPhase.All),
            [SettingTable.Value] = value,
        });

    private IReadOnlyList<Entity> Settings(EntityReference ruleset)
    {
        var query = new QueryExpression(SettingTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(SettingTable.RulesetId, ConditionOperator.Equal, ruleset.Id);
        return [.. Administrator.RetrieveMultiple(query).Entities];
    }

    private static decimal? Value(IReadOnlyList<Entity> settings, string key) =>
        Number(settings.Single(row => row.Text(SettingTable.Name) == key), SettingTable.Value);

    private static decimal? Number(Entity row, string column) => new Row(row).Decimal(column);

    private object Publish(EntityReference ruleset) => Call(Administrator, "onb_PublishRuleset", ruleset)["Version"];

    private ParameterCollection Preview(EntityReference ruleset) => Call(Administrator, "onb_PreviewRuleset", ruleset);

    private static ParameterCollection Call(IOrganizationService service, string message, EntityReference ruleset) =>
        service.Execute(new OrganizationRequest(message) { ["Ruleset"] = ruleset }).Results;

    private HealthBand? Band() => Plans.Single().Choice<HealthBand>(PlanTable.HealthBand);

    private int Version() => Plans.Single().GetAttributeValue<int>(PlanTable.RulesetVersion);

    private void EvaluateAgain()
    {
        Wait(TimeSpan.FromMinutes(5));
        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id)
        {
            [PlanTable.EvaluationRequestedOn] = Organization.UtcNow,
        });
        Drain();
    }
}
