using System.Text;
using CrmOnboarding.Packer.Sources;
using CrmOnboarding.Tests.Solution;

namespace CrmOnboarding.Tests.Authoring;

/// <summary>
/// What Microsoft's packer lets pass in custom APIs and charts is an error. The solution is the shipped one with one of each.
/// </summary>
[TestFixture]
internal sealed class ApiAndChartRuleTests
{
    private const string Api = "customapis/onb_Look/customapi.xml";
    private const string Parameter = "customapis/onb_Look/customapirequestparameters/Day/customapirequestparameter.xml";
    private const string Response = "customapis/onb_Look/customapiresponseproperties/Answer/customapiresponseproperty.xml";
    private const string Chart = "onb_Plan/Visualizations/";
    private SourceTree _tree = null!;

    [OneTimeSetUp]
    public void AddAnApiAndAChart()
    {
        using var sources = new CopiedSources();
        string[] texts = ["--label", "Thing|Ding", "--description", "What it is about.|Worum es dabei geht."];
        sources.Do([
            "new", "api", "onb_Look", .. texts, "--plugin", ShipmentTable.Plugin, "--function", "--bound-to", "onb_plan",
            "--privilege", "prvReadonb_Plan", "--in", "Day|DateTime|Day|Tag|The day it is for.|Der Tag, für den es gilt.",
            "--out", "Answer|String|Answer|Antwort|What was found.|Was gefunden wurde.",
        ]);
        sources.Do(["new", "chart", "onb_Plan", "--type", "funnel", "--group", "onb_status", .. texts]);
        sources.PackWell();
        _tree = sources.Solution;
    }

    [TestCase(Api, "uniquename=\"onb_Look\"", "uniquename=\"new_Look\"", "publisher's prefix")]
    [TestCase(Api, "<workflowsdkstepenabled>0", "<workflowsdkstepenabled>1", "which call actions only")]
    [TestCase(Api, "prvReadonb_Plan", "prvReadonb_Plans", "which no table of the solution has")]
    [TestCase(Api, "prvReadonb_Plan", "prvSeeonb_Plan", "which no table of the solution has")]
    [TestCase(Api, "<boundentitylogicalname>onb_plan", "<boundentitylogicalname>onb_none", "which is no table")]
    [TestCase(Api, "<bindingtype>1", "<bindingtype>0", "is not bound")]
    [TestCase(Api, "88994a9c", "88994a9d", "is not registered")]
    [TestCase(Api, "Worum es dabei geht.\" languagecode=\"1031\"", "\" languagecode=\"1031\"", "once in every language")]
    [TestCase(Parameter, "<type>1</type>", "<type>13</type>", "has the type '13'")]
    [TestCase(Parameter, "<type>1</type>", "<type>3</type><logicalentityname>onb_none</logicalentityname>", "which is no table")]
    [TestCase(Response, "<type>", "<isoptional>0</isoptional><type>", "stops the import")]
    public void L53_AnApiThatCannotBe_IsReported(string file, string old, string replacement, string what)
    {
        var tree = Replace(PathOf(file), old, replacement);
        if (replacement.Contains("new_Look", StringComparison.Ordinal))
        {
            tree = Move(tree, "customapis/onb_Look/", "customapis/new_Look/");
        }

        Assert.That(GoodSolution.AssertBreaks("L53", tree).Select(error => error.What), Has.Some.Contains(what));
    }

    [Test]
    public void L53_AFunctionThatReturnsNothing_IsReported() => Assert.That(
        GoodSolution.AssertBreaks("L53", _tree.Without(PathOf(Response))).Single().What, Does.Contain("returns nothing"));

    [Test]
    public void L53_ABoundApiThatDefinesTarget_IsReported()
    {
        var tree = Move(
            Replace(PathOf(Parameter), "uniquename=\"Day\"", "uniquename=\"Target\""),
            "customapis/onb_Look/customapirequestparameters/Day/",
            "customapis/onb_Look/customapirequestparameters/Target/");
        Assert.That(GoodSolution.AssertBreaks("L53", tree).Single().What, Does.Contain("defines Target"));
    }

    [TestCase("name=\"onb_status\"", "name=\"onb_none\"", "reads 'onb_none'")]
    [TestCase("<entity name=\"onb_plan\"", "<entity name=\"onb_risk\"", "does not read 'onb_plan'")]
    [TestCase("<measure alias=\"_CRMAutoGen", "<measure alias=\"_Other", "which its query does not make")]
    public void L66_AChartThatCannotBeDrawn_IsReported(string old, string replacement, string what) => Assert.That(
        GoodSolution.AssertBreaks("L66", Replace(PathOf(Chart), old, replacement)).Single().What, Does.Contain(what));

    // What the commands made; the solution has charts and messages of its own.
    private string PathOf(string part) => _tree.Paths.Except(GoodSolution.Tree.Paths)
        .Single(path => path.Contains(part, StringComparison.Ordinal));

    private SourceTree Replace(string path, string old, string replacement)
    {
        var text = Text(_tree, path);
        Assert.That(text, Does.Contain(old), path);
        return _tree.With(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    private static SourceTree Move(SourceTree tree, string from, string to) => tree.Paths
        .Where(path => path.StartsWith(from, StringComparison.Ordinal))
        .ToList()
        .Aggregate(tree, (moved, path) => moved.With(to + path[from.Length..], moved.Find(path)!).Without(path));

    private static string Text(SourceTree tree, string path) => Encoding.UTF8.GetString(tree.Find(path)!);
}
