using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>The project manager hands over to customer care, on record. The win is on Friday 20 November 2026.</summary>
[TestFixture]
internal sealed class CareHandoverTests : CustomerScenario
{
    private EntityReference _pam = null!;

    [SetUp]
    public void NameAProjectManager()
    {
        _pam = People.User(Organization, "Pam Project", Roles.Delivery);
        Service.Update(new Entity(PlanTable.LogicalName, Plan.Id) { [PlanTable.ProjectManagerId] = _pam });
        Drain();
    }

    [Test]
    [Property("Requirement", "N-32")]
    [Property("Person", "Onboarding CSM Manager reads onb_assignment")]
    public void CareHandover_OnDay46_IsARecordOfWhoGaveTheCustomerToWhomWhenAndWhy()
    {
        // Day 45.
        EvaluateOn(2027, 1, 4);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.CareHandedOverOn), Is.Null);
            Assert.That(Plans.Single().On(PlanTable.NextEvaluationOn), Is.EqualTo(new Date(2027, 1, 5)), "evaluated on that day by itself");
            Assert.That(Records(), Is.Empty);
        });

        EvaluateOn(2027, 1, 5);
        var record = Records().Single();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.CareHandedOverOn), Is.EqualTo(new Date(2027, 1, 5)));
            Assert.That(
                Says(PlanTable.CareHandoverNote),
                Is.EqualTo("From Pam Project to Cora Success. The build phase was over on 5 Jan 2027, Day 46."));
            Assert.That(record.Text(AssignmentTable.Name), Is.EqualTo("Hand-over to customer care: Cora Success"));
            Assert.That(record.Reference(AssignmentTable.FormerId)?.Id, Is.EqualTo(_pam.Id));
            Assert.That(record.Reference(AssignmentTable.UserId)?.Id, Is.EqualTo(Cora.Id));
            Assert.That(record.On(AssignmentTable.AssignedOn), Is.EqualTo(new Date(2027, 1, 5)));
            Assert.That(record.Text(AssignmentTable.Why), Is.EqualTo("The build phase was over on 5 Jan 2027, Day 46."));
            Assert.That(As(Cora).Retrieve(PlanTable.LogicalName, Plan.Id, new ColumnSet(PlanTable.CareHandoverNote)).Attributes,
                Contains.Key(PlanTable.CareHandoverNote), "the person who has it now sees it");
        });

        EvaluateOn(2027, 1, 6);
        Assert.That(Records(), Has.Count.EqualTo(1), "once");
    }

    [Test]
    [Property("Requirement", "N-32")]
    public void CareHandover_OnDelivery_IsEarlier_AndGoesToTheCareTeamWhereThePlanNamesOne()
    {
        var team = People.Team(Organization, "Customer Care", Roles.Csm);
        Service.Update(new Entity(PlanTable.LogicalName, Plan.Id) { [PlanTable.CareTeamId] = team });
        Drain();
        GoTo(2026, 12, 10);
        Plans.Complete(Plans.Item("LINE_ACCEPTED"), new Date(2026, 12, 10));
        Drain();
        EvaluateOn(2026, 12, 10);
        Assert.Multiple(() =>
        {
            Assert.That(Records().Single().Reference(AssignmentTable.TeamId)?.Id, Is.EqualTo(team.Id));
            Assert.That(
                Says(PlanTable.CareHandoverNote),
                Is.EqualTo("From Pam Project to Customer Care. Everything was delivered on 10 Dec 2026."));
        });
    }

    /// <summary>As who leads the customer success managers sees them.</summary>
    private IReadOnlyList<Entity> Records()
    {
        var lead = As(People.User(Organization, "Mia Manager", Roles.CsmManager));
        return [.. lead.RetrieveMultiple(new QueryExpression(AssignmentTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities];
    }
}
