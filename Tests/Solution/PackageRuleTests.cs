using CrmOnboarding.Packer.Linting;
using CrmOnboarding.Packer.Linting.Package;
using CrmOnboarding.Packer.Packages;

namespace CrmOnboarding.Tests.Solution;

/// <summary>L01 to L10: each rule sees what breaks it.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class PackageRuleTests
{
    private const string SolutionPath = "Other/Solution.xml";
    private const string OpportunityPath = "Entities/Opportunity/Entity.xml";

    [Test]
    public void L01_AZipWithoutContentTypes_IsReported()
    {
        var package = GoodSolution.ReadManaged();
        package.Parts.Remove(SolutionPackage.ContentTypesFile);
        Assert.That(LintZip(package), Is.EqualTo(new[] { "L01" }));
    }

    [Test]
    public void L02_AZipWithAForeignFile_IsReported()
    {
        var package = GoodSolution.ReadManaged();
        package.Parts[".git/config"] = [];
        Assert.That(LintZip(package), Is.EqualTo(new[] { "L02" }));
    }

    [Test]
    public void Lint_TheShippedZip_HasNoFindings() => Assert.That(LintZip(GoodSolution.ReadManaged()), Is.Empty);

    [Test]
    public void L03_AnIdWithoutBraces_IsReported()
    {
        var tree = GoodSolution.Replace(SolutionPath, "type=\"29\" id=\"{", "type=\"29\" id=\"");
        Break(
            "L03",
            tree.With(
                SolutionPath,
                System.Text.RegularExpressions.Regex.Replace(
                    System.Text.Encoding.UTF8.GetString(tree.Find(SolutionPath)!),
                    "(type=\"29\" id=\"[^}\"]+)}",
                    "$1")));
    }

    [Test]
    public void L03_ATableInSchemaCasing_IsReported() =>
        Break("L03", GoodSolution.Replace(SolutionPath, "schemaName=\"onb_plan\" behavior", "schemaName=\"onb_Plan\" behavior"));

    [Test]
    public void L03_AnAssemblyWithAnotherName_IsReported() =>
        Break(
            "L03",
            GoodSolution.Replace(
                SolutionPath,
                "schemaName=\"CrmOnboarding, Version=1.0.0.0",
                "schemaName=\"CrmOnboarding, Version=1.0.0.1"));

    [Test]
    public void L04_AnOwnTableInParts_IsReported() =>
        Break(
            "L04",
            GoodSolution.Replace(SolutionPath, "schemaName=\"onb_plan\" behavior=\"0\"", "schemaName=\"onb_plan\" behavior=\"2\""));

    [Test]
    public void L04_SomebodyElsesTableWhole_IsReported() =>
        Break(
            "L04",
            GoodSolution.Replace(SolutionPath, "schemaName=\"opportunity\" behavior=\"2\"", "schemaName=\"opportunity\" behavior=\"0\""));

    [Test]
    public void L04_APropertyOfSomebodyElsesTable_IsReported() =>
        Break("L04", GoodSolution.Replace(OpportunityPath, "</attributes>", "</attributes><IsAuditEnabled>1</IsAuditEnabled>"));

    [Test]
    public void L05_AVersionOfThreeParts_IsReported() =>
        Break("L05", GoodSolution.Replace(SolutionPath, "<Version>1.0.0.0</Version>", "<Version>1.0.0</Version>"));

    [Test]
    public void L05_AnotherVersionThanTheChangelog_IsReported() =>
        GoodSolution.AssertBreaks("L05", GoodSolution.Tree, null, "1.0.1.0", "1.0.0.0");

    [Test]
    public void L05_ReleasesThatDoNotRise_AreReported() => GoodSolution.AssertBreaks("L05", GoodSolution.Tree, null, "1.0.0.0", "1.0.2.0");

    [Test]
    public void L05_TheVersionOfTheChangelog_IsAccepted() =>
        Assert.That(GoodSolution.Pack(GoodSolution.Tree, null, "1.0.0.0", "0.9.0.0").Findings, Is.Empty);

    [Test]
    public void L05_AnotherOptionPrefix_IsReported() => Assert.That(
        Rules(GoodSolution.Replace(SolutionPath, "<CustomizationOptionValuePrefix>69055<", "<CustomizationOptionValuePrefix>10000<")),
        Is.EquivalentTo(new[] { "L05", "L23" }));

    [Test]
    public void L06_AManagedTwinThatDiffers_IsReported()
    {
        var form = GoodSolution.Tree.Below("Entities/onb_Plan/FormXml").Single();
        var twin = form.Replace(".xml", "_managed.xml", StringComparison.Ordinal);
        var other = GoodSolution.Replace(form, "<FormPresentation>1<", "<FormPresentation>0<").Find(form)!;
        Break("L06", GoodSolution.Tree.With(twin, other));
    }

    [Test]
    public void L06_AManagedTwinThatIsTheSame_IsAccepted()
    {
        var form = GoodSolution.Tree.Below("Entities/onb_Plan/FormXml").Single();
        Assert.That(
            Rules(GoodSolution.Tree.With(form.Replace(".xml", "_managed.xml", StringComparison.Ordinal), GoodSolution.Tree.Find(form)!)),
            Is.Empty);
    }

    [TestCase("solutionaction=\"Added\"")]
    [TestCase("ordinalvalue=\"1\"")]
    public void L06_MarksOfALayerDiff_AreReported(string mark)
    {
        var form = GoodSolution.Tree.Below("Entities/Opportunity/FormXml").Single();
        Break("L06", GoodSolution.Replace(form, "<tab name=", $"<tab {mark} name="));
    }

    [Test]
    public void L07_ALabelMissingInOneLanguage_IsReported() =>
        Break(
            "L07",
            GoodSolution.Replace("OptionSets/onb_phase.xml", "<label description=\"Betreuung\" languagecode=\"1031\" />", string.Empty));

    [Test]
    public void L07_AnEmptyTranslation_IsReported() =>
        Break("L07", GoodSolution.Replace("OptionSets/onb_phase.xml", "<label description=\"Betreuung\"", "<label description=\"\""));

    [Test]
    public void L07_ALanguageThatIsNotListed_IsReported() =>
        Break(
            "L07",
            GoodSolution.Replace(
                "OptionSets/onb_phase.xml",
                "<label description=\"Betreuung\" languagecode=\"1031\" />",
                "<label description=\"Betreuung\" languagecode=\"1031\" /><label description=\"Suivi\" languagecode=\"1036\" />"));

    [Test]
    public void L07_ABaseLanguageThatIsNotListed_IsReported() =>
        Break("L07", GoodSolution.Replace(SolutionPath, "languagecode=\"1033\" generatedBy", "languagecode=\"1036\" generatedBy"));

    [Test]
    public void L08_TwoComponentsWithOneId_AreReported()
    {
        var views = GoodSolution.Tree.Below("Entities/onb_Plan/SavedQueries").Take(2).ToList();
        var (first, second) = (IdIn(views[0]), IdIn(views[1]));
        var changed = GoodSolution.Replace(views[1], second, first).Find(views[1])!;
        Assert.That(Rules(GoodSolution.Tree.With(views[1], changed)), Is.EquivalentTo(new[] { "L03", "L08" }));
    }

    [Test]
    public void L08_AnEntryOfTheSiteMapWithTheIdOfAnother_IsReported() => Break("L08", GoodSolution.Replace(
        "AppModuleSiteMaps/onb_CrmOnboarding/AppModuleSiteMap.xml", "Id=\"onb_sub_charts\"", "Id=\"onb_sub_portfolio\""));

    [Test]
    public void L08_ACellIdTwiceInAForm_IsReported()
    {
        var form = GoodSolution.Tree.Below("Entities/onb_Risk/FormXml").Single();
        var ids = System.Text.RegularExpressions.Regex
            .Matches(System.Text.Encoding.UTF8.GetString(GoodSolution.Tree.Find(form)!), "<cell id=\"(?<id>[^\"]+)\"")
            .Select(match => match.Groups["id"].Value)
            .ToList();
        Break("L08", GoodSolution.Replace(form, ids[1], ids[0]));
    }

    [Test]
    public void L08_AnIdOfThePlatform_IsReported()
    {
        var role = "Roles/Onboarding CSM.xml";
        var id = System.Text.RegularExpressions.Regex.Match(
            System.Text.Encoding.UTF8.GetString(GoodSolution.Tree.Find(role)!), "id=\"(?<id>[^\"]+)\"").Groups["id"].Value;
        var tree = GoodSolution.Replace(SolutionPath, id, "{627090ff-40a3-4053-8790-584edc5be201}");
        Break("L08", tree.With(role, GoodSolution.Replace(role, id, "{627090ff-40a3-4053-8790-584edc5be201}").Find(role)!));
    }

    [Test]
    public void L09_ADependencyOnAnUnmanagedPart_IsReported() =>
        Break("L09", GoodSolution.Replace(SolutionPath, "solution=\"msdynce_Sales (9.0.4.0076)\"", "solution=\"Active\""));

    [Test]
    public void L09_AnUnknownOwner_IsAWarning()
    {
        var result = GoodSolution.Pack(
            GoodSolution.Replace(SolutionPath, "solution=\"msdynce_Sales (9.0.4.0076)\"", "solution=\"contoso_Base (1.0)\""));
        Assert.Multiple(() =>
        {
            Assert.That(
                result.Findings.Select(finding => (finding.Rule, finding.Severity)),
                Is.EqualTo(new[] { ("L09", Severity.Warning) }));
            Assert.That(result.Managed, Is.Not.Null);
        });
    }

    [Test]
    public void Vocabulary_EveryElementOfThisSolution_IsKnown() => Assert.That(
        GoodSolution.ReadManaged().Customizations
            .Descendants("attribute")
            .Where(attribute => attribute.Parent!.Name == "attributes")
            .Select(Vocabulary.ChildrenOf),
        Has.All.Not.Null);

    private static IReadOnlyList<Finding> Break(string rule, Packer.Sources.SourceTree tree) => GoodSolution.AssertBreaks(rule, tree);

    private static IEnumerable<string> Rules(Packer.Sources.SourceTree tree) =>
        GoodSolution.Pack(tree).Findings.Select(finding => finding.Rule).Distinct();

    private static IEnumerable<string> LintZip(SolutionPackage package) =>
        Linter.Check(new LintInput(package, Source: null, [])).Select(finding => finding.Rule).Distinct();

    private static string IdIn(string path) => Path.GetFileNameWithoutExtension(path);
}
