using System;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>However a deal is closed and however often the platform says so, a win gives exactly one plan.</summary>
[TestFixture]
internal sealed class RepeatedEventTests : Scenario
{
    [Test]
    public void Win_ByUpdateOfTheState_GivesOnePlan()
    {
        var opportunity = Sales.Opportunity(Sales.Account(5_000));
        Seller.Update(new Entity(OpportunityTable.LogicalName, opportunity)
        {
            [OpportunityTable.StateCode] = new OptionSetValue(OpportunityTable.StateWon),
        });
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Plans(), Has.Count.EqualTo(1));
            Assert.That(Plans.Workstreams(), Has.Count.EqualTo(1));
            Assert.That(Plans.Items(), Has.Count.EqualTo(18));
            Assert.That(Plans.HandoffItems(), Has.Count.EqualTo(11));
        });
    }

    [Test]
    public void Win_WhenEveryEventIsDeliveredAgain_ChangesNothing()
    {
        var opportunity = Sales.WinNew(Sales.Account(5_000));
        var rows = Plans.RowCount();
        var requested = Plans.Single()[PlanTable.EvaluationRequestedOn];

        Seller.Create(new Entity("opportunityclose")
        {
            [OpportunityCloseTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, opportunity),
            ["subject"] = "delivered again",
        });
        Wait(TimeSpan.FromDays(3));
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.RowCount(), Is.EqualTo(rows));
            Assert.That(Plans.Single()[PlanTable.EvaluationRequestedOn], Is.EqualTo(requested));
        });
    }
}
