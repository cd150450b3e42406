using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Reporting;

[TestFixture]
[Property("Formula", "8")]
internal sealed class DistributionTests
{
    [TestCase(new[] { 7 }, 7, 7, 7)]
    [TestCase(new[] { 3, 1 }, 2, 1, 3)]
    [TestCase(new[] { 5, 1, 4, 2, 3 }, 3, 1, 4)]
    [TestCase(new[] { 10, 20, 30, 40, 50, 60, 70, 80, 90, 100 }, 55, 20, 80)]
    [TestCase(new[] { 1, 2, 3, 4, 5, 6 }, 3.5, 2, 5)]
    public void Of_Values_GivesMedianAndNearestRanks(int[] values, double median, int p20, int p80) =>
        Assert.That(Distribution.Of(values), Is.EqualTo(new Distribution(values.Length, (decimal)median, p20, p80)));

    [Test]
    public void Of_Nothing_IsNoData() => Assert.That(Distribution.Of(Array.Empty<int>()), Is.Null);

    [Test]
    public void Of_AnyValues_KeepsTheDefinitionOfAPercentile() =>
        Properties.Hold(Gen.NonEmptyListOf(Gen.Choose(-50, 50)).Resize(30), values =>
        {
            var spread = Distribution.Of(values)!;
            foreach (var (percentile, percent) in new[] { (spread.P20, 20), (spread.P80, 80) })
            {
                Properties.Require(values.Contains((int)percentile), "A value that was seen");
                Properties.Require(100 * values.Count(value => value <= percentile) >= percent * values.Count, "Enough do not exceed it");
                Properties.Require(100 * values.Count(value => value < percentile) < percent * values.Count, "And it is the smallest such");
            }

            Properties.Require(2 * values.Count(value => value < spread.Median) <= values.Count, "Half below");
            Properties.Require(2 * values.Count(value => value > spread.Median) <= values.Count, "Half above");
        });
}
