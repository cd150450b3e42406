using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Store;

/// <summary>Queued work outlives the process when the organization is in a file.</summary>
[TestFixture]
internal sealed class QueuePersistenceTests
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
    public void Open_FileWithQueuedWork_RunsItWithTheSameContext()
    {
        Guid opportunity;
        int queued;
        using (var first = Open())
        {
            using var zip = PackedSolution.Open();
            first.ImportSolution(zip);
            opportunity = Win(first);
            queued = first.QueuedJobs;
        }

        using var second = Open();
        Assert.That(second.QueuedJobs, Is.EqualTo(queued).And.GreaterThan(0));
        var report = second.DrainQueue();

        Assert.That(report.Failed, Is.Zero);
        Assert.That(report.Waiting, Is.Zero);
        var plans = second.SystemService.RetrieveMultiple(
            new QueryExpression("onb_plan") { ColumnSet = new ColumnSet("onb_opportunityid") });
        Assert.That(plans.Entities.Single().GetAttributeValue<EntityReference>("onb_opportunityid").Id, Is.EqualTo(opportunity));
        Assert.That(second.Executions.Items.Select(execution => execution.MessageName), Does.Contain("Update").And.Contain("Create"));
    }

    [Test]
    public void Open_AfterTheQueueWasDrained_HasNothingToRun()
    {
        using (var first = Open())
        {
            using var zip = PackedSolution.Open();
            first.ImportSolution(zip);
            Win(first);
            first.DrainQueue();
        }

        using var second = Open();

        Assert.That(second.QueuedJobs, Is.Zero);
    }

    private static Guid Win(SandboxOrganization organization)
    {
        var service = organization.SystemService;
        var account = service.Create(new Entity("account") { ["name"] = "Contoso" });
        var opportunity = service.Create(
            new Entity("opportunity") { ["name"] = "Deal", ["customerid"] = new EntityReference("account", account) });
        service.Execute(new WinOpportunityRequest
        {
            OpportunityClose = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity) },
            Status = new OptionSetValue(-1),
        });
        return opportunity;
    }

    private SandboxOrganization Open() => SandboxOrganization.Open(new SandboxOptions { DatabasePath = _path });
}
