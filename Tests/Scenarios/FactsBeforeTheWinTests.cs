using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// A seller records on the opportunity what the customer wants, what was promised and learnt, and who matters: it is the plan's once there
/// is one. It is Friday 20 November 2026.
/// </summary>
[TestFixture]
internal sealed class FactsBeforeTheWinTests : Scenario
{
    private static readonly string[] Tables =
        [GoalTable.LogicalName, PromiseTable.LogicalName, DiscoveryTable.LogicalName, StakeholderTable.LogicalName];

    [SetUp]
    public void NeedPeople() => Needs(
        Capability.BackgroundWorkflow, Capability.SecurityRoles, Capability.MovableClock, Capability.CustomApis,
        Capability.SynchronousSteps, Capability.OuterJoins);

    [Test]
    public void WhatIsRecordedOnAnOpportunity_BelongsToThePlanThatTheWinMakes()
    {
        var opportunity = Sales.Opportunity(Sales.Account(5_000));
        Record(opportunity);
        Drain();
        Assert.That(Tables.SelectMany(Rows).Select(PlanOf), Has.Exactly(4).Items.And.All.Null, "there is no plan yet");

        Sales.Win(opportunity);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Tables.SelectMany(Rows).Select(PlanOf), Is.All.EqualTo(Plans.Single().Id));
            // The promise is one of the first week, and the evaluation knows it.
            Assert.That(Plans.Single().Text(PlanTable.FirstWeekPromises), Does.Contain("A training for ten people"));
        });
    }

    [Test]
    public void WhatIsRecordedOnAPreparedDeal_BelongsToItsDraft_AndStaysThereAfterTheWin()
    {
        var opportunity = Imminent();
        Record(opportunity);
        Seller.Execute(new OrganizationRequest("onb_PreparePlan") { ["Target"] = Deal(opportunity) });
        Drain();
        Assert.That(Tables.SelectMany(Rows).Select(PlanOf), Is.All.EqualTo(Plans.Single().Id), "recorded before");
        Record(opportunity);
        Assert.That(Tables.SelectMany(Rows).Select(PlanOf), Has.Exactly(8).Items.And.All.EqualTo(Plans.Single().Id), "recorded after");

        GoTo(2026, 12, 18);
        Sales.Win(opportunity);
        Drain();
        Assert.That(Tables.SelectMany(Rows).Select(PlanOf), Has.Exactly(8).Items.And.All.EqualTo(Plans.Single().Id));
        Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
    }

    [Test]
    public void WhatIsRecordedOnASecondDeal_JoinsTheCustomersPlan()
    {
        var customer = Sales.Account(5_000);
        Sales.WinNew(customer);
        var second = Sales.Opportunity(customer);
        Record(second);
        Sales.Win(second);
        Drain();
        Assert.That(Tables.SelectMany(Rows).Select(PlanOf), Is.All.EqualTo(Plans.Single().Id));
    }

    [Test]
    public void WhatBelongsToNobody_IsRefusedWithOneSentence()
    {
        foreach (var table in Tables)
        {
            Assert.That(
                () => Seller.Create(new Entity(table) { [GoalTable.Name] = "Whose?" }),
                Throws.Exception.Message.Contains("This belongs to no plan and to no opportunity. Choose one of them."));
        }
    }

    [Test, Property("Requirement", "T-12")]
    public void ProbableWin_PreparesThePlanByItself_WhereTheSettingsSaySo()
    {
        Needs(Capability.OwnSettings);
        var opportunity = Imminent();
        Probable(opportunity, 85);
        Assert.That(Plans.Plans(), Is.Empty, "off as delivered");

        RulesetDesk.PublishWith(Administrator, "draft.automatic", 1);
        Probable(opportunity, 79);
        Assert.That(Plans.Plans(), Is.Empty, "80 is asked for");
        Probable(opportunity, 80);
        Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Draft));
        Probable(opportunity, 95);
        Assert.That(Plans.Plans(), Has.Count.EqualTo(1), "it is prepared once");
    }

    private void Probable(Guid opportunity, int percent)
    {
        Seller.Update(new Entity(OpportunityTable.LogicalName, opportunity) { [OpportunityTable.Probability] = percent });
        Drain();
    }

    private Guid Imminent() => Sales.Opportunity(Sales.Account(5_000), deal =>
    {
        deal[OpportunityTable.EstimatedCloseDate] = new DateTime(2026, 12, 18);
        deal[OpportunityTable.Probability] = 90;
    });

    private void Record(Guid opportunity)
    {
        foreach (var fact in new[]
        {
            new Entity(GoalTable.LogicalName) { [GoalTable.Name] = "Close the books in three days" },
            new Entity(PromiseTable.LogicalName)
            {
                [PromiseTable.Name] = "A training for ten people",
                [PromiseTable.DueOn] = new DateTime(2026, 11, 25),
            },
            new Entity(DiscoveryTable.LogicalName)
            {
                [DiscoveryTable.Name] = "They dream of a paperless office",
                [DiscoveryTable.Kind] = ChoiceValues.Write(DiscoveryKind.GoalOrDream),
                [DiscoveryTable.HeardOn] = new DateTime(2026, 11, 20),
            },
            new Entity(StakeholderTable.LogicalName)
            {
                [StakeholderTable.Name] = "Karl Kunde",
                [StakeholderTable.Role] = ChoiceValues.Write(StakeholderRole.Champion),
            },
        })
        {
            fact[GoalTable.OpportunityId] = Deal(opportunity);
            Seller.Create(fact);
        }
    }

    private static EntityReference Deal(Guid opportunity) => new(OpportunityTable.LogicalName, opportunity);

    private IReadOnlyList<Entity> Rows(string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(GoalTable.PlanId) };
        query.Criteria.AddCondition(
            GoalTable.OpportunityId, ConditionOperator.In, Sales.Opportunities.Cast<object>().ToArray());
        return [.. Service.RetrieveMultiple(query).Entities];
    }

    private static Guid? PlanOf(Entity row) => row.Reference(GoalTable.PlanId)?.Id;
}
