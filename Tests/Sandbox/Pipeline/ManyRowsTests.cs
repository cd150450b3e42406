using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Pipeline;

/// <summary>A message about many rows queues a job for each, and each keeps its own row: twice the rows are twice the work.</summary>
[TestFixture]
internal sealed class ManyRowsTests
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
    public void UpdateMultiple_QueuesJobsOfOneSize_HoweverManyRowsThereAre()
    {
        using var organization = SandboxOrganization.Open(new SandboxOptions { DatabasePath = _path });
        organization.RegisterStep(
            new StepRegistration
            {
                MessageName = "Update",
                Table = "account",
                Stage = StepStage.PostOperation,
                IsAsynchronous = true,
            },
            new Nothing());

        var few = LargestJobOf(organization, 2);
        var many = LargestJobOf(organization, 200);

        Assert.That(many, Is.EqualTo(few).Within(few / 10));
    }

    [Test]
    public void UpdateMultiple_JobOfARow_SeesThatRowInItsParent()
    {
        using var bench = new PipelineBench();
        var seen = new List<(Guid Row, Guid[] InParent)>();
        bench.OnAsync("Update", "account", call => seen.Add((
            call.Context.PrimaryEntityId,
            [.. ((EntityCollection)Above(call.Context, "UpdateMultiple").InputParameters["Targets"]).Entities.Select(row => row.Id)])));
        var accounts = new[] { bench.Account("A"), bench.Account("B") };

        UpdateAll(bench.Service, accounts);
        bench.Organization.DrainQueue();

        Assert.That(seen.Select(each => each.Row), Is.EqualTo(accounts));
        Assert.That(seen.Select(each => each.InParent), Is.All.Length.EqualTo(1));
        Assert.That(seen.Select(each => each.InParent[0]), Is.EqualTo(accounts));
    }

    [Test]
    public void DeepInsert_JobOfAChild_DoesNotKeepTheOtherChildren()
    {
        using var bench = new PipelineBench();
        var relationship = bench.Organization.Metadata.OneToManyOf("account").First(each => each.ReferencingTable == "contact").Name;
        var children = -1;
        bench.OnAsync("Create", "contact", call =>
            children = ((Entity)Above(call.Context, "Create", "account").InputParameters["Target"]).RelatedEntities.Count);
        var account = new Entity("account") { ["name"] = "A" };
        account.RelatedEntities[new Relationship(relationship)] = new EntityCollection(
            [new Entity("contact") { ["lastname"] = "B" }, new Entity("contact") { ["lastname"] = "C" }]);

        bench.Service.Create(account);
        bench.Organization.DrainQueue();

        Assert.That(children, Is.Zero);
    }

    private static IPluginExecutionContext Above(IPluginExecutionContext context, string message, string table = "account")
    {
        while (context.MessageName != message || context.PrimaryEntityName != table)
        {
            context = context.ParentContext;
        }

        return context;
    }

    private static int LargestJobOf(SandboxOrganization organization, int rows)
    {
        var service = organization.SystemService;
        UpdateAll(service, [.. Enumerable.Range(0, rows).Select(_ => service.Create(new Entity("account") { ["name"] = "A" }))]);
        var waiting = new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("data") };
        waiting.Criteria.AddCondition("data", ConditionOperator.NotNull);
        var jobs = service.RetrieveMultiple(waiting);
        var largest = jobs.Entities.Max(job => job.GetAttributeValue<string>("data").Length);
        organization.DrainQueue();
        return largest;
    }

    private static void UpdateAll(IOrganizationService service, Guid[] accounts) =>
        service.Execute(new OrganizationRequest("UpdateMultiple")
        {
            Parameters =
            {
                ["Targets"] = new EntityCollection([.. accounts.Select(id => new Entity("account", id) { ["name"] = "B" })])
                {
                    EntityName = "account",
                },
            },
        });

    private sealed class Nothing : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
        }
    }
}
