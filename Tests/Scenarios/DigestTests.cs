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
    private NightDesk _night = null!;

    [SetUp]
    public void TurnDigestsOn()
    {
        Needs(Capability.CustomApis, Capability.OwnSettings, Capability.SynchronousSteps);
        _night = new NightDesk(Organization.ServiceFor(People.User(Organization, "Nightly", Roles.ServiceUser).Id));
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
    [Property("Person", "Onboarding Administrator writes onb_setting")]
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

    [Test]
    public void DigestOfToday_IsAskedForOnce_EvenWhereItWasDismissedOrSaidNothing()
    {
        RulesetDesk.PublishWith(Administrator, "digest.on", 1);
        var profile = Service.Create(new Entity(CsmProfileTable.LogicalName)
        {
            [CsmProfileTable.Name] = "Cora",
            [CsmProfileTable.UserId] = Cora,
        });
        Drain();
        GoTo(2026, 12, 11);
        Night();
        Assert.That(_night.Slices, Is.EqualTo(2), "the digests have a slice of their own");
        Assert.That(
            Service.Retrieve(CsmProfileTable.LogicalName, profile, new ColumnSet(true)).On(CsmProfileTable.DigestOn),
            Is.EqualTo(new Domain.Shared.Date(2026, 12, 11)));

        Service.Delete(AppNotificationTable.LogicalName, Told().Single().Id);
        Wait(TimeSpan.FromHours(1));
        Night();
        Assert.Multiple(() =>
        {
            Assert.That(Told(), Is.Empty, "what somebody put away does not come back every hour");
            Assert.That(_night.Slices, Is.EqualTo(1), "nothing to ask for");
        });
    }

    [Test]
    public void PersonWhomThePlatformRefuses_IsNamed_AndTheOthersAreTold()
    {
        RulesetDesk.PublishWith(Administrator, "digest.on", 1);
        var stranger = People.User(Organization, "Sid Stranger", Roles.Csm);
        Sales.WinNew(Sales.Account(5_000, "Bolt"), deal => deal[OpportunityTable.CsmId] = stranger);
        GoTo(2026, 12, 11);
        _night.Run();
        Service.Disassociate(
            SystemUserTable.LogicalName, stranger.Id, new Relationship("systemuserroles_association"), [.. RolesOf(stranger)]);
        Service.RetrieveMultiple(new QueryExpression(AppNotificationTable.LogicalName)).Entities.ToList()
            .ForEach(told => Service.Delete(told.LogicalName, told.Id));
        GoTo(2026, 12, 14);

        _night.Run(rows: 1);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Told(), Has.Count.EqualTo(1), "Cora");
            Assert.That(_night.PassedOver.Single(), Does.StartWith("Sid Stranger got no digest today: Dataverse refused"));
        });
    }

    private IEnumerable<EntityReference> RolesOf(EntityReference user)
    {
        var query = new QueryExpression("role");
        query.AddLink("systemuserroles", "roleid", "roleid").LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, user.Id);
        return Service.RetrieveMultiple(query).Entities.Select(role => role.ToEntityReference());
    }

    private void Night()
    {
        _night.Run();
        Drain();
    }

    /// <summary>What Cora sees in the app.</summary>
    private IReadOnlyList<Entity> Told()
    {
        var query = new QueryExpression(AppNotificationTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        return [.. As(Cora).RetrieveMultiple(query).Entities];
    }
}
