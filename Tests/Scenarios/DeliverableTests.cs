using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>What is delivered: a row of its own beside activities and milestones. Won on Friday 20 November 2026.</summary>
[TestFixture]
internal sealed class DeliverableTests : CustomerScenario
{
    // Day 21 is Friday 11 December.
    [Test]
    [Property("Requirement", "T-17")]
    public void Deliverable_HasItsDayAndSaysWhoAcceptedItWhen()
    {
        Needs(Capability.CustomApis, Capability.SynchronousSteps);
        var delivery = Plans.Item("LINE_ACCEPTED");
        Assert.Multiple(() =>
        {
            Assert.That(delivery.Choice<ItemKind>(MilestoneTable.Kind), Is.EqualTo(ItemKind.Deliverable));
            Assert.That(delivery.Text(MilestoneTable.Name), Is.EqualTo("Delivery accepted: New platform"));
            Assert.That(delivery.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 11)));
            Assert.That(Plans.Item("KICKOFF").Choice<ItemKind>(MilestoneTable.Kind), Is.EqualTo(ItemKind.Milestone));
            Assert.That(Plans.Item("SELLER_WELCOME").Choice<ItemKind>(MilestoneTable.Kind), Is.EqualTo(ItemKind.Activity));
        });

        var manager = People.User(Organization, "Paul Project", Roles.Delivery);
        As(Cora).Update(new Entity(MilestoneTable.LogicalName, delivery.Id) { [SystemColumns.OwnerId] = manager });
        var contact = Sales.Contact("Karl", "Kunde");
        GoTo(2026, 12, 10);
        As(manager).Execute(new OrganizationRequest("onb_CompleteItem")
        {
            ["Target"] = delivery.ToEntityReference(),
            ["AcceptedBy"] = contact,
            ["On"] = new DateTime(2026, 12, 9),
        });
        delivery = Plans.Item("LINE_ACCEPTED");
        Assert.Multiple(() =>
        {
            Assert.That(delivery.Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Done));
            Assert.That(delivery.Reference(MilestoneTable.AcceptedById)?.Id, Is.EqualTo(contact.Id));
            Assert.That(delivery.On(MilestoneTable.AcceptedOn), Is.EqualTo(new Date(2026, 12, 9)));
        });
    }
}
