using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Packing;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Tests.Solution;

/// <summary>What the packer writes.</summary>
[TestFixture]
internal sealed class PackerTests
{
    [Test]
    public void Pack_TheSolution_HasNoFindings()
    {
        Assert.That(GoodSolution.Packed.Findings, Is.Empty);
    }

    [Test]
    public void Pack_Twice_GivesTheSameBytes()
    {
        var again = GoodSolution.Pack(SourceTree.Read(GoodSolution.Tree.Root));
        Assert.Multiple(() =>
        {
            Assert.That(again.Managed!.Content, Is.EqualTo(GoodSolution.Packed.Managed!.Content));
            Assert.That(again.Unmanaged!.Content, Is.EqualTo(GoodSolution.Packed.Unmanaged!.Content));
        });
    }

    [Test]
    public void Pack_FilesWithWindowsLineEndsAndByteOrderMark_GivesTheSameXml()
    {
        var path = "OptionSets/onb_segment.xml";
        var text = "\uFEFF" + Encoding.UTF8.GetString(GoodSolution.Tree.Find(path)!).Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.That(
            GoodSolution.Pack(GoodSolution.Tree.With(path, text)).Managed!.Content,
            Is.EqualTo(GoodSolution.Packed.Managed!.Content));
    }

    [Test]
    public void Pack_Entries_HaveOneTimestampAndNoTraceOfTheMachine()
    {
        using var zip = Open(GoodSolution.Packed.Managed!);
        Assert.Multiple(() =>
        {
            Assert.That(
                zip.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct(),
                Is.EqualTo(new[] { new DateTime(1980, 1, 1) }));
            Assert.That(zip.Entries.Select(entry => entry.ExternalAttributes).Distinct(), Is.EqualTo(new[] { 0 }));
        });
    }

    [Test]
    public void Pack_Entries_StandInTheOrderOfAnExport()
    {
        using var zip = Open(GoodSolution.Packed.Managed!);
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(names[0], Is.EqualTo("customizations.xml"));
            Assert.That(names[1], Is.EqualTo("solution.xml"));
            Assert.That(names[^1], Is.EqualTo("[Content_Types].xml"));
            Assert.That(
                names.Skip(2).SkipLast(1).Select(name => name.Split('/')[0]).Distinct(),
                Is.EqualTo(new[] { "Workflows", "WebResources", "PluginAssemblies", "customapis", "environmentvariabledefinitions" }));
        });
    }

    [Test]
    public void Pack_BothKinds_DifferInManagedOnly()
    {
        var managed = Texts(GoodSolution.Packed.Managed!);
        var unmanaged = Texts(GoodSolution.Packed.Unmanaged!);
        Assert.Multiple(() =>
        {
            Assert.That(GoodSolution.Packed.Managed!.FileName, Is.EqualTo("CrmOnboarding_managed.zip"));
            Assert.That(GoodSolution.Packed.Unmanaged!.FileName, Is.EqualTo("CrmOnboarding.zip"));
            Assert.That(managed["solution.xml"], Does.Contain("<Managed>1</Managed>"));
            Assert.That(unmanaged["solution.xml"], Does.Contain("<Managed>0</Managed>"));
            Assert.That(
                managed["solution.xml"].Replace("<Managed>1<", "<Managed>0<", StringComparison.Ordinal),
                Is.EqualTo(unmanaged["solution.xml"]));
            Assert.That(managed["customizations.xml"], Is.EqualTo(unmanaged["customizations.xml"]));
        });
    }

    [Test]
    public void Pack_ContentTypes_CoverEveryEntry()
    {
        var package = GoodSolution.ReadManaged();
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        using var stream = new MemoryStream(package.Parts[SolutionPackage.ContentTypesFile]);
        var root = XDocument.Load(stream).Root!;
        var defaults = root.Elements(types + "Default").Select(element => (string)element.Attribute("Extension")!).ToList();
        var overrides = root.Elements(types + "Override").Select(element => (string)element.Attribute("PartName")!).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(
                root.Elements().Select(element => (string?)element.Attribute("ContentType")).Distinct(),
                Is.EqualTo(new[] { "application/octet-stream" }));
            Assert.That(defaults, Is.EqualTo(new[] { "dll", "json", "xaml", "xml" }));
            Assert.That(overrides, Is.EqualTo(package.Parts.Keys.Where(name => !Path.HasExtension(name)).Select(name => "/" + name)));
        });
    }

    [Test]
    public void Pack_ThenRead_KeepsEveryComponentAndEveryByte()
    {
        var package = GoodSolution.ReadManaged();
        var tree = GoodSolution.Tree;
        var xaml = tree.Below("Workflows", ".xaml").Single();
        Assert.Multiple(() =>
        {
            Assert.That(package.Parts[xaml], Is.EqualTo(tree.Find(xaml)));
            Assert.That(
                package.Parts.Single(part => part.Key.EndsWith("CrmOnboarding.dll", StringComparison.Ordinal)).Value,
                Is.EqualTo(GoodSolution.Assembly));
            Assert.That(package.Components("Entities", "Entity").Count(), Is.EqualTo(tree.Below("Entities", "/Entity.xml").Count()));
            Assert.That(package.Components("optionsets", "optionset").Count(), Is.EqualTo(tree.Below("OptionSets").Count()));
            Assert.That(
                package.Components("SdkMessageProcessingSteps", "SdkMessageProcessingStep").Count(),
                Is.EqualTo(tree.Below("SdkMessageProcessingSteps").Count()));
            Assert.That(
                package.Customizations.Descendants("savedquery").Count(),
                Is.EqualTo(tree.Paths.Count(path => path.Contains("/SavedQueries/", StringComparison.Ordinal))));
            Assert.That(
                package.Customizations.Descendants("systemform").Count(),
                Is.EqualTo(tree.Paths.Count(path => path.Contains("/FormXml/", StringComparison.Ordinal))));
            Assert.That(
                package.Customizations.Descendants().Attributes().Count(attribute => attribute.IsNamespaceDeclaration),
                Is.EqualTo(1));
        });
    }

    [Test]
    public void Pack_Relationships_StandInTheOrderOfTheirList()
    {
        var listed = XDocument
            .Parse(Encoding.UTF8.GetString(GoodSolution.Tree.Find("Other/Relationships.xml")!)).Root!
            .Elements()
            .Select(item => (string?)item.Attribute("Name"));
        Assert.That(
            GoodSolution.ReadManaged()
                .Components("EntityRelationships", "EntityRelationship")
                .Select(item => (string?)item.Attribute("Name")),
            Is.EqualTo(listed));
    }

    [Test]
    public void WriteTo_AFolder_LeavesNoTemporaryFile()
    {
        var folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "packed-" + TestContext.CurrentContext.Test.ID);
        try
        {
            var path = GoodSolution.Packed.Managed!.WriteTo(folder);
            Assert.Multiple(() =>
            {
                Assert.That(Directory.GetFiles(folder), Is.EqualTo(new[] { path }));
                Assert.That(File.ReadAllBytes(path), Is.EqualTo(GoodSolution.Packed.Managed.Content));
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Read_AZipWithoutSolutionXml_SaysWhatIsMissing()
    {
        var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("inner/solution.xml");
        }

        buffer.Position = 0;
        Assert.That(() => PackageZip.Read(buffer), Throws.TypeOf<InputException>().With.Message.Contains("solution.xml"));
    }

    [Test]
    public void Read_AFileThatIsNoZip_SaysSo() =>
        Assert.That(
            () => PackageZip.Read(new MemoryStream(Encoding.UTF8.GetBytes("not a zip"))),
            Throws.TypeOf<InputException>().With.Message.Contains("no zip"));

    [Test]
    public void Pack_BuiltWebResources_TakesThemAndMissesNone()
    {
        var folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "built-" + TestContext.CurrentContext.Test.ID);
        Directory.CreateDirectory(Path.Combine(folder, "onb_", "icons"));
        try
        {
            File.WriteAllText(Path.Combine(folder, "onb_", "icons", "onboarding.svg"), "<svg/>");
            var input = new BuildInput(GoodSolution.Tree, GoodSolution.Assemblies(), folder);
            var built = PackageBuilder.Build(input, managed: true)
                .Package!.Parts.Single(part => part.Key.StartsWith("WebResources/onb_iconsonboardingsvg", StringComparison.Ordinal)).Value;
            File.WriteAllText(Path.Combine(folder, "onb_", "forgotten.js"), "export {};");
            var findings = SolutionPacker.Pack(input, []).Findings;
            Assert.Multiple(() =>
            {
                Assert.That(Encoding.UTF8.GetString(built), Is.EqualTo("<svg/>"));
                Assert.That(
                    findings.Select(finding => (finding.Rule, finding.File)),
                    Is.EqualTo(new[] { ("L02", "WebResources/onb_/forgotten.js.data.xml") }));
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Assemblies_AFileThatDoesNotExist_IsNamed()
    {
        Assert.That(
            () => AssemblyFiles.Read(["nowhere/Missing.dll"]),
            Throws.TypeOf<InputException>().With.Message.Contains("nowhere/Missing.dll"));
    }

    private static ZipArchive Open(PackedZip zip) => new(new MemoryStream(zip.Content), ZipArchiveMode.Read);

    private static Dictionary<string, string> Texts(PackedZip zip)
    {
        using var archive = Open(zip);
        return archive.Entries
            .Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .ToDictionary(entry => entry.FullName, Text);
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
