using System.Diagnostics;
using System.Reflection;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Packing;
using CrmOnboarding.Packer.Sources;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Import;
using CrmOnboarding.Tests.Authoring;
using CrmOnboarding.Tests.Sandbox.Support;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Solution;
using CrmOnboarding.Tests.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>
/// The life of the product in an organization, as the guide for admins tells it: upgrade with everything kept, downgrade refused, and an
/// uninstall that leaves nothing.
/// </summary>
[TestFixture]
internal sealed class ProductLifeTests
{
    private const string Statement = "Statement of the guide for admins";
    private const string NewColumn = "onb_carrier";
    private const string Product = "CrmOnboarding";
    private const string OtherSolution = "CrmOnboardingMini";
    private static readonly Version Newer = new(1, 1, 0, 0);
    private static readonly Version Newest = new(1, 2, 0, 0);
    private static readonly Lazy<byte[]> Extended = new(PackExtended);

    private OnboardingOrganization _organization = null!;

    [SetUp]
    public void SetUp() => _organization = OnboardingOrganization.Fresh();

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [Test]
    public void Guide_SaysWhatIsShownHere()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs/admin.md"));
        var sections = new[] { "## Upgrade\n", "## Uninstall\n" }
            .Select(heading => guide.Split(heading)[1].Split("\n## ")[0]);
        var statements = sections.SelectMany(section => section.Split('\n')).Where(line => line.StartsWith("- ", StringComparison.Ordinal));
        var shown = typeof(ProductLifeTests).GetMethods().SelectMany(test => test.GetCustomAttributes<PropertyAttribute>())
            .SelectMany(property => property.Properties[Statement].Cast<string>());
        Assert.That(statements.Select(line => line["- ".Length..]), Is.EquivalentTo(shown));
    }

    [Test]
    [Property(
        Statement,
        "Plans, templates, calendars, rulesets and everything else that people entered stay, and so do the "
            + "roles they were given.")]
    public void Upgrade_KeepsEveryRow_AndWhatPeopleSetUp()
    {
        SetUpAndWin();
        var before = Everything();

        Import(Extended.Value);

        Assert.Multiple(() =>
        {
            foreach (var (table, rows) in before)
            {
                Assert.That(
                    DatabaseContent.Rows(_organization.Sandbox, table, IsHistoryOrNew),
                    Is.SupersetOf(rows),
                    table);
            }

            Assert.That(_organization.Sandbox.Metadata.FindTable(ShipmentTable.LogicalName), Is.Not.Null);
            Assert.That(Version(), Is.EqualTo(Newer.ToString()));
        });
        AssertWorks();
    }

    [Test]
    [Property(Statement, "What is new in the version is there at once, and is empty for the rows that were there.")]
    public void Upgrade_OffersWhatIsNew()
    {
        SetUpAndWin();

        Import(Extended.Value);

        var plan = _organization.Plans.Single();
        Assert.That(plan.Contains(NewColumn), Is.False);
        _organization.Service.Update(new Entity(PlanTable.LogicalName, plan.Id) { [NewColumn] = "DHL" });
        Assert.That(_organization.Plans.Single()[NewColumn], Is.EqualTo("DHL"));
        var id = _organization.Service.Create(new Entity(ShipmentTable.LogicalName)
        {
            ["onb_name"] = "First parcel",
            ["onb_code"] = "P1",
            ["onb_planid"] = _organization.Plans.Single().ToEntityReference(),
        });

        var row = _organization.Service.Retrieve(ShipmentTable.LogicalName, id, new ColumnSet("onb_number", "onb_isfragile"));
        Assert.That(row["onb_number"], Is.EqualTo("SH-1000"));
        Assert.That(row["onb_isfragile"], Is.True);
        Assert.That(_organization.Sandbox.Metadata.FindCustomApi("onb_TrackShipment"), Is.Not.Null);
    }

    [Test]
    [Property(Statement, "What the new version no longer has goes, with its rows and values; nothing else does.")]
    public void Upgrade_RemovesWhatTheNewVersionLacks_WithItsData()
    {
        SetUpAndWin();
        var (schema, before) = (DatabaseContent.Schema(_organization.Sandbox), Everything());
        Import(Extended.Value);
        _organization.Service.Create(new Entity(ShipmentTable.LogicalName)
        {
            ["onb_name"] = "First parcel",
            ["onb_code"] = "P1",
            ["onb_planid"] = _organization.Plans.Single().ToEntityReference(),
        });

        Import(Pack(GoodSolution.Tree, Newest));

        Assert.Multiple(() =>
        {
            Assert.That(DatabaseContent.Schema(_organization.Sandbox), Is.EqualTo(schema));
            foreach (var (table, rows) in before)
            {
                Assert.That(
                    DatabaseContent.Rows(_organization.Sandbox, table, IsHistoryOrNew),
                    Is.SupersetOf(rows),
                    table);
            }
        });
        AssertWorks();
    }

    [Test]
    [Property(Statement, "Background jobs that wait run afterwards.")]
    public void Upgrade_BackgroundJobsThatWait_RunAfterwards()
    {
        _organization.Sales.Win(_organization.Sales.Opportunity(_organization.Sales.Account()));
        var waiting = _organization.Sandbox.QueuedJobs;

        Import(Extended.Value);

        Assert.That(_organization.Sandbox.QueuedJobs, Is.EqualTo(waiting).And.GreaterThan(0));
        _organization.Drain();
        Assert.That(_organization.Plans.Plans(), Has.Count.EqualTo(1));
    }

    [Test]
    [Property(Statement, "An import that fails leaves everything as it was.")]
    public void Upgrade_ThatFails_LeavesEverythingAsItWas()
    {
        SetUpAndWin();
        var (metadata, schema, before) = (_organization.Sandbox.Metadata, DatabaseContent.Schema(_organization.Sandbox), Everything());
        _organization.Sandbox.Faults.AfterRow = write =>
        {
            if (write.Table == "role")
            {
                throw new IOException("The disk went away.");
            }
        };

        Assert.Throws<IOException>(() => Import(Extended.Value));

        _organization.Sandbox.Faults.AfterRow = null;
        Assert.Multiple(() =>
        {
            Assert.That(_organization.Sandbox.Metadata, Is.SameAs(metadata));
            Assert.That(DatabaseContent.Schema(_organization.Sandbox), Is.EqualTo(schema));
            Assert.That(Everything(), Is.EqualTo(before));
        });
        AssertWorks();
    }

    [Test]
    [Property(Statement, "An older version is refused.")]
    public void OlderVersion_IsRefused()
    {
        Import(Extended.Value);

        var refused = Assert.Throws<SolutionImportException>(() => Import(GoodSolution.Packed.Managed!.Content))!;

        Assert.That(refused.Message, Does.Contain(Newer.ToString()));
        Assert.That(Version(), Is.EqualTo(Newer.ToString()));
    }

    [Test]
    [Property(
        Statement,
        "Its tables go with every plan in them, its columns on accounts and opportunities with their values, "
            + "its roles with their assignments, its steps and its workflow with their jobs.")]
    [Property(Statement, "Accounts, contacts, opportunities, products, users and teams stay as they are, without its columns and roles.")]
    [Property(Statement, "Opportunities are won and lost as before, without plans.")]
    public void Uninstall_LeavesNothing()
    {
        using var sandbox = SandboxOrganization.Open(new SandboxOptions { StartOn = new DateTime(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc) });
        var (schema, before) = (DatabaseContent.Schema(sandbox), DatabaseContent.Rows(sandbox));
        var mine = _organization.Sandbox;
        SetUpAndWin();
        _organization.Sales.Win(_organization.Sales.Opportunity(_organization.Sales.Account()));
        Assert.That(mine.QueuedJobs, Is.GreaterThan(0));
        var others = mine.Metadata.Tables.Values.Where(table => !IsOurs(table.LogicalName)).Select(table => table.LogicalName)
            .Where(DatabaseContent.Tables(mine).Contains)
            .Except(["role", "systemuserroles", "teamroles", "asyncoperation", "solution", "environmentvariabledefinition"])
            .ToDictionary(table => table, table => DatabaseContent.Rows(mine, table, IsOurs));

        Uninstall();

        Assert.Multiple(() =>
        {
            Assert.That(DatabaseContent.Schema(mine), Is.EqualTo(schema));
            foreach (var (table, rows) in others)
            {
                Assert.That(DatabaseContent.Rows(mine, table), Is.EqualTo(rows), $"{table}: rows of others lose our columns only");
            }

            foreach (var table in new[] { "asyncoperation", "solution", "$solution", "$autonumber", "environmentvariabledefinition" })
            {
                Assert.That(DatabaseContent.Rows(mine, table), Is.EqualTo(before[table]), table);
            }

            Assert.That(Names("role"), Is.EqualTo(new[] { Roles.Salesperson, "System Administrator" }));
            Assert.That(
                Pairs("systemuserroles").Concat(Pairs("teamroles")).Distinct(),
                Is.SubsetOf(_organization.Service.RetrieveMultiple(new QueryExpression("role")).Entities.Select(role => role.Id)));
            Assert.That(mine.Metadata.Steps, Is.Empty);
            Assert.That(mine.Metadata.Workflows, Is.Empty);
            Assert.That(mine.QueuedJobs, Is.Zero);
        });
        _organization.Sales.Win(_organization.Sales.Opportunity(_organization.Sales.Account()));
        _organization.Sales.Lose(_organization.Sales.Opportunity(_organization.Sales.Account()));
        _organization.Drain();
    }

    [Test]
    [Property(
        Statement,
        "While another solution needs one of its tables, nothing is deleted, and the refusal names that solution.")]
    public void Uninstall_WhileAnotherSolutionNeedsATable_IsRefused()
    {
        SetUpAndWin();
        using (var dependent = new SolutionZip("Shipping")
            .WithTable(Xml.Shell("Account", Xml.Column("shp_PlanId", "lookup")))
            .With("EntityRelationships", Xml.OneToMany("shp_account_plan", "Account", "shp_PlanId", PlanTable.SchemaName)).ToStream())
        {
            _organization.Sandbox.ImportSolution(dependent);
        }

        var before = Everything();

        Assert.That(
            Fault.Expect(ErrorCodes.CannotUninstallWithDependencies, () => Uninstall()),
            Does.Contain("Shipping").And.Contain(PlanTable.LogicalName));

        Assert.That(Everything(), Is.EqualTo(before));
        AssertWorks();
    }

    [Test]
    [Property(Statement, "Imported again, it starts empty.")]
    public void Uninstall_ThenImport_GivesAnEmptyProduct()
    {
        SetUpAndWin();
        Uninstall();

        Import(GoodSolution.Packed.Managed!.Content);

        Assert.That(_organization.Service.RetrieveMultiple(new QueryExpression(PlanTable.LogicalName)).Entities, Is.Empty);
        Assert.That(Names("role"), Has.Member(Roles.Csm));
    }

    [Test]
    public void AnotherSolution_StandsBeside_AndGoesOnItsOwn()
    {
        var small = Example("minisol");
        var more = Example("minisol-more");
        var large = more.Paths.Aggregate(small, (tree, path) => tree.With(path, more.Find(path)!));
        SetUpAndWin();
        var schema = DatabaseContent.Schema(_organization.Sandbox);

        Import(PackExample(small, new Version(1, 0, 0, 0)));
        AssertWorks();
        var row = _organization.Service.Create(new Entity("onb_onboardingtask") { ["onb_name"] = "Kept" });

        // Its next version calls an activity of its own like a table of the product, which is none.
        Assert.That(
            Assert.Throws<SolutionImportException>(() => Import(PackExample(large, Newer)))!.Message,
            Is.EqualTo("Table onb_touchpoint is in the organization already and is no activity; that cannot change."));
        Assert.That(_organization.Service.Retrieve("onb_onboardingtask", row, new ColumnSet("onb_name"))["onb_name"], Is.EqualTo("Kept"));
        AssertWorks();
        Uninstall(OtherSolution);

        Assert.That(DatabaseContent.Schema(_organization.Sandbox), Is.EqualTo(schema));
        AssertWorks();
    }

    private static bool IsHistoryOrNew(string column) => column is "versionnumber" or "modifiedon" or NewColumn;

    private static bool IsOurs(string name) => name.StartsWith("onb_", StringComparison.Ordinal);

    // The product with a table more, and everything that hangs on a table: columns, a choice, a key, views, a chart, a step, an API.
    private static byte[] PackExtended()
    {
        using var sources = new CopiedSources();
        foreach (var command in ShipmentTable.All("user", "onb_Risk"))
        {
            sources.Do(command);
        }

        sources.Do(
            "new", "column", PlanTable.SchemaName, "onb_Carrier", "--type", "text", "--length", "20", "--label", "Carrier|Spediteur",
            "--description", "Who ships.|Wer liefert.");

        return Pack(sources.Solution, Newer);
    }

    private static byte[] Pack(SourceTree tree, Version version) => GoodSolution.Pack(GoodSolution.At(tree, version)).Managed!.Content;

    private static SourceTree Example(string name)
    {
        if (Repository.Above($"shared/examples/{name}") is not { } folder)
        {
            Assert.Ignore($"The example solution {name} is in no folder shared/examples beside or above this repository.");
            throw new UnreachableException();
        }

        return SourceTree.Read(folder);
    }

    // The examples come without their assemblies; the shipped one stands in for them.
    private static byte[] PackExample(SourceTree tree, Version version)
    {
        var assemblies = new AssemblyFiles().Add("Onb.Plugins.dll", GoodSolution.Assembly).Add("Onb.Workflow.dll", GoodSolution.Assembly);
        return PackageZip.Write(PackageBuilder.Build(new BuildInput(GoodSolution.At(tree, version), assemblies), managed: true).Package!);
    }

    /// <summary>A calendar, a template and a ruleset of an admin, people with roles, and a plan that is worked.</summary>
    private void SetUpAndWin()
    {
        var templates = new TemplateDesk(_organization.Service);
        templates.Item(templates.Draft("OWN"), "KICKOFF", 7);
        var calendars = new CalendarDesk(_organization.Service);
        calendars.Close(calendars.Calendar("DE"), "Epiphany", new Domain.Shared.Date(2026, 1, 6));
        _organization.Service.Create(new Entity(RulesetTable.LogicalName) { [RulesetTable.Name] = "Ours" });
        People.User(_organization, "Paula Project", Roles.Delivery);
        People.Team(_organization, "Care", Roles.CsmManager);
        _organization.Sales.WinNew(_organization.Sales.Account());
    }

    private Dictionary<string, IReadOnlyList<string>> Everything() => DatabaseContent.Tables(_organization.Sandbox)
        .Where(table => table is not ("$solution" or "$organization" or "solution"))
        .ToDictionary(
            table => table,
            table => DatabaseContent.Rows(_organization.Sandbox, table, IsHistoryOrNew));

    // The plan that was there goes on, and the next deal joins it.
    private void AssertWorks()
    {
        var plan = _organization.Plans.Single();
        var customer = plan.GetAttributeValue<EntityReference>(PlanTable.CustomerId);
        var workstreams = _organization.Plans.Workstreams().Count;
        _organization.Sales.WinNew(customer);
        Assert.That(_organization.Plans.Workstreams(), Has.Count.EqualTo(workstreams + 1));
    }

    private void Import(byte[] zip)
    {
        using var stream = new MemoryStream(zip, writable: false);
        Assert.That(_organization.Sandbox.ImportSolution(stream).WasImported, Is.True);
    }

    private void Uninstall(string uniqueName = Product)
    {
        var solution = Solutions().Single(row => (string)row["uniquename"] == uniqueName);
        _organization.Service.Delete(solution.LogicalName, solution.Id);
    }

    private IReadOnlyList<Entity> Solutions() =>
        [.. _organization.Service.RetrieveMultiple(new QueryExpression("solution") { ColumnSet = new ColumnSet(true) }).Entities];

    private object Version() => Solutions().Single(row => (string)row["uniquename"] == Product)["version"];

    private IEnumerable<string> Names(string table) => _organization.Service
        .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet("name") })
        .Entities.Select(row => (string)row["name"]).Order(StringComparer.Ordinal);

    private IEnumerable<Guid> Pairs(string table) => _organization.Service
        .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet("roleid") })
        .Entities.Select(row => (Guid)row["roleid"]);
}
