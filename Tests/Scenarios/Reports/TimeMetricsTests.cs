using System;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios.Reports;

/// <summary>How long it took from the win, as the lead of Customer Success asks.</summary>
[TestFixture]
internal sealed class TimeMetricsTests : ReportScenario
{
    [Test]
    [Property("Requirement", "T-10")]
    public void FirstEngagement_LoggedByTheCsm_IsInDaysAndHoursOfEachSegment()
    {
        var soon = Win("Soon", 5_000);
        var later = Win("Later", 5_000);
        Win("Never", 5_000);
        Win("Small", 5);

        // From 9:00 on Friday to 13:00 are 4 hours, to 15:30 on Monday 78.5.
        GoTo(2026, 11, 20, 13, 0);
        Call(soon);
        GoTo(2026, 11, 23, 15, 30);
        Call(later);
        Call(soon, "A second conversation is not the first.");

        var figures = Ask(Manager, "onb_TimeMetrics");
        var high = RowOf(figures, "FirstEngagement", "High");
        var digital = RowOf(figures, "FirstEngagement", "Digital");
        Assert.Multiple(() =>
        {
            Assert.That(figures["plans"].Number, Is.EqualTo(4));
            Assert.That(high["days.count"].Number, Is.EqualTo(2), "nobody has spoken with the third");
            Assert.That(high["days.median"].Number, Is.EqualTo(1.5m));
            Assert.That(high["days.p80"].Number, Is.EqualTo(3));
            // Half of 82.5, to one digit.
            Assert.That(high["hours.median"].Number, Is.EqualTo(41.3m));
            Assert.That(high["hours.p80"].Number, Is.EqualTo(78.5m));
            Assert.That(digital["days"].IsNull && digital["hours"].IsNull, "no data is not zero");
            Assert.That(Row(later)[PlanTable.HoursToEngagement], Is.EqualTo(78.5m), "the form says it too");
            Assert.That(Row(later)[PlanTable.DaysToEngagement], Is.EqualTo(3));
            Assert.That(Row(soon)[PlanTable.HoursToEngagement], Is.EqualTo(4m));
        });
    }

    [Test]
    [Property("Requirement", "T-10")]
    public void FirstEngagement_LoggedForAnotherDay_IsInDaysAlone()
    {
        var plan = Win("Acme", 5_000);
        GoTo(2026, 11, 25, 9, 0);
        Touch(plan, new Date(2026, 11, 24), Channel.Meeting, ContactDirection.TwoWay);
        Touch(plan, new Date(2026, 11, 22), Channel.Email, ContactDirection.Outbound);
        Drain();

        var row = RowOf(Ask(Executive, "onb_TimeMetrics"), "FirstEngagement", "High");
        Assert.Multiple(() =>
        {
            Assert.That(row["days.median"].Number, Is.EqualTo(4), "a mail that nobody answered is no engagement");
            Assert.That(row["hours"].IsNull, "the hour is not known");
            Assert.That(Row(plan).Contains(PlanTable.HoursToEngagement), Is.False);
        });
    }

    // 11, 18 and 31 days after the win: the median is 18, and at least 80 % took no longer than 31.
    [Test]
    [Property("Requirement", "T-11")]
    public void Onboarded_WhenEverythingIsDone_HasMedianAndP80OfEachSegment()
    {
        var plans = new[] { Win("One", 5), Win("Two", 5), Win("Three", 5) };
        Win("Not yet", 5);
        Complete(plans[0], new Date(2026, 12, 1));
        Complete(plans[1], new Date(2026, 12, 8));
        Complete(plans[2], new Date(2026, 12, 21));

        var onboarded = RowOf(Ask(Manager, "onb_TimeMetrics", ("By", "segment")), "Onboarded", "Digital");
        Assert.Multiple(() =>
        {
            Assert.That(onboarded["days.count"].Number, Is.EqualTo(3));
            Assert.That(onboarded["days.median"].Number, Is.EqualTo(18));
            Assert.That(onboarded["days.p80"].Number, Is.EqualTo(31));
            Assert.That(onboarded["groupLabel"].Text, Is.EqualTo("Digital"));
        });
    }

    [Test]
    public void Times_ByProduct_CountAPlanOnceForEachOfItsProducts()
    {
        var account = Sales.Account(5_000);
        var deal = Sales.Opportunity(account, row => row[OpportunityTable.CsmId] = CsmUser);
        Sales.Line(deal, Sales.Product("Pump"), 1);
        Sales.Line(deal, Sales.Product("Valve"), 2);
        Sales.Win(deal);
        Drain();
        GoTo(2026, 11, 24, 9, 0);
        Call(PlanOf(account).ToEntityReference());

        var figures = Ask(Manager, "onb_TimeMetrics", ("By", "Product"));
        Assert.That(
            figures["rows"].Items.Where(row => row["metric"].Text == "FirstEngagement")
                .Select(row => (row["group"].Text, row["days.median"].Number)),
            Is.EqualTo(new (string?, decimal?)[] { ("Pump", 4), ("Valve", 4) }));
    }

    [Test]
    public void Question_ThatMakesNoSense_IsRefusedWithOneSentence()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                () => Ask(Manager, "onb_TimeMetrics", ("By", "weather")),
                Throws.Exception.Message.Contains("Plans cannot be grouped by 'weather'. Choose segment, industry or product."));
            Assert.That(
                () => Ask(Manager, "onb_TimeMetrics",
                    ("WonFrom", new DateTime(2026, 11, 20)), ("WonUntil", new DateTime(2026, 11, 19))),
                Throws.Exception.Message.Contains("The first day is 20 Nov 2026 and the last 19 Nov 2026."));
            Assert.That(
                () => Ask(Organization.ServiceFor(People.User(Organization, "Nobody").Id), "onb_TimeMetrics"),
                Throws.Exception.Message.Contains("prvReadonb_Plan"));
        });
    }

    private static Figures RowOf(Figures figures, string metric, string group) =>
        figures["rows"].Items.Single(row => row["metric"].Text == metric && row["group"].Text == group);

    private void Complete(EntityReference plan, Date on)
    {
        GoTo(on.ToDateTime().Year, on.ToDateTime().Month, on.ToDateTime().Day);
        foreach (var item in Plans.Items().Where(item => item.Reference(MilestoneTable.PlanId)?.Id == plan.Id))
        {
            Plans.Complete(item, on);
        }

        Drain();
    }
}
