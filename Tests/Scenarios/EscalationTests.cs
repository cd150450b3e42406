using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// Customer Success answers for the stage, and what nobody acknowledges goes to its manager. A first bill far above a regular one is a high
/// risk from Friday 20 November 2026; two working days later is Tuesday the 24th.
/// </summary>
[TestFixture]
internal sealed class EscalationTests : CustomerScenario
{
    private EntityReference _manager = null!;

    [SetUp]
    public void RaiseAHighRisk()
    {
        _manager = People.User(Organization, "Mara Manager", Roles.CsmManager, Roles.Salesperson);
        var finance = As(People.User(Organization, "Fay Finance", Roles.Finance));
        finance.Create(new Entity(BillTable.LogicalName)
        {
            [BillTable.Name] = "2026-001",
            [BillTable.PlanId] = Plan,
            [BillTable.Monthly] = new Money(12_000),
            [BillTable.Total] = new Money(30_000),
            [BillTable.Regular] = new Money(12_000),
            [BillTable.IssuedOn] = new DateTime(2026, 12, 1),
        });
        Drain();
    }

    [Test]
    [Property("Requirement", "H-17")]
    public void Risk_NobodyAcknowledges_GoesToTheManagerOfTheCsm()
    {
        LedBy(Cora);
        Assert.That(Risk("N-12").On(RiskTable.EscalatesOn), Is.EqualTo(new Date(2026, 11, 24)));
        EvaluateOn(2026, 11, 23);
        Assert.That(Tasks(), Is.Empty);
        Assert.That(Plans.Single().On(PlanTable.NextEvaluationOn), Is.EqualTo(new Date(2026, 11, 24)), "the night looks at it then");

        EvaluateOn(2026, 11, 24);
        var task = Tasks().Single();
        Assert.Multiple(() =>
        {
            Assert.That(Risk("N-12").On(RiskTable.EscalatedOn), Is.EqualTo(new Date(2026, 11, 24)));
            Assert.That(task.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(_manager.Id));
            Assert.That(task.Reference(TaskTable.RegardingObjectId)?.Id, Is.EqualTo(Plan.Id));
            Assert.That(task.Text(TaskTable.Subject), Does.StartWith("Nobody has acknowledged this risk: "));
            Assert.That(task.Text(TaskTable.Description), Does.Contain("30,000"));
        });

        EvaluateOn(2026, 11, 25);
        Assert.That(Tasks(), Has.Count.EqualTo(1));
    }

    [Test]
    [Property("Requirement", "H-17")]
    public void Risk_AcknowledgedInTime_StaysWithTheCsm()
    {
        LedBy(Cora);
        GoTo(2026, 11, 23);
        As(Cora).Update(new Entity(RiskTable.LogicalName, Risk("N-12").Id)
        {
            [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Acknowledged),
        });
        Drain();
        EvaluateOn(2026, 11, 25);
        Assert.Multiple(() =>
        {
            Assert.That(Risk("N-12").On(RiskTable.EscalatedOn), Is.Null);
            Assert.That(Tasks(), Is.Empty);
        });
    }

    [Test]
    [Property("Requirement", "H-17")]
    public void Risk_OfAPlanWithoutACsm_GoesToTheManagerOfItsOwner()
    {
        Service.Update(new Entity(PlanTable.LogicalName, Plan.Id) { [PlanTable.CsmId] = null });
        Drain();
        LedBy(Plans.Single().Reference(SystemColumns.OwnerId)!);
        EvaluateOn(2026, 11, 24);
        Assert.That(Tasks().Single().Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(_manager.Id));
    }

    [Test]
    [Property("Requirement", "H-17")]
    public void Risk_OfSomebodyWhomNobodyLeads_IsMarkedForTheView()
    {
        EvaluateOn(2026, 11, 24);
        Assert.Multiple(() =>
        {
            Assert.That(Risk("N-12").On(RiskTable.EscalatedOn), Is.EqualTo(new Date(2026, 11, 24)));
            Assert.That(Tasks(), Is.Empty, "nobody leads");
        });
    }

    // H-17: who answers and who supports stands on the handoff.
    [Test]
    [Property("Requirement", "H-17")]
    public void Stage_SaysWhoAnswersWhoSupportsAndWhereWhatWaitsGoes() => Assert.That(
        Plans.Handoffs().Single().Text(HandoffTable.OpenSteps),
        Does.EndWith(
            "Accountable: CSM. Supports: Sales Rep. What waits too long goes to the manager of Customer Success."));

    private void LedBy(EntityReference user) => Service.Update(new Entity(SystemUserTable.LogicalName, user.Id)
    {
        [SystemUserTable.ManagerId] = _manager,
    });

    private IReadOnlyList<Entity> Tasks() =>
    [
        .. As(_manager).RetrieveMultiple(new QueryExpression(TaskTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities
            .Where(task => task.Text(TaskTable.Subject)?.Contains("acknowledged") == true),
    ];
}
