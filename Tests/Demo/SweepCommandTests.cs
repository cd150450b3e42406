using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo;
using CrmOnboarding.Demo.Printing;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Demo;

/// <summary>The command that sweeps a file of the demo.</summary>
[TestFixture]
internal sealed class SweepCommandTests
{
    private TemporaryFolder _folder = null!;
    private string _file = null!;

    [SetUp]
    public void MakeAFileWithOnePlan()
    {
        _folder = new TemporaryFolder();
        _file = _folder.PathOf("customers.db");
        using var made = SandboxOrganization.Open(new SandboxOptions
        {
            DatabasePath = _file,
            StartOn = new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc),
        });
        using var zip = PackedSolution.Open();
        made.ImportSolution(zip);
        made.SystemService.Create(new Entity(PlanTable.LogicalName)
        {
            [PlanTable.Name] = "By hand",
            [PlanTable.TemplateCode] = "HIGH60",
            [PlanTable.Day0On] = new DateTime(2026, 11, 20),
        });
        made.DrainQueue();
    }

    [TearDown]
    public void RemoveIt() => _folder.Dispose();

    [Test]
    public void Sweep_OfALaterDay_EvaluatesOnceAsOfThatDay()
    {
        Assert.That(Run(0, "--on", "2027-02-01"), Does.StartWith("1 plans evaluated"));
        Assert.That(Run(0, "--on", "2027-02-01"), Does.Contain("0 rows written"));
        Assert.That(Run(0), Does.Contain("0 rows written"));
        using var organization = SandboxOrganization.Open(new SandboxOptions { DatabasePath = _file });
        Assert.That(
            new PlanReader(organization.SystemService).Single()[PlanTable.EvaluatedOn], Is.EqualTo(new DateTime(2027, 2, 1)));
    }

    [Test]
    public void Sweep_OfAnEarlierDay_IsRefused() =>
        Assert.That(Run(DemoCommand.BadInput, "--on", "2026-11-19"), Does.Contain("has reached 2026-11-20").And.Contain("--on"));

    [Test]
    public void Sweep_OfAFileThatIsNotThere_IsRefused()
    {
        _file = _folder.PathOf("nothing.db");
        Assert.That(Run(DemoCommand.BadInput), Does.Contain("There is no file"));
    }

    private string Run(int expected, params string[] more)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        var exit = DemoCommand.Run(["sweep", "--db", _file, .. more], Screen.Plain(output), errors);
        Assert.That(exit, Is.EqualTo(expected), errors.ToString());
        return output.ToString() + errors;
    }
}
