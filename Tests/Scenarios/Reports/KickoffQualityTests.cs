using System;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios.Reports;

/// <summary>The kick-offs of a quarter, as the manager who listens to them marks and asks.</summary>
[TestFixture]
internal sealed class KickoffQualityTests : ReportScenario
{
    [Test]
    [Property("Requirement", "H-29")]
    public void Quarter_SaysHowManyKickoffsWereHeldAndReviewed_AndHowManyReviewsAreMissing()
    {
        Needs(Capability.SynchronousSteps);
        var first = Win("First", 5_000);
        var second = Win("Second", 5_000);
        GoTo(2026, 12, 1, 9, 0);
        Plans.Complete(Item(first, "KICKOFF"), new Date(2026, 11, 26));
        Plans.Complete(Item(second, "KICKOFF"), new Date(2026, 11, 27));
        Review(first, new DateTime(2026, 11, 30), 5, 4);
        // Of the quarter before.
        Review(second, new DateTime(2026, 9, 30), 1, 1);
        var one = Ask(Manager, "onb_KickoffQuality")["csms"].Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(one["name"].Text, Is.EqualTo("Cora Success"));
            Assert.That(one["held"].Number, Is.EqualTo(2));
            Assert.That(one["reviewed"].Number, Is.EqualTo(1));
            Assert.That(one["average"].Number, Is.EqualTo(4.5m));
            Assert.That(one["missing"].Number, Is.EqualTo(1), "two of a quarter are the sample");
        });

        Review(second, new DateTime(2026, 12, 31), 3, 3);
        var quarter = Ask(Manager, "onb_KickoffQuality", ("On", new DateTime(2026, 10, 1)));
        var next = Ask(Manager, "onb_KickoffQuality", ("On", new DateTime(2027, 1, 1)));
        Assert.Multiple(() =>
        {
            Assert.That(quarter["from"].Text, Is.EqualTo("2026-10-01"));
            Assert.That(quarter["until"].Text, Is.EqualTo("2026-12-31"));
            Assert.That(quarter["csms"].Items.Single()["missing"].Number, Is.EqualTo(0));
            Assert.That(quarter["csms"].Items.Single()["average"].Number, Is.EqualTo(3.8m));
            Assert.That(next["csms"].Items, Is.Empty);
            Assert.That(
                () => Ask(Cora, "onb_KickoffQuality"), Throws.Exception.Message.Contains("prvReadonb_KickoffReview"), "not for colleagues");
            Assert.That(() => Review(first, new DateTime(2026, 12, 31), 6, 1), Throws.Exception, "marks are 1 to 5");
        });
    }

    private void Review(EntityReference plan, DateTime on, int criteria, int milestones) =>
        Manager.Create(new Entity(KickoffReviewTable.LogicalName)
        {
            [KickoffReviewTable.MilestoneId] = Item(plan, "KICKOFF").ToEntityReference(),
            [KickoffReviewTable.ReviewedOn] = on,
            [KickoffReviewTable.SuccessCriteria] = criteria,
            [KickoffReviewTable.Milestones] = milestones,
        });
}
