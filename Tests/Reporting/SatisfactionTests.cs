using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Reporting;

[TestFixture]
[Property("Requirement", "C-13")]
internal sealed class SatisfactionTests
{
    [Test]
    public void Of_Answers_CountsTheTwoBest() =>
        Assert.That(SatisfactionScore.Of([5, 4, 3, 5, 1, 4, 4, 5, 5, 4], 5), Is.EqualTo(new SatisfactionScore(10, 80m)));

    [Test]
    public void Of_NoAnswers_IsNoData() => Assert.That(SatisfactionScore.Of([], 5), Is.Null);

    [Test]
    public void Defaults_Benchmarks_AreThePublishedOnes() =>
        Assert.That((ReportingPolicy.Shipped.PeerSatisfactionPercent, ReportingPolicy.Shipped.BestSatisfactionPercent),
            Is.EqualTo((90m, 93m)));
}
