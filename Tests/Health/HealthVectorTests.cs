using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Health;

[Property("Formula", "3")]
internal class HealthVectorTests
{
    private static readonly Date Day0 = new(2026, 9, 7);

    [TestCase(0, 100, 100)]
    [TestCase(10, 100, 86.8)]
    [TestCase(19, 100, 75)]
    [TestCase(20, 100, 74.4)]
    [TestCase(40, 100, 62.2)]
    [TestCase(60, 100, 50)]
    [TestCase(80, 100, 25)]
    [TestCase(100, 100, 0)]
    public void Schedule_ShareOverdue_IsTheDocumentedSubScore(int overdue, int due, double expected)
    {
        var result = HealthModel.Compute(Input(9) with { Milestones = Items(overdue, due) });

        Assert.That(result.Dimensions[0].SubScore, Is.EqualTo((decimal)expected));
    }

    [Test]
    public void Compute_TheWorkedExample_Is78Point7Green()
    {
        var result = HealthModel.Compute(WorkedExample(13) with { KickoffHeldOn = Day0.AddDays(6) });

        Assert.Multiple(() =>
        {
            Assert.That(result.Dimensions.Select(dimension => dimension.SubScore),
                Is.EqualTo(new decimal?[] { 74.4m, 75.4m, null, 100m, 70m }));
            Assert.That(result.Score, Is.EqualTo(78.7m));
            Assert.That(result.Band, Is.EqualTo(HealthBand.Green));
            Assert.That(result.Confidence, Is.EqualTo(80));
        });
    }

    [Test]
    public void Compute_TheWorkedExampleWithoutKickoffAtDay14_IsCappedAt74()
    {
        var result = HealthModel.Compute(WorkedExample(14));

        Assert.Multiple(() =>
        {
            Assert.That(result.UncappedScore, Is.EqualTo(78.7m));
            Assert.That(result.Score, Is.EqualTo(74m));
            Assert.That(result.Band, Is.EqualTo(HealthBand.Yellow));
            Assert.That(result.Caps.Single().Why.Code, Is.EqualTo("health.cap-kickoff-not-held"));
        });
    }

    private static HealthInput Input(int day) => new() { AsOf = Day0.AddDays(day), Day0 = Day0, Segment = Segment.High };

    /// <summary>One of five items overdue, 9 days of silence at a gap of 7, 3 of 5 mails answered, first value reached, pulse 7.</summary>
    private static HealthInput WorkedExample(int day) => Input(day) with
    {
        Milestones = Items(1, 5),
        Contacts =
        [
            new Contact(Day0.AddDays(day - 9), ContactDirection.TwoWay),
            .. Enumerable.Range(0, 5).Select(i => new Contact(Day0.AddDays(day - 12), ContactDirection.Outbound) { IsAnswered = i < 3 }),
        ],
        FirstValueOn = Day0.AddDays(day - 1),
        Pulse = new Pulse(Day0.AddDays(day - 1), 7, "Calm."),
    };

    private static Milestone[] Items(int overdue, int due) =>
        Enumerable.Range(0, due)
            .Select(i => Milestones.Due($"ITEM_{i}", Day0, i < overdue ? MilestoneStatus.Open : MilestoneStatus.Done))
            .ToArray();
}
