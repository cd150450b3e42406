using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Authoring;

/// <summary>A table made by <c>crm new</c> is as good as one that was exported: it lints, packs, imports and works.</summary>
[TestFixture("user", "onb_Risk")]
[TestFixture("organization", "onb_TemplateItem")]
[NonParallelizable]
internal sealed class NewTableTests(string owner, string rolesLike)
{
    private CopiedSources _sources = null!;
    private byte[] _package = null!;
    private SolutionModel _model = null!;

    private TableModel Table => _model.FindTable(ShipmentTable.LogicalName)!;

    [OneTimeSetUp]
    public void MakeEverything()
    {
        _sources = new CopiedSources();
        foreach (var command in ShipmentTable.All(owner, rolesLike))
        {
            _sources.Do(command);
        }

        _package = _sources.PackWell();
        using var stream = new MemoryStream(_package);
        _model = new SolutionModel(PackageZip.Read(stream));
    }

    [OneTimeTearDown]
    public void RemoveEverything() => _sources.Dispose();

    [Test]
    public void Views_AreTheUsualOnes_AndTheOneThatWasAdded()
    {
        var types = Table.Views.GroupBy(view => (string)view.Element("isdefault")! == "1" ? "default" : "other")
            .ToDictionary(group => group.Key, group => group.Select(view => (int)view.Element("querytype")!).Order());
        Assert.Multiple(() =>
        {
            Assert.That(types["default"], Is.EqualTo(new[] { 0, 1, 2, 4, 64 }));
            Assert.That(types["other"], Is.EqualTo(new[] { 0, 0 }), "inactive rows, and On the Way");
            Assert.That(
                Table.Views.Where(view => Columns(view).Contains("onb_code")).Count(),
                Is.EqualTo(6),
                "--in-views shows a column in each usual view and in no other");
            Assert.That(
                Table.Views.Where(view => Columns(view).Contains("createdon")), Is.Empty, "the day of creation makes way for a column");
            var onTheWay = Table.Views.Single(
                view => (string?)view.Descendants("LocalizedName").First().Attribute("description") == "On the Way");
            Assert.That(
                onTheWay.Descendants("condition").Select(condition => (string?)condition.Attribute("value")),
                Is.EqualTo(new[] { "690550000", "0" }));
        });
    }

    [Test]
    public void Forms_ShowEveryColumnThatHasAControl()
    {
        var shown = Table.Forms.ToLookup(form => (string)form.Parent!.Attribute("type")!, form => form)["main"]
            .Descendants("control")
            .ToDictionary(control => (string)control.Attribute("datafieldname")!, control => (string?)control.Attribute("disabled"));
        Assert.Multiple(() =>
        {
            foreach (var column in Table.Columns.Where(
                column => column.Text("IsCustomField") == "1" && column.Type != "file" && column.Text("CalculationOf") is null))
            {
                Assert.That(shown, Contains.Key(column.LogicalName));
            }

            Assert.That(shown["onb_seenat"], Is.EqualTo("true"), "code alone writes it");
            Assert.That(shown["onb_code"], Is.EqualTo("false"));
            Assert.That(
                Table.Forms.Where(form => (string?)form.Parent!.Attribute("type") == "quickCreate")
                    .Descendants("control")
                    .Select(control => (string?)control.Attribute("datafieldname")),
                Is.EqualTo(new[] { "onb_name", "onb_code" }),
                "the name, and what is required");
        });
    }

    [Test]
    public void Roles_MayDoWhatTheyMayDoWithTheOtherTable()
    {
        static IEnumerable<string> Rights(XElement role, string table) => role.Descendants("RolePrivilege")
            .Where(privilege => ((string)privilege.Attribute("name")!).EndsWith(table, StringComparison.Ordinal))
            .Select(privilege => ((string)privilege.Attribute("name")!)[..^table.Length] + (string?)privilege.Attribute("level"))
            .Order(StringComparer.Ordinal);
        using var stream = new MemoryStream(_package);
        var roles = PackageZip.Read(stream).Components("Roles", "Role").ToList();
        Assert.That(roles, Is.Not.Empty);
        foreach (var role in roles)
        {
            Assert.That(
                Rights(role, ShipmentTable.Name), Is.EqualTo(Rights(role, rolesLike)).And.Not.Empty, (string?)role.Attribute("name"));
        }
    }

    [Test]
    public void Table_Imported_KeepsARow()
    {
        using var organization = SandboxOrganization.Open(new SandboxOptions());
        organization.ImportSolution(new MemoryStream(_package));
        var service = organization.SystemService;
        var row = new Entity(ShipmentTable.LogicalName)
        {
            ["onb_name"] = "Handbook",
            ["onb_code"] = "HB",
            ["onb_notes"] = "Two copies",
            ["onb_parcels"] = 2,
            ["onb_weight"] = 1.125m,
            ["onb_cost"] = new Money(12.5m),
            ["onb_dueon"] = new DateTime(2026, 5, 4),
            ["onb_segments"] = new OptionSetValueCollection { new OptionSetValue(690550001) },
            ["onb_receiverid"] = new EntityReference("account", service.Create(new Entity("account") { ["name"] = "Adatum" })),
        };
        var stored = service.Retrieve(ShipmentTable.LogicalName, service.Create(row), new ColumnSet(true));
        Assert.Multiple(() =>
        {
            foreach (var (column, value) in row.Attributes)
            {
                Assert.That(stored[column], Is.EqualTo(value), column);
            }

            Assert.That(stored.GetAttributeValue<string>("onb_number"), Does.Match("^SH-[0-9]{4,}$"));
            Assert.That(stored.GetAttributeValue<bool>("onb_isfragile"), Is.True);
            Assert.That(stored.GetAttributeValue<OptionSetValue>("onb_state").Value, Is.EqualTo(690550000));
            Assert.That(stored.Contains("ownerid"), Is.EqualTo(owner == "user"));
            Assert.That(stored.Contains("organizationid"), Is.EqualTo(owner == "organization"));
        });
    }

    [Test]
    public void Everything_MadeAgain_IsRefused_AndNothingChanges()
    {
        var before = _sources.Snapshot();
        Assert.Multiple(() =>
        {
            foreach (var command in ShipmentTable.All(owner, rolesLike))
            {
                Assert.That(_sources.RunForErrors(command).ExitCode, Is.EqualTo(2), string.Join(' ', command));
            }
        });
        Assert.That(_sources.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void Everything_MadeInAnotherCopy_HasTheSameBytes()
    {
        using var other = new CopiedSources();
        foreach (var command in ShipmentTable.All(owner, rolesLike))
        {
            other.Do(command);
        }

        Assert.That(other.PackWell(), Is.EqualTo(_package));
    }

    [Test]
    public void Names_OfTheTable_AreWritten()
    {
        _sources.Do("schema");
        var code = File.ReadAllText(Path.Combine(_sources.Root, "Core/Dataverse/Schema/Generated/ShipmentTable.cs"));
        var choice = File.ReadAllText(Path.Combine(_sources.Root, "Core/Dataverse/Schema/Generated/ShipmentState.cs"));
        Assert.Multiple(() =>
        {
            Assert.That(code, Does.Contain("    public const string Id = \"onb_shipmentid\";"));
            Assert.That(code, Does.Contain(
                "    /// <summary>What it is about. Decimal, 0 to 1000, 3 digits after the point.</summary>\n"
                + "    public const string Weight = \"onb_weight\";"));
            Assert.That(code, Does.Contain("    public const int CodeLength = 20;"));
            Assert.That(code, Does.Contain("    public const string CodeKeyName = \"onb_code_key\";"));
            Assert.That(code, Does.Contain("    public const string PlanRelationship = \"onb_shipment_planid_plan\";"));
            Assert.That(code, Does.Contain("    public const string ReceiverAccountRelationship = \"onb_shipment_receiverid_account\";"));
            Assert.That(choice, Does.Contain("internal enum ShipmentState\n{\n    OnTheWay,\n    Arrived,\n}\n"));
        });
    }

    private static IEnumerable<string?> Columns(XElement view) => view.Descendants("cell").Select(cell => (string?)cell.Attribute("name"));
}
