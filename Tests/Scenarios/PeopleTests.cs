using System;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>What people of each role see and may do with a plan, each with that role alone beside what Sales gives everybody.</summary>
[TestFixture]
internal sealed class PeopleTests : Scenario
{
    private static readonly Date Monday = new(2026, 11, 23);

    [SetUp]
    public void WinADeal()
    {
        Needs(Capability.SecurityRoles, Capability.OwnSettings);
        Sales.WinNew(Sales.Account(5_000));
    }

    [Test]
    public void Csm_OfAnotherBusinessUnit_SeesThePlanWithItsRowsAndWorksIt()
    {
        var csm = new PlanReader(PersonOf("Support", Roles.Csm), Sales);
        csm.Complete(csm.Item("KICKOFF"), Monday);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(csm.RowCount(), Is.EqualTo(new PlanReader(Service, Sales).RowCount()));
            Assert.That(csm.Item("KICKOFF").Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Done));
        });
    }

    [TestCase(Roles.SalesContributor)]
    [TestCase(Roles.Delivery)]
    [TestCase(Roles.Finance)]
    public void Contributor_SeesEveryPlan_AndCompletesOnlyWhatIsOwned(string role)
    {
        var person = PersonOf("Elsewhere", role);
        var plans = new PlanReader(person, Sales);
        var item = plans.Item("KICKOFF");
        Assert.That(() => plans.Complete(item, Monday), Throws.InstanceOf<FaultException<OrganizationServiceFault>>());

        Service.Update(new Entity(item.LogicalName, item.Id) { [SystemColumns.OwnerId] = Me(person) });
        plans.Complete(item, Monday);
        Assert.That(plans.Item("KICKOFF").Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Done));
    }

    [Test]
    [Property("Person", "Onboarding Executive reads onb_plan")]
    [Property("Person", "Onboarding Executive reads onb_risk")]
    public void Executive_SeesEveryRow_AndChangesNone()
    {
        var plans = new PlanReader(PersonOf("Board", Roles.Executive), Sales);
        Assert.Multiple(() =>
        {
            Assert.That(plans.RowCount(), Is.EqualTo(new PlanReader(Service, Sales).RowCount()));
            Assert.That(
                () => plans.Complete(plans.Item("KICKOFF"), Monday), Throws.InstanceOf<FaultException<OrganizationServiceFault>>());
        });
    }

    [Test]
    public void CsmManager_DeletesWhatACsmMayNot()
    {
        var item = Plans.Item("KICKOFF");
        Assert.Multiple(() =>
        {
            Assert.That(
                () => PersonOf("Support", Roles.Csm).Delete(item.LogicalName, item.Id),
                Throws.InstanceOf<FaultException<OrganizationServiceFault>>());
            Assert.That(() => PersonOf("Lead", Roles.CsmManager).Delete(item.LogicalName, item.Id), Throws.Nothing);
        });
    }

    [Test]
    public void SalespersonWithoutARole_SeesNoPlan() => Assert.That(
        () => PersonOf("Field", Roles.Salesperson).RetrieveMultiple(new QueryExpression(PlanTable.LogicalName)),
        Throws.InstanceOf<FaultException<OrganizationServiceFault>>());

    /// <summary>The service of a new person with one role, in a new business unit below the root.</summary>
    private IOrganizationService PersonOf(string unit, string role)
    {
        var root = ((WhoAmIResponse)Service.Execute(new WhoAmIRequest())).BusinessUnitId;
        var below = Service.Create(new Entity("businessunit")
        {
            ["name"] = unit,
            ["parentbusinessunitid"] = new EntityReference("businessunit", root),
        });
        var id = Service.Create(new Entity(SystemUserTable.LogicalName)
        {
            ["fullname"] = role,
            ["businessunitid"] = new EntityReference("businessunit", below),
        });
        Organization.GiveRoles(new EntityReference(SystemUserTable.LogicalName, id), role);
        return Organization.ServiceFor(id);
    }

    private static EntityReference Me(IOrganizationService service) =>
        new(SystemUserTable.LogicalName, ((WhoAmIResponse)service.Execute(new WhoAmIRequest())).UserId);
}
