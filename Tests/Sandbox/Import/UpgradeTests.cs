using System.Xml.Linq;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Import;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Import;

/// <summary>A higher version over an installed one: rows stay, what it lacks goes, and what cannot change is refused.</summary>
[TestFixture]
internal sealed class UpgradeTests
{
    private const string Older = "1.0.0.0";
    private const string Newer = "1.1.0.0";
    private const string Newest = "1.2.0.0";
    private static readonly Guid Role = new("5a0c0a52-40f2-4c53-a7a5-6a3c5c4f0d11");

    private SandboxOrganization _organization = null!;

    private IOrganizationService Service => _organization.SystemService;

    [SetUp]
    public void SetUp() => _organization = SandboxOrganization.Open(new SandboxOptions { StartOn = TestOrganizations.Start });

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [Test]
    public void WhatIsNew_ComesBesideTheRows()
    {
        Import(Small(Older));
        var id = Service.Create(new Entity("tst_box") { ["tst_name"] = "Kept", ["tst_color"] = new OptionSetValue(1) });

        Import(Large(Newer));

        var lid = Service.Create(new Entity("tst_lid") { ["tst_boxid"] = new EntityReference("tst_box", id) });
        Service.Update(new Entity("tst_box", id) { ["tst_weight"] = 1.25m, ["tst_color"] = new OptionSetValue(2) });
        var box = Service.Retrieve("tst_box", id, new ColumnSet("tst_name", "tst_weight", "tst_color"));
        Assert.Multiple(() =>
        {
            Assert.That(box["tst_name"], Is.EqualTo("Kept"));
            Assert.That(box["tst_weight"], Is.EqualTo(1.25m));
            Assert.That(box.FormattedValues["tst_color"], Is.EqualTo("Blue"));
            Assert.That(Service.Retrieve("tst_lid", lid, new ColumnSet("tst_boxid")).Contains("tst_boxid"), Is.True);
            Assert.That(Service.Retrieve("role", Role, new ColumnSet("name"))["name"], Is.EqualTo("Packer"));
            Assert.That(
                OwnViews().Select(view => view.Names.ToString()), Is.EqualTo(new[] { "Boxes" }));
            Assert.That(Variables(), Is.EqualTo(new[] { "tst_Days" }));
        });
    }

    [Test]
    public void WhatTheNewVersionLacks_GoesWithItsData_AndNothingElse()
    {
        Import(Small(Older));
        var (schema, rows) = (DatabaseContent.Schema(_organization), DatabaseContent.Rows(_organization));
        Import(Large(Newer));
        var id = Service.Create(new Entity("tst_box")
        {
            ["tst_name"] = "Kept",
            ["tst_color"] = new OptionSetValue(2),
            ["tst_weight"] = 2m,
            ["tst_number"] = null,
        });
        Service.Create(new Entity("tst_lid") { ["tst_boxid"] = new EntityReference("tst_box", id) });
        _organization.AddUser("Packer", null, Role);
        SetVariable("9");

        Import(Small(Newest));

        var box = Service.Retrieve("tst_box", id, new ColumnSet(true));
        Assert.Multiple(() =>
        {
            Assert.That(DatabaseContent.Schema(_organization), Is.EqualTo(schema));
            Assert.That(box["tst_name"], Is.EqualTo("Kept"));
            Assert.That(box.GetAttributeValue<OptionSetValue>("tst_color").Value, Is.EqualTo(2), "a row keeps a value whose option went");
            Assert.That(box.FormattedValues.Contains("tst_color"), Is.False);
            Assert.That(box.Attributes.Keys, Has.None.EqualTo("tst_weight"));
            foreach (var table in new[] { "role", "systemuserroles" })
            {
                Assert.That(DatabaseContent.Rows(_organization, table), Is.EqualTo(rows[table]), table);
            }

            Assert.That(Variables(), Is.Empty);
            Assert.That(DatabaseContent.Rows(_organization, "environmentvariablevalue"), Is.Empty);
            Assert.That(OwnViews(), Is.Empty);
            Assert.That(DatabaseContent.Rows(_organization, "$autonumber"), Is.Empty);
        });
        Assert.That(
            () => Service.Update(new Entity("tst_box", id) { ["tst_color"] = new OptionSetValue(2) }),
            Throws.InstanceOf<System.ServiceModel.FaultException<OrganizationServiceFault>>());
    }

    [Test]
    public void ComesBack_AsIfItHadNeverBeen()
    {
        Import(Large(Older));
        Service.Create(new Entity("tst_box") { ["tst_weight"] = 2m });
        Import(Small(Newer));

        Import(Large(Newest));

        var box = Service.RetrieveMultiple(new QueryExpression("tst_box") { ColumnSet = new ColumnSet(true) }).Entities.Single();
        Assert.That(box.Contains("tst_weight"), Is.False);
        var second = Service.Create(new Entity("tst_box"));
        Assert.That(Service.Retrieve("tst_box", second, new ColumnSet("tst_number"))["tst_number"], Is.EqualTo("B-1000"));
    }

    [Test]
    public void WhatPeopleMadeOfComponents_Stays()
    {
        Import(Large(Older));
        var user = _organization.AddUser("Packer", null, Role);
        SetVariable("9");
        var owned = Service.RetrieveMultiple(new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet("ownerid") })
            .Entities.Single();
        var owner = _organization.AddUser("Admin", null, new Guid("627090ff-40a3-4053-8790-584edc5be201"));
        Service.Update(new Entity(owned.LogicalName, owned.Id) { ["ownerid"] = new EntityReference("systemuser", owner) });

        Import(Large(Newer, days: "7", level: "Global"));

        var definition = Service.Retrieve(owned.LogicalName, owned.Id, new ColumnSet("defaultvalue", "ownerid"));
        var value = Service.RetrieveMultiple(new QueryExpression("environmentvariablevalue") { ColumnSet = new ColumnSet("value") })
            .Entities.Single();
        Assert.Multiple(() =>
        {
            Assert.That(definition["defaultvalue"], Is.EqualTo("7"));
            Assert.That(definition.GetAttributeValue<EntityReference>("ownerid").Id, Is.EqualTo(owner));
            Assert.That(value["value"], Is.EqualTo("9"));
            Assert.That(() => _organization.ServiceFor(user).RetrieveMultiple(new QueryExpression("tst_box")), Throws.Nothing);
        });
    }

    [Test]
    public void ChangedRole_CountsAtOnce()
    {
        Import(Large(Older));
        Service.Create(new Entity("tst_box") { ["tst_name"] = "Somebody else's" });
        var packer = _organization.ServiceFor(_organization.AddUser("Packer", null, Role));
        Assert.That(packer.RetrieveMultiple(new QueryExpression("tst_box")).Entities, Is.Empty);

        Import(Large(Newer, level: "Global"));

        Assert.That(packer.RetrieveMultiple(new QueryExpression("tst_box")).Entities, Has.Count.EqualTo(1));
    }

    [Test]
    public void MoreDigits_KeepTheNumbers()
    {
        Import(Large(Older, digits: 2));
        var id = Service.Create(new Entity("tst_box") { ["tst_weight"] = 1.25m });

        Import(Large(Newer, digits: 4));

        Assert.That(Service.Retrieve("tst_box", id, new ColumnSet("tst_weight"))["tst_weight"], Is.EqualTo(1.25m));
        Service.Update(new Entity("tst_box", id) { ["tst_weight"] = 1.2345m });
        Assert.That(Service.Retrieve("tst_box", id, new ColumnSet("tst_weight"))["tst_weight"], Is.EqualTo(1.2345m));
    }

    // The system's own tables have views too.
    private IEnumerable<SavedQueryMetadata> OwnViews() =>
        _organization.Metadata.Components.SavedQueries.Where(view => view.Table.StartsWith("tst_", StringComparison.Ordinal));

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Case("ALowerVersion", Large("0.9.0.0"), "1.0.0.0");
        yield return Case("AnUnmanagedOne", Large(Newer, managed: false), "unmanaged");
        yield return Case("AnotherPublisher", Large(Newer, prefix: "oth"), "'tst'");
        yield return Case("AColumnOfAnotherType", Large(Newer, weight: Xml.Column("tst_Weight", "int")), "tst_box.tst_weight");
        yield return Case(
            "AColumnOfAnotherTypeThatIsStoredAlike",
            Large(Newer, color: Xml.Column("tst_Color", "int")),
            "tst_box.tst_color");
        yield return Case("FewerDigits", Large(Newer, digits: 1), "tst_box.tst_weight");
        yield return Case("OtherOwners", Large(Newer, ownership: "OrgOwned"), "tst_box");
        yield return Case("AKeyOfOtherColumns", Large(Newer, key: ["tst_name", "tst_number"]), "tst_box_key");
        yield return Case(
            "AViewOfAColumnThatIsNotThere",
            Large(Newer, view: "<fetch><entity name='tst_box'><attribute name='tst_gone'/></entity></fetch>"),
            "tst_box.tst_gone");
        yield return Case(
            "AViewOfATableThatIsNotThere",
            Large(Newer, view: "<fetch><entity name='tst_box'><link-entity name='oth_gone' from='x' to='y'/></entity></fetch>"),
            "oth_gone");

        static TestCaseData Case(string name, SolutionZip zip, string expected) =>
            new TestCaseData(zip, expected).SetName($"Upgrade_{name}_IsRefused_AndChangesNothing");
    }

    [TestCaseSource(nameof(Refused))]
    public void Upgrade_ThatThePlatformRefuses_ChangesNothing(SolutionZip zip, string expected)
    {
        Import(Large(Older, digits: 2));
        Service.Create(new Entity("tst_box") { ["tst_name"] = "Kept", ["tst_weight"] = 2m });

        AssertUnchangedBy(
            () => Assert.That(
                Assert.Throws<SolutionImportException>(() => Import(zip))!.Message, Does.Contain(expected)));
    }

    [Test]
    public void Upgrade_ThatDropsWhatAnotherSolutionNeeds_IsRefused_AndChangesNothing()
    {
        Import(Large(Older));
        Import(Labels("tst_lid"));

        AssertUnchangedBy(
            () => Assert.That(
                Assert.Throws<SolutionImportException>(() => Import(Small(Newer)))!.Message,
                Does.Contain("Labels").And.Contain("tst_lid")));
    }

    [Test]
    public void Upgrade_ThatFailsHalfWay_ChangesNothing()
    {
        Import(Large(Older));
        Service.Create(new Entity("tst_box") { ["tst_name"] = "Kept" });
        _organization.Faults.AfterRow = write =>
        {
            if (write.Table == "role")
            {
                throw new IOException("The disk went away.");
            }
        };

        AssertUnchangedBy(() => Assert.Throws<IOException>(() => Import(Small(Newer))));
        _organization.Faults.AfterRow = null;
        Import(Small(Newer));
        Assert.That(Service.RetrieveMultiple(new QueryExpression("tst_box")).Entities, Has.Count.EqualTo(1));
    }

    [Test]
    public void WaitingJobs_OfOthers_AreUntouched()
    {
        var ran = 0;
        _organization.RegisterStep(
            new StepRegistration
            {
                MessageName = "Create",
                Table = "account",
                Stage = CrmOnboarding.Sandbox.Metadata.StepStage.PostOperation,
                IsAsynchronous = true,
            },
            new Counting(() => ran++));
        Service.Create(new Entity("account") { ["name"] = "A" });

        Import(Small(Older));

        Assert.That(_organization.QueuedJobs, Is.EqualTo(1));
        _organization.DrainQueue();
        Assert.That(ran, Is.EqualTo(1));
    }

    [Test]
    public void File_GoesOnWithTheNewerVersion()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("crm-upgrade-").FullName, "org.db");
        var options = new SandboxOptions { StartOn = TestOrganizations.Start, DatabasePath = path };
        try
        {
            using (var first = SandboxOrganization.Open(options))
            {
                first.ImportSolution(Large(Older).ToStream());
                first.SystemService.Create(new Entity("tst_box") { ["tst_name"] = "Kept" });
            }

            using (var second = SandboxOrganization.Open(options))
            {
                second.ImportSolution(Small(Newer).ToStream());
            }

            using var third = SandboxOrganization.Open(options);
            var box = third.SystemService.RetrieveMultiple(new QueryExpression("tst_box") { ColumnSet = new ColumnSet(true) })
                .Entities.Single();
            var version = third.SystemService.RetrieveMultiple(new QueryExpression("solution") { ColumnSet = new ColumnSet("version") })
                .Entities.Single()["version"];
            Assert.Multiple(() =>
            {
                Assert.That(box["tst_name"], Is.EqualTo("Kept"));
                Assert.That(third.Metadata.FindTable("tst_lid"), Is.Null);
                Assert.That(version, Is.EqualTo(Newer));
                Assert.That(
                    Assert.Throws<SolutionImportException>(() => third.ImportSolution(Large(Older).ToStream()))!.Message,
                    Does.Contain(Newer));
            });
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    /// <summary>Boxes with a name and a colour.</summary>
    private static SolutionZip Small(string version) => new SolutionZip("Boxes", version)
        .WithTable(Xml.Table(
            "tst_Box",
            "UserOwned",
            [
                Xml.Column("tst_BoxId", "primarykey"),
                Xml.PrimaryName("tst_Name"),
                Xml.Column("tst_Color", "picklist", ("o", Xml.OptionSet("tst_color", (1, "Red", "Rot")))),
            ]));

    /// <summary>Boxes with more columns and a colour more, their lids, a view, a role and an environment variable.</summary>
    private static SolutionZip Large(
        string version, string days = "5", string level = "Basic", int digits = 2, bool managed = true, string prefix = "tst",
        XElement? weight = null, XElement? color = null, string ownership = "UserOwned", string[]? key = null, string? view = null)
    {
        var box = Xml.Table(
            "tst_Box",
            ownership,
            [
                Xml.Column("tst_BoxId", "primarykey"),
                Xml.PrimaryName("tst_Name"),
                color ?? Xml.Column(
                    "tst_Color", "picklist", ("o", Xml.OptionSet("tst_color", (1, "Red", "Rot"), (2, "Blue", "Blau")))),
                weight ?? Xml.Column("tst_Weight", "decimal", ("MinValue", 0), ("MaxValue", 100), ("Accuracy", digits)),
                Xml.Column("tst_Number", "nvarchar", ("MaxLength", 20), ("AutoNumberFormat", "B-{SEQNUM:4}")),
            ],
            Xml.Key("tst_box_key", key ?? ["tst_number"]));
        box.Add(new XElement(
            "SavedQueries",
            new XElement(
                "savedqueries",
                new XElement(
                    "savedquery",
                    new XElement("savedqueryid", "{1c0a1a5e-55b7-45c4-8f0c-0d8bb6a4f001}"),
                    new XElement(
                        "LocalizedNames",
                        new XElement("LocalizedName", new XAttribute("description", "Boxes"), new XAttribute("languagecode", 1033))),
                    new XElement(
                        "fetchxml",
                        XElement.Parse(view ?? "<fetch><entity name='tst_box'><attribute name='tst_weight'/></entity></fetch>"))))));
        return new SolutionZip("Boxes", version, managed, prefix)
            .WithTable(box)
            .WithTable(Xml.Table(
                "tst_Lid",
                "UserOwned",
                [Xml.Column("tst_LidId", "primarykey"), Xml.PrimaryName("tst_Name"), Xml.Column("tst_BoxId", "lookup")]))
            .With("EntityRelationships", Xml.OneToMany("tst_lid_box", "tst_Lid", "tst_BoxId", "tst_Box", delete: "Cascade"))
            .With("Roles", Xml.Role(Role, "Packer", ("prvReadtst_Box", level)))
            .WithFile(
                "environmentvariabledefinitions/tst_Days/environmentvariabledefinition.xml",
                $"<environmentvariabledefinition schemaname='tst_Days'><defaultvalue>{days}</defaultvalue><displayname "
                    + "default='Days'/><type>100000001</type></environmentvariabledefinition>");
    }

    /// <summary>A solution of its own whose labels stick on a table of another.</summary>
    private static SolutionZip Labels(string table) => new SolutionZip("Labels")
        .WithTable(Xml.Table(
            "tst_Label",
            "UserOwned",
            [Xml.Column("tst_LabelId", "primarykey"), Xml.PrimaryName("tst_Name"), Xml.Column("tst_OnId", "lookup")]))
        .With("EntityRelationships", Xml.OneToMany("tst_label_on", "tst_Label", "tst_OnId", table));

    private void Import(SolutionZip zip) => _organization.ImportSolution(zip.ToStream());

    private void AssertUnchangedBy(Action attempt)
    {
        var (metadata, schema, rows) =
            (_organization.Metadata, DatabaseContent.Schema(_organization), DatabaseContent.Rows(_organization));
        attempt();
        Assert.Multiple(() =>
        {
            Assert.That(_organization.Metadata, Is.SameAs(metadata));
            Assert.That(DatabaseContent.Schema(_organization), Is.EqualTo(schema));
            Assert.That(DatabaseContent.Rows(_organization), Is.EqualTo(rows));
        });
    }

    private void SetVariable(string value)
    {
        var definition = Service.RetrieveMultiple(new QueryExpression("environmentvariabledefinition")).Entities.Single();
        Service.Create(new Entity("environmentvariablevalue")
        {
            ["environmentvariabledefinitionid"] = definition.ToEntityReference(),
            ["value"] = value,
        });
    }

    private IEnumerable<object> Variables() => Service
        .RetrieveMultiple(new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet("schemaname") })
        .Entities.Select(row => row["schemaname"]);

    private sealed class Counting(Action count) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => count();
    }
}
