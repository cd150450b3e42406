using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>Messages in the reader's language.</summary>
[TestFixture]
internal sealed class CatalogueTests
{
    [Test]
    public void Render_OfEachArgumentType_WritesItInTheReadersLanguage()
    {
        var message = TemplateMessages.ChosenByMonthlyValue(1234567.5m, 10_000m);
        Assert.Multiple(() =>
        {
            Assert.That(Catalogue.Render(message, Language.English),
                Is.EqualTo("The monthly value is 1,234,567.5; the rule applies from 10,000."));
            Assert.That(Catalogue.Render(message, Language.German),
                Is.EqualTo("Der Monatswert beträgt 1.234.567,5; die Regel gilt ab 10.000."));
        });
    }

    [Test]
    public void Render_OfADateAnEnumAndANestedMessage_WritesEachAsAPersonDoes()
    {
        var why = TemplateMessages.ChosenByEmployees(2822, 1000);
        var message = OnboardingMessages.SegmentRaised(Segment.High, new Date(2026, 11, 5), why);
        Assert.Multiple(() =>
        {
            Assert.That(
                Catalogue.Render(message, Language.English),
                Is.EqualTo("Segment raised to High by the deal won on 5 Nov 2026. The customer has 2,822 employees; the rule applies from "
                    + "1,000."));
            Assert.That(Catalogue.Render(message, Language.German), Does.Contain("05.11.2026").And.Contain("2.822").And.Contain("„Hoch“"));
        });
    }

    [TestCase("Goals and value metric: still missing the goal.", "goal")]
    [TestCase("Goals and value metric: still missing the goal and the metric.", "goal", "metric")]
    [TestCase("Goals and value metric: still missing the goal, the metric and the date.", "goal", "metric", "date")]
    public void Render_OfAListOfMessages_JoinsThemAsASentenceDoes(string expected, params string[] parts) => Assert.That(
        Catalogue.Render(
            HandoffMessages.Missing(QuestionNames.Of(HandoffCodes.Goals), [.. parts.Select(PartNames.Of)]), Language.English),
        Is.EqualTo(expected));

    [Test]
    public void Render_OfTextWithBraces_KeepsThem()
    {
        var name = OnboardingMessages.PlanName("{0} & {curly}", 2);
        Assert.That(Catalogue.Render(name, Language.English), Is.EqualTo("{0} & {curly} – Onboarding 2"));
    }

    [TestCase(1031, ExpectedResult = Language.German)]
    [TestCase(1033, ExpectedResult = Language.English)]
    [TestCase(1036, ExpectedResult = Language.English)]
    [TestCase(0, ExpectedResult = Language.English)]
    [TestCase(null, ExpectedResult = Language.English)]
    public object FromCode_OfALanguageCode_FallsBackToEnglish(int? code) => Languages.FromCode(code);
}
