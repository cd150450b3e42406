using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Health;

[TestFixture]
[Property("Formula", "3")]
internal sealed class HealthHistoryTests
{
    [TestCase(0, false)]
    [TestCase(126, false)]
    [TestCase(127, true)]
    public void MayBeRemoved_EighteenWeeks_AreKept(int days, bool expected)
    {
        var on = new Date(2026, 9, 7);
        Assert.That(new HealthSnapshot(on, 80m, "ONBOARDING-1").MayBeRemoved(on.AddDays(days)), Is.EqualTo(expected));
    }
}
