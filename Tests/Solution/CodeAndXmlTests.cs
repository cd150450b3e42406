using System.Xml.Linq;
using CrmOnboarding.Authoring.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Reflection;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Solution;

/// <summary>
/// Code and XML say the same: the names that code and pages know are written from the solution, and the enums of the rules are its choices.
/// </summary>
[TestFixture]
internal sealed class CodeAndXmlTests
{
    private const int FirstOption = 690550000;
    private static readonly Lazy<SolutionModel> LazyModel = new(() => new SolutionModel(GoodSolution.ReadManaged()));

    private static SolutionModel Model => LazyModel.Value;

    private static IEnumerable<TestCaseData> ChoiceEnums =>
        Model.GlobalChoices.Select(choice => (string)choice.Attribute("Name")!)
            .Where(name => EnumOf(name) is not null)
            .Select(name => new TestCaseData(name, EnumOf(name)).SetArgDisplayNames(name));

    [Test]
    public void Names_InCodeAndPages_AreTheSolutionsNames()
    {
        var files = SchemaFiles.Of(Model, RuleChoices.Read(Repository.PathOf("Core/Domain")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                SchemaFiles.Present(Repository.Root).Append(SchemaFiles.TypeScriptFile),
                Is.EquivalentTo(files.Keys),
                "./crm schema writes them");
            foreach (var (path, text) in files)
            {
                Assert.That(SchemaFiles.Read(Repository.Root, path), Is.EqualTo(text), $"{path} is out of date; run ./crm schema");
            }
        }
    }

    [Test]
    public void Choice_WithoutAnEnumOfTheRules_GetsOneWithTheConstants()
    {
        var files = SchemaFiles.Of(Model, new HashSet<string>());
        Assert.That(files[$"{SchemaFiles.CSharpFolder}/OffsetUnit.cs"], Does.EndWith("""
            internal enum OffsetUnit
            {
                CalendarDays,
                WorkingDays,
            }

            """.ReplaceLineEndings("\n")));
    }

    [TestCaseSource(nameof(ChoiceEnums))]
    public void Choice_InXml_HasTheValuesAndLabelsOfItsEnum(string choice, Type type)
    {
        var options = Model.GlobalChoices
            .Single(element => (string?)element.Attribute("Name") == choice)
            .Elements("options")
            .Elements("option")
            .ToList();
        var members = Enum.GetValues(type).Cast<Enum>().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                options.Select(option => (int)option.Attribute("value")!),
                Is.EqualTo(Enumerable.Range(FirstOption, members.Count)));
            Assert.That(
                options.Select(option => Label(option, Language.English).Where(char.IsLetter).Select(char.ToUpperInvariant)),
                Is.EqualTo(members.Select(member => member.ToString().ToUpperInvariant())));
            foreach (var language in Enum.GetValues<Language>())
            {
                Assert.That(
                    members.Select(member => LabelTexts.Of(member, language)),
                    Is.EqualTo(options.Select(option => Label(option, language))),
                    "sentences call a choice what views and forms call it");
            }
        }
    }

    [Test]
    public void Activities_BindEveryArgument_OfTheirClass()
    {
        XNamespace x = "http://schemas.microsoft.com/winfx/2006/xaml";
        var xaml = XElement.Parse(
            System.Text.Encoding.UTF8.GetString(GoodSolution.Tree.Find(GoodSolution.Tree.Below("Workflows", ".xaml").Single())!));
        var activities = AssemblyImage.Read(GoodSolution.Assembly).Types.Where(type => type.IsActivity)
            .ToDictionary(type => type.FullName, StringComparer.Ordinal);
        var calls = xaml.Descendants()
            .Select(element => (Call: element, Type: ((string?)element.Attribute("AssemblyQualifiedName"))?.Split(',')[0]))
            .Where(each => each.Type is not null && activities.ContainsKey(each.Type))
            .ToList();
        Assert.That(calls, Has.Count.EqualTo(1), "the others are for workflows that makers build");
        foreach (var (call, type) in calls)
        {
            var bound = call.Elements().Elements().Select(argument => (string?)argument.Attribute(x + "Key"));
            Assert.That(bound, Is.EquivalentTo(activities[type!].Arguments.Select(argument => argument.Name)), type);
        }
    }

    private static string Label(XElement option, Language language) => (string)option.Elements("labels").Elements("label")
        .Single(label => (int)label.Attribute("languagecode")! == (int)language)
        .Attribute("description")!;

    // The choice onb_riskstatus stands for the enum RiskStatus of the rules. A choice that no rule reads has none.
    private static Type? EnumOf(string choice) => typeof(Message).Assembly.GetTypes()
        .SingleOrDefault(type => type.IsEnum && choice == "onb_" + type.Name.ToLowerInvariant());
}
