using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Sandbox.Store;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Store;

/// <summary>Files that are somebody else's, in use, or on a full disk: one problem, one sentence, and nothing spoilt.</summary>
[TestFixture]
internal sealed class StoreFileTests
{
    private string _path = null!;

    [SetUp]
    public void SetUp() => _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");

    [TearDown]
    public void TearDown()
    {
        foreach (var file in new[] { _path, _path + "-wal", _path + "-shm", _path + "-journal" })
        {
            File.Delete(file);
        }
    }

    [Test]
    public void Open_AnotherProgramsDatabase_IsRefusedAndUntouched()
    {
        using (var other = new SqliteConnection($"Data Source={_path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('a')";
            command.ExecuteNonQuery();
        }

        AssertRefusedAndUntouched();
    }

    [Test]
    public void Open_AFileThatIsNoDatabase_IsRefusedAndUntouched()
    {
        File.WriteAllText(_path, "account,name\n1,Acme\n");

        AssertRefusedAndUntouched();
    }

    [Test]
    public void Open_AFolder_IsRefused()
    {
        var problem = Assert.Throws<StoreFileException>(
            () => SandboxOrganization.Open(new SandboxOptions { DatabasePath = Path.GetTempPath() }))!;

        Assert.That(problem.Problem, Is.EqualTo(StoreFileProblem.NotAnOrganization));
    }

    [Test]
    public void Open_InAFolderThatIsNotThere_IsInaccessible()
    {
        var problem = Assert.Throws<StoreFileException>(
            () => SandboxOrganization.Open(new SandboxOptions { DatabasePath = Path.Combine(_path, "x.db") }))!;

        Assert.That(problem.Problem, Is.EqualTo(StoreFileProblem.Inaccessible));
    }

    [Test]
    public void Open_AnEmptyFile_BecomesAnOrganization()
    {
        File.WriteAllBytes(_path, []);

        using var organization = Open();

        Assert.That(organization.SystemService.Create(new Entity("account") { ["name"] = "A" }), Is.Not.EqualTo(Guid.Empty));
    }

    [Test]
    public void Open_AFileThatIsOpen_IsInUse()
    {
        using var first = Open();
        var account = first.SystemService.Create(new Entity("account") { ["name"] = "A" });

        var problem = Assert.Throws<StoreFileException>(() => Open())!;

        Assert.That(problem.Problem, Is.EqualTo(StoreFileProblem.InUse));
        Assert.That(problem.Message, Does.StartWith(_path).And.Not.Contain("SQLite"));
        Assert.DoesNotThrow(() => first.SystemService.Update(new Entity("account", account) { ["name"] = "B" }));
    }

    [Test]
    public void Write_OnAFullDisk_SaysSoAndKeepsWhatWasCommitted()
    {
        Guid kept;
        using (var organization = Open())
        {
            var service = organization.SystemService;
            kept = service.Create(new Entity("account") { ["name"] = "Kept" });
            FillTheDisk(organization);

            var problem = Assert.Throws<StoreFileException>(() => CreateMany(service))!;
            Assert.That(problem.Problem, Is.EqualTo(StoreFileProblem.DiskFull));
            Assert.That(problem.Message, Does.StartWith("The disk of " + _path).And.Not.Contain("SQLite"));
            Assert.That(
                () => service.Retrieve("account", kept, new ColumnSet(true)), Throws.InstanceOf<StoreFileException>(), "for good");
        }

        using var again = Open();
        Assert.That(again.SystemService.Retrieve("account", kept, new ColumnSet("name"))["name"], Is.EqualTo("Kept"));
        Assert.DoesNotThrow(() => again.SystemService.Create(new Entity("account") { ["name"] = "More" }));
    }

    [Test]
    public void Write_OnAFullDiskInsideAnExtensionThatSwallowsIt_SaysSoAllTheSame()
    {
        using var organization = Open();
        organization.RegisterStep(
            new StepRegistration
            {
                MessageName = "Create",
                Table = "contact",
                Stage = StepStage.PostOperation,
            },
            new Swallower());
        FillTheDisk(organization);

        Assert.Throws<StoreFileException>(() => organization.SystemService.Create(new Entity("contact") { ["lastname"] = "A" }));
    }

    private void AssertRefusedAndUntouched()
    {
        var before = File.ReadAllBytes(_path);

        var problem = Assert.Throws<StoreFileException>(() => Open())!;

        Assert.That(problem.Problem, Is.EqualTo(StoreFileProblem.NotAnOrganization));
        Assert.That(problem.Message, Does.StartWith(_path));
        Assert.That(File.ReadAllBytes(_path), Is.EqualTo(before));
        Assert.That(Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_path) + "*"), Has.Length.EqualTo(1), "no log beside it");
    }

    // A limit of pages gives the same answer as a disk without any.
    private static void FillTheDisk(SandboxOrganization organization)
    {
        using var pages = organization.Database.Prepare("PRAGMA page_count");
        pages.Step();
        organization.Database.Execute($"PRAGMA max_page_count={pages.Int64(0) + 1}");
    }

    private static void CreateMany(IOrganizationService service)
    {
        for (var i = 0; i < 5_000; i++)
        {
            service.Create(new Entity("account") { ["name"] = new string('x', 100) });
        }
    }

    private SandboxOrganization Open() =>
        SandboxOrganization.Open(new SandboxOptions { DatabasePath = _path, StartOn = TestOrganizations.Start });

    private sealed class Swallower : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            try
            {
                CreateMany(factory.CreateOrganizationService(null));
            }
            catch (Exception)
            {
                throw new InvalidPluginExecutionException("Something went wrong.");
            }
        }
    }
}
