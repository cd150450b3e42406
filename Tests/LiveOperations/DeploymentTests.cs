using CrmOnboarding.Live.Deployment;
using CrmOnboarding.Live.Environments;
using CrmOnboarding.Tests.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.LiveOperations;

/// <summary>The packed managed zip goes into an environment.</summary>
[TestFixture]
internal sealed class DeploymentTests
{
    private readonly List<string> _said = [];
    private readonly List<double> _percents = [];
    private EnvironmentWithSolutions _environment = null!;
    private SolutionZip _zip = null!;

    [SetUp]
    public void PrepareTheEnvironment()
    {
        using var stream = PackedSolution.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        _zip = SolutionZip.Read(bytes.ToArray(), "the packed solution");
        _environment = new EnvironmentWithSolutions();
        foreach (var step in _zip.Steps)
        {
            _environment.Add("sdkmessageprocessingstep", step.Id, ("statecode", new OptionSetValue(0)));
        }

        foreach (var workflow in _zip.Workflows)
        {
            _environment.Add("workflow", workflow.Id, ("statecode", new OptionSetValue(1)));
        }

        _said.Clear();
        _percents.Clear();
    }

    [Test]
    public void Read_OfThePackedZip_KnowsItsStepsWorkflowAndKeys()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_zip.UniqueName, Is.EqualTo("CrmOnboarding"));
            Assert.That(_zip.IsManaged, Is.True);
            Assert.That(_zip.Steps, Has.Count.EqualTo(Repository.Sources("Solution/src/SdkMessageProcessingSteps", "*.xml").Count()));
            Assert.That(_zip.Workflows.Select(workflow => workflow.Name), Is.EqualTo(new[] { "Evaluate onboarding plan" }));
            Assert.That(_zip.Flows.Select(flow => flow.Name), Is.EqualTo(new[] { "Onboarding night" }));
            Assert.That(_zip.TablesWithKeys, Does.Contain("onb_plan").And.Contain("onb_workstream"));
        });
    }

    [Test]
    public void Run_WhereNothingIsInstalled_ImportsAndShowsProgress()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Run(), Is.True);
            Assert.That(_environment.Imports.Select(import => (import.Kind, import.UploadId)),
                Is.EqualTo(new[] { (ImportKind.Update, _environment.Staged.UploadId) }));
            Assert.That(_percents, Is.EqualTo(new[] { 30d, 60d, 90d }));
            Assert.That(_said, Is.EqualTo(new[] { $"CrmOnboarding {_zip.Version} is installed." }));
            Assert.That(_environment.UtcNow.TimeOfDay, Is.EqualTo(TimeSpan.FromHours(9) + (3 * ImportWatch.Interval)));
            Assert.That(_environment.Requests, Does.Not.Contain("PublishAllXml"), "a managed import publishes by itself");
        });
    }

    [Test]
    public void Run_WhereTheVersionIsInstalled_SaysSoAndImportsOnlyByForce()
    {
        Installed(_zip.Version.ToString());
        Assert.That(Run(), Is.True);
        Assert.That(_environment.Imports, Is.Empty);
        Assert.That(_said.Single(), Does.Contain("installed already"));

        Assert.That(Run(new DeploymentSettings { Force = true }), Is.True);
        Assert.That(_environment.Imports, Has.Count.EqualTo(1));
    }

    [TestCase(ImportKind.Update)]
    [TestCase(ImportKind.Upgrade)]
    public void Run_OverAnOlderVersion_ReplacesItAsAsked(ImportKind kind)
    {
        Installed("0.9.0.0");
        Run(new DeploymentSettings { Kind = kind });
        Assert.That(_environment.Imports.Single().Kind, Is.EqualTo(kind));
        Assert.That(_said, Does.Contain($"CrmOnboarding {_zip.Version} is installed in the place of 0.9.0.0."));
    }

    [Test]
    public void Run_OverANewerVersion_IsRefused()
    {
        Installed("99.0.0.0");
        Assert.That(() => Run(), Throws.TypeOf<RefusedException>().With.Message.Contains("99.0.0.0"));
    }

    [Test]
    public void Run_OverTheUnmanagedSolution_IsRefused()
    {
        Installed("0.9.0.0", isManaged: false);
        Assert.That(() => Run(), Throws.TypeOf<RefusedException>().With.Message.Contains("unmanaged"));
        Assert.That(_environment.Imports, Is.Empty);
    }

    [Test]
    public void Run_WhenStagingFindsErrors_SaysEachAndImportsNothing()
    {
        _environment.Staged =
            new StagedSolution(false, Guid.Empty, [new StageFinding(true, "Sales is missing."), new StageFinding(false, "A hint.")]);
        Assert.Multiple(() =>
        {
            Assert.That(Run(), Is.False);
            Assert.That(_said.Take(2), Is.EqualTo(new[] { "Error: Sales is missing.", "Note: A hint." }));
            Assert.That(_environment.Imports, Is.Empty);
        });
    }

    [Test]
    public void Run_WhenTheImportFails_SaysWhichComponentsDid()
    {
        _environment.EndsWith = 31;
        _environment.Log = """
            <importexportxml><entities><entity id="onb_plan" LocalizedName="Plan">
            <result result="failure" errorcode="0x80044182" errortext="A column
            is missing." /></entity></entities></importexportxml>
            """;
        Assert.Multiple(() =>
        {
            Assert.That(Run(), Is.False);
            Assert.That(_said, Is.EqualTo(
                new[] { "entity Plan failed with 0x80044182: A column is missing.", "The import failed: It did not work. At all." }));
        });
    }

    [Test]
    public void Run_WhenTheImportDoesNotEnd_StopsWaitingAtTheLimit()
    {
        _environment.LooksNeeded = int.MaxValue;
        Assert.Multiple(() =>
        {
            Assert.That(Run(new DeploymentSettings { Limit = TimeSpan.FromMinutes(2) }), Is.False);
            Assert.That(_said.Single(), Does.Contain("2 minutes"));
            Assert.That(_environment.UtcNow.TimeOfDay,
                Is.LessThanOrEqualTo(TimeSpan.FromHours(9) + TimeSpan.FromMinutes(2) + ImportWatch.Interval));
        });
    }

    [Test]
    public void Run_WithAStepAndTheWorkflowOff_SwitchesThemOn()
    {
        Installed(_zip.Version.ToString());
        _environment.Add("sdkmessageprocessingstep", _zip.Steps[1].Id, ("statecode", new OptionSetValue(1)));
        _environment.Add("workflow", _zip.Workflows[0].Id, ("statecode", new OptionSetValue(0)));

        Assert.That(Run(), Is.True);

        Assert.Multiple(() =>
        {
            Assert.That(
                _environment.Updates.Select(row => (row.LogicalName, row.Id, State(row, "statecode"), State(row, "statuscode"))),
                Is.EqualTo(new[] { ("sdkmessageprocessingstep", _zip.Steps[1].Id, 0, 1), ("workflow", _zip.Workflows[0].Id, 1, 2) }));
            Assert.That(_said, Has.Some.Contains(_zip.Steps[1].Name).And.Some.Contains("Evaluate onboarding plan"));
        });
    }

    [Test]
    public void Run_WithTheFlowOff_LeavesItToWhoHasAConnection()
    {
        Installed(_zip.Version.ToString());
        _environment.Add("workflow", _zip.Flows[0].Id, ("statecode", new OptionSetValue(0)));

        Assert.Multiple(() =>
        {
            Assert.That(Run(), Is.True);
            Assert.That(_environment.Updates, Is.Empty);
            Assert.That(_said, Has.Some.Contains("The cloud flow 'Onboarding night' is off. Choose a connection"));
        });
    }

    [TestCase(KeyIndexState.Pending, true, "still being built")]
    [TestCase(KeyIndexState.Failed, false, "could not be built")]
    public void Run_WithAKeyThatIsNotActive_SaysSo(KeyIndexState state, bool isWell, string sentence)
    {
        _environment.Keys = state;
        Assert.Multiple(() =>
        {
            Assert.That(Run(), Is.EqualTo(isWell));
            Assert.That(_said, Has.Some.Contains("onb_plan_key of onb_plan").And.Some.Contains(sentence));
        });
    }

    [TestCase("")]
    [TestCase("PK no zip")]
    public void Read_OfNoSolution_IsRefused(string content) =>
        Assert.That(() => SolutionZip.Read(System.Text.Encoding.UTF8.GetBytes(content), "some.zip"),
            Throws.TypeOf<RefusedException>().With.Message.Contains("some.zip"));

    private bool Run(DeploymentSettings? settings = null) =>
        new SolutionDeployment(_environment, _environment, _environment, _said.Add, _percents.Add)
            .Run(_zip, settings ?? new DeploymentSettings());

    private void Installed(string version, bool isManaged = true) =>
        _environment.Add("solution", Guid.NewGuid(), ("uniquename", "CrmOnboarding"), ("version", version), ("ismanaged", isManaged));

    private static int State(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}
