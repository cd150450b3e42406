using System.Reflection;
using System.Text.RegularExpressions;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>The catalogue has every sentence that the rules and the extensions can say, in both languages.</summary>
[TestFixture]
internal sealed partial class CatalogueTests
{
    private static IEnumerable<string> MessageCodes() =>
        new[] { typeof(Message).Assembly, typeof(Catalogue).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Messages", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Where(field => field.IsLiteral && !field.Name.EndsWith("Prefix", StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> PrefixedCodes() =>
        ShippedTemplates.All.SelectMany(template => template.Items).Select(item => OnboardingMessages.ItemPrefix + item.Code)
            .Concat(HandoffChecklist.Questions.Select(question => HandoffMessages.QuestionPrefix + question.Code))
            .Concat(Constants(typeof(RiskCodes)).Select(code => OnboardingMessages.RiskPrefix + code))
            .Distinct();

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<Enum> LabelledMembers() =>
        new[] { typeof(Segment), typeof(Channel), typeof(OwnerRole), typeof(Anchor), typeof(HealthDimension), typeof(Pace), typeof(DelayParty) }.SelectMany(type => Enum.GetValues(type).Cast<Enum>());

    [Test]
    public void Codes_AreManyAndUnique() => Assert.Multiple(() =>
    {
        Assert.That(MessageCodes().Count(), Is.GreaterThan(40), "the reflection finds the rooms' codes");
        Assert.That(MessageCodes(), Is.Unique);
    });

    [TestCaseSource(nameof(MessageCodes))]
    [TestCaseSource(nameof(PrefixedCodes))]
    public void EveryCode_HasATextInBothLanguages(string code)
    {
        var entry = Catalogue.All.SingleOrDefault(entry => entry.Code == code);
        Assert.That(entry, Is.Not.Null, "add it to a room of Core/Dataverse/Text");
        Assert.Multiple(() =>
        {
            Assert.That(entry!.English, Is.Not.Empty);
            Assert.That(entry.German, Is.Not.Empty);
            Assert.That(Placeholders(entry.German), Is.EquivalentTo(Placeholders(entry.English)), "the same arguments in both languages");
        });
    }

    [TestCaseSource(nameof(LabelledMembers))]
    public void EveryNamedEnumMember_HasALabelInBothLanguages(Enum member) => Assert.Multiple(() =>
    {
        Assert.That(Catalogue.Label(member, Language.English), Is.Not.Empty);
        Assert.That(Catalogue.Label(member, Language.German), Is.Not.Empty);
    });

    [Test]
    public void HandoffParts_OfAnEmptyDeal_AllHaveTexts()
    {
        var nothing = HandoffScore.Compute(HandoffChecklist.Answer(new HandoffFacts())).Missing;
        var halfway = HandoffScore.Compute(HandoffChecklist.Answer(new HandoffFacts
        {
            SuccessCriteria = "short",
            Promises = "training without a day",
            PlanReadinessPercent = 10,
            Lines = [new ScopeLine("GTX Basic", null, null)],
        })).Missing;

        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.That(Catalogue.RenderLines(nothing.Concat(halfway), language), Does.Not.Contain("System.").And.Not.Contain("{"));
        }
    }

    [Test]
    public void Render_OfEachArgumentType_WritesItInTheReadersLanguage()
    {
        var message = new Message(TemplateMessages.ChosenByMonthlyValue, 1234567.5m, 10_000m);
        Assert.Multiple(() =>
        {
            Assert.That(Catalogue.Render(message, Language.English), Is.EqualTo("The monthly value of 1,234,567.5 reaches 10,000."));
            Assert.That(Catalogue.Render(message, Language.German), Is.EqualTo("Der Monatswert von 1.234.567,5 erreicht 10.000."));
        });
    }

    [Test]
    public void Render_OfADateAnEnumAndANestedMessage_WritesEachAsAPersonDoes()
    {
        var why = new Message(TemplateMessages.ChosenByEmployees, 2822, 1000);
        var message = new Message(OnboardingMessages.SegmentRaised, Segment.High, new Date(2026, 11, 5), why);
        Assert.Multiple(() =>
        {
            Assert.That(
                Catalogue.Render(message, Language.English),
                Is.EqualTo("Raised to High touch with the deal won on 5 Nov 2026. The customer has 2,822 employees, at least 1,000."));
            Assert.That(Catalogue.Render(message, Language.German), Does.Contain("05.11.2026").And.Contain("2.822").And.Contain("Hohe Betreuung"));
        });
    }

    [Test]
    public void Render_OfAListOfMessages_JoinsThemByTheListPattern()
    {
        var parts = new[] { "goal", "metric", "date" }.Select(part => new Message(HandoffMessages.PartPrefix + part)).ToArray();
        var message = new Message(HandoffMessages.Missing, new Message(HandoffMessages.QuestionPrefix + HandoffCodes.Goals), parts);
        Assert.That(
            Catalogue.Render(message, Language.English),
            Is.EqualTo("Goals and value metric: still missing the goal, the metric and the date."));
    }

    [Test]
    public void Render_OfTextWithBraces_KeepsThem()
    {
        var name = new Message(OnboardingMessages.PlanName, "{0} & {curly}", 2);
        Assert.That(Catalogue.Render(name, Language.English), Is.EqualTo("{0} & {curly} – Onboarding 2"));
    }

    [TestCase(1031, ExpectedResult = Language.German)]
    [TestCase(1033, ExpectedResult = Language.English)]
    [TestCase(1036, ExpectedResult = Language.English)]
    [TestCase(0, ExpectedResult = Language.English)]
    [TestCase(null, ExpectedResult = Language.English)]
    public object FromCode_OfALanguageCode_FallsBackToEnglish(int? code) => Languages.FromCode(code);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
