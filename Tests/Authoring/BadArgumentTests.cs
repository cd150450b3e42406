using CrmOnboarding.Authoring.Components;
using CrmOnboarding.Packer.Sources;
using CrmOnboarding.Tests.Solution;

namespace CrmOnboarding.Tests.Authoring;

/// <summary>What cannot be made is refused with one sentence that names the option and its value; no file changes.</summary>
[TestFixture]
[NonParallelizable]
internal sealed class BadArgumentTests
{
    private static readonly string[] Texts = ["--label", "Thing|Ding", "--description", "What it is about.|Worum es dabei geht."];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Case(
            "A label without German", "--label is 'Thing'.",
            ["new", "choice", "onb_x", "--label", "Thing", .. Texts[2..], "--option", "A|A"]),
        Case(
            "A description without a full stop", "--description is 'No sentence|Kein Satz'.",
            ["new", "choice", "onb_x", .. Texts[..2], "--description", "No sentence|Kein Satz", "--option", "A|A"]),
        Case("A description that is left out", "--description", ["new", "choice", "onb_x", .. Texts[..2], "--option", "A|A"]),
        Case("A kind of column that is none", "'blob'", ["new", "column", "onb_Plan", "onb_X", "--type", "blob", .. Texts]),
        Case("An unknown component", "'thing'", ["new", "thing"]),
        Choice("A choice with capitals", "'onb_Big'", "onb_Big", "--option", "A|A"),
        Choice("A choice without the prefix", "'big'", "big", "--option", "A|A"),
        Choice("A choice with one option twice", "'A' twice", "onb_x", "--option", "A|A", "--option", "a|b"),
        Choice("A choice that exists", "onb_segment.xml exists", "onb_segment", "--option", "A|A"),
        Table("A table without the prefix", "'Thing'", "Thing", "onb_Risk", "work"),
        Table("A table in lower case", "'onb_thing'", "onb_thing", "onb_Risk", "work"),
        Table("A table with a long name", "more than 50", "onb_" + new string('A', 47), "onb_Risk", "work"),
        Table("A table that exists", "onb_Plan exists", "onb_Plan", "onb_Risk", "work"),
        Table("Privileges of nothing", "--roles-like is 'onb_None'", "onb_Thing", "onb_None", "work"),
        Table("Privileges of another owner", "--roles-like is 'onb_Template'", "onb_Thing", "onb_Template", "work"),
        Table("A group that is not there", "--area is 'moon'", "onb_Thing", "onb_Risk", "moon"),
        Case("A shell of a table that is there", "Opportunity already", Shell("Opportunity")),
        Case("A shell of nothing", "'Moon'", Shell("Moon")),
        Case("A shell by its logical name", "'contact'", Shell("contact")),
        Column("A table that is not there", "The table is 'onb_None'", "onb_None", "onb_X", "date"),
        Column("A table by its logical name", "The table is 'onb_plan'", "onb_plan", "onb_X", "date"),
        Column("A column in lower case", "'onb_x'", "onb_Plan", "onb_x", "date"),
        Column("A column that exists", "onb_status already", "onb_Plan", "onb_Status", "date"),
        Column("A text without a length", "needs --length", "onb_Plan", "onb_X", "text"),
        Column("A text that is too long", "--length is 4001", "onb_Plan", "onb_X", "text", "--length", "4001"),
        Column("A number without limits", "needs --min", "onb_Plan", "onb_X", "integer"),
        Column("Limits the wrong way round", "--min is 5 and --max is 4", "onb_Plan", "onb_X", "integer", "--min", "5", "--max", "4"),
        Column(
            "A whole number that is too large", "2147483647", "onb_Plan", "onb_X", "integer", "--min", "0", "--max", "2147483648"),
        Column(
            "Too many digits", "--digits is 11", "onb_Plan", "onb_X", "decimal", "--min", "0", "--max", "1", "--digits", "11"),
        Column("A choice that is not there", "--choice is 'onb_none'", "onb_Plan", "onb_X", "choice", "--choice", "onb_none"),
        Column(
            "A default that is no option", "High, Medium, Digital", "onb_Plan", "onb_X", "choice", "--choice", "onb_segment",
            "--default", "Huge"),
        Column("A yes or no that is neither", "--default is 'maybe'", "onb_Plan", "onb_X", "yesno", "--default", "maybe"),
        Column("A lookup to nowhere", "--target", "onb_Plan", "onb_X", "lookup"),
        Column("A lookup to a table that is not there", "--target is 'onb_None'", "onb_Plan", "onb_X", "lookup", "--target", "onb_None"),
        Column(
            "A lookup that deletes oddly", "--on-delete is 'explode'", "onb_Plan", "onb_X", "lookup", "--target", "onb_Risk",
            "--on-delete", "explode"),
        Column("Numbers without a sequence", "--format is 'RS'", "onb_Plan", "onb_X", "autonumber", "--format", "RS"),
        Case(
            "A key over nothing", "--columns names 'onb_none'",
            "new", "key", "onb_Plan", "onb_X_Key", "--label", "X|X", "--columns", "onb_none"),
        Case("A view of a column that is not there", "--columns names 'onb_none'", View("--columns", "onb_none")),
        Case("A view with a width of 0", "--columns has 'onb_name:0'", View("--columns", "onb_name:0")),
        Case(
            "A condition with an unknown operator", "--where is 'onb_name resembles x'",
            View("--columns", "onb_name", "--where", "onb_name resembles x")),
        Case(
            "A condition on neither yes nor no", "Write yes or no.",
            View("--columns", "onb_name", "--where", "onb_handoffacceptable eq maybe")),
        Case("A condition on no option", "Onboarding, Overdue", View("--columns", "onb_name", "--where", "onb_status eq Lost")),
        Chart("A chart of a date without --by", "--by", "--group", "onb_day0on"),
        Chart("A chart that sums nothing", "--aggregate is 'sum'", "--group", "onb_status", "--aggregate", "sum"),
        Case("A step on an unknown message", "The message is 'Explode'", Step("Explode", "onb_plan")),
        Case("A step on an unknown table", "The table is 'onb_none'", Step("Update", "onb_none")),
        Case("A filter on a Create", "--filter is given for Create", [.. Step("Create", "onb_plan"), "--filter", "onb_name"]),
        Case("An image before a Create", "--before is given", [.. Step("Create", "onb_plan"), "--before", "onb_name"]),
        Case("An asynchronous step before the operation", "post-operation", [.. Step("Update", "onb_plan"), "--asynchronous"]),
        Case(
            "An activity that is registered", "registered already",
            "new", "activity", "CrmOnboarding.WorkflowActivities.ComputeHealth", "--label", "X"),
        Api("An API without a verb", "'onb_x'", "onb_x"),
        Api("A function that returns nothing", "--out", "onb_X", "--function"),
        Api("A parameter of no type", "the type 'Thing'", "onb_X", "--in", "A|Thing|A|A|Just a thing.|Nur ein Ding."),
        Api("A parameter with too few parts", "--in is 'A|String'", "onb_X", "--in", "A|String"),
        Api("An optional response", "'String?'", "onb_X", "--out", "A|String?|A|A|Just a thing.|Nur ein Ding."),
        Api("A privilege that is none", "--privilege is 'onb_Plan'", "onb_X", "--privilege", "onb_Plan"),
    ];

    private CopiedSources _sources = null!;

    [OneTimeSetUp]
    public void Copy() => _sources = new CopiedSources();

    [OneTimeTearDown]
    public void Remove() => _sources.Dispose();

    [TestCaseSource(nameof(Refused))]
    public void Command_ThatCannotBe_IsRefusedWithOneSentence(string sentence, string[] arguments)
    {
        var before = _sources.Snapshot();
        var (exitCode, errors) = _sources.RunForErrors(arguments);
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.Contain(sentence).And.EndWith(".\n"));
            Assert.That(errors.Count(letter => letter == '\n'), Is.EqualTo(1), "one line");
            Assert.That(_sources.Snapshot(), Is.EqualTo(before));
        });
    }

    [Test]
    public void Command_ThatIsRefusedLate_LeavesEveryFileAsItWas()
    {
        var before = _sources.Snapshot();
        string[] table = [.. ShipmentTable.Table("user", "onb_Risk")[..^1], "moon"];
        Assert.That(_sources.RunForErrors(table).ExitCode, Is.EqualTo(2), "the site map comes after forms, views and relationships");
        Assert.That(_sources.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void Files_OfTheSolution_AreWrittenAsTheyAre()
    {
        var changed = GoodSolution.Tree.Paths
            .Where(path => path.EndsWith(".xml", StringComparison.Ordinal) && !path.EndsWith(".xaml.data.xml", StringComparison.Ordinal))
            .Where(path => !Draft.Bytes(Origin.Parse(GoodSolution.Tree.Find(path)!, path)).SequenceEqual(GoodSolution.Tree.Find(path)!));
        Assert.That(changed, Is.Empty, "A command changes what it must change, and no other line.");
    }

    private static TestCaseData Case(string name, string sentence, params string[] arguments) =>
        new TestCaseData(sentence, arguments).SetArgDisplayNames(name);

    private static TestCaseData Choice(string name, string sentence, string choice, params string[] options) =>
        Case(name, sentence, ["new", "choice", choice, .. Texts, .. options]);

    private static TestCaseData Chart(string name, string sentence, params string[] more) =>
        Case(name, sentence, ["new", "chart", "onb_Plan", .. Texts, "--type", "pie", .. more]);

    private static TestCaseData Table(string name, string sentence, string table, string rolesLike, string area) => Case(
        name, sentence, [
            "new", "table", table, .. Texts, "--plural", "Things|Dinge", "--name-description", "What it is called.|Wie es heißt.",
            "--owner", "user", "--roles-like", rolesLike, "--area", area,
        ]);

    private static TestCaseData Column(string name, string sentence, string table, string column, string type, params string[] more) =>
        Case(name, sentence, ["new", "column", table, column, "--type", type, .. Texts, .. more]);

    private static TestCaseData Api(string name, string sentence, string api, params string[] more) =>
        Case(name, sentence, ["new", "api", api, .. Texts, "--plugin", ShipmentTable.Plugin, .. more]);

    private static string[] Shell(string table) => ["new", "shell", table, "--label", "Thing|Ding", "--area", "work"];

    private static string[] View(params string[] more) => ["new", "view", "onb_Plan", .. Texts, .. more];

    private static string[] Step(string message, string table) =>
        ["new", "step", ShipmentTable.Plugin, message, table, "--stage", "pre-operation", "--description", "Does something."];
}
