using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Dimensions;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Health;

/// <summary>
/// Use against its target after go-live: 25% on day 30, 50% on day 60, 80% from day 90 on, straight lines between (formulas.md).
/// </summary>
[TestFixture]
internal sealed class UseAtTargetTests
{
    private static readonly Date Live = new(2026, 1, 1);

    private static readonly HealthInput Input = new()
    {
        AsOf = Live.AddDays(100),
        Day0 = Live.AddDays(-30),
        Segment = Segment.Digital,
        DeployedOn = Live,
    };

    [TestCase(new[] { 30, 25, 60, 50, 90, 80 }, 30, Description = "each just reaches its target")]
    [TestCase(new[] { 30, 25, 45, 37, 60, 50 }, 60, Description = "37 is below the 37.5 of day 45")]
    [TestCase(new[] { 30, 25, 60, 49 }, null, Description = "the latest is below")]
    [TestCase(new[] { 60, 50, 30, 25 }, 30, Description = "in whatever order")]
    [TestCase(new[] { -5, 90 }, null, Description = "before go-live")]
    [TestCase(new[] { 30, 25, 101, 90 }, 30, Description = "after the day in question")]
    [TestCase(new int[0], null)]
    public void AtTargetSince_IsTheFirstOfTheLatestReadingsInARow(int[] dayAndPercent, int? expected) => Assert.That(
        Utilisation.AtTargetSinceOn(
            [.. dayAndPercent.Chunk(2).Select(pair => new UtilisationReading(Live.AddDays(pair[0]), pair[1]))], Input, Input.AsOf),
        Is.EqualTo(expected is { } day ? Live.AddDays(day) : (Date?)null));

    [TestCase(30, 10, 0.4)]
    [TestCase(60, 50, 1)]
    [TestCase(90, 100, 1.25)]
    public void Share_OfTheTargetOfTheDay(int day, int percent, double expected)
    {
        var on = Live.AddDays(day);
        Assert.That(
            Utilisation.ShareOfTarget(Input with { AsOf = on, Utilisation = new(on, percent) }, new EvaluationDate(on)),
            Is.EqualTo((decimal)expected));
    }

    [Test]
    public void Share_BeforeGoLiveOrWithoutAReading_IsUnknown() => Assert.Multiple(() =>
    {
        var day = new EvaluationDate(Live.AddDays(30));
        Assert.That(Utilisation.ShareOfTarget(Input, day), Is.Null);
        Assert.That(Utilisation.ShareOfTarget(Input with { DeployedOn = null, Utilisation = new(Live, 10) }, day), Is.Null);
    });
}
