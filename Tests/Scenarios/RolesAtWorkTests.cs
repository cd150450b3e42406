using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>What delivery, finance and the board do in a plan that is somebody else's, each with their own role and nothing more.</summary>
[TestFixture]
internal sealed class RolesAtWorkTests : CustomerScenario
{
    [Test]
    [Property("Person", "Onboarding Delivery writes onb_wait")]
    public void ProjectManager_RecordsWhatTheirItemWaitsFor_AndTheItemSaysSo()
    {
        var paul = People.User(Organization, "Paul Project", Roles.Delivery);
        As(Cora).Update(new Entity(PlanTable.LogicalName, Plan.Id) { [PlanTable.ProjectManagerId] = paul });
        Drain();
        var line = Plans.Item("LINE_ACCEPTED");
        Assert.That(line.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(paul.Id));

        As(paul).Create(new Entity(WaitTable.LogicalName)
        {
            [WaitTable.Name] = "Their firewall",
            [WaitTable.PlanId] = Plan,
            [WaitTable.MilestoneId] = line.ToEntityReference(),
            [WaitTable.Party] = ChoiceValues.Write(WaitParty.Customer),
            [WaitTable.Reason] = ChoiceValues.Write(WaitReason.Approval),
            [WaitTable.FromOn] = new DateTime(2026, 11, 20),
        });
        Drain();
        Assert.That(Plans.Item("LINE_ACCEPTED").Choice<WaitParty>(MilestoneTable.WaitingOn), Is.EqualTo(WaitParty.Customer));
    }

    [Test]
    [Property("Person", "Onboarding Delivery writes onb_touchpoint")]
    public void Trainer_LogsWhatTheCustomerSaid_AndItIsAConversationOfThePlan()
    {
        var tara = People.User(Organization, "Tara Trainer", Roles.Delivery);
        var call = Touchpoint(TouchpointStatus.Done, ContactDirection.TwoWay, new DateTime(2026, 11, 20));
        call[TouchpointTable.Heard] = "Two more people want the training.";
        As(tara).Create(call);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(new Row(Plans.Single()).Whole(PlanTable.DaysToEngagement), Is.Zero);
            Assert.That(
                Plans.All(TouchpointTable.LogicalName).Single().Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(tara.Id));
        });
    }

    [Test]
    [Property("Person", "Onboarding Finance writes onb_bill")]
    [Property("Person", "Onboarding Executive reads onb_bill")]
    [Property("Person", "Onboarding Executive reads onb_measurement")]
    [Property("Person", "Onboarding Executive reads onb_discovery")]
    public void Executive_ReadsWhatACustomerPaysUsesAndSays_AndChangesNothing()
    {
        var fay = People.User(Organization, "Fay Finance", Roles.Finance);
        var eva = People.User(Organization, "Eva Executive", Roles.Executive);
        var bill = As(fay).Create(new Entity(BillTable.LogicalName)
        {
            [BillTable.Name] = "First bill",
            [BillTable.PlanId] = Plan,
            [BillTable.IssuedOn] = new DateTime(2026, 11, 20),
            [BillTable.Monthly] = new Money(480m),
        });
        As(Cora).Create(Measured(MeasurementKind.Use, new DateTime(2026, 11, 20), 12m, outOf: 20m));
        As(Cora).Create(Discovered(DiscoveryKind.Challenge, "Exports are slow", new DateTime(2026, 11, 20)));
        Drain();
        Assert.Multiple(() =>
        {
            foreach (var table in new[] { BillTable.LogicalName, MeasurementTable.LogicalName, DiscoveryTable.LogicalName })
            {
                var query = new QueryExpression(table) { ColumnSet = new ColumnSet("onb_name") };
                query.Criteria.AddCondition("onb_planid", ConditionOperator.Equal, Plan.Id);
                Assert.That(As(eva).RetrieveMultiple(query).Entities, Has.Count.EqualTo(1), table);
            }

            Assert.That(
                () => As(eva).Update(new Entity(BillTable.LogicalName, bill) { [BillTable.Name] = "Mine" }),
                Throws.Exception.Message.Contains("prvWriteonb_Bill"));
        });
    }
}
