using System.Text;
using CrmOnboarding.Packer.Linting;

namespace CrmOnboarding.Tests.Solution;

/// <summary>L50, L51, L54: what the XML says about code is what the DLLs are.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class CodeRuleTests
{
    private static string AssemblyPath => GoodSolution.PathLike("PluginAssemblies", "CrmOnboarding.dll.data.xml");

    private const string RiskCreated = "PlanFactsChangedPlugin: Create of onb_risk";

    private static string Xaml => GoodSolution.Tree.Below("Workflows", ".xaml").Single();

    private static string WorkflowData => GoodSolution.Tree.Below("Workflows", ".xaml.data.xml").Single();

    [Test]
    public void L50_AnotherVersionThanTheDll_IsReported()
    {
        var errors = Break(
            "L50",
            AssemblyPath,
            "FullName=\"CrmOnboarding, Version=1.0.0.0",
            "FullName=\"CrmOnboarding, Version=1.0.1.0",
            "L03");
        Assert.That(errors.Select(finding => finding.What), Has.Some.Contains("1.0.1.0"));
    }

    [Test]
    public void L50_AnAssemblyForAnotherRuntime_IsReported()
    {
        var errors = GoodSolution.AssertBreaks(
            "L50",
            GoodSolution.Tree,
            GoodSolution.Assemblies(File.ReadAllBytes(typeof(Linter).Assembly.Location)));
        Assert.Multiple(() =>
        {
            Assert.That(errors.Select(finding => finding.What), Has.Some.Contains("has no strong name"));
            Assert.That(errors.Select(finding => finding.What), Has.Some.Contains(".NETCoreApp"));
            Assert.That(errors.Select(finding => finding.What), Has.Some.Contains("which the sandbox does not have"));
        });
    }

    [Test]
    public void L50_AClassThatIsNotRegistered_IsReported()
    {
        var text = Text(AssemblyPath);
        var start = text.IndexOf(
            "<PluginType ",
            text.IndexOf("PlanFactsChanged", StringComparison.Ordinal) - 100,
            StringComparison.Ordinal);
        const string End = "</PluginType>";
        var element = text[start..(text.IndexOf(End, start, StringComparison.Ordinal) + End.Length)];
        var errors = Break("L50", AssemblyPath, element, string.Empty, "L51");
        Assert.That(errors.Single(finding => finding.Rule == "L50").What, Does.Contain("is not registered"));
    }

    [Test]
    public void L50_ARegisteredTypeThatTheDllDoesNotHave_IsReported() => Break(
        "L50", AssemblyPath, "<PluginTypes>",
            "<PluginTypes><PluginType AssemblyQualifiedName=\"CrmOnboarding.WorkflowActivities.Missing, CrmOnboarding\" "
                + "PluginTypeId=\"33333333-3333-4333-8333-333333333333\" Name=\"Missing\" />");

    [Test]
    public void L50_AnActivityRegisteredAsPlugin_IsReported() =>
        Break("L50", AssemblyPath, "<WorkflowActivityGroupName>CRM Onboarding</WorkflowActivityGroupName>", string.Empty, "L54");

    [Test]
    public void L50_AnActivityThatTheDesignerListsByItsClass_IsReported() => Break(
        "L50", AssemblyPath, "Name=\"Compute health\"", "Name=\"CrmOnboarding.WorkflowActivities.ComputeHealth\"");

    [Test]
    public void L51_AMessageIdThatNobodyKnows_IsReported() => Break("L51", StepPath(RiskCreated), "9ebdbb1b-", "9ebdbb1c-");

    [Test]
    public void L51_AnAsynchronousStepBeforeTheOperation_IsReported() =>
        Break("L51", StepPath(RiskCreated), "<Stage>40</Stage>", "<Stage>20</Stage>");

    [Test]
    public void L51_AFilterOnAMissingColumn_IsReported() =>
        Break("L51", StepPath("MilestoneChangedPlugin: Update of onb_milestone"), "onb_completedon", "onb_completedat");

    [Test]
    public void L51_AMissingTable_IsReported() =>
        Break("L51", StepPath(RiskCreated), "<PrimaryEntity>onb_risk<", "<PrimaryEntity>onb_risks<");

    [Test]
    public void L51_AnotherTypeId_IsReported() => Break("L51", StepPath(RiskCreated), "<PluginTypeId>", "<PluginTypeId>0");

    [Test]
    public void L51_AFilterOnCreate_IsAWarning()
    {
        var result = GoodSolution.Pack(
            GoodSolution.Replace(
                StepPath(RiskCreated),
                "<FilteringAttributes />",
                "<FilteringAttributes>onb_status</FilteringAttributes>"));
        Assert.That(result.Findings.Select(finding => (finding.Rule, finding.Severity)), Is.EqualTo(new[] { ("L51", Severity.Warning) }));
    }

    [Test]
    public void L51_AnImageFromBeforeACreate_IsReported() =>
        Break("L51", StepPath(RiskCreated), "<SdkMessageProcessingStepImages />", Image("0", "Id", "onb_status"));

    [Test]
    public void L51_AnImageOfTheWrongProperty_IsReported() =>
        Break("L51", StepPath("PlanFactsChangedPlugin: Update of onb_risk"), "<SdkMessageProcessingStepImages />",
            Image("0", "Id", "onb_status"));

    [Test]
    public void L51_AnImageOfAMissingColumn_IsReported() =>
        Break("L51", StepPath("PlanFactsChangedPlugin: Update of onb_risk"), "<SdkMessageProcessingStepImages />",
            Image("1", "Target", "onb_state"));

    [Test]
    public void L54_AnotherClass_IsReported() => BreakWorkflow("x:Class=\"XrmWorkflow", "x:Class=\"XrmWorkflow0");

    [Test]
    public void L54_AnActivityThatIsNotRegistered_IsReported() =>
        BreakWorkflow("CrmOnboarding.WorkflowActivities.ComputeHealth,", "CrmOnboarding.WorkflowActivities.ComputeWealth,");

    [Test]
    public void L54_AnArgumentTheActivityDoesNotHave_IsReported() => BreakWorkflow("x:Key=\"WaysToGreen\"", "x:Key=\"WaysToGold\"");

    [Test]
    public void L54_AnArgumentOfAnotherType_IsReported() =>
        BreakWorkflow(
            "<OutArgument x:TypeArguments=\"x:Decimal\" x:Key=\"Score\">",
            "<OutArgument x:TypeArguments=\"x:Int32\" x:Key=\"Score\">");

    [Test]
    public void L54_AnInputWrittenAsOutput_IsReported() =>
        BreakWorkflow(
            "<OutArgument x:TypeArguments=\"x:Decimal\" x:Key=\"Score\">[CustomActivityStep8Score_localParameter]</OutArgument>",
            "<InArgument x:TypeArguments=\"x:Decimal\" x:Key=\"Score\">[CustomActivityStep8Score_localParameter]</InArgument>");

    [Test]
    public void L54_AColumnThatDoesNotExist_IsReported() =>
        BreakWorkflow("SetEntityProperty Attribute=\"onb_healthscore\"", "SetEntityProperty Attribute=\"onb_healthpoints\"");

    [Test]
    public void L54_AVariableThatIsNotDeclared_IsReported() =>
        BreakWorkflow(
            "<Variable x:TypeArguments=\"s:DateTime\" Default=\"\" Name=\"CustomActivityStep8ChangesOn_localParameter\" />",
            string.Empty);

    [Test]
    public void L54_AVariableDeclaredTwice_IsReported() =>
        BreakWorkflow(
            "<Variable x:TypeArguments=\"x:Object\" Name=\"UpdateStep9_2\" />",
            "<Variable x:TypeArguments=\"x:Object\" Name=\"UpdateStep9_2\" /><Variable x:TypeArguments=\"x:Object\" "
                + "Name=\"UpdateStep9_2\" />");

    [Test]
    public void L54_AStepNumberTwice_IsReported() => BreakWorkflow("DisplayName=\"UpdateStep9: ", "DisplayName=\"UpdateStep8: ");

    [Test]
    public void L54_ATriggerOnAMissingColumn_IsReported() =>
        Break(
            "L54",
            WorkflowData,
            "<TriggerOnUpdateAttributeList>onb_evaluationrequestedon<",
            "<TriggerOnUpdateAttributeList>onb_evaluationrequested<");

    [Test]
    public void L54_ATableInLogicalCasing_IsReported() =>
        Break("L54", WorkflowData, "<PrimaryEntity>onb_Plan<", "<PrimaryEntity>onb_plan<");

    [Test]
    public void L54_ARealTimeWorkflowThatPersists_IsReported() => Break("L54", WorkflowData, "<Mode>0</Mode>", "<Mode>1</Mode>");

    private static void BreakWorkflow(string old, string replacement) =>
        GoodSolution.AssertBreaks("L54", GoodSolution.Tree.With(Xaml, MakersWorkflow.Replaced(old, replacement)));

    private static string StepPath(string name) =>
        GoodSolution.Tree.Below("SdkMessageProcessingSteps").Single(path => Text(path).Contains(name + "\"", StringComparison.Ordinal));

    private static string Text(string path) => Encoding.UTF8.GetString(GoodSolution.Tree.Find(path)!);

    private static string Image(string type, string property, string columns) =>
        "<SdkMessageProcessingStepImages><SdkMessageProcessingStepImage Name=\"Image\">"
            + "<SdkMessageProcessingStepImageId>{44444444-4444-4444-8444-444444444444}</SdkMessageProcessingStepImageId>"
        + $"<Attributes>{columns}</Attributes><EntityAlias>Image</EntityAlias><ImageType>{type}</ImageType>"
        + $"<MessagePropertyName>{property}</MessagePropertyName><IsCustomizable>0</IsCustomizable>"
        + "</SdkMessageProcessingStepImage></SdkMessageProcessingStepImages>";

    /// <summary>Breaks one file and expects errors of the rule, and of no other but those named.</summary>
    private static IReadOnlyList<Finding> Break(string rule, string path, string old, string replacement, params string[] alsoAllowed)
    {
        var errors = GoodSolution.Pack(GoodSolution.Replace(path, old, replacement)).Findings
            .Where(finding => finding.Severity == Severity.Error)
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(errors.Select(finding => finding.Rule), Has.Member(rule));
            Assert.That(
                errors.Select(finding => finding.Rule).Distinct(),
                Is.SubsetOf(alsoAllowed.Append(rule)),
                string.Join(Environment.NewLine, errors));
        });
        return errors;
    }
}
