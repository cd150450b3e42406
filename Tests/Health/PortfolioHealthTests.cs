using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Portfolio;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Health;

[Property("Formula", "3")]
internal class PortfolioHealthTests
{
    private static readonly PlanHealth Big = new("Big", 80, HealthBand.Green, 300_000);
    private static readonly PlanHealth Small = new("Small", 40, HealthBand.Red, 100_000);

    [Test]
    public void Of_TwoPlans_IsWeighedByContractValueWithTheWorstBesideIt()
    {
        var portfolio = PortfolioHealth.Of([Big, Small], HealthModels.Common);

        Assert.Multiple(() =>
        {
            Assert.That(portfolio.Score, Is.EqualTo(70m));
            Assert.That(portfolio.Band, Is.EqualTo(HealthBand.Yellow));
            Assert.That(portfolio.Worst, Is.EqualTo(Small));
            Assert.That(portfolio.Confidence, Is.EqualTo(100));
            Assert.That(portfolio.Bands[HealthBand.Green], Is.EqualTo(1));
        });
    }

    [Test]
    public void Of_MostValueUnknown_IsUnknown()
    {
        var portfolio = PortfolioHealth.Of([Small, Big with { Band = HealthBand.Unknown, Score = 95 }], HealthModels.Common);

        Assert.Multiple(() =>
        {
            Assert.That(portfolio.Score, Is.EqualTo(40m));
            Assert.That(portfolio.Confidence, Is.EqualTo(25));
            Assert.That(portfolio.Band, Is.EqualTo(HealthBand.Unknown));
            Assert.That(portfolio.Worst, Is.EqualTo(Small));
        });
    }

    [Test]
    public void Of_NoContractValues_AllCountAlike() =>
        Assert.That(PortfolioHealth.Of([Big with { ContractValue = null }, Small with { ContractValue = 0 }], HealthModels.Common).Score,
            Is.EqualTo(60m));

    [Test]
    public void Of_NoPlans_IsUnknown()
    {
        var portfolio = PortfolioHealth.Of([], HealthModels.Common);

        Assert.That((portfolio.Score, portfolio.Band, portfolio.Worst, portfolio.Confidence),
            Is.EqualTo(((decimal?)null, HealthBand.Unknown, (PlanHealth?)null, 0)));
    }

    [Test]
    public void Worst_EqualScores_IsTheOneWithTheHigherValue() =>
        Assert.That(PortfolioHealth.Of([Small, Big with { Score = 40, Band = HealthBand.Red }], HealthModels.Common).Worst!.Name,
            Is.EqualTo("Big"));
}
