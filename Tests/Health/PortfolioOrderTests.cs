using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Portfolio;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Health;

[Property("Formula", "3")]
internal class PortfolioOrderTests
{
    private static PlanHealth Plan(string name, decimal? value, decimal score = 40, HealthBand band = HealthBand.Red) =>
        new(name, score, band, value);

    [Test]
    public void Worst_EqualScoresAndValues_IsTheFirstByName() =>
        Assert.That(PortfolioHealth.Of([Plan("B", 100), Plan("A", 100), Plan("C", 100)], HealthModels.Common).Worst!.Name, Is.EqualTo("A"));

    [Test]
    public void Of_OnlySomeHaveAContractValue_TheOthersCountForNothing() =>
        Assert.That(PortfolioHealth.Of([Plan("A", 100, 80), Plan("B", null), Plan("C", -5)], HealthModels.Common).Score, Is.EqualTo(80m));

    [TestCase(100, HealthBand.Red, Description = "exactly half of the value is known")]
    [TestCase(101, HealthBand.Unknown)]
    public void Band_HalfOfTheValueKnown_IsEnough(int unknownValue, HealthBand band) => Assert.That(
        PortfolioHealth.Of([Plan("A", 100), Plan("B", unknownValue, 90, HealthBand.Unknown)], HealthModels.Common).Band, Is.EqualTo(band));

    [Test]
    public void Of_ModelOfOnesOwn_GivesBandsAndConfidence()
    {
        var model = HealthModels.Common with { MinimumConfidence = 20, YellowFrom = 30 };

        Assert.That(PortfolioHealth.Of([Plan("A", 25), Plan("B", 75, 90, HealthBand.Unknown)], model).Band, Is.EqualTo(HealthBand.Yellow));
    }
}
