using System;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>A day is the day where the plan is, not the day in Greenwich.</summary>
[TestFixture]
internal sealed class DaysTests : Scenario
{
    private const int Hawaii = 2;
    private const int Pacific = 4;
    private const int WesternEurope = 110;
    private const int Fiji = 285;
    private const int NewZealand = 290;
    private const int English = 1033;

    // Seattle is UTC-8 in November and December, Auckland UTC+13, Honolulu UTC-10, Berlin UTC+1.
    [TestCase(Pacific, "2026-12-04T01:00:00Z", "2026-12-03", Description = "Seattle, Thursday 17:00")]
    [TestCase(NewZealand, "2026-12-03T20:00:00Z", "2026-12-04", Description = "Auckland, Friday 09:00")]
    [TestCase(Hawaii, "2026-12-04T09:59:00Z", "2026-12-03", Description = "Honolulu, Thursday 23:59")]
    [TestCase(Hawaii, "2026-12-04T10:00:00Z", "2026-12-04", Description = "Honolulu, Friday 00:00")]
    [TestCase(WesternEurope, "2026-12-03T22:59:00Z", "2026-12-03", Description = "Berlin, Thursday 23:59")]
    [TestCase(WesternEurope, "2026-12-03T23:00:00Z", "2026-12-04", Description = "Berlin, Friday 00:00")]
    public void Done_WithoutADate_IsDoneOnTheDayWhereThePlanIs(int zone, string moment, string day)
    {
        Needs(Capability.MovableClock, Capability.OwnSettings);
        var seller = People.User(Organization, "Somewhere Seller", Roles.Salesperson, Roles.SalesContributor);
        People.Settle(Organization, seller, zone, English);
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = seller);
        Organization.AdvanceTo(DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime());
        Plans.SetStatus(Plans.Item("WELCOME_EMAIL"), MilestoneStatus.Done);
        Drain();
        Assert.That(Plans.Item("WELCOME_EMAIL").On(MilestoneTable.CompletedOn), Is.EqualTo(Day(day)));
    }

    [Test]
    public void Done_InThePlanOfATeam_IsDoneOnTheDayWhereTheDealWasWon()
    {
        Needs(Capability.MovableClock, Capability.SecurityRoles);
        var winner = People.User(Organization, "Aroha Seller", Roles.Salesperson, Roles.SalesContributor);
        People.Settle(Organization, winner, NewZealand, English);
        var team = People.Team(Organization, "South", Roles.Salesperson, Roles.SalesContributor);
        Service.Associate("team", team.Id, new Relationship("teammembership_association"), new EntityReferenceCollection([winner]));
        var deal = Sales.Opportunity(Sales.Account(5_000), each => each[OpportunityTable.OwnerId] = team);
        Sales.Win(deal, winner);
        Drain();
        Organization.AdvanceTo(new DateTime(2026, 12, 3, 20, 0, 0, DateTimeKind.Utc));
        Plans.SetStatus(Plans.Item("WELCOME_EMAIL"), MilestoneStatus.Done);
        Drain();
        Assert.That(Plans.Item("WELCOME_EMAIL").On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2026, 12, 4)));
    }

    [Test]
    public void Win_OfASellerTwelveHoursAhead_StartsOnTheSellersDay()
    {
        Needs(Capability.MovableClock, Capability.SecurityRoles);
        var seller = People.User(Organization, "Litia Seller", Roles.Salesperson, Roles.SalesContributor);
        People.Settle(Organization, seller, Fiji, English);
        Organization.AdvanceTo(new DateTime(2026, 11, 20, 20, 0, 0, DateTimeKind.Utc));
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = seller);
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.Day0On), Is.EqualTo(new Date(2026, 11, 21)));
            // A Saturday: the next working day there.
            Assert.That(Plans.Item("WELCOME_EMAIL").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 23)));
            Assert.That(plan.On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 11, 21)));
        });
    }

    private static Date Day(string day) => Date.FromDateTime(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
}
