using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Handoff;

internal class PromiseLedgerTests
{
    private static readonly Date Day0 = new(2026, 11, 20);
    private static readonly Promise Training = new("Second training", Day0.AddDays(30));

    [Test]
    public void StateOf_OpenPromise_IsBrokenTheDayAfterItWasDue() => Assert.Multiple(() =>
    {
        Assert.That(PromiseLedger.StateOf(Training, Day0.AddDays(30)), Is.EqualTo(PromiseState.Pending));
        Assert.That(PromiseLedger.StateOf(Training, Day0.AddDays(31)), Is.EqualTo(PromiseState.Broken));
        Assert.That(PromiseLedger.StateOf(Training with { DueOn = null }, Day0.AddDays(900)), Is.EqualTo(PromiseState.Pending));
    });

    [TestCase(30, PromiseState.Kept)]
    [TestCase(31, PromiseState.KeptLate)]
    public void StateOf_DeliveredPromise_IsKeptOrKeptLate(int day, PromiseState expected)
    {
        var delivered = Training with { Status = PromiseStatus.Kept, SettledOn = Day0.AddDays(day) };

        Assert.That(PromiseLedger.StateOf(delivered, Day0.AddDays(40)), Is.EqualTo(expected));
    }

    [Test]
    public void StateOf_DeliveredLate_WasBrokenUntilThen()
    {
        var delivered = Training with { Status = PromiseStatus.Kept, SettledOn = Day0.AddDays(35) };

        Assert.That(PromiseLedger.StateOf(delivered, Day0.AddDays(34)), Is.EqualTo(PromiseState.Broken));
    }

    [Test]
    public void StateOf_WithdrawnOrRenegotiated_FollowsWhatWasAgreed() => Assert.Multiple(() =>
    {
        var renegotiated =
            Training with { Status = PromiseStatus.Renegotiated, SettledOn = Day0.AddDays(29), RenegotiatedTo = Day0.AddDays(60) };
        Assert.That(PromiseLedger.StateOf(renegotiated, Day0.AddDays(60)), Is.EqualTo(PromiseState.Pending));
        Assert.That(PromiseLedger.StateOf(renegotiated, Day0.AddDays(61)), Is.EqualTo(PromiseState.Broken));
        Assert.That(PromiseLedger.StateOf(renegotiated with { RenegotiatedTo = null }, Day0.AddDays(61)),
            Is.EqualTo(PromiseState.Released));
        Assert.That(
            PromiseLedger.StateOf(Training with { Status = PromiseStatus.Withdrawn, SettledOn = Day0 }, Day0.AddDays(61)),
            Is.EqualTo(PromiseState.Released));
    });

    [Test]
    [Property("Requirement", "T-09")]
    public void ForFirstWeek_PromisesOwed_ComeInTheOrderInWhichTheyAreDue()
    {
        var later = new Promise("Interface", Day0.AddDays(90));
        var sometime = new Promise("A visit", null);
        var done = new Promise("Licence keys", Day0) { Status = PromiseStatus.Kept, SettledOn = Day0 };

        Assert.That(PromiseLedger.ForFirstWeek([sometime, later, done, Training], Day0, CadencePolicy.Shipped),
            Is.EqualTo(new[] { Training, later, sometime }));
    }
}
