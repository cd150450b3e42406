using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Templates;

[TestFixture]
internal sealed class CircleFinderTests
{
    [Test]
    public void Order_TwoWaysToOne_NamesEachOnceAfterAllThatItWaitsFor() =>
        Assert.That(CircleFinder.Order(4, CircleFinder.In([[1, 2], [3], [3], []]), position => $"{position}"),
            Is.EqualTo(new[] { 3, 1, 2, 0 }));

    [Test]
    public void FindCircle_TwoWaysToOne_IsNoCircle() =>
        Assert.That(CircleFinder.FindCircle(4, CircleFinder.In([[1, 2], [3], [3], []]), position => $"{position}"), Is.Null);
}
