using System.Xml.Linq;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Authoring;

/// <summary>A table of others gets columns of ours, and nothing of it is ours but these.</summary>
[TestFixture]
internal sealed class NewShellTests
{
    private CopiedSources _sources = null!;
    private byte[] _package = null!;
    private byte[] _packageWithLead = null!;

    [OneTimeSetUp]
    public void AddColumnsToContact()
    {
        _sources = new CopiedSources();
        string[] texts = ["--label", "Thing|Ding", "--description", "What it is about.|Worum es dabei geht."];
        _sources.Do("new", "shell", "Contact", "--label", "Contact|Kontakt", "--name-column", "fullname", "--area", "handoff");
        _sources.Do(["new", "column", "Contact", "onb_Hope", "--type", "text", "--length", "100", .. texts]);
        _sources.Do(["new", "column", "Contact", "onb_Budget", "--type", "money", .. texts]);
        _package = _sources.PackWell();
        _sources.Do("new", "shell", "Lead", "--label", "Lead|Lead", "--name-column", "fullname", "--area", "handoff");
        _packageWithLead = _sources.PackWell();
    }

    [OneTimeTearDown]
    public void Remove() => _sources.Dispose();

    [Test]
    public void Package_HasOnlyOurColumns_AndNamesTheOwnerOfTheTable()
    {
        using var stream = new MemoryStream(_packageWithLead);
        var package = PackageZip.Read(stream);
        var contact = package.Components("Entities", "Entity").Single(entity => (string?)entity.Element("Name") == "Contact");
        Assert.Multiple(() =>
        {
            Assert.That(
                contact.Descendants("attribute").Attributes("PhysicalName").Select(name => name.Value),
                Is.EqualTo(new[] { "onb_Budget", "onb_budget_Base", "onb_Hope" }));
            Assert.That(
                contact.Descendants("control").Select(control => (string?)control.Attribute("datafieldname")),
                Is.EqualTo(new[] { "fullname", "onb_hope", "onb_budget" }));
            Assert.That(
                package.Manifest.Descendants("Required").Select(required => (string?)required.Attribute("solution")),
                Has.Member("msdynce_LeadManagement (9.0.4.0076)"));
            Assert.That(
                package.Manifest.Descendants("RootComponent")
                    .Where(component => (string?)component.Attribute("schemaName") is "lead" or "contact")
                    .Select(component => (string?)component.Attribute("behavior")),
                Is.EqualTo(new[] { "2", "2" }));
        });
    }

    [Test]
    public void Package_Imported_KeepsTheColumn()
    {
        using var organization = SandboxOrganization.Open(new SandboxOptions());
        organization.ImportSolution(new MemoryStream(_package));
        var service = organization.SystemService;
        var id = service.Create(new Entity("contact") { ["lastname"] = "Poe", ["onb_hope"] = "Fewer calls" });
        Assert.That(service.Retrieve("contact", id, new ColumnSet("onb_hope"))["onb_hope"], Is.EqualTo("Fewer calls"));
    }
}
