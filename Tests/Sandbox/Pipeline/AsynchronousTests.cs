using System.ServiceModel;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Sandbox.Queries;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Pipeline;

internal sealed class AsynchronousTests
{
    private PipelineBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new PipelineBench();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public void Create_AsynchronousStep_RunsWhenTheQueueIsDrained()
    {
        _bench.OnAsync("Create", "account", call => _bench.Note(
            $"{call.Context.Stage} {call.Context.Mode} {call.Context.IsInTransaction} {call.Context.Depth} "
                + $"{call.Context.OperationId == _bench.Job().Id} {call.Target["name"]} {call.Context.OutputParameters.Contains("id")}"));
        _bench.Account("Contoso");
        Assert.That((_bench.Log.Count, _bench.Organization.QueuedJobs), Is.EqualTo((0, 1)));
        var report = _bench.Organization.DrainQueue();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_bench.Log, Is.EqualTo(new[] { "40 1 False 1 True Contoso True" }));
            Assert.That(report, Is.EqualTo(new DrainReport(1, 0, 0, 0)));
        }
    }

    [Test]
    public void DrainQueue_Jobs_RunInTheOrderOfTheirCommit()
    {
        _bench.OnAsync("Create", "account", call => _bench.Note("x" + call.Target["name"]), step => step with { Rank = 2 });
        _bench.OnAsync("Create", "account", call =>
        {
            _bench.Note("y" + call.Target["name"]);
            if ((string)call.Target["name"] == "a")
            {
                call.Service.Create(new Entity("account") { ["name"] = "late" });
            }
        });
        _bench.Account("a");
        _bench.Account("b");
        _bench.Organization.DrainQueue();
        Assert.That(_bench.Log, Is.EqualTo(new[] { "ya", "xa", "yb", "xb", "ylate", "xlate" }));
    }

    [Test]
    public void CreateMultiple_AsynchronousStep_SeesTargetsOfASingleCreate()
    {
        _bench.OnAsync("CreateMultiple", "account", call => _bench.Note(
            $"{call.Context.MessageName} {((EntityCollection)call.Context.InputParameters["Targets"]).Entities.Single()["name"]}"));
        _bench.Account("Contoso");
        _bench.Organization.DrainQueue();
        Assert.That(_bench.Log, Is.EqualTo(new[] { "CreateMultiple Contoso" }));
    }

    [Test]
    public void Create_RolledBack_QueuesNothing()
    {
        _bench.OnAsync("Create", "account", _ => _bench.Note("ran"));
        _bench.On("Create", "account", StepStage.PostOperation, _ => throw new InvalidPluginExecutionException("no"));
        Assert.That(() => _bench.Account("Contoso"), Throws.Exception);
        _bench.Organization.DrainQueue();
        Assert.That((_bench.Log.Count, _bench.Count("asyncoperation")), Is.EqualTo((0, 0)));
    }

    [Test]
    public void NestedCreate_QueuesInsideTheOuterTransaction()
    {
        _bench.OnAsync("Create", "contact", _ => _bench.Note("ran"));
        _bench.On("Create", "account", StepStage.PostOperation, call =>
        {
            call.Service.Create(new Entity("contact") { ["lastname"] = "c" });
            throw new InvalidPluginExecutionException("no");
        });
        Assert.That(() => _bench.Account("Contoso"), Throws.Exception);
        Assert.That(_bench.Organization.QueuedJobs, Is.Zero);
    }

    [Test]
    public void Job_KeepsTheRowAsItWas()
    {
        var id = _bench.Account("one");
        _bench.OnAsync("Update", "account", call => _bench.Note(
            $"{call.Target["name"]} {call.Context.PreEntityImages["pre"]["name"]} {call.Context.PostEntityImages["post"]["name"]}"),
            step => step with
            {
                Images = [new StepImageMetadata("pre", StepImageType.Pre, "Target", ["name"]),
                new StepImageMetadata("post", StepImageType.Post, "Target", ["name"])],
            });
        _bench.Service.Update(new Entity("account", id) { ["name"] = "two" });
        _bench.Service.Update(new Entity("account", id) { ["name"] = "three" });
        _bench.Organization.DrainQueue();
        Assert.That(_bench.Log, Is.EqualTo(new[] { "two one two", "three two three" }));
    }

    [Test]
    public void Job_EachCall_IsATransactionOfItsOwn()
    {
        _bench.OnAsync("Create", "account", call =>
        {
            call.Service.Create(new Entity("contact") { ["lastname"] = "stays" });
            try
            {
                call.Service.Delete("contact", Guid.NewGuid());
            }
            catch (FaultException<OrganizationServiceFault>)
            {
                // Outside a transaction there is nothing to poison.
            }

            call.Service.Create(new Entity("contact") { ["lastname"] = "stays, too" });
            throw new InvalidPluginExecutionException("at the end");
        });
        _bench.Account("Contoso");
        _bench.Organization.DrainQueue();
        Assert.That(_bench.Count("contact"), Is.EqualTo(2));
    }

    [Test]
    public void Job_CallsOfIt_AreOneDeeperAndKeepTheCorrelation()
    {
        Guid correlation = default;
        _bench.On("Create", "account", StepStage.PostOperation, call => correlation = call.Context.CorrelationId);
        _bench.OnAsync("Create", "account", call => call.Service.Create(new Entity("contact") { ["lastname"] = "c" }));
        _bench.On("Create", "contact", StepStage.PostOperation, call => _bench.Note(
            $"{call.Context.Depth} {call.Context.CorrelationId == correlation} {call.Context.ParentContext.ParentContext.MessageName} "
                + $"{call.Context.ParentContext.ParentContext.Mode}"));
        _bench.Account("Contoso");
        _bench.Organization.DrainQueue();
        Assert.That(_bench.Log, Is.EqualTo(new[] { "2 True Create 1" }));
    }

    [Test]
    public void Job_ThatQueuesItself_EndsAtDepthEight()
    {
        _bench.OnAsync("Create", "account", call => call.Service.Create(new Entity("account") { ["name"] = "again" }));
        _bench.Account("Contoso");
        var report = _bench.Organization.DrainQueue();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report, Is.EqualTo(new DrainReport(7, 1, 0, 0)));
            Assert.That(_bench.Count("account"), Is.EqualTo(8));
        }
    }

    [Test]
    public void Job_ThatAsksForRetry_GetsFour()
    {
        _bench.OnAsync("Create", "account", _ =>
        {
            _bench.Note("ran");
            throw new InvalidPluginExecutionException(OperationStatus.Retry, "busy");
        });
        _bench.Account("Contoso");
        var report = _bench.Organization.DrainQueue();
        var job = _bench.Job();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_bench.Log, Has.Count.EqualTo(5));
            Assert.That(report, Is.EqualTo(new DrainReport(0, 1, 4, 0)));
            Assert.That(job.GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(31));
            Assert.That(job.GetAttributeValue<int>("retrycount"), Is.EqualTo(4));
            Assert.That(_bench.Organization.Executions.Items.Select(execution => (execution.Attempt, execution.Outcome)), Is.EqualTo(new[]
            {
                (1, ExecutionOutcome.Retried), (2, ExecutionOutcome.Retried), (3, ExecutionOutcome.Retried), (4, ExecutionOutcome.Retried),
                (5, ExecutionOutcome.Failed),
            }));
        }
    }

    [Test]
    public void Job_ThatSucceedsOnRetry_Succeeds()
    {
        _bench.OnAsync("Create", "account", call =>
        {
            _bench.Note("ran");
            if (_bench.Log.Count < 3)
            {
                throw new InvalidPluginExecutionException(OperationStatus.Retry, "busy");
            }
        });
        _bench.Account("Contoso");
        Assert.That(_bench.Organization.DrainQueue(), Is.EqualTo(new DrainReport(1, 0, 2, 0)));
        Assert.That(_bench.Job().GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(30));
    }

    [Test]
    public void Job_WithDelayedRetry_WaitsForTheClock()
    {
        _bench.Organization.RetryPolicy = new AsyncRetryPolicy(4, TimeSpan.FromMinutes(10));
        _bench.OnAsync("Create", "account", call =>
        {
            _bench.Note("ran");
            if (_bench.Log.Count == 1)
            {
                throw new InvalidPluginExecutionException(OperationStatus.Retry, "busy");
            }
        });
        _bench.Account("Contoso");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_bench.Organization.DrainQueue(), Is.EqualTo(new DrainReport(0, 0, 1, 1)));
            Assert.That(_bench.Job().GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(10));
            _bench.Organization.Clock.AdvanceBy(TimeSpan.FromMinutes(9));
            Assert.That(_bench.Organization.DrainQueue().Waiting, Is.EqualTo(1));
            _bench.Organization.Clock.AdvanceBy(TimeSpan.FromMinutes(1));
            Assert.That(_bench.Organization.DrainQueue(), Is.EqualTo(new DrainReport(1, 0, 0, 0)));
        }
    }

    [Test]
    public void Job_ThatFails_IsNotRetriedAndSaysWhy()
    {
        _bench.OnAsync("Create", "account", _ =>
        {
            _bench.Note("ran");
            throw new InvalidPluginExecutionException("wrong data");
        });
        _bench.Account("Contoso");
        _bench.Organization.DrainQueue();
        var job = _bench.Job();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_bench.Log, Has.Count.EqualTo(1));
            Assert.That(job.GetAttributeValue<OptionSetValue>("statecode").Value, Is.EqualTo(3));
            Assert.That(job.GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(31));
            Assert.That(job["message"], Is.EqualTo("wrong data"));
            Assert.That(_bench.Count("account"), Is.EqualTo(1), "the operation itself stays");
        }
    }

    [TestCase(true, 0)]
    [TestCase(false, 1)]
    public void Job_Succeeded_ItsRowGoesIfTheStepSaysSo(bool autoDelete, int rows)
    {
        _bench.OnAsync("Create", "account", _ => { }, step => step with { AsyncAutoDelete = autoDelete });
        _bench.Account("Contoso");
        Assert.That(_bench.Count("asyncoperation"), Is.EqualTo(1));
        _bench.Organization.DrainQueue();
        Assert.That(_bench.Count("asyncoperation"), Is.EqualTo(rows));
    }

    [Test]
    public void SharedVariable_ThatCannotBeSerialized_FailsTheOperation()
    {
        _bench.OnAsync("Create", "account", _ => { });
        _bench.On("Create", "account", StepStage.PreOperation, call => call.Context.SharedVariables["v"] = new Version(1, 0));
        Faulting.HasCode(() => _bench.Account("Contoso"), -2147220970, "System.Version");
        Assert.That(_bench.Count("account"), Is.Zero);
    }

    [Test]
    public void EarlyBoundRowPutIntoTheContext_FailsTheOperation()
    {
        _bench.OnAsync("Create", "account", _ => { });
        _bench.On("Create", "account", StepStage.PreOperation, call =>
            call.Context.InputParameters["Target"] = new TypedAccount(call.Target));
        Faulting.HasCode(() => _bench.Account("Contoso"), -2147220970, nameof(TypedAccount));
    }

    [Test]
    public void JobInsideAJob_RunsBetweenItsCalls()
    {
        _bench.OnAsync("Create", "account", call =>
        {
            var name = (string)call.Target["name"];
            _bench.Note(name + " looks");
            call.Service.RetrieveMultiple(new QueryExpression("contact"));
            call.Service.Create(new Entity("contact") { ["lastname"] = name });
            _bench.Note(name + " wrote");
        });
        _bench.Account("first");
        _bench.Account("second");

        // The second job runs between the look and the write of the first, as on two servers.
        using (_bench.Organization.BeforeCall(string.Empty, 2, () => _bench.Organization.DrainQueue()))
        {
            _bench.Organization.DrainQueue();
        }

        Assert.That(_bench.Log, Is.EqualTo(new[] { "first looks", "second looks", "second wrote", "first wrote" }));
    }

    private sealed class TypedAccount : Entity
    {
        public TypedAccount(Entity row)
            : base(row.LogicalName) => Attributes = row.Attributes;
    }
}
