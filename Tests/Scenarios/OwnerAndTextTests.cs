using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>Who owns what the onboarding writes, in which language it is, and which text it takes over.</summary>
[TestFixture]
internal sealed class OwnerAndTextTests : Scenario
{
    [Test]
    public void Win_OwnedByAUser_GivesEveryRowToThatUser()
    {
        Sales.WinNew(Sales.Account(5_000));
        Assert.That(Owners(), Is.All.EqualTo(Organization.Seller));
    }

    [Test]
    public void Win_OwnedByATeam_GivesEveryRowToThatTeam()
    {
        Needs(Capability.OwnSettings);
        var team = new EntityReference("team", Service.Create(new Entity("team")
        {
            ["name"] = "West",
            ["businessunitid"] = new EntityReference("businessunit", WhoAmI().BusinessUnitId),
        }));
        Organization.GiveRoles(team, Roles.Salesperson, Roles.SalesContributor);
        Sales.WinNew(Sales.Account(), deal => deal[OpportunityTable.OwnerId] = team);
        Assert.That(Owners(), Is.All.EqualTo(team));
    }

    [Test]
    public void Win_OwnedByADisabledUser_GivesEveryRowToWhoWonIt()
    {
        Needs(Capability.OwnSettings);
        var opportunity = Sales.Opportunity(Sales.Account());
        Service.Update(new Entity(SystemUserTable.LogicalName, Organization.Seller.Id) { [SystemUserTable.IsDisabled] = true });
        Sales.Win(opportunity);
        Drain();
        Assert.That(Owners().Select(owner => owner.Id), Is.All.EqualTo(WhoAmI().UserId));
    }

    [Test]
    public void Win_OwnedByAGermanUser_WritesInGerman()
    {
        Needs(Capability.GermanSeller);
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = Organization.GermanSeller);
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Text(PlanTable.TemplateReason), Is.EqualTo("Der Kunde hat 5.000 Beschäftigte; die Regel gilt ab 1.000."));
            Assert.That(Plans.Item("WELCOME_EMAIL").Text(MilestoneTable.Name), Is.EqualTo("Begrüßungs-E-Mail"));
            Assert.That(
                plan.Text(PlanTable.HandoffMissing), Does.StartWith("Ziele und Nutzenkennzahl: Es fehlt noch das Ziel, die Kennzahl"));
            Assert.That(plan.Text(PlanTable.HealthExplanation), Does.Contain("Zeitplan"));
        });
    }

    [Test]
    public void Win_WithNamesAtTheColumnsLimit_CutsWithoutBreakingCharacters()
    {
        var name = new string('x', 155) + "\U0001F600\U0001F600";
        var product = new string('p', 480) + " \U0001F680";
        var opportunity = Sales.Opportunity(Sales.Account(5_000, name));
        Sales.WriteIn(opportunity, product);
        Sales.Win(opportunity);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Text(PlanTable.Name), Does.StartWith(name).And.Length.LessThanOrEqualTo(PlanTable.NameLength));
            Assert.That(Plans.Workstreams().Single().Text(WorkstreamTable.Name), Is.EqualTo(product));
            Assert.That(
                Plans.ItemsWith("MATERIAL_1").Single().Text(MilestoneTable.Name),
                Has.Length.EqualTo(MilestoneTable.NameLength).And.StartsWith("First material: ppp"));
        });
    }

    private WhoAmIResponse WhoAmI() => (WhoAmIResponse)Service.Execute(new WhoAmIRequest());

    private IEnumerable<EntityReference> Owners() => PlanReader.Tables
        .SelectMany(table => Plans.All(table)).Select(row => row.GetAttributeValue<EntityReference>("ownerid"));
}
