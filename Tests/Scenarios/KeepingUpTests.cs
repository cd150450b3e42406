using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>Contact and delivery go on as long as the customer is one: what people see and do after the first weeks.</summary>
[TestFixture]
internal sealed class KeepingUpTests : Scenario
{
    private EntityReference _csm = null!;

    [SetUp]
    public void EmployACsm()
    {
        Needs(Capability.BackgroundWorkflow, Capability.SecurityRoles, Capability.MovableClock, Capability.CustomApis);
        _csm = People.User(Organization, "Cora Success", Roles.Csm);
    }

    // The CSM makes each contact on the day that the plan asks for, up to Day 120, and logs it.
    [Test]
    [Property("Requirement", "N-29")]
    public void CheckIn_LoggedOnItsDay_IsFollowedByTheNextThroughDay90AndAfter()
    {
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.CsmId] = _csm);
        var day = new Date(2026, 11, 20);
        var contacts = 0;
        while (day < new Date(2027, 3, 20))
        {
            var next = Plans.Single().On(PlanTable.NextContactOn);
            Assert.That(next, Is.Not.Null, "there is always a next contact");
            Assert.That(next - day, Is.LessThanOrEqualTo(30), "and never more than 30 days of silence");
            day = Date.Max(next!.Value, day.AddDays(1));
            LogOn(day);
            contacts++;
        }

        Assert.That(contacts, Is.GreaterThanOrEqualTo(4));
        Assert.That(Plans.Single().On(PlanTable.NextContactOn), Is.GreaterThan(new Date(2027, 2, 18)), "beyond Day 90");
    }

    [Test]
    [Property("Requirement", "C-16")]
    public void CompleteOnboarding_OfACustomer_KeepsItsNextContactWithinThirtyDays()
    {
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.CsmId] = _csm);
        GoTo(2026, 12, 18);
        foreach (var item in Plans.Items().Where(item => item.Text(MilestoneTable.Code) != "IMPACT_REVIEW"))
        {
            Plans.Complete(item, new Date(2026, 12, 18));
        }

        Drain();
        Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Adopting));
        var last = new Date(2026, 12, 18);
        for (var contact = 0; contact < 4; contact++)
        {
            var next = Plans.Single().On(PlanTable.NextContactOn);
            Assert.That(next, Is.Not.Null, "the cadence does not end with the onboarding");
            Assert.That(next - last, Is.InRange(1, 30));
            last = next!.Value;
            LogOn(last);
        }
    }

    [Test]
    [Property("Requirement", "N-08")]
    [Property("Person", "Onboarding Delivery writes onb_milestone")]
    [Property("Person", "Onboarding Delivery reads onb_workstream")]
    public void Lines_OfTheDeal_HaveADeliveryStatusThatTheirProjectManagerSees()
    {
        var manager = People.User(Organization, "Pia Project", Roles.Delivery);
        var deal = Sales.Opportunity(Sales.Account(5_000), row =>
        {
            row[OpportunityTable.CsmId] = _csm;
            row[OpportunityTable.ProjectManagerId] = manager;
        });
        Sales.Line(deal, Sales.Product("Pump"), 1, quantity: 3);
        Sales.Line(deal, Sales.Product("Valve"), 2);
        Sales.Win(deal);
        Drain();
        var project = Organization.ServiceFor(manager.Id);
        Assert.That(Delivery(project), Is.EqualTo(new[]
        {
            ("Pump", 3m, WorkstreamStatus.InProgress), ("Valve", 1m, WorkstreamStatus.InProgress),
        }));

        GoTo(2026, 12, 11);
        var pump = Plans.WorkstreamsOf(deal)[0];
        foreach (var item in Plans.Items().Where(item => item.Reference(MilestoneTable.WorkstreamId)?.Id == pump.Id))
        {
            var isOwn = item.Reference(SystemColumns.OwnerId)?.Id == manager.Id;
            (isOwn ? project : Organization.ServiceFor(_csm.Id)).Update(new Entity(MilestoneTable.LogicalName, item.Id)
            {
                [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Done),
                [MilestoneTable.CompletedOn] = new DateTime(2026, 12, 11),
            });
        }

        Drain();
        Assert.That(Delivery(project), Is.EqualTo(new[]
        {
            ("Pump", 3m, WorkstreamStatus.Completed), ("Valve", 1m, WorkstreamStatus.InProgress),
        }));
    }

    // Twelve months: the last item is due 330 days or more after the kick-off.
    [TestCase(330, true)]
    [TestCase(329, false)]
    [Property("Requirement", "W-04")]
    public void JointPlan_ThatATemplatePromises_IsPublishedOnlyIfItCoversTwelveMonths(int daysAfterTheKickoff, bool covers)
    {
        Needs(Capability.SynchronousSteps, Capability.OwnSettings);
        var template = Templates.Draft("JOINT", more: row =>
        {
            row[TemplateTable.IsJointPlan] = true;
            row[TemplateTable.LengthDays] = 365;
            row[TemplateTable.Segment] = ChoiceValues.Write(Segment.High);
        });
        Templates.Item(template, "KICKOFF", 6, row => row[TemplateItemTable.Phase] = ChoiceValues.Write(Phase.Launch));
        Templates.Item(template, "LINE_ACCEPTED", 20, row =>
        {
            row[TemplateItemTable.Scope] = ChoiceValues.Write(ItemScope.Line);
            row[TemplateItemTable.Kind] = ChoiceValues.Write(ItemKind.Deliverable);
        });
        Templates.Item(template, "YEAR", daysAfterTheKickoff, row =>
        {
            row[TemplateItemTable.Phase] = ChoiceValues.Write(Phase.Care);
            row[TemplateItemTable.Anchor] = ChoiceValues.Write(Anchor.KickoffHeld);
        });
        if (covers)
        {
            Assert.That(() => Templates.Publish(template), Throws.Nothing);
        }
        else
        {
            Assert.That(() => Templates.Publish(template), Throws.Exception.Message.Contains("at least 330 days after the kick-off"));
        }
    }

    private (string?, decimal, WorkstreamStatus?)[] Delivery(IOrganizationService project)
    {
        var query = new QueryExpression(WorkstreamTable.LogicalName)
        {
            ColumnSet = new ColumnSet(WorkstreamTable.ProductName, WorkstreamTable.Quantity, WorkstreamTable.Status),
        };
        query.Criteria.AddCondition(WorkstreamTable.PlanId, ConditionOperator.Equal, Plans.Single().Id);
        query.AddOrder(WorkstreamTable.Line, OrderType.Ascending);
        return
        [
            .. project.RetrieveMultiple(query).Entities.Select(row => (
                row.Text(WorkstreamTable.ProductName), row.GetAttributeValue<decimal>(WorkstreamTable.Quantity),
                row.Choice<WorkstreamStatus>(WorkstreamTable.Status))),
        ];
    }

    private void LogOn(Date day)
    {
        GoTo(day.ToDateTime().Year, day.ToDateTime().Month, day.ToDateTime().Day);
        Organization.ServiceFor(_csm.Id).Execute(new OrganizationRequest("onb_LogTouchpoint")
        {
            ["Target"] = Plans.Single().ToEntityReference(),
            ["Channel"] = ChoiceValues.Number(Channel.Call),
            ["Heard"] = "They are getting on.",
        });
        Drain();
    }
}
