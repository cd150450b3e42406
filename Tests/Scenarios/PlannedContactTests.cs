using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>No plan is without a planned contact, whatever advice on the next one it has.</summary>
[TestFixture]
internal sealed class PlannedContactTests : CustomerScenario
{
    [Test]
    [Property("Requirement", "N-26")]
    public void Plan_WithNothingAhead_IsARiskTheSameDayUntilSomethingIsPlanned()
    {
        GoTo(2026, 12, 10);
        foreach (var item in Plans.Items())
        {
            Assert.That(Risks("N-26"), Is.Empty, "something is still ahead");
            As(Cora).Update(new Entity(MilestoneTable.LogicalName, item.Id)
            {
                [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Cancelled),
            });
        }

        Drain();
        var risk = Risk("N-26");
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.NextContactOn), Is.Not.Null, "advice on the next contact is no plan");
            Assert.That(risk.On(RiskTable.RaisedOn), Is.EqualTo(new Date(2026, 12, 10)));
            Assert.That(risk.Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(RiskStatus.Open));
            Assert.That(risk.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(Cora.Id));
        });

        Meet(new DateTime(2026, 12, 16, 9, 0, 0, DateTimeKind.Utc));
        Assert.That(Risk("N-26").On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 12, 10)), "an appointment is planned");
        EvaluateOn(2026, 12, 11);
        Assert.That(Risk("N-26").Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(RiskStatus.Closed));

        EvaluateOn(2026, 12, 16);
        Assert.That(Open("N-26"), Is.Empty, "on the day of the appointment it is still ahead");
        EvaluateOn(2026, 12, 17);
        Assert.That(Open("N-26"), Has.Length.EqualTo(1), "it was the last one");

        As(Cora).Create(Touchpoint(TouchpointStatus.Planned, ContactDirection.Outbound, new DateTime(2027, 1, 12)));
        Drain();
        EvaluateOn(2026, 12, 18);
        Assert.That(Open("N-26"), Is.Empty);
    }

    [Test]
    [Property("Requirement", "N-26")]
    public void Contact_ThatWasCancelled_IsNotPlanned()
    {
        GoTo(2026, 12, 10);
        var planned = As(Cora).Create(Touchpoint(TouchpointStatus.Planned, ContactDirection.Outbound, new DateTime(2026, 12, 15)));
        foreach (var item in Plans.Items())
        {
            As(Cora).Update(new Entity(MilestoneTable.LogicalName, item.Id)
            {
                [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Cancelled),
            });
        }

        Drain();
        Assert.That(Risks("N-26"), Is.Empty);
        As(Cora).Update(new Entity(TouchpointTable.LogicalName, planned)
        {
            [TouchpointTable.Status] = ChoiceValues.Write(TouchpointStatus.Cancelled),
        });
        Drain();
        Assert.That(Risk("N-26").On(RiskTable.RaisedOn), Is.EqualTo(new Date(2026, 12, 10)));
    }

    [Test]
    [Property("Requirement", "N-26")]
    public void DigitalPlan_OnceItIsComplete_NeedsNobodyToPlan()
    {
        var small = Sales.Account(5, "Small");
        Sales.WinNew(small);
        var plan = Plans.Plans().Single(row => row.Reference(PlanTable.CustomerId)!.Id == small.Id);
        Assert.That(plan.Choice<Segment>(PlanTable.Segment), Is.EqualTo(Segment.Digital));
        GoTo(2027, 1, 19);
        foreach (var item in Plans.Items().Where(item => item.Reference(MilestoneTable.PlanId)!.Id == plan.Id))
        {
            Plans.Complete(item, new Date(2027, 1, 19));
        }

        Drain();
        plan = Plans.Plans().Single(row => row.Id == plan.Id);
        Assert.That(plan.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Adopting));
        Assert.That(Risks("N-26").Where(risk => risk.Reference(RiskTable.PlanId)!.Id == plan.Id), Is.Empty);
    }

    private Entity[] Open(string rule) =>
        [.. Risks(rule).Where(risk => risk.Choice<RiskStatus>(RiskTable.Status) != RiskStatus.Closed)];

    private void Meet(DateTime start)
    {
        var ada = Service.Create(new Entity(ContactTable.LogicalName)
        {
            ["lastname"] = "Byron",
            [ContactTable.ParentCustomerId] = Customer,
        });
        As(Cora).Create(new Entity(ActivityTables.Appointment)
        {
            ["subject"] = "Review",
            [ActivityTables.RegardingObjectId] = Plan,
            [ActivityTables.ScheduledStart] = start,
            [ActivityTables.ScheduledEnd] = start.AddHours(1),
            ["requiredattendees"] = new EntityCollection(
            [
                new Entity(ActivityPartyTable.LogicalName)
                {
                    [ActivityPartyTable.PartyId] = new EntityReference(ContactTable.LogicalName, ada),
                },
            ]),
        });
        Drain();
    }
}
