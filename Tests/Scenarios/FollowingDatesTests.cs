using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// Dates that follow from other dates. Won on Friday 20 November 2026; in HIGH60 the kick-off is due on Thursday 26 November.
/// </summary>
[TestFixture]
internal sealed class FollowingDatesTests : Scenario
{
    [Test]
    public void Move_OfTheKickoffByHand_MovesWhatIsPlannedFromItAndSaysWhy()
    {
        Sales.WinNew(Sales.Account(5_000));
        MoveTo(Plans.Item("KICKOFF"), new Date(2026, 12, 1));

        var review = Plans.Item("IMPACT_REVIEW");
        Assert.Multiple(() =>
        {
            // 182 days after Tuesday 1 December 2026.
            Assert.That(review.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 6, 1)));
            Assert.That(review.On(MilestoneTable.BaselineOn), Is.EqualTo(new Date(2027, 5, 27)), "the first plan stays");
            Assert.That(review.Text(MilestoneTable.DateReason), Does.Contain("Kick-off Held").And.Contain("1 Dec 2026"));
            Assert.That(Plans.Item("KICKOFF").Text(MilestoneTable.DateReason), Is.Null, "nobody but the person moved it");
            Assert.That(Plans.Item("WEBINAR").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 11)), "counts from the win");
        });
    }

    [Test]
    public void Move_ToAClosedDay_TakesTheNextWorkingDay()
    {
        Sales.WinNew(Sales.Account(5_000));
        MoveTo(Plans.Item("KICKOFF"), new Date(2026, 11, 28));

        Assert.Multiple(() =>
        {
            Assert.That(Plans.Item("KICKOFF").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 30)), "Saturday, so Monday");
            Assert.That(Plans.Item("IMPACT_REVIEW").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 5, 31)),
                "182 days after that Monday");
        });
    }

    [Test]
    public void Complete_OfAPredecessorLate_MovesWhatWaitsForItAndBackWhenItIsReopened()
    {
        WinWithAWebinarThatWaitsFor("KICKOFF FS+10");

        Complete(Plans.Item("KICKOFF"), new Date(2026, 12, 1));
        var webinar = Plans.Item("WEBINAR");
        Assert.Multiple(() =>
        {
            // Ten working days after Tuesday 1 December, later than Day 21, which is 11 December.
            Assert.That(webinar.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 15)));
            Assert.That(
                webinar.Text(MilestoneTable.DateReason),
                Is.EqualTo($"Follows {Plans.Item("KICKOFF").Text(MilestoneTable.Name)}, now on 1 Dec 2026."));
        });

        Plans.SetStatus(Plans.Item("KICKOFF"), MilestoneStatus.Open);
        Drain();
        Assert.That(Plans.Item("WEBINAR").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 11)), "Day 21 again");
    }

    [Test]
    public void Complete_OfAPredecessorEarly_BringsForwardWhatWaitsForIt()
    {
        WinWithAWebinarThatWaitsFor("KICKOFF FS+20");
        Assert.That(Plans.Item("WEBINAR").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 24)),
            "twenty working days after 26 November");

        Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 23));
        Assert.That(Plans.Item("WEBINAR").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 21)),
            "twenty working days after 23 November");
    }

    [Test]
    public void Complete_OfAPredecessorLate_LeavesAFixedDateAndSaysThatItCannotHold()
    {
        WinWithAWebinarThatWaitsFor("KICKOFF FS+10");
        Edit(Plans.Item("WEBINAR"), MilestoneTable.IsDateLocked, true);

        Complete(Plans.Item("KICKOFF"), new Date(2026, 12, 1));
        var webinar = Plans.Item("WEBINAR");
        Assert.Multiple(() =>
        {
            Assert.That(webinar.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 11)));
            Assert.That(webinar.Text(MilestoneTable.DateReason),
                Does.StartWith("11 Dec 2026 is too early; the earliest possible date is 15 Dec 2026."));
        });
    }

    [Test]
    public void Complete_OfAPredecessorLate_MovesNothingThatIsDone()
    {
        WinWithAWebinarThatWaitsFor("KICKOFF FS+10");
        Complete(Plans.Item("WEBINAR"), new Date(2026, 11, 25));

        Complete(Plans.Item("KICKOFF"), new Date(2026, 12, 1));
        Assert.That(Plans.Item("WEBINAR").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 11)));
    }

    [Test]
    public void Complete_OfAPredecessorInOneLine_MovesThatLineOnly()
    {
        Needs(Capability.OuterJoins, Capability.OwnSettings);
        var version = Templates.Draft("DIGITAL60");
        Templates.Item(version, "SETUP", 6, OfALine);
        Templates.Item(version, "TEST_RUN", 14, item =>
        {
            OfALine(item);
            item[TemplateItemTable.WaitsFor] = "SETUP FS+5";
        });
        Templates.Publish(version);
        var opportunity = Sales.Opportunity(Sales.Account(5));
        Sales.WriteIn(opportunity, "One", 1);
        Sales.WriteIn(opportunity, "Two", 2);
        Sales.Win(opportunity);
        Drain();

        var setup = Plans.ItemsWith("SETUP")[0];
        Complete(setup, new Date(2026, 12, 10));
        var dates = Plans.ItemsWith("TEST_RUN").ToDictionary(Workstream, item => item.On(MilestoneTable.DueOn));
        Assert.Multiple(() =>
        {
            // Five working days after Thursday 10 December; the other line stays on Day 14, Friday 4 December.
            Assert.That(dates[Workstream(setup)], Is.EqualTo(new Date(2026, 12, 17)));
            Assert.That(dates.Where(each => each.Key != Workstream(setup)).Select(each => each.Value),
                Is.EqualTo(new Date?[] { new Date(2026, 12, 4) }));
        });
    }

    [Test, Property("Requirement", "N-14")]
    public void Win_OfASecondDealAfterDelivery_LeavesDeliveryAndFirstValueOfThePlanAlone()
    {
        var customer = Sales.Account();
        Sales.WinNew(customer, deal => deal[OpportunityTable.MonthlyValue] = new Money(20_000m));
        Complete(Plans.Item("LINE_ACCEPTED"), new Date(2026, 12, 18));
        Complete(Plans.Item("COMPLETION"), new Date(2026, 12, 14));
        Assert.That(Plans.Item("FIRST_VALUE").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 1, 18)),
            "30 days after delivery, a Sunday, rolled");

        GoTo(2026, 12, 21);
        Sales.WinNew(customer);
        // On its due date: nothing follows from the item itself.
        var timeline = Plans.ItemsWith("DELIVERY_TIMELINE").OrderBy(item => item.On(MilestoneTable.DueOn)).Last();
        Complete(timeline, timeline.On(MilestoneTable.DueOn)!.Value);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.DeliveredOn), Is.EqualTo(new Date(2026, 12, 18)),
                "the second deal has a delivery of its own");
            Assert.That(Plans.Item("FIRST_VALUE").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 1, 18)));
        });
    }

    private static void OfALine(Entity item) => item[TemplateItemTable.Scope] = ChoiceValues.Write(ItemScope.Line);

    /// <summary>A kick-off on Thursday 26 November and a webinar on Day 21, Friday 11 December, or later where it waits.</summary>
    private void WinWithAWebinarThatWaitsFor(string predecessor)
    {
        Needs(Capability.OuterJoins, Capability.OwnSettings);
        var version = Templates.Draft("DIGITAL60");
        Templates.Item(version, "KICKOFF", 6);
        Templates.Item(version, "WEBINAR", 21, item => item[TemplateItemTable.WaitsFor] = predecessor);
        Templates.Publish(version);
        Sales.WinNew(Sales.Account(5));
    }

    private static System.Guid Workstream(Entity item) => item.GetAttributeValue<EntityReference>(MilestoneTable.WorkstreamId).Id;

    private void MoveTo(Entity item, Date on)
    {
        Edit(item, MilestoneTable.DueOn, on.ToDateTime());
        Drain();
    }

    private void Complete(Entity item, Date on)
    {
        Plans.Complete(item, on);
        Drain();
    }

    private void Edit(Entity item, string column, object value) =>
        Csm.Update(new Entity(MilestoneTable.LogicalName, item.Id) { [column] = value });
}
