using System.IO.Compression;
using System.Text;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Import;
using CrmOnboarding.Tests.Sandbox.Support;

namespace CrmOnboarding.Tests.Sandbox.Import;

/// <summary>Solutions that no platform made: refused with one sentence, and nothing of them stays.</summary>
[TestFixture]
internal sealed class HostileSolutionTests
{
    private SandboxOrganization _organization = null!;

    [SetUp]
    public void SetUp() => _organization = SandboxOrganization.Open();

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [TestCase("select")]
    [TestCase("tst project")]
    [TestCase("tst_project;--")]
    [TestCase("1st_project")]
    [TestCase("tst_\"x\"")]
    [TestCase("project")]
    public void Import_TableNameThatThePlatformDoesNotHave_IsRefused(string name)
    {
        var zip = new SolutionZip("Bad").WithTable(Xml.Table(
            name, "UserOwned", [Xml.Column("tst_Id", "primarykey"), Xml.PrimaryName("tst_Name")]));

        Assert.That(
            () => _organization.ImportSolution(zip.ToStream()),
            Throws.InstanceOf<SolutionImportException>().With.Message.Contain($"'{name}'"));
        Assert.That(_organization.Metadata.FindTable(name.ToLowerInvariant()), Is.Null);
    }

    [TestCase("tst name")]
    [TestCase("tst_a\"; DROP TABLE account")]
    public void Import_ColumnNameThatThePlatformDoesNotHave_IsRefused(string name)
    {
        var zip = new SolutionZip("Bad").WithTable(Xml.Table(
            "tst_Thing",
            "UserOwned",
            [Xml.Column("tst_ThingId", "primarykey"), Xml.PrimaryName("tst_Name"), Xml.Column(name, "nvarchar", ("MaxLength", 10))]));

        Assert.That(
            () => _organization.ImportSolution(zip.ToStream()),
            Throws.InstanceOf<SolutionImportException>().With.Message.Contain($"'{name}'"));
    }

    [Test]
    public void Import_CustomizationsWithADocumentType_IsRefused() => Assert.That(
        () => _organization.ImportSolution(Zip(
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><ImportExportXml>&b;</ImportExportXml>")),
        Throws.InstanceOf<SolutionImportException>().With.Message.Contain("customizations.xml").And.Message.Contain("DTD"));

    [Test]
    public void Import_CustomizationsThatReadAFile_IsRefused() => Assert.That(
        () => _organization.ImportSolution(Zip(
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><ImportExportXml>&a;</ImportExportXml>")),
        Throws.InstanceOf<SolutionImportException>().With.Message.Contain("DTD"));

    private static MemoryStream Zip(string customizations)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                archive,
                "solution.xml",
                "<ImportExportXml><SolutionManifest><UniqueName>Bad</UniqueName><Version>1.0.0.0</Version><Managed>1</Managed>"
                    + "</SolutionManifest></ImportExportXml>");
            Write(archive, "customizations.xml", customizations);
        }

        zip.Position = 0;
        return zip;
    }

    private static void Write(ZipArchive archive, string path, string text)
    {
        using var stream = archive.CreateEntry(path).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
