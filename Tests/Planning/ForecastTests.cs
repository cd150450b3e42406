using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static CrmOnboarding.Tests.Planning.Plans;

namespace CrmOnboarding.Tests.Planning;

[TestFixture]
internal sealed class ForecastTests
{
    private static Date D(string text) => Date.Parse(text);

    private static readonly PlanSchedule Chain = Plan(
        Item(1, "2026-12-01"),
        Item(2, "2026-12-03", After(1, 2)),
        Item(3, "2026-12-10") with { Phase = Phase.Adopt });

    [Test]
    public void Of_NothingLate_IsThePlan()
    {
        var forecast = Forecast.Of(Chain, D("2026-11-20"));
        Assert.That((forecast[Id(1)], forecast[Id(2)], forecast.EndOn),
            Is.EqualTo(((Date?)D("2026-12-01"), (Date?)D("2026-12-03"), (Date?)D("2026-12-03"))));
    }

    [Test]
    public void Of_ItemOverdue_IsDoneTodayAndTheRestFollows()
    {
        var forecast = Forecast.Of(Chain, D("2026-12-05"));
        Assert.That((forecast[Id(1)], forecast[Id(2)], forecast.EndOn),
            Is.EqualTo(((Date?)D("2026-12-07"), (Date?)D("2026-12-09"), (Date?)D("2026-12-09"))));
    }

    [Test]
    public void Of_PredecessorDoneEarlyOrLate_PullsAndPushes()
    {
        PlanSchedule Done(string on) => Chain.Change(Id(1), item => item with { Status = MilestoneStatus.Done, CompletedOn = D(on) });
        Assert.That(Forecast.Of(Done("2026-12-08"), D("2026-12-08"))[Id(2)], Is.EqualTo(D("2026-12-10")));
        var free = Plan(Item(1, "2026-12-08"), Item(2, "2026-12-01", After(1)));
        var early = free.Change(Id(1), item => item with { Status = MilestoneStatus.Done, CompletedOn = D("2026-12-02") });
        Assert.That(Forecast.Of(early, D("2026-12-02"))[Id(2)], Is.EqualTo(D("2026-12-02")));
    }

    [Test]
    public void Of_LockedItemThatCannotHold_SaysWhenItWillBe()
    {
        var locked = Chain.Change(Id(2), item => item with { IsLocked = true });
        Assert.That(Forecast.Of(locked, D("2026-12-07"))[Id(2)], Is.EqualTo(D("2026-12-09")));
    }

    [Test]
    public void Of_ItemPutBeforeWhatItWaitsFor_IsForecastForWhenThatIsDone()
    {
        var early = Chain.Change(Id(2), item => item with { DueOn = D("2026-11-30") });
        Assert.That(Forecast.Of(early, D("2026-11-20"))[Id(2)], Is.EqualTo(D("2026-12-03")));
    }

    [Test]
    public void Of_SuspendedOrCancelledItem_HasNoForecast()
    {
        var plan = Chain.Change(Id(1), item => item with { IsSuspended = true }).Change(Id(2), item =>
            item with { Status = MilestoneStatus.Cancelled });
        var forecast = Forecast.Of(plan, D("2026-12-07"));
        Assert.That((forecast[Id(1)], forecast[Id(2)], forecast.EndOn), Is.EqualTo(((Date?)null, (Date?)null, (Date?)null)));
    }

    [TestCase("2027-01-11", false, Description = "Day 50 is a Saturday, the completion is planned for the Monday")]
    [TestCase("2027-01-12", true)]
    [Property("Requirement", "N-15")]
    public void DeliveryWarning_LineAcceptedLate_WarnsAfterTheCompletionDay(string acceptedOn, bool expected)
    {
        var template = ShippedTemplates.ByCode("LAUNCH90");
        var line = Item(1, acceptedOn) with { Code = "LINE_ACCEPTED" };
        var plan = new PlanSchedule(template, AnchorDates.Won(Day0), [line], WorkingCalendar.MondayToFriday);
        var forecast = Forecast.Of(plan, Day0);
        Assert.That(forecast.DeliveryOn, Is.EqualTo(D(acceptedOn)));
        Assert.That(forecast.DeliveryWarning(50, plan.Calendar), Is.EqualTo(
            expected ? PlanningMessages.DeliveryAfterCompletion(D(acceptedOn), D("2027-01-11")) : null));
    }

    [Test]
    public void Of_AnyPlan_HoldsEveryDependencyAndNeverLiesInThePast()
    {
        var cases = from plan in Generated
                    from days in Gen.Choose(-20, 90)
                    select (plan, today: Day0.AddDays(days));
        Properties.Hold(cases, test =>
        {
            var forecast = Forecast.Of(test.plan, test.today);
            var earlier = Forecast.Of(test.plan, test.today.AddDays(-1));
            foreach (var item in test.plan.Items.Where(item => item is { Status: MilestoneStatus.Open, IsSuspended: false }))
            {
                var on = forecast[item.Id]!.Value;
                Properties.Require(test.plan.Calendar.IsWorkingDay(on) && on >= test.today && on >= earlier[item.Id], item.Code);
                Properties.Require(on >= Required(test.plan.Calendar, item, test.plan.Items, each => forecast[each.Id]!.Value), item.Code);
            }
        });
    }
}
