using System.Xml.Linq;

namespace CrmOnboarding.Tests.Solution;

/// <summary>The background workflow does what the design says: one condition, six activities in order, one update of the plan.</summary>
[TestFixture]
internal sealed class EvaluateWorkflowTests
{
    private static readonly XNamespace X = "http://schemas.microsoft.com/winfx/2006/xaml";

    private static XElement Xaml =>
        XElement.Parse(
            System.Text.Encoding.UTF8.GetString(GoodSolution.Tree.Find(GoodSolution.Tree.Below("Workflows", ".xaml").Single())!));

    [Test]
    public void Description_IsABackgroundWorkflowOfTheOrganization_OnCreateChangeAndDemand()
    {
        var workflow = GoodSolution.ReadManaged().Components("Workflows", "Workflow").Single();
        string? Text(string name) => (string?)workflow.Element(name);
        Assert.Multiple(() =>
        {
            Assert.That(
                new[] { "Mode", "Scope", "Category", "Type", "TriggerOnCreate", "TriggerOnDelete", "OnDemand" }.Select(Text),
                Is.EqualTo(new[] { "0", "4", "0", "1", "1", "0", "1" }));
            Assert.That(Text("TriggerOnUpdateAttributeList"), Is.EqualTo("onb_evaluationrequestedon"));
            Assert.That((Text("StateCode"), Text("StatusCode")), Is.EqualTo(("1", "2")));
        });
    }

    [Test]
    public void Condition_LetsOnboardingOverdueAndAdoptingPass()
    {
        var values = Xaml.Descendants()
            .Where(
                element => element.Name.LocalName == "InArgument"
                    && element.Value.Contains("WorkflowPropertyType.OptionSetValue", StringComparison.Ordinal))
            .Select(element => element.Value.Split('"')[1]);
        Assert.That(values, Is.EqualTo(new[] { "690550000", "690550001", "690550002" }));
    }

    [Test]
    public void Activities_RunInOrder() => Assert.That(
        Xaml.Descendants()
            .Select(element => (string?)element.Attribute("AssemblyQualifiedName"))
            .OfType<string>()
            .Where(name => name.StartsWith("CrmOnboarding.", StringComparison.Ordinal))
            .Select(name => name.Split(',')[0].Split('.')[^1]),
        Is.EqualTo(new[]
        {
            "ReviewRisks", "ComputeHandoffCompleteness", "ComputeForecast", "ComputeAdoptionCurve", "ComputeCadence", "ComputeHealth",
        }));

    [Test]
    public void AsOf_IsTheRequest_ElseTheCreation()
    {
        var reads = Xaml.Descendants()
            .Where(element => element.Name.LocalName == "GetEntityProperty")
            .Select(element => (string?)element.Attribute("Attribute"))
            .ToList();
        var pairs = reads.Select((column, index) => (column, index))
            .Where(read => read.column == "onb_evaluationrequestedon")
            .Select(read => reads[read.index + 1]);
        Assert.That(pairs, Is.EqualTo(Enumerable.Repeat("createdon", 6)));
    }

    [Test]
    public void NextEvaluation_IsTheEarliestChangeOfAllActivities()
    {
        var sources = Xaml.Descendants()
            .Where(
                element => element.Name.LocalName == "InArgument"
                    && element.Value.Contains("ChangesOn_localParameter", StringComparison.Ordinal));
        Assert.That(
            sources.Select(element => element.Value),
            Is.EqualTo(new[] { 3, 5, 6, 7 }.Select(step => $"[New Object() {{ CustomActivityStep{step}ChangesOn_localParameter }}]")));
    }

    [Test]
    public void Update_IsOne_WritesEveryResult_AndIsSavedBeforeGoingOn()
    {
        var update = Xaml.Descendants().Single(element => element.Name.LocalName == "UpdateEntity");
        var written = Xaml.Descendants()
            .Where(element => element.Name.LocalName == "SetEntityProperty")
            .Select(element => (string?)element.Attribute("Attribute"));
        Assert.Multiple(() =>
        {
            Assert.That(written, Is.EqualTo(new[]
            {
                "onb_openrisks", "onb_worstseverity", "onb_handoffcompleteness", "onb_handoffacceptable", "onb_handoffmissing",
                "onb_forecaston", "onb_delaydays", "onb_pace", "onb_forecastexplanation", "onb_carehandoveron",
                "onb_curvestage", "onb_curvesinceon", "onb_curveexplanation", "onb_troughsignssince", "onb_healthpeak",
                "onb_lifecyclestage",
                "onb_nextcontacton", "onb_nextcontactreason", "onb_healthscore", "onb_healthband", "onb_healthconfidence",
                "onb_healthexplanation", "onb_waystogreen", "onb_nextevaluationon", "onb_evaluatedon",
            }));
            Assert.That(update.ElementsAfterSelf().Last().Name.LocalName, Is.EqualTo("Persist"));
        });
    }

    [Test]
    public void Arguments_AreConvertedBeforeEveryCall()
    {
        var inputs = Xaml.Descendants()
            .Where(element => element.Name.LocalName == "InArgument" && element.Value.StartsWith("[DirectCast(", StringComparison.Ordinal))
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(
                inputs.Select(input => (string?)input.Attribute(X + "Key")),
                Is.EqualTo(new[]
                {
                    "Plan", "AsOf", "Plan", "Plan", "AsOf", "ChangesNoLaterThan", "Plan", "AsOf", "ChangesNoLaterThan",
                    "Plan", "AsOf", "ChangesNoLaterThan", "Plan", "AsOf", "ChangesNoLaterThan",
                }));
            Assert.That(inputs.Select(input => input.Value), Has.All.Contains("_converted, "));
        });
    }
}
