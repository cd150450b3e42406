using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>Who owns the rows of a plan, and what happens when somebody cannot.</summary>
[TestFixture]
internal sealed class OwnershipTests : Scenario
{
    [Test]
    public void Win_WithACsm_GivesThemThePlanAndEveryRoleItsRows()
    {
        Needs(Capability.OwnSettings);
        var csm = People.User(Organization, "Cora Success", Roles.Csm);
        var manager = People.User(Organization, "Paul Project", Roles.Csm);
        Sales.WinNew(Sales.Account(5_000), deal =>
        {
            deal[OpportunityTable.CsmId] = csm;
            deal[OpportunityTable.ProjectManagerId] = manager;
        });
        Assert.Multiple(() =>
        {
            Assert.That(OwnerOf(Plans.Single()), Is.EqualTo(csm.Id));
            Assert.That(OwnerOf(Plans.Item("KICKOFF")), Is.EqualTo(csm.Id));
            Assert.That(OwnerOf(Plans.Item("LINE_ACCEPTED")), Is.EqualTo(manager.Id));
            Assert.That(OwnerOf(Plans.Item("WELCOME_EMAIL")), Is.EqualTo(csm.Id), "a role without a person");
            Assert.That(
                Plans.Items().Where(item => item.Choice<OwnerRole>(MilestoneTable.OwnerRole) == OwnerRole.SalesRep).Select(OwnerOf),
                Is.Not.Empty.And.All.EqualTo(Organization.Seller.Id));
            Assert.That(Plans.HandoffItems().Select(OwnerOf), Is.All.EqualTo(Organization.Seller.Id), "until the handoff is accepted");
            Assert.That(Plans.Workstreams().Concat(Plans.Risks()).Select(OwnerOf), Is.All.EqualTo(csm.Id));
            Assert.That(Plans.Single().Text(PlanTable.OwnerWarning), Is.Null);
        });
    }

    [Test]
    public void Win_OfASellerWithoutARole_GivesThePlanToWhoeverWonItAndWarnsTheAdmin()
    {
        Needs(Capability.SecurityRoles);
        var seller = People.User(Organization, "Nora NoRole", Roles.Salesperson);
        Sales.Win(
            Sales.Opportunity(Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = seller),
            People.User(Organization, "Lea Lead", Roles.SystemAdministrator));
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(AllOwners(), Has.None.EqualTo(seller.Id));
            Assert.That(
                Plans.Single().Text(PlanTable.OwnerWarning),
                Does.StartWith("Nora NoRole has no role that can read onboarding plans, and so cannot own records of this plan;"));
        });
    }

    [Test]
    public void Win_OfASellerWithoutARoleAndWithACsm_LeavesTheCsmsRowsWithTheCsm()
    {
        Needs(Capability.SecurityRoles);
        var seller = People.User(Organization, "Nora NoRole", Roles.Salesperson);
        var csm = People.User(Organization, "Cora Success", Roles.Csm);
        Sales.WinNew(Sales.Account(5_000), deal =>
        {
            deal[OpportunityTable.OwnerId] = seller;
            deal[OpportunityTable.CsmId] = csm;
        });
        Assert.Multiple(() =>
        {
            Assert.That(AllOwners(), Is.All.EqualTo(csm.Id));
            Assert.That(Plans.Single().Text(PlanTable.OwnerWarning),
                Does.StartWith("Nora NoRole").And.Contain("Cora Success owns them instead"));
        });
    }

    [Test]
    public void Win_OfATeamWithoutARole_GivesThePlanToWhoeverWonItAndWarnsTheAdmin()
    {
        Needs(Capability.SecurityRoles);
        var team = People.Team(Organization, "West", Roles.Salesperson);
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = team);
        Assert.Multiple(() =>
        {
            Assert.That(AllOwners(), Has.None.EqualTo(team.Id));
            Assert.That(Plans.Single().Text(PlanTable.OwnerWarning), Does.StartWith("West has no role"));
        });
    }

    [TestCase("Overflow", true)]
    [TestCase("No such team", false)]
    public void Win_ThatNobodyCanOwn_GoesToTheTeamOfTheEnvironment(string named, bool isTheirs)
    {
        Needs(Capability.SecurityRoles, Capability.OwnSettings, Capability.CustomApis);
        var team = People.Team(Organization, "Overflow", Roles.SalesContributor);
        EnvironmentDesk.Set(Service, "onb_FallbackTeam", named);
        var seller = People.User(Organization, "Nora NoRole", Roles.Salesperson);
        var lead = People.User(Organization, "Lea Lead", Roles.SystemAdministrator);
        Sales.Win(Sales.Opportunity(Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = seller), lead);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(AllOwners(), Is.All.EqualTo(isTheirs ? team.Id : lead.Id));
            Assert.That(Plans.Single().Text(PlanTable.OwnerWarning), Does.StartWith("Nora NoRole has no role"));
        });
    }

    [Test]
    public void Win_WithATeamOfTheEnvironmentThatMayNotRead_GoesOnToWhoeverWonItAndNamesBoth()
    {
        Needs(Capability.SecurityRoles, Capability.OwnSettings, Capability.CustomApis);
        var team = People.Team(Organization, "Overflow", Roles.Salesperson);
        EnvironmentDesk.Set(Service, "onb_FallbackTeam", "Overflow");
        var seller = People.User(Organization, "Nora NoRole", Roles.Salesperson);
        Sales.Win(
            Sales.Opportunity(Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = seller),
            People.User(Organization, "Lea Lead", Roles.SystemAdministrator));
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(AllOwners(), Has.None.EqualTo(team.Id));
            Assert.That(
                Plans.Single().Text(PlanTable.OwnerWarning), Does.Contain("Nora NoRole has no role").And.Contain("Overflow has no role"));
        });
    }

    [Test]
    public void Win_WithADisabledCsm_GivesThePlanToTheSellerAndWarnsTheAdmin()
    {
        Needs(Capability.OwnSettings);
        var csm = People.User(Organization, "Gone Success", Roles.Csm);
        var deal = Sales.Opportunity(Sales.Account(5_000), each => each[OpportunityTable.CsmId] = csm);
        Service.Update(new Entity(SystemUserTable.LogicalName, csm.Id) { [SystemUserTable.IsDisabled] = true });
        Sales.Win(deal);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(AllOwners(), Is.All.EqualTo(Organization.Seller.Id));
            Assert.That(Plans.Single().Text(PlanTable.OwnerWarning), Does.StartWith("Gone Success is disabled").And.Contain("Sam Seller"));
        });
    }

    [Test]
    public void Win_OfAnApplicationUser_WritesInTheBaseLanguage()
    {
        Needs(Capability.OwnSettings);
        var integration = People.User(Organization, "# Web shop", Roles.SalesContributor);
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = integration);
        Assert.Multiple(() =>
        {
            Assert.That(OwnerOf(Plans.Single()), Is.EqualTo(integration.Id));
            Assert.That(Plans.Item("WELCOME_EMAIL").Text(MilestoneTable.Name), Is.EqualTo("Welcome e-mail"));
        });
    }

    [Test]
    public void Win_OfAUserWithoutALanguageInAGermanOrganization_WritesInGerman()
    {
        Needs(Capability.OwnSettings);
        var organization = Service.RetrieveMultiple(new QueryExpression("organization")).Entities.Single();
        Service.Update(new Entity("organization", organization.Id) { [OrganizationTable.LanguageCode] = 1031 });
        var integration = People.User(Organization, "# Web shop", Roles.SalesContributor);
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = integration);
        Assert.That(Plans.Item("WELCOME_EMAIL").Text(MilestoneTable.Name), Is.EqualTo("Begrüßungs-E-Mail"));
    }

    [Test]
    public void Win_ForACsmOfAnotherBusinessUnit_LetsThemSeeAndWorkAllOfThePlan()
    {
        Needs(Capability.SecurityRoles);
        var csm = People.User(Organization, "Cora Success", People.Unit(Organization, "Customer Success"), Roles.Csm);
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.CsmId] = csm);
        var hers = Organization.ServiceFor(csm.Id);
        var seen = new PlanReader(hers);
        Assert.That(seen.RowCount(), Is.EqualTo(Plans.RowCount()), "the seller's rows too");

        new PlanReader(hers).Complete(seen.Item("WELCOME_CALL"), new Date(2026, 11, 20));
        Drain();
        Assert.That(Plans.Item("WELCOME_CALL").On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2026, 11, 20)),
            "an item of the sales rep");
    }

    [Test]
    public void Prepare_ForACsmWithoutARole_SaysWhoThatIs()
    {
        Needs(Capability.SecurityRoles, Capability.OwnSettings, Capability.CustomApis);
        var csm = People.User(Organization, "Nora NoRole", Roles.Salesperson);
        var deal = Sales.Opportunity(Sales.Account(5_000), row =>
        {
            row[OpportunityTable.CsmId] = csm;
            row[OpportunityTable.EstimatedCloseDate] = new DateTime(2026, 12, 18);
            row[OpportunityTable.Probability] = 80;
        });
        Assert.That(
            () => Seller.Execute(new OrganizationRequest("onb_PreparePlan")
            {
                ["Target"] = new EntityReference(OpportunityTable.LogicalName, deal),
            }),
            Throws.Exception.Message.StartsWith($"Nora NoRole ({csm.Id}) has no role that can read onboarding plans"));
        Assert.That(Plans.Plans(), Is.Empty);
    }

    [TestCase(true, Description = "where the organization keeps roles when somebody moves")]
    [TestCase(false, Description = "where the platform takes them away, as it does unless told otherwise")]
    public void Win_OfAPreparedDealWhoseCsmMovedSince_GivesThePlanToWhoCanOwnIt(bool keepsRoles)
    {
        Needs(Capability.SecurityRoles, Capability.OwnSettings, Capability.CustomApis, Capability.BackgroundWorkflow);
        var csm = People.User(Organization, "Cora Success", Roles.Csm);
        var deal = Sales.Opportunity(Sales.Account(5_000), row =>
        {
            row[OpportunityTable.CsmId] = csm;
            row[OpportunityTable.EstimatedCloseDate] = new DateTime(2026, 12, 18);
            row[OpportunityTable.Probability] = 80;
        });
        Seller.Execute(new OrganizationRequest("onb_PreparePlan")
        {
            ["Target"] = new EntityReference(OpportunityTable.LogicalName, deal),
        });
        Drain();
        Assert.That(OwnerOf(Plans.Single()), Is.EqualTo(csm.Id), "prepared");

        Service.Update(new Entity(SystemUserTable.LogicalName, csm.Id)
        {
            [SystemUserTable.BusinessUnitId] = People.Unit(Organization, "East"),
        });
        if (!keepsRoles)
        {
            Roles.Take(Service, csm, Roles.Csm);
        }

        Sales.Win(deal);
        Drain();
        var owner = keepsRoles ? csm.Id : Organization.Seller.Id;
        Assert.Multiple(() =>
        {
            Assert.That(OwnerOf(Plans.Single()), Is.EqualTo(owner));
            Assert.That(OwnerOf(Plans.Item("KICKOFF")), Is.EqualTo(owner));
            Assert.That(Plans.Workstreams().Select(OwnerOf), Is.All.EqualTo(owner));
            Assert.That(
                Plans.Single().Text(PlanTable.OwnerWarning),
                keepsRoles ? Is.Null : Does.StartWith("Cora Success has no role").And.Contain("Sam Seller"));
        });
        if (keepsRoles)
        {
            new PlanReader(Organization.ServiceFor(csm.Id)).Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 20));
            Drain();
            Assert.That(Plans.Item("KICKOFF").On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2026, 11, 20)));
        }
    }

    [Test]
    public void Csm_NamedAfterACallWasLogged_GetsThePlanAndWhatIsOpenInIt()
    {
        Needs(Capability.SecurityRoles);
        Sales.WinNew(Sales.Account(5_000));
        var plan = Plans.Single().ToEntityReference();
        Seller.Create(new Entity(ActivityTables.PhoneCall)
        {
            [ActivityTables.Subject] = "Welcome",
            [ActivityTables.RegardingObjectId] = plan,
        });
        Drain();
        var csm = People.User(Organization, "Cora Success", Roles.Csm);
        Csm.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.CsmId] = csm });
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(OwnerOf(Plans.Single()), Is.EqualTo(csm.Id));
            Assert.That(OwnerOf(Plans.Item("KICKOFF")), Is.EqualTo(csm.Id));
            Assert.That(Plans.Single().Text(PlanTable.OwnerWarning), Is.Null);
        });
    }

    private static Guid OwnerOf(Entity row) => row.GetAttributeValue<EntityReference>(SystemColumns.OwnerId).Id;

    private IEnumerable<Guid> AllOwners() => PlanReader.Tables.SelectMany(table => Plans.All(table)).Select(OwnerOf);
}
