using System.Xml.Linq;
using CrmOnboarding.Packer.Linting;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Packing;
using CrmOnboarding.Packer.Sources;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Solution;

/// <summary>
/// A second solution, with every kind of column, form, dashboard and part, packed by Microsoft's packer before. It comes without its two
/// DLLs.
/// </summary>
[TestFixture]
internal sealed class MinisolTests
{
    private static readonly string? Folder = Repository.Above("shared/examples/minisol");

    private SourceTree tree = null!;

    [SetUp]
    public void FindMinisol()
    {
        if (Folder is null)
        {
            Assert.Ignore("The example solution minisol is in no folder shared/examples beside or above this repository.");
        }

        tree = SourceTree.Read(Folder!);
    }

    [Test]
    public void Build_WithoutItsDlls_FindsNothingElseMissing()
    {
        var (_, findings) = PackageBuilder.Build(new BuildInput(tree, AssemblyFiles.None), managed: true);
        Assert.That(
            findings.Select(finding => (finding.Rule, finding.File.EndsWith(".dll.data.xml", StringComparison.Ordinal))),
            Is.EqualTo(new[] { ("L03", true), ("L03", true) }));
    }

    [Test]
    public void Lint_WithoutItsDlls_FindsTheOneRealFault()
    {
        var findings = SolutionPacker.Pack(new BuildInput(tree, AssemblyFiles.None), []).Findings
            .Where(finding => !finding.File.EndsWith(".dll.data.xml", StringComparison.Ordinal))
            // The example was written to pack, not to look like an export.
            .Where(finding => !finding.Rule.StartsWith("L6", StringComparison.Ordinal) && finding.Rule != "L29");
        Assert.That(
            findings.Select(finding => (finding.Rule, finding.Severity, finding.File)),
            Is.EqualTo(new[] { ("L07", Severity.Error, "Other/Relationships/onb_Onboarding.xml") }));
    }

    [Test]
    public void Build_PutsEveryFileInItsPlace()
    {
        var package = Build(managed: true);
        var customizations = package.Customizations.Root!;
        Assert.Multiple(() =>
        {
            Assert.That(
                package.Parts.Keys.Select(path => path.Split('/')[0]).Distinct(),
                Is.EquivalentTo(
                    new[]
                    {
                        "Formulas", "Workflows", "WebResources", "appactions", "customapis", "duplicaterules",
                        "environmentvariabledefinitions",
                    }));
            Assert.That(package.Parts.Keys, Has.Member("Formulas/onb_onboarding-onb_daystogo.xaml"));
            Assert.That(package.Components("Entities", "Entity").Count(), Is.EqualTo(4));
            Assert.That(customizations.Descendants("systemform").Count(), Is.EqualTo(6));
            Assert.That(customizations.Descendants("savedquery").Count(), Is.EqualTo(12));
            Assert.That(customizations.Descendants("visualization").Count(), Is.EqualTo(1));
            Assert.That(
                customizations.Element("Dashboards")!
                    .Elements()
                    .Count() + customizations
                    .Element("InteractionCentricDashboards")!
                    .Elements()
                    .Count(),
                Is.EqualTo(2));
            Assert.That(customizations.Element("FieldSecurityProfiles")!.Elements().Count(), Is.EqualTo(1));
            Assert.That(customizations.Element("ConnectionRoles")!.Descendants("ConnectionRole").Count(), Is.EqualTo(1));
            Assert.That(customizations.Element("EntityMaps")!.Elements("EntityMap").Count(), Is.EqualTo(1));
            Assert.That(package.Components("EntityRelationships", "EntityRelationship").Count(), Is.EqualTo(17));
        });
    }

    [Test]
    public void Build_KeepsNodesThatAreFilledInline()
    {
        var inline = XDocument.Load(Path.Combine(Folder!, "Other", "Customizations.xml")).Root!.Element("EntityImageConfigs");
        Assert.That(XNode.DeepEquals(Build(managed: true).Customizations.Root!.Element("EntityImageConfigs"), inline), Is.True);
    }

    [Test]
    public void Build_GroupsFormsByType() => Assert.That(
        Build(managed: false).Components("Entities", "Entity")
            .Single(table => (string?)table.Element("Name") == "onb_Onboarding")
            .Elements("FormXml")
            .Elements("forms")
            .Select(forms => (string?)forms.Attribute("type")),
        Is.EqualTo(new[] { "card", "main", "quickCreate" }));

    [Test]
    public void Zip_ThenRead_GivesTheSamePackage()
    {
        var package = Build(managed: true);
        var zip = PackageZip.Write(package);
        using var stream = new MemoryStream(zip);
        var read = PackageZip.Read(stream);
        Assert.Multiple(() =>
        {
            Assert.That(PackageZip.Write(Build(managed: true)), Is.EqualTo(zip));
            Assert.That(XNode.DeepEquals(read.Customizations.Root, XElement.Parse(package.Customizations.Root!.ToString())), Is.True);
            Assert.That(read.Parts.Keys.Where(name => name != SolutionPackage.ContentTypesFile), Is.EqualTo(package.Parts.Keys));
            Assert.That(package.Parts.All(part => read.Parts[part.Key].SequenceEqual(part.Value)), Is.True);
        });
    }

    private SolutionPackage Build(bool managed) => PackageBuilder.Build(new BuildInput(tree, AssemblyFiles.None), managed).Package!;
}
