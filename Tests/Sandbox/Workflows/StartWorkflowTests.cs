using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Sandbox.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Crm.Sdk.Messages;

namespace CrmOnboarding.Tests.Sandbox.Workflows;

/// <summary>ExecuteWorkflow asks for the privilege to run workflows, and for the row.</summary>
[TestFixture]
internal sealed class StartWorkflowTests
{
    private static readonly Guid RunnerRole = new("0b1a7f6e-5a39-4c57-9d52-2f3e8f0c1b01");
    private static readonly Guid ReaderRole = new("0b1a7f6e-5a39-4c57-9d52-2f3e8f0c1b02");

    private OnboardingOrganization _onboarding = null!;
    private SandboxOrganization _organization = null!;
    private Guid _workflow;
    private string _table = null!;
    private Guid _row;

    [SetUp]
    public void SetUp()
    {
        _onboarding = OnboardingOrganization.Fresh();
        _organization = _onboarding.Sandbox;
        var workflow = _organization.Metadata.Workflows.First(candidate => candidate is { OnDemand: true, IsRealTime: false });
        _workflow = workflow.Id;
        _table = workflow.PrimaryTable;
        _onboarding.Sales.WinNew(_onboarding.Sales.Account());
        _row = _onboarding.Plans.Single().Id;
        var read = "prvRead" + _organization.Metadata.Tables[_table].SchemaName;
        _organization.ImportSolution(new SolutionZip("Roles").With(
            "Roles",
            Xml.Role(RunnerRole, "Runner", ("prvWorkflowExecution", "Global"), ("prvReadWorkflow", "Global"), (read, "Global")),
            Xml.Role(ReaderRole, "Reader", ("prvReadWorkflow", "Global"), (read, "Global"))).ToStream());
    }

    [TearDown]
    public void TearDown() => _onboarding.Dispose();

    [Test]
    public void Execute_WithThePrivilege_QueuesAJob()
    {
        Start(_organization.AddUser("Runner", null, RunnerRole), _row);

        Assert.That(_organization.QueuedJobs, Is.EqualTo(1));
    }

    [Test]
    public void Execute_WithoutThePrivilege_IsRefusedByItsName()
    {
        var user = _organization.AddUser("Reader", null, ReaderRole);

        Assert.That(Fault.Expect(ErrorCodes.PrivilegeDenied, () => Start(user, _row)), Does.Contain("prvWorkflowExecution"));
        Assert.That(_organization.QueuedJobs, Is.Zero);
    }

    [Test]
    public void Execute_ForARowThatIsNotThere_IsRefused() =>
        Fault.Expect(ErrorCodes.ObjectDoesNotExist, () => Start(_organization.SystemUserId, Guid.NewGuid()));

    private void Start(Guid user, Guid row) => _organization.ServiceFor(user).Execute(
        new ExecuteWorkflowRequest { WorkflowId = _workflow, EntityId = row });
}
