using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Reporting;

[TestFixture]
[Property("Requirement", "C-14")]
internal sealed class SurveyTests
{
    private static readonly Survey ThirdQuarter =
        new("Q3 2026", new Date(2026, 7, 1), new Date(2026, 9, 30), ["Reliability", "Speed", "Advice"], Scale: 5);

    private static SurveyAnswer Answer(string dimension, int month, int day, int rating) =>
        new(dimension, new Date(2026, month, day), rating);

    [Test]
    public void Rate_ConfiguredDimensions_AreRatedInTheirOrderWithinThePeriod()
    {
        var ratings = ThirdQuarter.Rate(
        [
            Answer("Speed", 9, 30, 4), Answer("Reliability", 7, 1, 5), Answer("Speed", 8, 15, 2), Answer("Reliability", 6, 30, 1),
            Answer("Speed", 10, 1, 5), Answer("Price", 8, 15, 1),
        ]);

        Assert.That(ratings, Is.EqualTo(new[]
        {
            new DimensionRating("Reliability", new SatisfactionScore(1, 100m)),
            new DimensionRating("Speed", new SatisfactionScore(2, 50m)),
            new DimensionRating("Advice", null),
        }));
    }

    [Test]
    public void Rate_OtherDimensions_AreThoseOfTheSurvey() =>
        Assert.That((ThirdQuarter with { Dimensions = ["Price"] }).Rate([Answer("Price", 8, 15, 1)]),
            Is.EqualTo(new[] { new DimensionRating("Price", new SatisfactionScore(1, 0m)) }));
}
