using System.Xml.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Reflection;

namespace CrmOnboarding.Tests.Solution;

/// <summary>
/// Code and XML say the same: every name the DLL knows is in the solution, and every own name of the solution is in the DLL.
/// </summary>
[TestFixture]
internal sealed class CodeAndXmlTests
{
    private const int FirstOption = 690550000;
    private static readonly Lazy<SolutionModel> LazyModel = new(() => new SolutionModel(GoodSolution.ReadManaged()));

    private static SolutionModel Model => LazyModel.Value;

    private static IEnumerable<string> OwnTables => SchemaConstants.OwnTables;

    private static IEnumerable<TestCaseData> ChoiceEnums =>
        Model.GlobalChoices.Select(choice => (string)choice.Attribute("Name")!)
            .Select(name => new TestCaseData(name, EnumOf(name)).SetArgDisplayNames(name));

    [Test]
    public void Tables_InCode_AreTheSolutionsOwnTables() => Assert.That(
        OwnTables.Select(name => SchemaConstants.Of(name)["SchemaName"]),
        Is.EquivalentTo(Model.Tables.Where(table => table.IsOwn).Select(table => table.SchemaName)));

    [TestCaseSource(nameof(OwnTables))]
    public void Columns_InCode_AreTheTablesOwnColumns(string className)
    {
        var table = Model.FindTable(SchemaConstants.Of(className)["LogicalName"])!;
        Assert.That(SchemaConstants.Columns(className), Is.EquivalentTo(OwnColumns(table)));
    }

    [Test]
    public void Columns_OfTheOpportunity_AreThoseInCode() =>
        Assert.That(SchemaConstants.Columns("OpportunityTable"), Is.EquivalentTo(OwnColumns(Model.FindTable("opportunity")!)));

    [TestCaseSource(nameof(OwnTables))]
    public void Keys_InCode_AreTheTablesKeys(string className)
    {
        var table = Model.FindTable(SchemaConstants.Of(className)["LogicalName"])!;
        Assert.That(
            SchemaConstants.Ending(className, "KeyName"),
            Is.EquivalentTo(table.Keys.Select(key => (string?)key.Element("LogicalName"))));
    }

    [TestCaseSource(nameof(OwnTables))]
    public void Relationships_InCode_BelongToTheirTable(string className)
    {
        var table = SchemaConstants.Of(className)["SchemaName"];
        foreach (var name in SchemaConstants.Ending(className, "Relationship"))
        {
            Assert.That(
                Model.Relationships.Where(relationship => relationship.Name == name).Select(relationship => relationship.ChildTable),
                Is.EqualTo(new[] { table }),
                name);
        }
    }

    [Test]
    public void Relationships_OfOwnTables_AreInCode()
    {
        // Lookups to the users who look after a plan are read as columns only; nothing navigates them.
        string[] columnsOnly = ["onb_plan_csmid_systemuser", "onb_plan_projectmanagerid_systemuser"];
        var inCode = OwnTables.SelectMany(name => SchemaConstants.Ending(name, "Relationship"));
        var inXml = Model.Relationships
            .Where(
                relationship => relationship.Name.StartsWith("onb_", StringComparison.Ordinal)
                    && relationship.ChildTable.StartsWith("onb_", StringComparison.Ordinal))
            .Select(relationship => relationship.Name);
        Assert.That(inXml, Is.EquivalentTo(inCode.Concat(columnsOnly)));
    }

    [Test]
    public void ColumnLengths_InCode_AreTheLengthsOfTheColumns()
    {
        var inXml = SchemaConstants.ColumnLengths.Keys.ToDictionary(name => name, LengthOf);
        Assert.That(inXml, Is.EqualTo(SchemaConstants.ColumnLengths));
    }

    [Test]
    public void Choices_InCode_AreTheSolutionsChoices() => Assert.That(
        SchemaConstants.Of("Choices").Values,
        Is.EquivalentTo(Model.GlobalChoices.Select(choice => (string?)choice.Attribute("Name"))));

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

    // PlanTemplateReason is the column onb_templatereason of onb_plan.
    private static int LengthOf(string constant)
    {
        var table = Model.Tables.Single(
            candidate => candidate.IsOwn && constant.StartsWith(candidate.SchemaName["onb_".Length..], StringComparison.Ordinal));
        var column = table.FindColumn("onb_" + constant[(table.SchemaName.Length - "onb_".Length)..]);
        return (int)(column?.Number("MaxLength") ?? 0);
    }

    private static IEnumerable<string> OwnColumns(TableModel table) => table.Columns
        .Where(column => column.LogicalName.StartsWith("onb_", StringComparison.Ordinal) && column.Text("CalculationOf") is null)
        .Select(column => column.LogicalName);

    private static string Label(XElement option, Language language) => (string)option.Elements("labels").Elements("label")
        .Single(label => (int)label.Attribute("languagecode")! == (int)language)
        .Attribute("description")!;

    // The choice onb_riskstatus stands for the enum RiskStatus.
    private static Type EnumOf(string choice) => new[] { typeof(Message).Assembly, typeof(LabelTexts).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Distinct()
        .Single(type => type.IsEnum && choice == "onb_" + type.Name.ToLowerInvariant());
}
