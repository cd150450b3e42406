using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// A seller copies an opportunity with its answers for another customer: what still says what the first one says was not asked of this
/// customer and counts as assumed. It is Friday 20 November 2026.
/// </summary>
[TestFixture]
internal sealed class CopiedDealTests : Scenario
{
    private EntityReference _first = null!;

    [SetUp]
    public void AskTheFirstCustomer()
    {
        Needs(Capability.BackgroundWorkflow, Capability.SecurityRoles, Capability.MovableClock);
        _first = new EntityReference(OpportunityTable.LogicalName, Sales.WellPrepared(Sales.Account(5_000)));
    }

    [Test]
    public void Copy_WhatNobodyAskedAgain_IsAssumedAndWarnedOf()
    {
        var copy = Sales.WellPrepared(Sales.Account(5_000), deal => deal[OpportunityTable.Goal] = "Pay suppliers in time");
        Service.Update(new Entity(OpportunityTable.LogicalName, copy) { [OpportunityTable.CopiedFromId] = _first });

        Sales.Win(copy);
        Drain();

        Assert.Multiple(() =>
        {
            Assert.That(ProvenanceOf(HandoffCodes.WhyBought), Is.EqualTo(Provenance.Assumed));
            Assert.That(ProvenanceOf(HandoffCodes.SuccessCriteria), Is.EqualTo(Provenance.Assumed), "somebody else confirmed it");
            Assert.That(ProvenanceOf(HandoffCodes.Goals), Is.EqualTo(Provenance.SellersView), "asked of this customer");
            Assert.That(ProvenanceOf(HandoffCodes.Scope), Is.EqualTo(Provenance.SellersView), "what this deal sells");
            Assert.That(Handoff.Text(HandoffTable.Warnings), Does.Contain("the answer was only assumed. Ask the customer."));
        });
    }

    [Test]
    public void Copy_InTheVeryWordsOfAnother_NamesItByItself()
    {
        var copy = Sales.WellPrepared(Sales.Account(5_000));

        Assert.That(CopiedFrom(copy)?.Id, Is.EqualTo(_first.Id));
    }

    [Test]
    public void Deal_WithOneAnswerOfItsOwn_IsNoCopy()
    {
        var other = Sales.WellPrepared(Sales.Account(5_000), deal => deal[OpportunityTable.Goal] = "Pay suppliers in time");

        Assert.That(CopiedFrom(other), Is.Null);
    }

    [Test]
    public void Deal_WithOneAnswerOnly_IsNoCopyHoweverOftenThatIsSaid()
    {
        foreach (var deal in new[] { Sales.Opportunity(Sales.Account(5), Says), Sales.Opportunity(Sales.Account(5), Says) })
        {
            Assert.That(CopiedFrom(deal), Is.Null);
        }

        static void Says(Entity deal) => deal[OpportunityTable.Pain] = "Manual closing";
    }

    [Test]
    public void Seller_WhoAskedAgainAndHeardTheSame_ClearsTheColumn()
    {
        var copy = Sales.WellPrepared(Sales.Account(5_000));
        Service.Update(new Entity(OpportunityTable.LogicalName, copy) { [OpportunityTable.CopiedFromId] = null });

        Sales.Win(copy);
        Drain();

        Assert.Multiple(() =>
        {
            Assert.That(ProvenanceOf(HandoffCodes.WhyBought), Is.EqualTo(Provenance.SellersView));
            Assert.That(ProvenanceOf(HandoffCodes.SuccessCriteria), Is.EqualTo(Provenance.CustomerConfirmed));
        });
    }

    private Entity Handoff => Plans.Handoffs().Single();

    private EntityReference? CopiedFrom(Guid deal) => Service
        .Retrieve(OpportunityTable.LogicalName, deal, new Microsoft.Xrm.Sdk.Query.ColumnSet(OpportunityTable.CopiedFromId))
        .GetAttributeValue<EntityReference>(OpportunityTable.CopiedFromId);

    private Provenance? ProvenanceOf(string question) => Plans.HandoffItems()
        .Single(item => item.Text(HandoffItemTable.Code) == question)
        .Choice<Provenance>(HandoffItemTable.Provenance);
}
