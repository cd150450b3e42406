using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>The night tells each customer success manager in the app what the day brings. The win is on Friday 20 November 2026.</summary>
[TestFixture]
internal sealed class DigestTests : CustomerScenario
{
    private IOrganizationService _night = null!;

    [SetUp]
    public void TurnDigestsOn()
    {
        Needs(Capability.CustomApis, Capability.OwnSettings, Capability.SynchronousSteps);
        _night = Organization.ServiceFor(People.User(Organization, "Nightly", Roles.ServiceUser).Id);
    }

    [Test]
    public void Weekday_WithSomethingToDo_IsToldOnceWithNamesAndLinks()
    {
        RulesetDesk.PublishWith(Administrator, "digest.on", 1);
        // A Friday, three weeks after the win, in which nobody did anything.
        GoTo(2026, 12, 11);
        Night();

        var digest = Told().Single();
        var name = Plans.Single().Text(PlanTable.Name)!;
        var overdue = Plans.Items().Count(item => item.Reference(SystemColumns.OwnerId)?.Id == Cora.Id
            && item.Choice<Domain.Shared.MilestoneStatus>(MilestoneTable.Status) == Domain.Shared.MilestoneStatus.Open
            && item.On(MilestoneTable.DueOn) < new Domain.Shared.Date(2026, 12, 11));
        Assert.Multiple(() =>
        {
            Assert.That(overdue, Is.GreaterThan(0));
            Assert.That(digest.Text(AppNotificationTable.Title), Does.StartWith(
                $"Today: 1 to contact, {overdue} overdue, new risks: "));
            Assert.That(digest.Text(AppNotificationTable.Body), Does.StartWith("To contact (1): " + name));
            Assert.That(digest.Text(AppNotificationTable.Data), Does.Contain(
                $"[{name}](?pagetype=entityrecord&etn=onb_plan&id={Plan.Id})").IgnoreCase);
            Assert.That(digest.GetAttributeValue<int>(AppNotificationTable.TtlInSeconds), Is.EqualTo(86_400));
        });

        Night();
        Assert.That(Told(), Has.Count.EqualTo(1), "once a day");
        GoTo(2026, 12, 12);
        Night();
        Assert.That(Told(), Has.Count.EqualTo(1), "not on a Saturday");
        GoTo(2026, 12, 14);
        Night();
        Assert.That(Told(), Has.Count.EqualTo(2));
    }

    [Test]
    public void Digest_IsInTheLanguageOfWhoeverGetsIt()
    {
        const int German = 1031;
        const int Berlin = 110;
        People.Settle(Organization, Cora, Berlin, German);
        RulesetDesk.PublishWith(Administrator, "digest.on", 1);
        GoTo(2026, 12, 11);
        Night();
        Assert.That(Told().Single().Text(AppNotificationTable.Title), Does.StartWith("Heute: 1 zu kontaktieren"));
    }

    [Test]
    public void Nobody_IsToldWhereTheSettingIsOff_OrThereIsNothingToSay()
    {
        GoTo(2026, 12, 11);
        Night();
        Assert.That(Told(), Is.Empty, "off as delivered");

        RulesetDesk.PublishWith(Administrator, "digest.on", 1);
        Service.Update(new Entity(PlanTable.LogicalName, Plan.Id) { [PlanTable.CsmId] = null });
        Drain();
        Night();
        Assert.That(Told(), Is.Empty, "nobody looks after the plan");
    }

    private void Night()
    {
        _night.Execute(new OrganizationRequest("onb_EvaluateDuePlans"));
        Drain();
    }

    /// <summary>What Cora sees in the app.</summary>
    private IReadOnlyList<Entity> Told()
    {
        var query = new QueryExpression(AppNotificationTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        return [.. As(Cora).RetrieveMultiple(query).Entities];
    }
}
