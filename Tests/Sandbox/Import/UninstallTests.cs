using System.Xml.Linq;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Import;

/// <summary>To delete the row of a solution is to uninstall it: everything it brought goes, and nothing else.</summary>
[TestFixture]
internal sealed class UninstallTests
{
    private static readonly Guid AdministratorRole = new("627090ff-40a3-4053-8790-584edc5be201");

    private SandboxOrganization _organization = null!;
    private Guid _account;

    private IOrganizationService Service => _organization.SystemService;

    [SetUp]
    public void SetUp()
    {
        _organization = SandboxOrganization.Open(new SandboxOptions { StartOn = TestOrganizations.Start });
        _account = Service.Create(new Entity("account") { ["name"] = "Contoso" });
    }

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [Test]
    public void Solution_IsARow()
    {
        _organization.ImportSolution(ProjectSolution.Zip("1.2.3.4").ToStream());

        var row = Solutions().Single();
        Assert.Multiple(() =>
        {
            Assert.That(row["uniquename"], Is.EqualTo("Projects"));
            Assert.That(row["friendlyname"], Is.EqualTo("Projects"));
            Assert.That(row["version"], Is.EqualTo("1.2.3.4"));
            Assert.That(row["ismanaged"], Is.True);
            Assert.That(row["installedon"], Is.EqualTo(TestOrganizations.Start));
        });
    }

    [Test]
    public void Uninstall_LeavesWhatWasThereBefore()
    {
        var (schema, rows) = (DatabaseContent.Schema(_organization), DatabaseContent.Rows(_organization));
        var accounts = DatabaseContent.Rows(_organization, "account", IsHistory);
        _organization.ImportSolution(ProjectSolution.Zip().ToStream());
        Use();

        Uninstall("Projects");

        Assert.Multiple(() =>
        {
            Assert.That(DatabaseContent.Schema(_organization), Is.EqualTo(schema));
            foreach (var (table, before) in rows.Where(entry => entry.Key != "account"))
            {
                Assert.That(DatabaseContent.Rows(_organization, table), Is.EqualTo(before), table);
            }

            Assert.That(DatabaseContent.Rows(_organization, "account", IsHistory), Is.EqualTo(accounts));
            Assert.That(_organization.Metadata.Components.Solutions.Select(solution => solution.UniqueName), Has.None.EqualTo("Projects"));
        });
        Fault.Expect(ErrorCodes.UnknownTable, () => Service.RetrieveMultiple(new QueryExpression(ProjectSolution.Project)));
        Fault.Expect(
            ErrorCodes.UnknownColumn, () => Service.Retrieve("account", _account, new ColumnSet("tst_rating")));
    }

    [Test]
    public void Uninstall_ThenImport_StartsAnew()
    {
        _organization.ImportSolution(ProjectSolution.Zip("2.0.0.0").ToStream());
        Use();
        Uninstall("Projects");

        _organization.ImportSolution(ProjectSolution.Zip("1.0.0.0").ToStream());

        Assert.That(Service.RetrieveMultiple(new QueryExpression(ProjectSolution.Project)).Entities, Is.Empty);
        Assert.That(Service.Retrieve("account", _account, new ColumnSet("tst_rating")).Contains("tst_rating"), Is.False);
    }

    [Test]
    public void Uninstall_OfOneOfTwo_LeavesTheOther()
    {
        _organization.ImportSolution(Other().ToStream());
        var schema = DatabaseContent.Schema(_organization);
        _organization.ImportSolution(ProjectSolution.Zip().ToStream());
        var own = Service.Create(new Entity("oth_thing") { ["oth_name"] = "Kept" });
        Service.Update(new Entity("account", _account) { ["oth_level"] = 3, ["tst_rating"] = 4 });

        Uninstall("Projects");

        Assert.Multiple(() =>
        {
            Assert.That(DatabaseContent.Schema(_organization), Is.EqualTo(schema));
            Assert.That(Service.Retrieve("oth_thing", own, new ColumnSet("oth_name"))["oth_name"], Is.EqualTo("Kept"));
            Assert.That(Service.Retrieve("account", _account, new ColumnSet("oth_level"))["oth_level"], Is.EqualTo(3));
            Assert.That(Solutions().Select(row => row["uniquename"]), Is.EqualTo(new[] { "Other" }));
        });
    }

    [Test]
    public void Uninstall_OfAComponentThatAnotherBringsToo_LeavesIt()
    {
        SolutionZip Shared(string name) => new SolutionZip(name).WithTable(Xml.Shell("Account", Xml.Column("tst_Shared", "int")));
        _organization.ImportSolution(Shared("One").ToStream());
        _organization.ImportSolution(Shared("Two").ToStream());
        Service.Update(new Entity("account", _account) { ["tst_shared"] = 7 });

        Uninstall("One");
        Assert.That(Service.Retrieve("account", _account, new ColumnSet("tst_shared"))["tst_shared"], Is.EqualTo(7));

        Uninstall("Two");
        Fault.Expect(ErrorCodes.UnknownColumn, () => Service.Retrieve("account", _account, new ColumnSet("tst_shared")));
    }

    [Test]
    public void Uninstall_TakesNotesAboutItsRowsAlong_AndEmptiesOtherPointers()
    {
        var target = new XElement(Xml.OneToMany("tst_project_notes", "Annotation", "ObjectId", "tst_Project", delete: "Cascade"));
        var party = new XElement(Xml.OneToMany("tst_project_tasks", "Task", "RegardingObjectId", "tst_Project"));
        _organization.ImportSolution(ProjectSolution.Zip().With("EntityRelationships", target, party).ToStream());
        var project = new EntityReference(ProjectSolution.Project, Service.Create(new Entity(ProjectSolution.Project)));
        Service.Create(new Entity("annotation") { ["subject"] = "Of the project", ["objectid"] = project });
        var account = new EntityReference("account", _account);
        Service.Create(new Entity("annotation") { ["subject"] = "Of the account", ["objectid"] = account });
        var task = Service.Create(new Entity("task") { ["subject"] = "Stays", ["regardingobjectid"] = project });

        Uninstall("Projects");

        Assert.That(
            Service.RetrieveMultiple(new QueryExpression("annotation") { ColumnSet = new ColumnSet("subject") }).Entities
                .Select(note => note["subject"]),
            Is.EqualTo(new[] { "Of the account" }));
        Assert.That(Service.Retrieve("task", task, new ColumnSet(true)).Contains("regardingobjectid"), Is.False);
    }

    private static IEnumerable<TestCaseData> Dependents()
    {
        yield return Case("ALookup", zip => zip
            .WithTable(Xml.Shell("Account", Xml.Column("oth_ProjectId", "lookup")))
            .With("EntityRelationships", Xml.OneToMany("oth_account_project", "Account", "oth_ProjectId", "tst_Project")));
        yield return Case("AColumn", zip => zip.WithTable(Xml.Shell("tst_Project", Xml.Column("oth_X", "int"))));
        yield return Case("AChoice", zip => zip
            .WithTable(Xml.Shell("Account", Xml.Column("oth_X", "picklist", ("OptionSetName", "tst_priority")))));
        yield return Case("ARelationship", zip => zip.With("EntityRelationships", Xml.ManyToMany("oth_both", "Account", "tst_Tag")));
        yield return Case("AnApi", zip => zip.WithFile(
            "customapis/oth_Do/customapi.xml",
            "<customapi uniquename='oth_Do'><bindingtype>1</bindingtype>"
                + "<boundentitylogicalname>tst_project</boundentitylogicalname></customapi>"));
        yield return Case("AnApp", zip => zip.With(
            "AppModules",
            XElement.Parse(
                "<AppModule><UniqueName>oth_App</UniqueName><AppModuleComponents>"
                    + "<AppModuleComponent type='1' schemaName='tst_project'/></AppModuleComponents></AppModule>")));

        static TestCaseData Case(string name, Func<SolutionZip, SolutionZip> with) =>
            new TestCaseData(with(new SolutionZip("Dependent", prefix: "oth")))
                .SetName($"Uninstall_While{name}OfAnotherSolutionNeedsIt_IsRefused");
    }

    [TestCaseSource(nameof(Dependents))]
    public void Uninstall_WhileAnotherSolutionNeedsIt_IsRefused(SolutionZip dependent)
    {
        _organization.ImportSolution(ProjectSolution.Zip().ToStream());
        _organization.ImportSolution(dependent.ToStream());
        var (metadata, schema, rows) =
            (_organization.Metadata, DatabaseContent.Schema(_organization), DatabaseContent.Rows(_organization));

        var message = Fault.Expect(ErrorCodes.CannotUninstallWithDependencies, () => Uninstall("Projects"));

        Assert.Multiple(() =>
        {
            Assert.That(message, Does.Contain("Projects").And.Contain("Dependent"));
            Assert.That(_organization.Metadata, Is.SameAs(metadata));
            Assert.That(DatabaseContent.Schema(_organization), Is.EqualTo(schema));
            Assert.That(DatabaseContent.Rows(_organization), Is.EqualTo(rows));
        });
        Uninstall("Dependent");
        Uninstall("Projects");
        Assert.That(Solutions(), Is.Empty);
    }

    [Test]
    public void Uninstall_InATransactionThatFails_IsUndone()
    {
        _organization.ImportSolution(ProjectSolution.Zip().ToStream());
        var project = Service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "Kept" });
        var (metadata, schema) = (_organization.Metadata, DatabaseContent.Schema(_organization));

        Assert.That(
            () => Service.Execute(new ExecuteTransactionRequest
            {
                Requests =
                [
                    new DeleteRequest { Target = Solutions().Single().ToEntityReference() },
                    new DeleteRequest { Target = new EntityReference("account", Guid.NewGuid()) },
                ],
            }),
            Throws.Exception);

        Assert.That(_organization.Metadata, Is.SameAs(metadata));
        Assert.That(DatabaseContent.Schema(_organization), Is.EqualTo(schema));
        Assert.That(Service.Retrieve(ProjectSolution.Project, project, new ColumnSet("tst_name"))["tst_name"], Is.EqualTo("Kept"));
    }

    [Test]
    public void Uninstall_NeedsThePrivilege()
    {
        _organization.ImportSolution(ProjectSolution.Zip().ToStream());
        var worker = _organization.ServiceFor(_organization.AddUser("Worker", null, ProjectSolution.WorkerRole));
        var admin = _organization.ServiceFor(_organization.AddUser("Admin", null, AdministratorRole));
        var solution = Solutions().Single();

        Fault.Expect(ErrorCodes.PrivilegeDenied, () => worker.Delete(solution.LogicalName, solution.Id));
        Assert.That(() => admin.Delete(solution.LogicalName, solution.Id), Throws.Nothing);
    }

    [Test]
    public void SolutionRow_IsNeitherMadeNorChangedByHand()
    {
        _organization.ImportSolution(ProjectSolution.Zip().ToStream());

        Assert.That(() => Service.Create(new Entity("solution") { ["uniquename"] = "Mine" }), Throws.Exception);
        Assert.That(() => Service.Update(new Entity("solution", Solutions().Single().Id) { ["version"] = "9.0.0.0" }), Throws.Exception);
    }

    [Test]
    public void Uninstall_OfAFile_IsForGood()
    {
        var folder = Directory.CreateTempSubdirectory("crm-uninstall-").FullName;
        var options = new SandboxOptions { StartOn = TestOrganizations.Start, DatabasePath = Path.Combine(folder, "org.db") };
        try
        {
            using (var first = SandboxOrganization.Open(options))
            {
                first.ImportSolution(ProjectSolution.Zip().ToStream());
                var solution = first.SystemService.RetrieveMultiple(new QueryExpression("solution")).Entities.Single();
                first.SystemService.Delete("solution", solution.Id);
            }

            using var second = SandboxOrganization.Open(options);
            Assert.That(second.Metadata.FindTable(ProjectSolution.Project), Is.Null);
            Assert.That(DatabaseContent.Schema(second), Is.EqualTo(DatabaseContent.Schema(_organization)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SolutionZip Other() => new SolutionZip("Other", prefix: "oth")
        .WithTable(Xml.Table("oth_Thing", "UserOwned", [Xml.Column("oth_ThingId", "primarykey"), Xml.PrimaryName("oth_Name")]))
        .WithTable(Xml.Shell("Account", Xml.Column("oth_Level", "int")));

    /// <summary>Rows of every table, assignments of every role, and values in the column of another's table.</summary>
    private void Use()
    {
        var team = Service.Create(new Entity("team")
        {
            ["name"] = "Temporary",
            ["businessunitid"] = new EntityReference("businessunit", _organization.RootBusinessUnitId),
        });
        var roles = new EntityReferenceCollection { new EntityReference("role", ProjectSolution.UnitRole) };
        Service.Associate("team", team, new Relationship("teamroles_association"), roles);
        Service.Associate("systemuser", _organization.SystemUserId, new Relationship("systemuserroles_association"), roles);
        Service.Update(new Entity("account", _account) { ["tst_rating"] = 4 });
        var project = Service.Create(new Entity(ProjectSolution.Project)
        {
            ["tst_customerid"] = new EntityReference("account", _account),
            ["tst_code"] = "A1",
        });
        var tag = Service.Create(new Entity(ProjectSolution.Tag));
        Service.Associate(
            ProjectSolution.Project,
            project,
            new Relationship(ProjectSolution.TagsOfProject),
            new EntityReferenceCollection { new EntityReference(ProjectSolution.Tag, tag) });
        foreach (var table in new[] { ProjectSolution.Item, ProjectSolution.Invoice })
        {
            Service.Create(new Entity(table) { ["tst_projectid"] = new EntityReference(ProjectSolution.Project, project) });
        }

        Service.Delete("team", team);
    }

    private static bool IsHistory(string column) => column is "modifiedon" or "modifiedby" or "versionnumber";

    private IReadOnlyList<Entity> Solutions() =>
        [.. Service.RetrieveMultiple(new QueryExpression("solution") { ColumnSet = new ColumnSet(true) }).Entities];

    private void Uninstall(string uniqueName)
    {
        var solution = Solutions().Single(row => (string)row["uniquename"] == uniqueName);
        Service.Delete(solution.LogicalName, solution.Id);
    }
}
