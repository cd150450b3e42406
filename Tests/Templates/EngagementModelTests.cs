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
        var choice = Choose((decimal?)value, employees);
        Assert.That((choice.Segment, choice.Rule.TemplateCode), Is.EqualTo((segment, template)));
    }

    [Test]
    [Property("Requirement", "N-21")]
    public void Choose_DifferentCustomers_SaysWhyEachGotItsTemplate()
    {
        Assert.That(Choose(12_500m, 5).Why,
            Is.EqualTo(TemplateMessages.ChosenByMonthlyValue(12_500m, 10_000m)));
        Assert.That(Choose(10m, 1_500).Why, Is.EqualTo(TemplateMessages.ChosenByEmployees(1_500, 1_000)));
        Assert.That(Choose(10m, 250).Why, Is.EqualTo(TemplateMessages.ChosenByEmployees(250, 200)));
        Assert.That(Choose(10m, 20).Why, Is.EqualTo(TemplateMessages.ChosenBelowAll(20)));
        Assert.That(Choose(10m, null).Why, Is.EqualTo(TemplateMessages.ChosenUnknownSize));
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
        Assert.That(Choose(EngagementModel.MonthlyValue(null, 119_999.99m, 12, EngagementPolicy.Shipped),
            null).Rule.TemplateCode,
            Is.EqualTo("DIGITAL60"));

    [Test]
    [Property("Requirement", "T-01")]
    public void Choices_RulesOfAModel_AreFollowedInOrder()
    {
        var model = new EngagementModel(
        [
            new EngagementRule { EmployeesFrom = 10, Segment = Segment.Medium, TemplateCode = "OWN" },
            new EngagementRule { MonthlyValueFrom = 1, Segment = Segment.High, TemplateCode = "NEVER" },
            new EngagementRule { Segment = Segment.Digital, TemplateCode = "REST" },
        ]);
        Assert.That(
            model.Choices(new DealFacts { MonthlyValue = 1_000_000m, Employees = 10 }).Select(choice => choice.Rule.TemplateCode),
            Is.EqualTo(new[] { "OWN", "NEVER", "REST" }));
        Assert.That(
            model.Choices(new DealFacts { Employees = 9 }).Select(choice => choice.Rule.TemplateCode), Is.EqualTo(new[] { "REST" }));
    }

    [TestCase(500, 20, "DE-BY", "OWN", Description = "both minimums, included, below the region")]
    [TestCase(500, 20, "FR, DE", "OWN", Description = "one of its regions is enough")]
    [TestCase(499.99, 20, "DE", "DIGITAL60")]
    [TestCase(500, 19, "DE", "DIGITAL60")]
    [TestCase(500, 20, "DEN", "DIGITAL60")]
    [TestCase(500, 20, null, "DIGITAL60", Description = "an unknown region is in none")]
    [TestCase(null, 20, "DE", "DIGITAL60")]
    [Property("Requirement", "N-01")]
    public void Choices_RuleOfAnAdmin_AsksForAllItNames(double? value, int? employees, string? region, string template)
    {
        var calendar = Guid.NewGuid();
        var model = EngagementModel.Default.After(
        [
            new EngagementRule
            {
                Name = "Own",
                MonthlyValueFrom = 500m,
                EmployeesFrom = 20,
                Region = "DE",
                Segment = Segment.High,
                TemplateCode = "OWN",
                CalendarId = calendar,
            },
        ]);
        var choice = model.Choices(new DealFacts { MonthlyValue = (decimal?)value, Employees = employees, Region = region }).First();
        Assert.That(choice.Rule.TemplateCode, Is.EqualTo(template));
        Assert.That(choice.Rule.CalendarId, Is.EqualTo(template == "OWN" ? calendar : null));
    }

    private static readonly DealFacts Everything = new()
    {
        Industry = "Retail",
        Products = ["GTX Pro", "By hand"],
        Complexity = Complexity.Low,
        DealType = DealType.Renewal,
    };

    private static IEnumerable<TestCaseData> OneCondition() =>
    [
        new(new EngagementRule { Segment = Segment.High, TemplateCode = "OWN", Industries = ["Banking", "retail"] }, true),
        new(new EngagementRule { Segment = Segment.High, TemplateCode = "OWN", Industries = ["Banking"] }, false),
        new(new EngagementRule { Segment = Segment.High, TemplateCode = "OWN", Products = ["gtx pro"] }, true),
        new(new EngagementRule { Segment = Segment.High, TemplateCode = "OWN", Products = ["GTX"] }, false),
        new(new EngagementRule { Segment = Segment.High, TemplateCode = "OWN", Complexity = Complexity.Low }, true),
        new(new EngagementRule { Segment = Segment.High, TemplateCode = "OWN", Complexity = Complexity.High }, false),
        new(new EngagementRule { Segment = Segment.High, TemplateCode = "OWN", DealType = DealType.Renewal }, true),
        new(new EngagementRule { Segment = Segment.High, TemplateCode = "OWN", DealType = DealType.New }, false),
    ];

    [TestCaseSource(nameof(OneCondition))]
    [Property("Requirement", "N-21")]
    public void Matches_OneCondition_AsksForItAndIsMetByNothingUnknown(object rule, bool expected)
    {
        var asked = (EngagementRule)rule;
        Assert.That(asked.Matches(Everything), Is.EqualTo(expected));
        Assert.That(asked.Matches(DealFacts.Unknown), Is.False);
        Assert.That(asked.IsUnconditional, Is.False);
    }

    [Test]
    public void Constructor_LastRuleWithACondition_Throws()
    {
        Assert.That(() => new EngagementModel([]), Throws.ArgumentException.With.Message.StartsWith("The last rule"));
        Assert.That(() => new EngagementModel(
            [new EngagementRule { EmployeesFrom = 1, Segment = Segment.High, TemplateCode = "X" }]), Throws.ArgumentException);
    }

    [Test]
    public void Higher_TwoSegments_NeverFalls()
    {
        Assert.That(EngagementModel.Higher(Segment.Digital, Segment.Medium), Is.EqualTo(Segment.Medium));
        Assert.That(EngagementModel.Higher(Segment.High, Segment.Digital), Is.EqualTo(Segment.High));
    }

    private static TemplateChoice Choose(decimal? monthlyValue, int? employees) =>
        EngagementModel.Default.Choices(new DealFacts { MonthlyValue = monthlyValue, Employees = employees }).First();
}
