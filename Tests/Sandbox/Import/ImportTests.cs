using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Import;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Import;

[TestFixture]
internal sealed class ImportTests
{
    private SandboxOrganization _organization = null!;

    [SetUp]
    public void SetUp() => _organization = TestOrganizations.WithProjects();

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [Test]
    public void Import_Table_HasOwnAndSystemColumns()
    {
        var table = _organization.Metadata.Tables[ProjectSolution.Project];

        Assert.Multiple(() =>
        {
            Assert.That(table.SchemaName, Is.EqualTo("tst_Project"));
            Assert.That(table.EntitySetName, Is.EqualTo("tst_projects"));
            Assert.That(table.PrimaryIdColumn, Is.EqualTo("tst_projectid"));
            Assert.That(table.PrimaryNameColumn, Is.EqualTo("tst_name"));
            Assert.That(table.Ownership, Is.EqualTo(Ownership.UserOwned));
            Assert.That(table.Keys.Single().Columns, Is.EqualTo(new[] { "tst_code" }));
            Assert.That(table.ObjectTypeCode, Is.GreaterThanOrEqualTo(10000));
            string[] system =
            [
                "createdon", "createdby", "modifiedon", "modifiedby", "ownerid", "owninguser", "owningteam", "owningbusinessunit",
                "statecode", "statuscode", "versionnumber", "importsequencenumber", "overriddencreatedon",
                "timezoneruleversionnumber", "utcconversiontimezonecode", "transactioncurrencyid", "exchangerate", "tst_budget_base",
            ];
            Assert.That(system.Where(column => !table.HasColumn(column)), Is.Empty);
        });
    }

    [Test]
    public void Import_Columns_HaveTheirLimitsChoicesAndTargets()
    {
        var table = _organization.Metadata.Tables[ProjectSolution.Project];

        Assert.Multiple(() =>
        {
            Assert.That(table.FindColumn("tst_code")!.MaxLength, Is.EqualTo(20));
            Assert.That(table.FindColumn("tst_count")!.Max, Is.EqualTo(10));
            Assert.That(table.FindColumn("tst_share")!.Precision, Is.EqualTo(3));
            Assert.That(table.FindColumn("tst_starton")!.DateBehavior, Is.EqualTo(DateBehavior.DateOnly));
            Assert.That(table.FindColumn("tst_opensat")!.DateBehavior, Is.EqualTo(DateBehavior.TimeZoneIndependent));
            Assert.That(table.FindColumn("tst_priority")!.Option(200)!.Labels.In(1031), Is.EqualTo("Hoch"));
            Assert.That(table.FindColumn("tst_priority")!.DefaultValue, Is.EqualTo(100));
            Assert.That(table.FindColumn("tst_customerid")!.Targets, Is.EqualTo(new[] { "account", "contact" }));
            Assert.That(table.FindColumn("tst_opportunityid")!.Targets, Is.EqualTo(new[] { "opportunity" }));
            Assert.That(table.FindColumn("tst_budget_base")!.BaseOf, Is.EqualTo("tst_budget"));
        });
    }

    [Test]
    public void Import_ShellOfASystemTable_AddsTheColumnAndKeepsTheRest()
    {
        var account = _organization.Metadata.Tables["account"];

        Assert.That(account.FindColumn("tst_rating")!.Max, Is.EqualTo(5));
        Assert.That(account.HasColumn("numberofemployees"), Is.True);
        Assert.That(account.Ownership, Is.EqualTo(Ownership.UserOwned));
    }

    [Test]
    public void Import_Relationships_KnowTheirCascades()
    {
        var items = _organization.Metadata.FindOneToMany("TST_ITEM_PROJECT")!;

        Assert.That(items.ReferencedColumn, Is.EqualTo("tst_projectid"));
        Assert.That(items.Delete, Is.EqualTo(CascadeBehavior.Cascade));
        Assert.That(items.Assign, Is.EqualTo(CascadeBehavior.Cascade));
        Assert.That(_organization.Metadata.FindManyToMany(ProjectSolution.TagsOfProject)!.FirstColumn, Is.EqualTo("tst_projectid"));
    }

    [Test]
    public void Import_Roles_AreRowsToo()
    {
        var role = _organization.SystemService.Retrieve("role", ProjectSolution.WorkerRole, new ColumnSet("name"));

        Assert.That(role["name"], Is.EqualTo("Worker"));
    }

    [Test]
    public void Import_SameVersion_DoesNothing()
    {
        var before = _organization.Metadata;

        var report = _organization.ImportSolution(ProjectSolution.Zip().ToStream());

        Assert.That(report.WasImported, Is.False);
        Assert.That(_organization.Metadata, Is.SameAs(before));
    }

    [Test]
    public void Import_LowerVersion_IsRefusedByBothVersions()
    {
        _organization.ImportSolution(ProjectSolution.Zip("2.0.0.0").ToStream());

        var exception = Assert.Throws<SolutionImportException>(
            () => _organization.ImportSolution(ProjectSolution.Zip("1.9.0.0").ToStream()));

        Assert.That(exception!.Message, Does.Contain("2.0.0.0").And.Contain("1.9.0.0"));
    }

    [Test]
    public void Import_HigherVersionWithAColumn_AltersTheTableAndKeepsTheRows()
    {
        var service = _organization.SystemService;
        var id = service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "Old" });

        var report = _organization.ImportSolution(
            ProjectSolution.Zip("1.1.0.0", Xml.Column("tst_Added", "nvarchar", ("MaxLength", 10))).ToStream());

        Assert.That(report.WasImported, Is.True);
        service.Update(new Entity(ProjectSolution.Project, id) { ["tst_added"] = "new" });
        var row = service.Retrieve(ProjectSolution.Project, id, new ColumnSet("tst_name", "tst_added"));
        Assert.That(row["tst_name"], Is.EqualTo("Old"));
        Assert.That(row["tst_added"], Is.EqualTo("new"));
        Assert.That(_organization.Metadata.Components.Solutions.Count(solution => solution.UniqueName == "Projects"), Is.EqualTo(1));
    }

    [Test]
    public void Import_ColumnOfAnotherType_IsRefusedAndChangesNothing()
    {
        _organization.ImportSolution(ProjectSolution.Zip("1.1.0.0", Xml.Column("tst_Added", "nvarchar")).ToStream());

        var exception = Assert.Throws<SolutionImportException>(
            () => _organization.ImportSolution(ProjectSolution.Zip("1.2.0.0", Xml.Column("tst_Added", "int")).ToStream()));

        Assert.That(exception!.Message, Does.Contain("tst_project.tst_added"));
        Assert.That(
            _organization.Metadata.Components.Solutions.Single(solution => solution.UniqueName == "Projects").Version,
            Is.EqualTo(new Version(1, 1, 0, 0)));
    }

    [Test]
    public void Import_KeyThatRowsViolate_IsRefusedAndChangesNothing()
    {
        var service = _organization.SystemService;
        service.Create(new Entity(ProjectSolution.Tag) { ["tst_name"] = "twice" });
        service.Create(new Entity(ProjectSolution.Tag) { ["tst_name"] = "twice" });
        var zip = new SolutionZip("Keys").WithTable(new System.Xml.Linq.XElement(
            Xml.Table("tst_Tag", "OrgOwned", [], Xml.Key("tst_tag_key", "tst_name"))));

        Assert.Throws<SolutionImportException>(() => _organization.ImportSolution(zip.ToStream()));
        Assert.That(_organization.Metadata.Tables[ProjectSolution.Tag].Keys, Is.Empty);
        Assert.DoesNotThrow(() => service.Create(new Entity(ProjectSolution.Tag) { ["tst_name"] = "twice" }));
    }

    private static IEnumerable<TestCaseData> Bad()
    {
        yield return Case("Unmanaged", new SolutionZip(managed: false), "unmanaged");
        yield return Case(
            "ShellOfAMissingTable", new SolutionZip().WithTable(Xml.Shell("tst_Gone", Xml.Column("tst_A", "int"))), "tst_gone");
        yield return Case(
            "LookupWithoutRelationship",
            new SolutionZip().WithTable(
                Xml.Table("tst_A", "UserOwned", [Xml.Column("tst_AId", "primarykey"), Xml.Column("tst_BId", "lookup")])),
            "tst_a.tst_bid");
        yield return Case(
            "RelationshipToAMissingTable",
            new SolutionZip().WithTable(Xml.Shell("Account", Xml.Column("tst_X", "lookup")))
                .With("EntityRelationships", Xml.OneToMany("tst_account_x", "Account", "tst_X", "tst_Gone")),
            "tst_gone");
        yield return Case("UnknownColumnType", new SolutionZip().WithTable(Xml.Shell("Account", Xml.Column("tst_X", "blob"))), "'blob'");
        yield return Case(
            "UnknownGlobalChoice", new SolutionZip().WithTable(
                Xml.Shell("Account", Xml.Column("tst_X", "picklist", ("OptionSetName", "tst_gone")))), "tst_gone");
        yield return Case(
            "KeyOfAMissingColumn",
            new SolutionZip().WithTable(
                Xml.Table("tst_A", "UserOwned", [Xml.Column("tst_AId", "primarykey")], Xml.Key("tst_k", "tst_gone"))),
            "tst_gone");
        yield return Case(
            "RoleWithUnknownLevel", new SolutionZip().With("Roles", Xml.Role(Guid.NewGuid(), "R", ("prvReadAccount", "World"))), "World");
        yield return Case(
            "AssemblyWithoutFile",
            new SolutionZip().With(
                "SolutionPluginAssemblies",
                System.Xml.Linq.XElement.Parse(
                    "<PluginAssembly FullName='X' "
                        + "PluginAssemblyId='8a1f0f5c-6e0a-4f57-b0f3-0c3f2a1b4c5d'>"
                        + "<FileName>/PluginAssemblies/X.dll</FileName></PluginAssembly>")),
            "X.dll");

        yield return Case("ViewWhoseQueryIsNoXml", WithView("<fetch><entity name='account'>"), "the view 'All' of account");
        yield return Case("ViewOfATableThatNobodyHas", WithView("<fetch><entity name='tst_gone'/></fetch>"), "tst_gone");

        static SolutionZip WithView(string query)
        {
            var shell = Xml.Shell("Account", Xml.Column("tst_X", "int"));
            shell.Add(System.Xml.Linq.XElement.Parse(
                "<SavedQueries><savedqueries><savedquery><savedqueryid>{1c0a1a5e-55b7-45c4-8f0c-0d8bb6a4f002}</savedqueryid>"
                    + "<LocalizedNames><LocalizedName description='All' languagecode='1033'/></LocalizedNames><fetchxml/>"
                    + "</savedquery></savedqueries></SavedQueries>"));
            shell.Descendants("fetchxml").Single().Value = query;
            return new SolutionZip().WithTable(shell);
        }

        static TestCaseData Case(string name, SolutionZip zip, string expected) =>
            new TestCaseData(zip, expected).SetName($"Import_{name}_IsRefusedByName");
    }

    [TestCaseSource(nameof(Bad))]
    public void Import_BadSolution_IsRefusedByName(SolutionZip zip, string expected)
    {
        var before = _organization.Metadata;

        var exception = Assert.Throws<SolutionImportException>(() => _organization.ImportSolution(zip.ToStream()));

        Assert.That(exception!.Message, Does.Contain(expected));
        Assert.That(_organization.Metadata, Is.SameAs(before));
    }

    [Test]
    public void Import_NoZip_IsRefused() =>
        Assert.Throws<SolutionImportException>(() => _organization.ImportSolution(new MemoryStream([1, 2, 3])));

    [Test]
    public void Import_MissingFile_IsRefusedByPath() =>
        Assert.That(
            Assert.Throws<SolutionImportException>(() => _organization.ImportSolution("/no/such.zip"))!.Message,
            Does.Contain("/no/such.zip"));

    [Test]
    public void Import_UnsupportedComponents_AreListed()
    {
        var zip = new SolutionZip("More")
            .With("ConnectionRoles", new System.Xml.Linq.XElement("ConnectionRole"))
            .WithTable(Xml.Shell("Account", Xml.Column("tst_Sum", "int", ("SourceType", 2))))
            .WithFile("duplicaterules/x/duplicaterule.xml", "<x/>");

        var report = _organization.ImportSolution(zip.ToStream());

        Assert.That(
            report.Unsupported,
            Has.Some.Contains("ConnectionRoles").And.Some.Contains("duplicaterules").And.Some.Contains("account.tst_sum"));
    }

    [Test]
    public void Import_EnvironmentVariable_IsARowWithItsDefault()
    {
        _organization.ImportSolution(new SolutionZip("Variables")
            .WithFile(
                "environmentvariabledefinitions/tst_Days/environmentvariabledefinition.xml",
                "<environmentvariabledefinition schemaname='tst_Days'><defaultvalue>5</defaultvalue><displayname "
                    + "default='Days'/><type>100000001</type></environmentvariabledefinition>")
            .ToStream());

        var row = _organization.SystemService.RetrieveMultiple(new QueryExpression("environmentvariabledefinition")
        {
            ColumnSet = new ColumnSet("schemaname", "defaultvalue", "type"),
        }).Entities.Single();
        Assert.That(row["schemaname"], Is.EqualTo("tst_Days"));
        Assert.That(row["defaultvalue"], Is.EqualTo("5"));
        Assert.That(_organization.Metadata.Components.EnvironmentVariables.Single().DefaultValue, Is.EqualTo("5"));
    }

    [Test]
    public void Import_CustomApi_HasItsParameters()
    {
        _organization.ImportSolution(new SolutionZip("Apis")
            .WithFile(
                "customapis/tst_Count/customapi.xml",
                "<customapi uniquename='tst_Count'><bindingtype>0</bindingtype><isfunction>1</isfunction></customapi>")
            .WithFile(
                "customapis/tst_Count/customapirequestparameters/Most/customapirequestparameter.xml",
                "<customapirequestparameter uniquename='Most'><isoptional>1</isoptional><type>7</type></customapirequestparameter>")
            .WithFile(
                "customapis/tst_Count/customapiresponseproperties/Found/customapiresponseproperty.xml",
                "<customapiresponseproperty uniquename='Found'><type>7</type></customapiresponseproperty>")
            .ToStream());

        var api = _organization.Metadata.FindCustomApi("tst_count")!;
        Assert.That(api.IsFunction, Is.True);
        Assert.That(api.Parameters.Single(), Is.EqualTo(new CustomApiParameterMetadata("Most", CustomApiParameterType.Integer, true)));
        Assert.That(api.Responses.Single().UniqueName, Is.EqualTo("Found"));
    }
}
