using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Templates;

[TestFixture]
internal sealed class EngagementModelTests
{
    [TestCase(10000, null, Segment.High, "LAUNCH90")]
    [TestCase(10000, 50, Segment.High, "LAUNCH90")]
    [TestCase(9999.99, 1000, Segment.High, "HIGH60")]
    [TestCase(null, 1000, Segment.High, "HIGH60")]
    [TestCase(0, 999, Segment.Medium, "MEDIUM60")]
    [TestCase(null, 200, Segment.Medium, "MEDIUM60")]
    [TestCase(null, 199, Segment.Digital, "DIGITAL60")]
    [TestCase(9999.99, null, Segment.Digital, "DIGITAL60")]
    [TestCase(null, null, Segment.Digital, "DIGITAL60")]
    [TestCase(-5, 0, Segment.Digital, "DIGITAL60")]
    [Property("Requirement", "N-01")]
    [Property("Requirement", "T-01")]
    public void Choose_ValueAndEmployees_TakesTheFirstRuleThatMatches(double? value, int? employees, Segment segment, string template)
    {
        var choice = EngagementModel.Choose((decimal?)value, employees);
        Assert.That((choice.Segment, choice.Template.Code), Is.EqualTo((segment, template)));
    }

    [Test]
    [Property("Requirement", "N-21")]
    public void Choose_DifferentCustomers_SaysWhyEachGotItsTemplate()
    {
        Assert.That(EngagementModel.Choose(12_500m, 5).Why,
            Is.EqualTo(TemplateMessages.ChosenByMonthlyValue(12_500m, 10_000m)));
        Assert.That(EngagementModel.Choose(10m, 1_500).Why, Is.EqualTo(TemplateMessages.ChosenByEmployees(1_500, 1_000)));
        Assert.That(EngagementModel.Choose(10m, 250).Why, Is.EqualTo(TemplateMessages.ChosenByEmployees(250, 200)));
        Assert.That(EngagementModel.Choose(10m, 20).Why, Is.EqualTo(TemplateMessages.ChosenBelowAll(20)));
        Assert.That(EngagementModel.Choose(10m, null).Why, Is.EqualTo(TemplateMessages.ChosenUnknownSize));
    }

    [TestCase(5000, 999999, 36, 5000, Description = "its own value comes first")]
    [TestCase(null, 120000, null, 10000, Description = "default term of 12 months")]
    [TestCase(null, 468000, 36, 13000)]
    [TestCase(null, 120000, 0, 10000, Description = "no term at all")]
    [TestCase(0, 120000, 12, 0, Description = "zero is a value")]
    [TestCase(null, null, 12, null)]
    [Property("Requirement", "N-05")]
    public void MonthlyValue_OwnOrRevenueOverTerm_IsTaken(double? own, double? revenue, int? term, double? expected) =>
        Assert.That(EngagementModel.MonthlyValue((decimal?)own, (decimal?)revenue, term, EngagementPolicy.Shipped),
            Is.EqualTo((decimal?)expected));

    [Test]
    public void MonthlyValue_JustBelowAThreshold_StaysBelowIt() =>
        Assert.That(EngagementModel.Choose(EngagementModel.MonthlyValue(null, 119_999.99m, 12, EngagementPolicy.Shipped),
            null).Template.Code,
            Is.EqualTo("DIGITAL60"));

    [Test]
    [Property("Requirement", "T-01")]
    public void FirstMatch_RulesOfAnAdmin_AreFollowedInOrder()
    {
        var model = new EngagementModel(
        [
            EngagementRule.FromEmployees(10, Segment.Medium, "OWN"),
            EngagementRule.FromMonthlyValue(1, Segment.High, "NEVER"),
            EngagementRule.Otherwise(Segment.Digital, "REST"),
        ]);
        Assert.That(model.FirstMatch(1_000_000m, 10).TemplateCode, Is.EqualTo("OWN"));
        Assert.That(model.FirstMatch(null, 9).TemplateCode, Is.EqualTo("REST"));
    }

    [Test]
    public void Constructor_LastRuleWithACondition_Throws()
    {
        Assert.That(() => new EngagementModel([]), Throws.ArgumentException.With.Message.StartsWith("The last rule"));
        Assert.That(() => new EngagementModel([EngagementRule.FromEmployees(1, Segment.High, "X")]), Throws.ArgumentException);
    }

    [Test]
    public void Higher_TwoSegments_NeverFalls()
    {
        Assert.That(EngagementModel.Higher(Segment.Digital, Segment.Medium), Is.EqualTo(Segment.Medium));
        Assert.That(EngagementModel.Higher(Segment.High, Segment.Digital), Is.EqualTo(Segment.High));
    }
}
