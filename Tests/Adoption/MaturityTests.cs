using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Adoption.Maturity;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Adoption;

[TestFixture]
[Property("Requirement", "C-10")]
internal sealed class MaturityTests
{
    private static readonly MaturityPolicy Goals = new(new ValueList<MaturityGoal>(
    [
        new(MaturityArea.Goals, new BySegment<int>(4, 3, 2)),
        new(MaturityArea.Use, new BySegment<int>(5, 3, 2)),
        new(MaturityArea.People, new BySegment<int>(4, 3, 2)),
    ]));

    private static readonly Dictionary<MaturityArea, int> Levels = new() { [MaturityArea.Goals] = 3, [MaturityArea.Use] = 2 };

    [Test]
    public void Of_Segments_HaveTheirOwnPictureOfGood() => Assert.Multiple(() =>
    {
        Assert.That(MaturityBenchmark.Of(Segment.High, Levels, Goals).Areas, Is.EqualTo(new[]
        {
            new AreaPosition(MaturityArea.Goals, 3, 4), new AreaPosition(MaturityArea.Use, 2, 5),
            new AreaPosition(MaturityArea.People, null, 4),
        }));
        Assert.That(MaturityBenchmark.Of(Segment.High, Levels, Goals).PercentGood, Is.EqualTo(0m));
        Assert.That(MaturityBenchmark.Of(Segment.Medium, Levels, Goals).PercentGood, Is.EqualTo(50m));
        Assert.That(MaturityBenchmark.Of(Segment.Digital, Levels, Goals).PercentGood, Is.EqualTo(100m));
        Assert.That(MaturityBenchmark.Of(Segment.High, new Dictionary<MaturityArea, int>(), Goals).PercentGood, Is.Null,
            "no data is not zero");
    });

    [Test]
    public void Roadmap_AreasBelowGood_AreProposedTheFarthestFirst() => Assert.Multiple(() =>
    {
        Assert.That(MaturityBenchmark.Of(Segment.High, Levels, Goals).Roadmap, Is.EqualTo(new[]
        {
            AdoptionMessages.Roadmap(MaturityArea.Use, 2, 5), AdoptionMessages.Roadmap(MaturityArea.Goals, 3, 4),
        }));
        Assert.That(MaturityBenchmark.Of(Segment.Digital, Levels, Goals).Roadmap, Is.Empty);
    });

    [Test]
    public void Defaults_EveryArea_HasALevelFromOneToFiveForEachSegmentAndAProposal()
    {
        var goals = MaturityPolicy.Shipped.Goals;
        Assert.That(goals.Select(goal => goal.Area), Is.EqualTo(Enum.GetValues<MaturityArea>()));
        foreach (var (segment, goal) in Enum.GetValues<Segment>().SelectMany(segment => goals.Select(goal => (segment, goal))))
        {
            Assert.That(goal.Good.For(segment), Is.InRange(1, 5));
        }

        Assert.That(MaturityBenchmark.Of(Segment.High, goals.ToDictionary(goal => goal.Area, _ => 0), MaturityPolicy.Shipped).Roadmap,
            Has.Count.EqualTo(goals.Count));
    }
}
