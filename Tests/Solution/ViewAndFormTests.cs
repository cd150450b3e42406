using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;

namespace CrmOnboarding.Tests.Solution;

/// <summary>Views and forms name what exists, and every own table has the usual ones.</summary>
[TestFixture]
internal sealed class ViewAndFormTests
{
    private static readonly Lazy<SolutionModel> LazyModel = new(() => new SolutionModel(GoodSolution.ReadManaged()));

    // Query types: public, advanced find, associated, quick find, lookup.
    private static readonly int[] UsualViews = [0, 1, 2, 4, 64];

    private static SolutionModel Model => LazyModel.Value;

    private static IEnumerable<TestCaseData> OwnTables =>
        Model.Tables.Where(table => table.IsOwn).Select(table => new TestCaseData(table).SetArgDisplayNames(table.SchemaName));

    private static IEnumerable<TestCaseData> Tables =>
        Model.Tables.Select(table => new TestCaseData(table).SetArgDisplayNames(table.SchemaName));

    [TestCaseSource(nameof(OwnTables))]
    public void Views_OfEveryKind_HaveOneDefault(TableModel table)
    {
        var defaults = table.Views.Where(view => (string?)view.Element("isdefault") == "1").Select(view => (int)view.Element("querytype")!);
        Assert.That(defaults, Is.EquivalentTo(UsualViews));
    }

    [TestCaseSource(nameof(OwnTables))]
    public void Views_ShowColumnsThatTheyFetch_AndThatExist(TableModel table)
    {
        foreach (var view in table.Views)
        {
            var name = (string?)view.Descendants("LocalizedName").First().Attribute("description");
            var entity = view.Descendants("entity").Single();
            var fetched = entity.Elements("attribute").Select(Name).ToList();
            var used = fetched
                .Concat(entity.Descendants().Select(element => (string?)element.Attribute("attribute")).OfType<string>())
                .Distinct();
            Assert.Multiple(() =>
            {
                Assert.That(Name(entity), Is.EqualTo(table.LogicalName), name);
                Assert.That(view.Descendants("row").Single().Attribute("id")!.Value, Is.EqualTo(table.LogicalName + "id"), name);
                Assert.That(view.Descendants("cell").Select(Name), Is.SubsetOf(fetched), name);
                Assert.That(used.Where(column => !Model.HasColumn(table.LogicalName, column)), Is.Empty, name);
            });
        }
    }

    [TestCaseSource(nameof(OwnTables))]
    public void QuickFind_LooksForTheName(TableModel table)
    {
        var view = table.Views.Single(candidate => (string?)candidate.Element("isquickfindquery") == "1");
        var fields = view.Descendants("filter")
            .Single(filter => (string?)filter.Attribute("isquickfindfields") == "1")
            .Elements("condition")
            .Select(condition => (string?)condition.Attribute("attribute"));
        Assert.That(fields, Has.Member("onb_name"));
    }

    [TestCaseSource(nameof(OwnTables))]
    public void MainForm_OfAnOwnTable_IsTheFallback(TableModel table) => Assert.That(
        table.Forms.Where(IsMain).Select(form => (string?)form.Descendants("DisplayConditions").Single().Attribute("FallbackForm")),
        Is.EqualTo(new[] { "true" }));

    [TestCaseSource(nameof(Tables))]
    public void Forms_ShowColumnsThatExist_Once(TableModel table)
    {
        foreach (var form in table.Forms)
        {
            var controls = form.Descendants("control").ToList();
            var fields = controls.Select(control => (string?)control.Attribute("datafieldname")).OfType<string>().ToList();
            Assert.Multiple(() =>
            {
                Assert.That(fields.Where(column => !Model.HasColumn(table.LogicalName, column)), Is.Empty);
                Assert.That(controls.Select(control => (string?)control.Attribute("id")), Is.Unique);
            });
        }
    }

    [TestCaseSource(nameof(Tables))]
    public void Subgrids_NameARelationshipOfTheTable_AndAViewOfTheOther(TableModel table)
    {
        foreach (var grid in table.Forms
            .SelectMany(form => form.Descendants("control"))
                .Where(control => (string?)control.Attribute("indicationOfSubgrid") == "true")
                .Elements("parameters"))
        {
            var target = Model.FindTable((string?)grid.Element("TargetEntityType"))!;
            var relationship = Model.Relationships.Single(candidate => candidate.Name == (string?)grid.Element("RelationshipName"));
            Assert.Multiple(() =>
            {
                Assert.That(relationship.ParentTable, Is.EqualTo(table.SchemaName));
                Assert.That(relationship.ChildTable, Is.EqualTo(target.SchemaName));
                Assert.That(
                    target.Views.Select(view => view.Element("savedqueryid")!.Value.ToUpperInvariant()),
                    Has.Member((string?)grid.Element("ViewId")));
            });
        }
    }

    [TestCaseSource(nameof(OwnTables))]
    public void MainForm_ShowsEveryColumnAPersonFills(TableModel table)
    {
        var shown = table.Forms.Where(IsMain)
            .Descendants("control")
            .Select(control => (string?)control.Attribute("datafieldname"))
            .ToList();
        var filled = table.Columns
            .Where(
                column => column.Text("IsCustomField") == "1"
                    && column.Type != "file"
                    && column.Text("CalculationOf") is null
                    && !FirstParty.IsServerColumn(column.LogicalName))
            .Select(column => column.LogicalName);
        Assert.That(filled.Where(column => !shown.Contains(column)), Is.Empty);
    }

    [Test]
    public void OpportunityForm_ShowsEveryHandoffColumn()
    {
        var opportunity = Model.FindTable("opportunity")!;
        var shown = opportunity.Forms.Descendants("control").Select(control => (string?)control.Attribute("datafieldname")).ToList();
        Assert.That(
            opportunity.Columns.Where(column => column.Text("CalculationOf") is null).Select(column => column.LogicalName),
            Is.SubsetOf(shown));
    }

    [Test]
    public void HelpTexts_OfEveryColumn_AreSentencesInBothLanguages()
    {
        var poor = Model.Tables.SelectMany(table => table.Columns)
            .Where(
                column => column.Element.Elements("Descriptions")
                    .Elements("Description")
                    .Any(text => !Sentence().IsMatch((string?)text.Attribute("description") ?? string.Empty)));
        Assert.That(poor.Select(column => column.SchemaName), Is.Empty);
    }

    [TestCase("onb_HealthScore")]
    [TestCase("onb_HealthBand")]
    [TestCase("onb_NextContactOn")]
    [TestCase("onb_NextContactReason")]
    [TestCase("onb_NextEvaluationOn")]
    [TestCase("onb_EvaluationRequestedOn")]
    [TestCase("onb_HandoffCompleteness")]
    public void Audit_OfComputedColumns_IsOff(string schemaName) =>
        Assert.That(Model.FindTable("onb_plan")!.FindColumn(schemaName)!.Text("IsAuditEnabled"), Is.EqualTo("0"));

    [Test]
    public void App_NamesComponentsThatExist()
    {
        var package = GoodSolution.ReadManaged();
        var app = package.Components("AppModules", "AppModule").Single();
        var forms = Model.Tables.SelectMany(table => table.Forms).Select(form => (string?)form.Element("formid")).ToList();
        var dashboards = package.Components("Dashboards", "Dashboard").Select(dashboard => (string?)dashboard.Element("FormId"));
        var icon = package.Components("WebResources", "WebResource")
            .Single(resource => (string?)resource.Element("Name") == "onb_/icons/onboarding.svg")
            .Element("WebResourceId")!.Value.Trim('{', '}');
        var components = app.Descendants("AppModuleComponent")
            .ToLookup(
                component => (string?)component.Attribute("type"),
                component => (string?)component.Attribute("schemaName") ?? (string?)component.Attribute("id"));
        var siteMap = package.Components("AppModuleSiteMaps", "AppModuleSiteMap").Single();
        Assert.Multiple(() =>
        {
            Assert.That((string?)app.Element("WebResourceId"), Is.EqualTo(icon));
            Assert.That(components["1"], Is.EquivalentTo(Model.Tables.Select(table => table.LogicalName)));
            Assert.That(components["60"], Is.SubsetOf(forms.Concat(dashboards)));
            Assert.That(components["62"], Is.EqualTo(new[] { (string?)siteMap.Element("SiteMapUniqueName") }));
            Assert.That(
                siteMap.Descendants("SubArea").Select(area => (string?)area.Attribute("Entity")).OfType<string>(),
                Is.EquivalentTo(components["1"]));
        });
    }

    private static bool IsMain(XElement form) => (string?)form.Parent!.Attribute("type") == "main";

    private static string Name(XElement element) => (string?)element.Attribute("name") ?? string.Empty;

    private static Regex Sentence() => new(@"^\p{Lu}.{8,}\.$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
