using System.Text;

namespace CrmOnboarding.Tests.Solution;

/// <summary>L60 to L65: what every export has, the solution has too; each rule sees what breaks it, and no other rule does.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ExportRuleTests
{
    private const string PlanPath = "Entities/onb_Plan/Entity.xml";
    private const string TemplatePath = "Entities/onb_Template/Entity.xml";
    private const string PlanRelationships = "Other/Relationships/onb_Plan.xml";

    private static string Xaml => GoodSolution.Tree.Below("Workflows", ".xaml").Single();

    private static string WorkflowData => GoodSolution.Tree.Below("Workflows", ".xaml.data.xml").Single();

    private static string AStepWithAnImage =>
        GoodSolution.Tree.Below("SdkMessageProcessingSteps").First(path => Text(path).Contains("EntityAlias", StringComparison.Ordinal));

    [TestCase("ImportSequenceNumber")]
    [TestCase("CreatedOnBehalfBy")]
    [TestCase("UTCConversionTimeZoneCode")]
    public void L60_AnInheritedColumnThatIsNotListed_IsReported(string column) =>
        Break("L60", PlanPath, Column(PlanPath, column), string.Empty);

    [Test]
    public void L60_AnOwnerOfATeamThatIsNotListed_IsReported() =>
        Break("L60", PlanPath, Column(PlanPath, "OwningTeam"), string.Empty);

    [Test]
    public void L60_AnOrganizationThatIsNotListed_IsReported() =>
        Break("L60", TemplatePath, Column(TemplatePath, "OrganizationId"), string.Empty);

    [TestCase("TransactionCurrencyId", "<IsCustomField>0<", "<IsCustomField>1<")]
    [TestCase("ExchangeRate", "<IsCustomField>0<", "<IsCustomField>1<")]
    [TestCase("ExchangeRate", "<MinValue>1E-10<", "<MinValue>0.000000000001<")]
    [TestCase("ExchangeRate", "<Accuracy>10<", "<Accuracy>12<")]
    [TestCase("CreatedOn", "<ImeMode>inactive<", "<ImeMode>auto<")]
    [TestCase("ModifiedOn", "<CanChangeDateTimeBehavior>0<", "<CanChangeDateTimeBehavior>1<")]
    [TestCase("OwnerId", "<IsCustomField>0<", "<IsCustomField>1<")]
    public void L61_APlatformColumnUnlikeEveryExport_IsReported(string column, string old, string replacement)
    {
        var text = Column(PlanPath, column);
        Break("L61", PlanPath, text, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    [TestCase("<LookupStyle>single</LookupStyle>")]
    [TestCase("<LookupTypes><LookupType id=\"00000000-0000-0000-0000-000000000000\">1</LookupType></LookupTypes>")]
    public void L61_ACustomerColumnThatNamesItsTargets_IsReported(string element)
    {
        var text = Column(PlanPath, "onb_CustomerId");
        Break("L61", PlanPath, text, text.Replace("<displaynames>", element + "<displaynames>", StringComparison.Ordinal));
    }

    [TestCase("Other/Relationships/TransactionCurrency.xml", "CascadeDelete")]
    [TestCase("Other/Relationships/TransactionCurrency.xml", "CascadeArchive")]
    [TestCase("Other/Relationships/BusinessUnit.xml", "CascadeDelete")]
    [TestCase("Other/Relationships/BusinessUnit.xml", "CascadeArchive")]
    public void L62_APlatformRelationshipThatLetsDelete_IsReported(string path, string cascade) =>
        Break("L62", path, $"<{cascade}>Restrict<", $"<{cascade}>NoCascade<");

    [Test]
    public void L62_AnOwnerThatCannotBeDeleted_IsReported() =>
        Break("L62", "Other/Relationships/Owner.xml", "<CascadeDelete>NoCascade<", "<CascadeDelete>Restrict<");

    [TestCase("CascadeAssign")]
    [TestCase("CascadeReparent")]
    [TestCase("CascadeShare")]
    [TestCase("CascadeUnshare")]
    public void L63_AParentThatTakesItsChildrenAlong_IsReported(string cascade) =>
        Break("L63", PlanRelationships, $"<{cascade}>NoCascade<", $"<{cascade}>Cascade<");

    [Test]
    public void L29_AParentThatArchivesItsChildrenAlong_IsReported() =>
        Break("L29", PlanRelationships, "<CascadeArchive>RemoveLink<", "<CascadeArchive>Cascade<");

    [Test]
    public void L64_ACustomizableStep_IsReported() =>
        Break("L64", AStepWithAnImage, "</Stage>\n  <IsCustomizable>0<", "</Stage>\n  <IsCustomizable>1<");

    [Test]
    public void L64_ACustomizableImage_IsReported() =>
        Break("L64", AStepWithAnImage, "</MessagePropertyName>\n      <IsCustomizable>0<",
            "</MessagePropertyName>\n      <IsCustomizable>1<");

    [Test]
    public void L64_ACustomizableWorkflow_IsReported() => Break("L64", WorkflowData, "<IsCustomizable>0<", "<IsCustomizable>1<");

    [TestCase("onb_PlanKey")]
    [TestCase("onb_HealthScore")]
    [TestCase("onb_NextContactOn")]
    public void L64_ACustomizableColumnThatCodeAloneWrites_IsReported(string column)
    {
        var text = Column(PlanPath, column);
        Break("L64", PlanPath, text, text.Replace("<IsCustomizable>0<", "<IsCustomizable>1<", StringComparison.Ordinal));
    }

    [Test]
    public void L64_ACustomizableKey_IsReported() => Break(
        "L64",
        PlanPath,
        "<LogicalName>onb_plankey_key</LogicalName>\n          <IntroducedVersion>1.0.0.0</IntroducedVersion>\n          "
            + "<IsCustomizable>0<",
        "<LogicalName>onb_plankey_key</LogicalName>\n          <IntroducedVersion>1.0.0.0</IntroducedVersion>\n          "
            + "<IsCustomizable>1<");

    [TestCase("<sco:Collection x:TypeArguments=\"Variable\"", "<sco:Collection x:TypeArguments=\"s:Decimal\"")]
    [TestCase("<mxswa:ReferenceLiteral x:TypeArguments=\"s:Type\" Value=\"mxs:OptionSetValue\"",
        "<mxswa:ReferenceLiteral x:TypeArguments=\"s:Type\" Value=\"s:Decimal\"")]
    [TestCase("<Sequence DisplayName=", "<Sequence Annotation=\"note\" DisplayName=")]
    [TestCase("<Persist />", "<Persist /><Delay />")]
    [TestCase("<mxswa:Workflow.Variables>",
        "<mxswa:Workflow.Variables><Variable x:TypeArguments=\"s:Decimal\" Default=\"0\" Name=\"Score_localParameter\" />",
        TestName = "L65_ADecimalByItsClrName_IsReported")]
    [TestCase("<mxswa:Workflow.Variables>",
        "<mxswa:Workflow.Variables><Variable x:TypeArguments=\"s:DateTime\" Name=\"On_localParameter\" />",
        TestName = "L65_ADateVariableWithoutDefault_IsReported")]
    public void L65_WhatNoExportHas_IsReported(string old, string replacement) =>
        GoodSolution.AssertBreaks("L65", GoodSolution.Tree.With(Xaml, MakersWorkflow.Replaced(old, replacement)));

    [Test]
    public void L65_AGroupNestedToTheLeft_IsReported()
    {
        // Exchanging left and right turns a or (b or c) into (b or c) or a.
        var text = MakersWorkflow.Text;
        var outer = text.LastIndexOf("x:Key=\"LeftOperand\"", StringComparison.Ordinal);
        var end = text.IndexOf("x:Key=\"Result\"", outer, StringComparison.Ordinal);
        var exchanged = text[outer..end].Replace("LeftOperand", "Operand", StringComparison.Ordinal)
            .Replace("RightOperand", "LeftOperand", StringComparison.Ordinal)
            .Replace("\"Operand\"", "\"RightOperand\"", StringComparison.Ordinal);
        GoodSolution.AssertBreaks("L65", GoodSolution.Tree.With(Xaml, text[..outer] + exchanged + text[end..]));
    }

    [Test]
    public void L65_AWorkflowAsMakersDesignIt_IsFine() => Assert.That(
        GoodSolution.Pack(GoodSolution.Tree.With(Xaml, MakersWorkflow.Text)).Findings
            .Where(finding => finding.Severity == Packer.Linting.Severity.Error),
        Is.Empty);

    private static void Break(string rule, string path, string old, string replacement) =>
        GoodSolution.AssertBreaks(rule, GoodSolution.Replace(path, old, replacement));

    private static string Text(string path) => Encoding.UTF8.GetString(GoodSolution.Tree.Find(path)!);

    /// <summary>The text of one column's definition.</summary>
    private static string Column(string path, string schemaName)
    {
        var text = Text(path);
        var start = text.IndexOf($"<attribute PhysicalName=\"{schemaName}\">", StringComparison.Ordinal);
        Assert.That(start, Is.Positive, $"{schemaName} is not in {path}");
        const string End = "</attribute>";
        return text[start..(text.IndexOf(End, start, StringComparison.Ordinal) + End.Length)];
    }
}
