using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;
using static CrmOnboarding.Tests.Planning.Plans;

namespace CrmOnboarding.Tests.Planning;

internal sealed class PlanOutlookTests
{
    [Test, Property("Formula", "8")]
    public void NextChange_OfAnyPlan_IsTheFirstDayOnWhichADailyOutlookDiffers() => Properties.Hold(Generated, plan =>
    {
        var now = PlanOutlook.Of(plan, Day0, PlanningPolicy.Shipped);
        var last = now.NextChangeOn ?? Day0.AddDays(200);
        for (var day = Day0.AddDays(1); day < last; day = day.AddDays(1))
        {
            Assert.That(Says(PlanOutlook.Of(plan, day, PlanningPolicy.Shipped)), Is.EqualTo(Says(now)), $"{day} is before {last}");
        }

        if (now.NextChangeOn is { } next)
        {
            Assert.That(Says(PlanOutlook.Of(plan, next, PlanningPolicy.Shipped)), Is.Not.EqualTo(Says(now)), $"{next}");
        }
    });

    // 27 November is a Friday, so four working days later is Thursday, 3 December.
    [Test]
    public void Delay_OfAnItemThatIsOverdue_CountsWorkingDaysFromTheBaseline()
    {
        var outlook = PlanOutlook.Of(Plan(Item(1, "2026-11-27")), new(2026, 12, 3), PlanningPolicy.Shipped);
        Assert.Multiple(() =>
        {
            Assert.That(outlook.EndOn, Is.EqualTo(new CrmOnboarding.Domain.Shared.Date(2026, 12, 3)));
            Assert.That(outlook.Delay.TotalDays, Is.EqualTo(4));
            Assert.That(outlook.Delay[DelayParty.Us], Is.EqualTo(4));
            Assert.That(outlook.Last!.Code, Is.EqualTo("ITEM1"));
            Assert.That(outlook.NextChangeOn, Is.EqualTo(new CrmOnboarding.Domain.Shared.Date(2026, 12, 4)));
        });
    }

    [Test]
    public void Outlook_WithNothingToComplete_NeverChanges()
    {
        var outlook =
            PlanOutlook.Of(Plan(Item(1, "2026-11-27") with { Phase = Phase.Adopt, IsRequired = false }), Day0, PlanningPolicy.Shipped);
        Assert.Multiple(() =>
        {
            Assert.That(outlook.EndOn, Is.Null);
            Assert.That(outlook.Stage, Is.Null);
            Assert.That(outlook.NextChangeOn, Is.Null);
        });
    }

    private static string Says(PlanOutlook outlook) =>
        $"{outlook.EndOn} {outlook.Last?.Id} {outlook.Delay.TotalDays} {outlook.Stage?.Phase} {outlook.Stage?.Pace} "
            + $"{outlook.DeliveryWarning}";
}
