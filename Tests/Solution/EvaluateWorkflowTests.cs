using System.Xml.Linq;

namespace CrmOnboarding.Tests.Solution;

/// <summary>The background workflow does what the design says: one activity, asked for the plan as of the request.</summary>
[TestFixture]
internal sealed class EvaluateWorkflowTests
{
    private static readonly XNamespace X = "http://schemas.microsoft.com/winfx/2006/xaml";

    private static string Text =>
        System.Text.Encoding.UTF8.GetString(GoodSolution.Tree.Find(GoodSolution.Tree.Below("Workflows", ".xaml").Single())!);

    private static XElement Xaml => XElement.Parse(Text);

    [Test]
    public void Description_IsABackgroundWorkflowOfTheOrganization_OnCreateChangeAndDemand()
    {
        var workflow = GoodSolution.ReadManaged().Components("Workflows", "Workflow")
            .Single(each => each.Element("XamlFileName") is not null);
        string? Value(string name) => (string?)workflow.Element(name);
        Assert.Multiple(() =>
        {
            Assert.That(
                new[] { "Mode", "Scope", "Category", "Type", "TriggerOnCreate", "TriggerOnDelete", "OnDemand" }.Select(Value),
                Is.EqualTo(new[] { "0", "4", "0", "1", "1", "0", "1" }));
            Assert.That(Value("TriggerOnUpdateAttributeList"), Is.EqualTo("onb_evaluationrequestedon"));
            Assert.That((Value("StateCode"), Value("StatusCode")), Is.EqualTo(("1", "2")));
        });
    }

    [Test]
    public void Activity_IsOneThatWritesWhatChanged() => Assert.Multiple(() =>
    {
        Assert.That(
            Xaml.Descendants()
                .Select(element => (string?)element.Attribute("AssemblyQualifiedName"))
                .OfType<string>()
                .Where(name => name.StartsWith("CrmOnboarding.", StringComparison.Ordinal))
                .Select(name => name.Split(',')[0].Split('.')[^1]),
            Is.EqualTo(new[] { "EvaluateOnboarding" }));
        Assert.That(Xaml.Descendants().Select(element => element.Name.LocalName), Has.None.EqualTo("SetEntityProperty"));
    });

    [Test]
    public void AsOf_IsTheRequest_ElseTheCreation() => Assert.That(
        Xaml.Descendants()
            .Where(element => element.Name.LocalName == "GetEntityProperty")
            .Select(element => (string?)element.Attribute("Attribute")),
        Is.EqualTo(new[] { "onb_planid", "onb_evaluationrequestedon", "createdon" }));

    [Test]
    public void Arguments_AreConvertedBeforeTheCall()
    {
        var inputs = Xaml.Descendants()
            .Where(element => element.Name.LocalName == "InArgument" && element.Value.StartsWith("[DirectCast(", StringComparison.Ordinal))
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(inputs.Select(input => (string?)input.Attribute(X + "Key")), Is.EqualTo(new[] { "Plan", "AsOf" }));
            Assert.That(inputs.Select(input => input.Value), Has.All.Contains("_converted, "));
        });
    }

    [Test]
    public void Xaml_IsShort() => Assert.That(Text.Split('\n'), Has.Length.LessThan(200));
}
