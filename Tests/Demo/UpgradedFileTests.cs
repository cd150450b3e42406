using CrmOnboarding.Demo;
using CrmOnboarding.Tests.Solution;

namespace CrmOnboarding.Tests.Demo;

/// <summary>A file of the demo goes on with a newer version of the product, and not with an older one.</summary>
[TestFixture]
public sealed class UpgradedFileTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Demo_OnAFileOfAnOlderVersion_UpgradesItAndGoesOn()
    {
        var file = _folder.PathOf("organization.db");
        var older = DemoBench.Run(_folder, "--db", file, "--until", "2026-02-01");

        var newer = DemoBench.RunWith(Newer(), _folder, "--db", file, "--until", "2026-03-01");

        Assert.That(newer.ExitCode, Is.EqualTo(DemoCommand.Success), newer.Errors + newer.Output);
        var plans = newer.Plans.Select(plan => plan.GetProperty("customer").GetString()).ToList();
        Assert.That(plans, Is.SupersetOf(older.Plans.Select(plan => plan.GetProperty("customer").GetString())));
        Assert.That(plans, Is.Unique);

        var again = DemoBench.Run(_folder, "--db", file, "--until", "2026-04-01");
        Assert.That(again.ExitCode, Is.EqualTo(DemoCommand.BadInput));
        Assert.That(again.Errors, Does.Contain("1.1.0.0").And.Contain("older"));
    }

    private string Newer()
    {
        var path = _folder.PathOf("newer.zip");
        File.WriteAllBytes(path, GoodSolution.Pack(GoodSolution.At(GoodSolution.Tree, new Version(1, 1, 0, 0))).Managed!.Content);
        return path;
    }
}
