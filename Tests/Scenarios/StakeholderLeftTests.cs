using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>Somebody of the customer on whom the decision rests leaves.</summary>
[TestFixture]
internal sealed class StakeholderLeftTests : CustomerScenario
{
    [Test]
    public void Champion_WhoLeaves_IsARiskUntilThereIsAnother()
    {
        GoTo(2026, 12, 2);
        var karl = Record("Karl Kunde", StakeholderRole.Champion);
        Assert.That(Departures(), Is.Empty);

        Leave(karl, new DateTime(2026, 12, 1));
        var risk = Departures().Single();
        Assert.Multiple(() =>
        {
            Assert.That(risk.Text(RiskTable.Name), Is.EqualTo("The champion has left"));
            Assert.That(
                risk.Text(RiskTable.Reason),
                Is.EqualTo("Karl Kunde left on 1 Dec 2026, and nobody else is recorded in this role. Find out who follows, and add them to "
                    + "the plan's people."));
            Assert.That(risk.Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.High));
            Assert.That(risk.On(RiskTable.RaisedOn), Is.EqualTo(new Date(2026, 12, 2)));
            Assert.That(Explanation, Does.Contain("A high risk is open: The champion has left."), "it caps the health");
        });

        // Typed again, and closed by the evaluation of no night.
        Leave(karl, new DateTime(2026, 12, 1));
        GoTo(2026, 12, 7);
        Record("Berta Nachfolge", StakeholderRole.DailyUser);
        Assert.That(Open(), Has.Count.EqualTo(1), "another role is no successor");

        Record("Carl Nachfolge", StakeholderRole.Champion);
        Assert.Multiple(() =>
        {
            Assert.That(Open(), Is.Empty);
            Assert.That(Departures().Single().On(RiskTable.ClosedOn), Is.EqualTo(new Date(2026, 12, 7)));
        });
    }

    [TestCase(StakeholderRole.EconomicBuyer, "The economic buyer has left")]
    [TestCase(StakeholderRole.Executive, "The customer's executive has left")]
    public void WhoDecides_AndLeaves_IsARisk(StakeholderRole role, string name)
    {
        Leave(Record("Ina Chefin", role), new DateTime(2026, 11, 20));
        Assert.Multiple(() =>
        {
            Assert.That(Departures().Single().Text(RiskTable.Name), Is.EqualTo(name));
            Assert.That(Departures().Single().Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.Medium));
        });
    }

    [Test]
    public void WhoeverLeaves_WhileAnotherHasTheRole_OrIsOnOurSide_IsNone()
    {
        Record("Carl Kunde", StakeholderRole.Champion);
        Leave(Record("Karl Kunde", StakeholderRole.Champion), new DateTime(2026, 11, 20));
        Leave(Record("Ute User", StakeholderRole.DailyUser), new DateTime(2026, 11, 20));
        Leave(Record("Vera Vendor", StakeholderRole.Champion, ResponsibleParty.Vendor), new DateTime(2026, 11, 20));
        Assert.That(Departures(), Is.Empty);
    }

    private IReadOnlyList<Entity> Open() =>
        [.. Departures().Where(risk => risk.Choice<RiskStatus>(RiskTable.Status) != RiskStatus.Closed)];

    private IReadOnlyList<Entity> Departures() => [.. Plans.Risks().Where(risk => risk.Text(RiskTable.Reason)!.Contains(" left on "))];

    private Guid Record(string name, StakeholderRole role, ResponsibleParty side = ResponsibleParty.Customer)
    {
        var id = As(Cora).Create(new Entity(StakeholderTable.LogicalName)
        {
            [StakeholderTable.Name] = name,
            [StakeholderTable.PlanId] = Plan,
            [StakeholderTable.Side] = ChoiceValues.Write(side),
            [StakeholderTable.Role] = ChoiceValues.Write(role),
        });
        Drain();
        return id;
    }

    private void Leave(Guid stakeholder, DateTime on)
    {
        As(Cora).Update(new Entity(StakeholderTable.LogicalName, stakeholder) { [StakeholderTable.LeftOn] = on });
        Drain();
    }
}
