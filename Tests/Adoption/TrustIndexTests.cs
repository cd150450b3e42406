using CrmOnboarding.Domain.Adoption.Trust;

namespace CrmOnboarding.Tests.Adoption;

[Property("Formula", "5")]
internal class TrustIndexTests
{
    private static readonly int[] Days = [7, 14, 30, 90];

    private static double[] At(IReadOnlyList<double> series) =>
        Days.Select(day => Math.Round(series[day], 2, MidpointRounding.AwayFromZero)).ToArray();

    [Test]
    public void Series_FullPlan_IsThePublishedVector() =>
        Assert.That(At(TrustIndex.Series(TrustPolicy.Shipped.FullPlan, 90, TrustPolicy.Shipped)),
            Is.EqualTo(new[] { 83.73, 86.34, 90.29, 96.14 }));

    [Test]
    public void Series_SevenMilestonesOnly_IsThePublishedVector() =>
        Assert.That(At(TrustIndex.Series(TrustPolicy.Shipped.SevenMilestones, 90, TrustPolicy.Shipped)),
            Is.EqualTo(new[] { 73.37, 77.63, 65.38, 70.97 }));

    [Test]
    public void Series_NoContactAtAll_IsThePublishedVector() =>
        Assert.That(At(TrustIndex.Series([], 90, TrustPolicy.Shipped)), Is.EqualTo(new[] { 50.48, 41.55, 29.76, 22.44 }));

    [Test]
    [Property("Requirement", "N-28")]
    public void Graph_FullPlan_HasTheCounterfactualWithoutTheFirstWeek()
    {
        var graph = TrustIndex.Graph(TrustPolicy.Shipped.FullPlan, 90, TrustPolicy.Shipped);

        Assert.Multiple(() =>
        {
            Assert.That(At(graph.WithoutFirstWeek), Is.EqualTo(new[] { 50.48, 51.82, 65.75, 86.38 }));
            Assert.That(At(graph.Actual), Is.EqualTo(new[] { 83.73, 86.34, 90.29, 96.14 }));
            Assert.That(graph.Actual.Count, Is.EqualTo(91));
        });
    }

    [Test]
    public void Series_Promises_CountFlatAndStayWithinTheScale() => Assert.Multiple(() =>
    {
        Assert.That(TrustIndex.Series([], 1, TrustPolicy.Shipped, [new TrustPromise(1, IsKept: true)])[1], Is.EqualTo(76));
        Assert.That(TrustIndex.Series([], 1, TrustPolicy.Shipped, [new TrustPromise(1, IsKept: false)])[1], Is.EqualTo(55));
        Assert.That(TrustIndex.Series([], 0, TrustPolicy.Shipped, Enumerable.Repeat(new TrustPromise(0, false), 9))[0], Is.Zero);
        Assert.That(TrustIndex.Series([], 0, TrustPolicy.Shipped, Enumerable.Repeat(new TrustPromise(0, true), 9))[0], Is.EqualTo(100));
    });
}
