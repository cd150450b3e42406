using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using static CrmOnboarding.Tests.Templates.Rows;

namespace CrmOnboarding.Tests.Planning;

/// <summary>How fast a plan could be.</summary>
[TestFixture]
internal sealed class CriticalPathTests
{
    // INSTALL takes five days after the kick-off, CONFIGURE three beginning a day after INSTALL began, ACCEPT two after both.
    private static readonly Template Chained = Template(
        Row("KICKOFF", 6),
        Row("INSTALL", 30, new Dependency("KICKOFF")) with { DurationDays = 5 },
        Row("CONFIGURE", 30, new Dependency("INSTALL", DependencyType.StartToStart, 1)) with { DurationDays = 3 },
        Row("ACCEPT", 45, new Dependency("INSTALL", LagDays: 1),
            new Dependency("CONFIGURE", DependencyType.FinishToFinish, 4)) with
        { DurationDays = 2 },
        Row("HANDOUT", 45, new Dependency("ACCEPT", DependencyType.StartToFinish, -1)))
        with
    { AnchorSources = [new AnchorSource(Anchor.Delivery, "ACCEPT", "ACCEPT")] };

    [TestCase("KICKOFF", 0)]
    [TestCase("INSTALL", 5)]
    [TestCase("CONFIGURE", 4)]
    [TestCase("ACCEPT", 8)]
    [TestCase("HANDOUT", 5)]
    [TestCase("NONE", 0)]
    [Property("Requirement", "H-24")]
    public void MinimumDays_ChainedRows_IsTheLongestChain(string code, int expected) =>
        Assert.That(CriticalPath.MinimumDays(Chained, code), Is.EqualTo(expected));

    [Test]
    [Property("Requirement", "H-24")]
    public void EarliestDeliveryOn_ChainedRows_CountsWorkingDaysFromDay0()
    {
        // Eight working days after Friday 2026-11-20.
        Assert.That(CriticalPath.EarliestDeliveryOn(Chained, Plans.Day0, WorkingCalendar.MondayToFriday),
            Is.EqualTo(new Date(2026, 12, 2)));
        Assert.That(CriticalPath.EarliestDeliveryOn(ShippedTemplates.ByCode("DIGITAL60"), Plans.Day0, WorkingCalendar.MondayToFriday),
            Is.EqualTo(Plans.Day0), "nothing takes time before a product is switched on");
        Assert.That(CriticalPath.EarliestDeliveryOn(Plans.Free, Plans.Day0, WorkingCalendar.MondayToFriday), Is.Null);
    }
}
