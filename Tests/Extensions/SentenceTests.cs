using System.Reflection;
using System.Text.RegularExpressions;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Adoption.Maturity;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>
/// Every sentence and every name that people can read, found by reflection and said once with stand-ins for its arguments.
/// </summary>
[TestFixture]
internal sealed partial class SentenceTests
{
    private static readonly Message StandInMessage = new("stand-in", "something", "etwas");

    private static IEnumerable<Type> Speakers(string ending) =>
        new[] { typeof(Message).Assembly, typeof(Catalogue).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsAbstract && type.IsSealed && type.Name.EndsWith(ending, StringComparison.Ordinal));

    private static IEnumerable<Message> Sentences() => Speakers("Messages").SelectMany(type =>
        Properties(type).Concat(type.GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => !method.IsSpecialName && method.ReturnType == typeof(Message))
            .SelectMany(SaidByEachOf)));

    private static IEnumerable<Message> Names() => Speakers("Names")
        .SelectMany(type => (IEnumerable<Message>)(type.GetProperty("All")?.GetValue(null) ?? Array.Empty<Message>()));

    private static IEnumerable<TestCaseData> Everything() =>
        Sentences().Concat(Names()).Select(message => new TestCaseData(message).SetArgDisplayNames(message.Code));

    private static IEnumerable<Message> Properties(Type type) =>
        type.GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Where(property => property.PropertyType == typeof(Message))
            .Select(property => (Message)property.GetValue(null)!);

    // Each area of maturity has a sentence of its own.
    private static IEnumerable<Message> SaidByEachOf(MethodInfo function)
    {
        var parameters = function.GetParameters();
        var firsts = parameters[0].ParameterType == typeof(MaturityArea)
            ? Enum.GetValues<MaturityArea>().Cast<object>()
            : [StandIn(parameters[0].ParameterType)];
        return firsts
            .Select(first => (Message)function.Invoke(
                null, [first, .. parameters.Skip(1).Select(parameter => StandIn(parameter.ParameterType))])!)
            .DistinctBy(message => message.Code);
    }

    private static object StandIn(Type type) =>
        type == typeof(string) ? "text"
        : type == typeof(int) ? 2
        : type == typeof(decimal) ? 2.5m
        : type == typeof(Date) ? new Date(2026, 11, 5)
        : type == typeof(Guid) ? Guid.Empty
        : type == typeof(Message) ? StandInMessage
        : type == typeof(IReadOnlyList<Message>) ? new[] { StandInMessage, StandInMessage }
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : throw new NotSupportedException($"Give sentences no argument of type {type}, or give it a stand-in here.");

    [Test]
    public void Codes_AreManyAndUnique() => Assert.Multiple(() =>
    {
        Assert.That(Sentences().Count(), Is.GreaterThan(200), "the reflection finds the sentences of every folder");
        Assert.That(Names().Count(), Is.GreaterThan(80), "the reflection finds the names of every folder");
        Assert.That(Sentences().Concat(Names()).Select(message => message.Code), Is.Unique);
    });

    [TestCaseSource(nameof(Everything))]
    public void Sentence_InBothLanguages_NamesEachOfItsArguments(Message message)
    {
        var places = Enumerable.Range(0, message.Arguments.Count).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Places(message.English), Is.EquivalentTo(places), "English");
            Assert.That(Places(message.German), Is.EquivalentTo(places), "German");
            Assert.That(message.English, Is.Not.Empty);
            Assert.That(message.German, Is.Not.Empty);
        }
    }

    [TestCaseSource(nameof(Everything))]
    public void Sentence_InBothLanguages_HoldsNoInternalCode(Message message)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.That(Catalogue.Render(message, language), Does.Not.Match(InternalCode()).And.Not.Contain("{"), language.ToString());
        }
    }

    [Test]
    public void Labels_OfEveryValueThatASentenceNames_AreThere()
    {
        var named = Speakers("Messages")
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(method => method.Name != nameof(AdoptionMessages.Roadmap))
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(type => type.IsEnum)
            .Distinct()
            .ToList();
        Assert.That(named, Has.Count.GreaterThan(8));
        Assert.That(named.SelectMany(type => Enum.GetValues(type).Cast<Enum>()).Except(LabelTexts.All), Is.Empty);
    }

    [Test]
    public void Labels_InBothLanguages_AreWords() => Assert.That(
        from member in LabelTexts.All
        from language in Enum.GetValues<Language>()
        where LabelTexts.Of(member, language).Length == 0
        select member,
        Is.Empty);

    [Test]
    public void InternalCode_OfEachKind_IsSeen() => Assert.That(
        new[] { "A high risk is open (H-18).", "MonthlyAmount is -1.", "No value in onb_kind.", "Wait for WELCOME_CALL." },
        Has.All.Match(InternalCode()));

    [Test]
    public void Names_OfAllThatShips_AreThere() => Assert.Multiple(() =>
    {
        Assert.That(ShippedTemplates.All.Select(template => ShippedNames.OfTemplate(template.Code)!.English), Is.Unique);
        Assert.That(ShippedTemplates.All.SelectMany(template => template.Items).Where(item => ShippedNames.OfItem(item.Code) is null),
            Is.Empty);
        Assert.That(Constants(typeof(RiskCodes)).Where(code => !RiskNames.Of(code).Code.EndsWith(code, StringComparison.Ordinal)),
            Is.Empty);
        Assert.That(HandoffChecklist.Questions.Where(question => QuestionNames.Of(question.Code).Arguments.Count > 0), Is.Empty);
        Assert.That(TemplateColumnNames.Of(TemplateItemTable.Kind).English, Is.EqualTo("Kind"));
    });

    [Test]
    public void HandoffParts_OfAnEmptyDeal_AllHaveNames()
    {
        var nothing =
            HandoffScore.Compute(HandoffChecklist.Answer(new HandoffFacts(), HandoffPolicy.Shipped), HandoffPolicy.Shipped).Missing;
        var halfway = HandoffScore.Compute(HandoffChecklist.Answer(new HandoffFacts
        {
            SuccessCriteria = "short",
            Promises = "training without a day",
            PlanReadinessPercent = 10,
            Lines = [new ScopeLine("GTX Basic", null, null)],
        }, HandoffPolicy.Shipped), HandoffPolicy.Shipped).Missing;

        Assert.That(
            nothing.Concat(halfway).SelectMany(gap => gap.Arguments.OfType<IReadOnlyList<Message>>()).SelectMany(parts => parts)
                .Where(part => part.Arguments.Count > 0),
            Is.Empty, "a part without a name is called by its code");
    }

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<int> Places(string text) =>
        Place().Matches(text).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))
            .Distinct();

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Place();

    // Ids of requirements, logical names, names from the code, codes of rows.
    [GeneratedRegex(@"\b[A-Z]-\d{2}\b|\bonb_|[a-z][A-Z]|\b[A-Z]{3,}_|\b[A-Z]{4,}\b(?<!KICKOFF)")]
    private static partial Regex InternalCode();
}
