using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using static CrmOnboarding.Tests.Templates.Rows;

namespace CrmOnboarding.Tests.Templates;

/// <summary>Each limit of a template, on it and one beyond.</summary>
[TestFixture]
internal sealed class TemplateLimitsTests
{
    private static readonly string LongestCode = new('A', 50);

    [TestCase(1, true)]
    [TestCase(0, false)]
    public void Validate_Length_StartsAtOneDay(int days, bool isGood) =>
        AssertFault(Template(Row("A", 1)) with { LengthDays = days }, isGood, "template.bad-length", days);

    [TestCase(3_650, true)]
    [TestCase(3_651, false)]
    [TestCase(-3_650, true)]
    [TestCase(-3_651, false)]
    public void Validate_Offset_IsAtMostTenYearsEitherWay(int offset, bool isGood) =>
        AssertFault(Template(Row("A", offset)), isGood, "template.offset-too-large", "A", offset, 3_650);

    [TestCase(0, true)]
    [TestCase(-1, false)]
    [TestCase(1_000, true)]
    [TestCase(1_001, false)]
    public void Validate_Duration_IsFromNoneToAThousandWorkingDays(int days, bool isGood) =>
        AssertFault(Template(Row("A", 1) with { DurationDays = days }), isGood, "template.bad-duration", "A", days, 1_000);

    [TestCase(3_650, true)]
    [TestCase(3_651, false)]
    [TestCase(-3_650, true)]
    [TestCase(-3_651, false)]
    public void Validate_Lag_IsAtMostTenYearsEitherWay(int lag, bool isGood) =>
        AssertFault(Template(Row("A", 1), Row("B", 1, new Dependency("A", LagDays: lag))), isGood, "template.lag-too-large", "B", "A", lag);

    [TestCase("A", true)]
    [TestCase("Z", true)]
    [TestCase("0", true)]
    [TestCase("9", true)]
    [TestCase("_", true)]
    [TestCase("LINE_2", true)]
    [TestCase("a", false)]
    [TestCase("A B", false)]
    [TestCase("A-B", false)]
    [TestCase("\u00c4", false)]
    [TestCase("", false)]
    public void Validate_Code_IsOfCapitalsDigitsAndUnderscores(string code, bool isGood) =>
        AssertFault(Template(Row(code, 1)), isGood, "template.bad-item-code", code, 50);

    [Test]
    public void Validate_Code_HasAtMostFiftyCharacters()
    {
        AssertFault(Template(Row(LongestCode, 1)), isGood: true, "template.bad-item-code");
        AssertFault(Template(Row(LongestCode + "A", 1)), isGood: false, "template.bad-item-code", LongestCode + "A", 50);
    }

    [Test]
    public void Row_NothingSaid_IsRequiredAndNoCustomerWin() =>
        Assert.That((Row("A", 1).IsRequired, Row("A", 1).IsCustomerWin), Is.EqualTo((true, false)));

    private static void AssertFault(Template template, bool isGood, string code, params object[] arguments) =>
        Assert.That(TemplateValidator.Validate(template, TemplatePolicy.Shipped),
            Is.EqualTo(isGood ? [] : new[] { new Message(code, "", "", arguments) }));
}
