using System.Text;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Tests.Solution;

/// <summary>What Microsoft's packer accepts without a word, warns about or ends on with an unclear error is one clear error here.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class SilentCaseTests
{
    private const string SolutionPath = "Other/Solution.xml";
    private const string CustomizationsPath = "Other/Customizations.xml";
    private const string PlanPath = "Entities/onb_Plan/Entity.xml";

    private static IEnumerable<TestCaseData> Cases()
    {
        // It ends with an error, sometimes an unclear one.
        yield return Case("NoSolutionXml", "L01", tree => tree.Without(SolutionPath));
        yield return Case("NoCustomizationsXml", "L01", tree => tree.Without(CustomizationsPath));
        yield return Case("ManagedOnly", "L01", _ => GoodSolution.Replace(SolutionPath, "<Managed>2</Managed>", "<Managed>1</Managed>"));
        yield return Case("NoManagedElement", "L01", _ => GoodSolution.Replace(SolutionPath, "<Managed>2</Managed>", string.Empty));
        yield return Case(
            "NoRibbonPlaceholder",
            "L02",
            _ => GoodSolution.Replace(PlanPath, "<RibbonDiffXml />", string.Empty).Without("Entities/onb_Plan/RibbonDiff.xml"));
        yield return Case(
            "ComponentIsNoRootComponent",
            "L03",
            _ => GoodSolution.Replace(SolutionPath, "<RootComponent type=\"1\" schemaName=\"onb_risk\" behavior=\"0\" />", string.Empty));
        yield return Case(
            "RootComponentTwice",
            "L03",
            _ => GoodSolution.Replace(
                SolutionPath,
                "<RootComponents>",
                "<RootComponents><RootComponent type=\"1\" schemaName=\"onb_risk\" behavior=\"0\" />"));
        yield return Case("WebResourceBodyMissing", "L03", tree => tree.Without("WebResources/onb_/icons/onboarding.svg"));
        yield return Case("XamlMissing", "L03", tree => tree.Without(tree.Below("Workflows", ".xaml").Single()), "L54");
        yield return Case(
            "WebResourceNameIsNotItsPath",
            "L03",
            _ => GoodSolution.Replace(
                "WebResources/onb_/icons/onboarding.svg.data.xml",
                "<Name>onb_/icons/onboarding.svg",
                "<Name>onb_/icons/other.svg"),
            "L03");
        yield return Case("AssemblyFolderRenamed", "L03", RenameAssemblyFolder);
        yield return Case("MalformedEntityXml", "L10", tree => tree.With("OptionSets/onb_segment.xml", "<optionset"), "L23", "L03");
        yield return Case("RelationshipInTwoFiles", "L22", CopyRelationship, "L03");

        // It only warns.
        yield return Case(
            "RootComponentWithoutFiles",
            "L03",
            _ => GoodSolution.Replace(
                SolutionPath,
                "<RootComponents>",
                "<RootComponents><RootComponent type=\"61\" schemaName=\"onb_/x.js\" behavior=\"0\" />"));
        yield return Case("DataXmlMissing", "L03", tree => tree.Without("WebResources/onb_/icons/onboarding.svg.data.xml"), "L02");
        yield return Case("NodeMissing", "L02", _ => GoodSolution.Replace(CustomizationsPath, "<Roles />", string.Empty));

        // It says nothing.
        yield return Case("RelationshipsXmlMissing", "L22", tree => tree.Without("Other/Relationships.xml"));
        yield return Case(
            "RelationshipNotListed",
            "L22",
            _ => GoodSolution.Replace("Other/Relationships.xml", "<EntityRelationship Name=\"onb_risk_planid_plan\" />", string.Empty));
        yield return Case(
            "ListedRelationshipWithoutBody",
            "L22",
            _ => GoodSolution.Replace(
                "Other/Relationships.xml",
                "<EntityRelationship Name=\"onb_risk_planid_plan\" />",
                "<EntityRelationship Name=\"onb_risk_planid_plan\" /><EntityRelationship Name=\"onb_nothing\" />"));
        yield return Case(
            "FormulaMissing",
            "L26",
            _ => GoodSolution.Replace(
                PlanPath,
                "<SourceType>0</SourceType>",
                "<SourceType>1</SourceType><FormulaDefinitionFileName>/Formulas/x.xaml</FormulaDefinitionFileName>"));
        yield return Case("FormPlaceholderMissing", "L02", _ => GoodSolution.Replace(PlanPath, "<FormXml />", string.Empty));
        yield return Case("ViewPlaceholderMissing", "L02", _ => GoodSolution.Replace(PlanPath, "<SavedQueries />", string.Empty));
        yield return Case("OnlyTheManagedForm", "L06", RenameFormToManaged);
        yield return Case("MalformedGenericXml", "L10", tree => tree.With("customapis/onb_X/customapi.xml", "<customapi"));
        yield return Case("MalformedXaml", "L54", tree => tree.With(tree.Below("Workflows", ".xaml").Single(), "<Activity"));
        yield return Case(
            "FileNameIsNotTheId",
            "L03",
            tree => Rename(
                tree,
                tree.Below("SdkMessageProcessingSteps").First(),
                "SdkMessageProcessingSteps/{11111111-1111-4111-8111-111111111111}.xml"));
        yield return Case("DuplicateViewId", "L08", DuplicateView, "L03", "L32");
        yield return Case(
            "NoGuid",
            "L08",
            tree => Edit(tree, tree.Below("Entities/onb_Plan/FormXml").Single(), "<cell id=\"{", "<cell id=\"{x"));
        yield return Case(
            "StepNamesAnUnknownType",
            "L51",
            tree => Edit(
                tree,
                tree.Below("SdkMessageProcessingSteps").First(),
                "Plugin, CrmOnboarding",
                "Plugout, CrmOnboarding"));
        yield return Case("UnknownElement", "L10", _ => GoodSolution.Replace(PlanPath, "<EntityKeys>", "<keys><key /></keys><EntityKeys>"));
        yield return Case("Comment", "L10", _ => GoodSolution.Replace(PlanPath, "<EntityKeys>", "<!-- keys --><EntityKeys>"));
        yield return Case(
            "BehaviorMissing",
            "L04",
            _ => GoodSolution.Replace(SolutionPath, "schemaName=\"onb_risk\" behavior=\"0\"", "schemaName=\"onb_risk\""));
        yield return Case("WebResourceBodyWithoutDataXml", "L02", tree => tree.With("WebResources/onb_/js/plan.js", "export {};"));
        yield return Case("UnknownRootFolder", "L02", tree => tree.WithUnknownFolder("node_modules"));
        yield return Case("ReadmeInAFolder", "L02", tree => tree.With("customapis/README.md", "# Custom APIs"));
        yield return Case("ReadmeAmongRoles", "L02", tree => tree.With("Roles/README.md", "# Roles"));
    }

    [TestCaseSource(nameof(Cases))]
    public void Pack_WhatMicrosoftsPackerAccepts_Fails(Func<SourceTree, SourceTree> breakIt, string rule, string[] alsoAllowed)
    {
        var result = GoodSolution.Pack(breakIt(GoodSolution.Tree));
        var errors = result.Findings.Where(finding => finding.Severity == Packer.Linting.Severity.Error).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(errors.Select(finding => finding.Rule), Has.Member(rule));
            Assert.That(
                errors.Select(finding => finding.Rule).Distinct(),
                Is.SubsetOf(alsoAllowed.Append(rule)),
                string.Join(Environment.NewLine, errors));
            Assert.That(result.Managed, Is.Null);
            Assert.That(result.Unmanaged, Is.Null);
        });
    }

    [Test]
    public void Pack_AnAssemblyThatIsNoDll_Fails() =>
        GoodSolution.AssertBreaks("L50", GoodSolution.Tree, GoodSolution.Assemblies(Encoding.UTF8.GetBytes("garbage")));

    [Test]
    public void Pack_AnAssemblyOfAnotherNameAndVersion_Fails()
    {
        var errors = GoodSolution.AssertBreaks(
            "L50", GoodSolution.Tree, GoodSolution.Assemblies(File.ReadAllBytes(typeof(Packer.Linting.Linter).Assembly.Location)));
        Assert.That(errors.Select(finding => finding.What), Has.Some.Contains("Registered is 'CrmOnboarding,"));
    }

    [Test]
    public void Pack_AnAssemblyNobodyAskedFor_Fails() =>
        GoodSolution.AssertBreaks("L03", GoodSolution.Tree, GoodSolution.Assemblies().Add("Other.dll", GoodSolution.Assembly));

    private static TestCaseData Case(string name, string rule, Func<SourceTree, SourceTree> breakIt, params string[] alsoAllowed) =>
        new TestCaseData(breakIt, rule, alsoAllowed).SetArgDisplayNames(name, rule);

    private static SourceTree Edit(SourceTree tree, string path, string old, string replacement) =>
        tree.With(path, GoodSolution.Replace(path, old, replacement).Find(path)!);

    private static SourceTree Rename(SourceTree tree, string from, string to) => tree.With(to, tree.Find(from)!).Without(from);

    private static SourceTree RenameFormToManaged(SourceTree tree)
    {
        var form = tree.Below("Entities/onb_Plan/FormXml").Single();
        return Rename(tree, form, form.Replace(".xml", "_managed.xml", StringComparison.Ordinal));
    }

    private static SourceTree RenameAssemblyFolder(SourceTree tree)
    {
        var path = tree.Below("PluginAssemblies")
            .First(file => file.EndsWith("CrmOnboarding.dll.data.xml", StringComparison.Ordinal));
        return Rename(tree, path, "PluginAssemblies/Renamed/CrmOnboarding.dll.data.xml");
    }

    private static SourceTree CopyRelationship(SourceTree tree) =>
        tree.With("Other/Relationships/onb_Again.xml", tree.Find("Other/Relationships/TransactionCurrency.xml")!);

    private static SourceTree DuplicateView(SourceTree tree)
    {
        var view = tree.Below("Entities/onb_Plan/SavedQueries").First();
        return tree.With("Entities/onb_Plan/SavedQueries/{22222222-2222-4222-8222-222222222222}.xml", tree.Find(view)!);
    }
}
