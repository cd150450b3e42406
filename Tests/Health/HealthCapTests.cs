using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Health;

[Property("Formula", "3")]
internal class HealthCapTests
{
    private static readonly Date Day0 = new(2026, 9, 7);

    /// <summary>A plan that is well on any day: all done, spoken today, pulse 10.</summary>
    private static HealthInput Well(int day) => new()
    {
        AsOf = Day0.AddDays(day),
        Day0 = Day0,
        Segment = Segment.High,
        Milestones = [Milestones.Due("WELCOME_CALL", Day0, MilestoneStatus.Done)],
        Contacts = [new Contact(Day0.AddDays(day), ContactDirection.TwoWay)],
        KickoffHeldOn = Day0,
        Pulse = new Pulse(Day0.AddDays(day), 10, "Happy."),
    };

    private static void AssertCap(HealthInput input, decimal limit, string? code)
    {
        var result = HealthModel.Compute(input);
        Assert.Multiple(() =>
        {
            Assert.That(result.UncappedScore, Is.EqualTo(100m));
            Assert.That(result.Score, Is.EqualTo(limit));
            Assert.That(result.Caps.Select(cap => cap.Why.Code).FirstOrDefault(), Is.EqualTo(code));
        });
    }

    [TestCase(RiskSeverity.Critical, 49, "health.cap-critical-risk")]
    [TestCase(RiskSeverity.High, 74, "health.cap-high-risk")]
    [TestCase(RiskSeverity.Medium, 100, null)]
    public void OpenRisk_BySeverity_Caps(RiskSeverity severity, int limit, string? code) =>
        AssertCap(Well(10) with { OpenRisks = [new OpenRisk("H-18", severity)] }, limit, code);

    [TestCase(13, 100, null)]
    [TestCase(14, 74, "health.cap-kickoff-not-held")]
    [TestCase(20, 74, "health.cap-kickoff-not-held")]
    [TestCase(21, 49, "health.cap-kickoff-not-held")]
    public void KickoffNotHeld_ByDay_Caps(int day, int limit, string? code) =>
        AssertCap(Well(day) with { KickoffHeldOn = null }, limit, code);

    [Test]
    public void KickoffNotHeld_PlanWithoutKickoff_DoesNotCap() =>
        AssertCap(Well(30) with { KickoffHeldOn = null, ExpectsKickoff = false }, 100, null);

    [TestCase(5, 100, null)]
    [TestCase(6, 74, "health.cap-handoff-not-accepted")]
    public void HandoffNotAccepted_AfterDay5_Caps(int day, int limit, string? code) =>
        AssertCap(Well(day) with { Handoff = new HandoffAcceptance(null) }, limit, code);

    [Test]
    public void HandoffNotTracked_AnyDay_DoesNotCap() => AssertCap(Well(60), 100, null);

    [Test]
    public void BrokenPromise_Open_Caps() => AssertCap(Well(10) with { BrokenPromises = 1 }, 74, "health.cap-broken-promise");

    [Test]
    [Property("Requirement", "N-13")]
    public void BillQuery_OpenThenClosed_LowersHealthUntilThen()
    {
        AssertCap(Well(10) with { OpenBillQueries = 2 }, 74, "health.cap-bill-query");
        AssertCap(Well(10), 100, null);
    }

    [TestCase(29, 100, null)]
    [TestCase(89, 100, null)]
    [TestCase(90, 49, "health.cap-no-first-value")]
    public void NoFirstValue_DaysAfterDeployment_Caps(int daysSince, int limit, string? code)
    {
        // Outcomes are weighed in from +30 on, so only the cap is looked at.
        var result = HealthModel.Compute(Well(200) with { DeployedOn = Day0.AddDays(200 - daysSince) });

        Assert.That(result.Caps.Select(cap => cap.Why.Code).FirstOrDefault(), Is.EqualTo(code));
        Assert.That(result.Score <= limit, Is.True);
    }

    [TestCase(30, null)]
    [TestCase(31, "health.cap-silence")]
    public void Silence_MoreThanThirtyDays_Caps(int daysSince, string? code)
    {
        var result =
            HealthModel.Compute(Well(200) with { Contacts = [new Contact(Day0.AddDays(200 - daysSince), ContactDirection.TwoWay)] });

        Assert.That(result.Caps.Select(cap => cap.Why.Code).FirstOrDefault(), Is.EqualTo(code));
    }

    [Test]
    public void Caps_SeveralHold_TheLowestCountsAndAllAreNamed()
    {
        var result = HealthModel.Compute(Well(10) with { BrokenPromises = 1, OpenRisks = [new("H-18", RiskSeverity.Critical)] });

        Assert.Multiple(() =>
        {
            Assert.That(result.Score, Is.EqualTo(49m));
            Assert.That(result.Band, Is.EqualTo(HealthBand.Red));
            Assert.That(result.Caps.Select(cap => cap.Limit), Is.EqualTo(new[] { 49m, 74m }));
            Assert.That(result.Explanation.Count, Is.EqualTo(7));
        });
    }
}
