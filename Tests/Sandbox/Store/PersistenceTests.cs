using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Store;

/// <summary>Files, copies, ids and versions.</summary>
[TestFixture]
internal sealed class PersistenceTests
{
    private string _path = null!;

    [SetUp]
    public void SetUp() => _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");

    [TearDown]
    public void TearDown()
    {
        foreach (var file in new[] { _path, _path + "-wal", _path + "-shm" })
        {
            File.Delete(file);
        }
    }

    [Test]
    public void Open_ExistingFile_HasRowsSolutionsUsersAndClock()
    {
        Guid project;
        Guid organizationId;
        using (var first = Open())
        {
            first.ImportSolution(ProjectSolution.Zip().ToStream());
            project = first.SystemService.Create(
                new Entity(ProjectSolution.Project) { ["tst_name"] = "Kept", ["tst_budget"] = new Money(1.5m) });
            first.Clock.AdvanceBy(TimeSpan.FromDays(3));
            organizationId = first.Id;
        }

        using var second = Open();

        var row = second.SystemService.Retrieve(ProjectSolution.Project, project, new ColumnSet(true));
        Assert.Multiple(() =>
        {
            Assert.That(row["tst_name"], Is.EqualTo("Kept"));
            Assert.That(row.GetAttributeValue<Money>("tst_budget").Value, Is.EqualTo(1.5m));
            Assert.That(second.Id, Is.EqualTo(organizationId));
            Assert.That(second.Clock.UtcNow, Is.EqualTo(TestOrganizations.Start.AddDays(3)));
            Assert.That(second.ImportSolution(ProjectSolution.Zip().ToStream()).WasImported, Is.False);
        });
    }

    [Test]
    public void Open_ExistingFile_GivesNewIdsAndHigherVersions()
    {
        Guid id;
        long version;
        using (var first = Open())
        {
            id = first.SystemService.Create(new Entity("account") { ["name"] = "A" });
            version = Version(first, id);
        }

        using var second = Open();
        var next = second.SystemService.Create(new Entity("account") { ["name"] = "B" });

        Assert.That(next, Is.Not.EqualTo(id));
        Assert.That(Version(second, next), Is.GreaterThan(version));
    }

    [Test]
    public void Create_SameSeedAndRequests_GivesTheSameIds()
    {
        using var first = SandboxOrganization.Open(new SandboxOptions { Seed = 7 });
        using var second = SandboxOrganization.Open(new SandboxOptions { Seed = 7 });
        using var other = SandboxOrganization.Open(new SandboxOptions { Seed = 8 });

        var ids = Enumerable.Range(0, 3).Select(_ => first.SystemService.Create(new Entity("account") { ["name"] = "A" })).ToList();

        Assert.That(
            Enumerable.Range(0, 3).Select(_ => second.SystemService.Create(new Entity("account") { ["name"] = "A" })), Is.EqualTo(ids));
        Assert.That(other.SystemService.Create(new Entity("account") { ["name"] = "A" }), Is.Not.EqualTo(ids[0]));
        Assert.That(ids.Select(id => id.ToString()), Is.Ordered.And.Unique);
    }

    [Test]
    public void Clone_Organization_IsEqualAndIndependent()
    {
        using var original = TestOrganizations.WithProjects();
        var id = original.SystemService.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "P" });
        original.Clock.AdvanceBy(TimeSpan.FromHours(5));

        using var copy = original.Clone();
        copy.SystemService.Update(new Entity(ProjectSolution.Project, id) { ["tst_name"] = "Q" });

        Assert.That(copy.Clock.UtcNow, Is.EqualTo(original.Clock.UtcNow));
        Assert.That(copy.Metadata, Is.SameAs(original.Metadata), "metadata is immutable and shared");
        Assert.That(original.SystemService.Retrieve(ProjectSolution.Project, id, new ColumnSet("tst_name"))["tst_name"], Is.EqualTo("P"));
        Assert.That(
            copy.SystemService.Create(new Entity("account") { ["name"] = "A" }),
            Is.EqualTo(original.SystemService.Create(new Entity("account") { ["name"] = "A" })));
    }

    [Test]
    public void Clone_ThatImports_LeavesTheOriginal()
    {
        using var original = SandboxOrganization.Open();
        using var copy = original.Clone();

        copy.ImportSolution(ProjectSolution.Zip().ToStream());

        Assert.That(original.Metadata.FindTable(ProjectSolution.Project), Is.Null);
    }

    private SandboxOrganization Open() =>
        SandboxOrganization.Open(new SandboxOptions { DatabasePath = _path, StartOn = TestOrganizations.Start });

    private static long Version(SandboxOrganization organization, Guid account) =>
        organization.SystemService.Retrieve("account", account, new ColumnSet("versionnumber")).GetAttributeValue<long>("versionnumber");
}
