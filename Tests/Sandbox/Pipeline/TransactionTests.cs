using System.Globalization;
using System.ServiceModel;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Sandbox.Queries;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Pipeline;

internal sealed class TransactionTests
{
    private PipelineBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new PipelineBench();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [TestCase(StepStage.PreValidation)]
    [TestCase(StepStage.PreOperation)]
    [TestCase(StepStage.PostOperation)]
    public void Create_StepRefuses_FaultHasItsMessageAndNothingStays(StepStage stage)
    {
        _bench.On("Create", "account", stage, _ => throw new InvalidPluginExecutionException("Not today."));
        Faulting.HasCode(() => _bench.Account("Contoso"), -2147220891, "Not today.");
        Assert.That(_bench.Count("account"), Is.Zero);
    }

    [Test]
    public void Create_StepFails_FaultIsUnexpectedAndNamesTheClass()
    {
        _bench.On("Create", "account", StepStage.PostOperation, call =>
        {
            call.Trace.Trace("here {0}", 1);
            throw new InvalidOperationException("broken");
        });
        var fault = Faulting.Fault(() => _bench.Account("Contoso"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault.ErrorCode, Is.EqualTo(-2147220956));
            Assert.That(fault.Message, Does.Contain("InvalidOperationException").And.Contain("Probe"));
            Assert.That(fault.TraceText, Does.Contain("here 1"));
            Assert.That(_bench.Count("account"), Is.Zero);
        }
    }

    [Test]
    public void Create_StepMadeRowsAndThenThrows_RowsAreGone()
    {
        _bench.On("Create", "account", StepStage.PostOperation, call =>
        {
            for (var i = 0; i < 3; i++)
            {
                call.Service.Create(new Entity("contact") { ["lastname"] = "c" });
            }

            throw new InvalidPluginExecutionException("after three");
        });
        Assert.That(() => _bench.Account("Contoso"), Throws.Exception);
        Assert.That((_bench.Count("account"), _bench.Count("contact")), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Create_PreValidationWroteAndALaterStageThrows_TheWriteStays()
    {
        _bench.On("Create", "account", StepStage.PreValidation, call =>
            call.Service.Create(new Entity("contact") { ["lastname"] = "outside" }));
        _bench.On("Create", "account", StepStage.PostOperation, _ => throw new InvalidPluginExecutionException("late"));
        Assert.That(() => _bench.Account("Contoso"), Throws.Exception);
        Assert.That((_bench.Count("account"), _bench.Count("contact")), Is.EqualTo((0, 1)));
    }

    [Test]
    public void NestedFault_Swallowed_RollsBackAllTheSame()
    {
        _bench.On("Create", "account", StepStage.PostOperation, call =>
        {
            call.Service.Create(new Entity("contact") { ["lastname"] = "c" });
            try
            {
                call.Service.Retrieve("contact", Guid.NewGuid(), new ColumnSet("lastname"));
            }
            catch (FaultException<OrganizationServiceFault>)
            {
                _bench.Note("swallowed");
            }
        });
        Faulting.HasCode(() => _bench.Account("Contoso"), -2147220911, "no active transaction");
        Assert.That((_bench.Count("account"), _bench.Count("contact"), _bench.Log.Count), Is.EqualTo((0, 0, 1)));
    }

    [Test]
    public void CallAfterAFault_IsRefused()
    {
        _bench.On("Create", "account", StepStage.PostOperation, call =>
        {
            try
            {
                call.Service.Delete("contact", Guid.NewGuid());
            }
            catch (FaultException<OrganizationServiceFault>)
            {
            }

            try
            {
                call.Service.Create(new Entity("contact") { ["lastname"] = "too late" });
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                _bench.Note(fault.Detail.ErrorCode.ToString(CultureInfo.InvariantCulture));
            }
        });
        Assert.That(() => _bench.Account("Contoso"), Throws.Exception);
        Assert.That(_bench.Log, Is.EqualTo(new[] { "-2147220911" }));
    }

    [Test]
    public void ExecuteMultipleInsideAStep_CollectsTheFaultAndRollsBackAllTheSame()
    {
        _bench.On("Create", "account", StepStage.PostOperation, call => call.Service.Execute(new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = true },
            Requests = [new DeleteRequest { Target = new EntityReference("contact", Guid.NewGuid()) }],
        }));
        Faulting.HasCode(() => _bench.Account("Contoso"), -2147220911);
        Assert.That(_bench.Count("account"), Is.Zero);
    }

    [Test]
    public void NextRequestAfterAFault_Works()
    {
        var step = _bench.On("Create", "account", StepStage.PostOperation, _ => throw new InvalidPluginExecutionException("no"));
        Assert.That(() => _bench.Account("a"), Throws.Exception);
        _bench.Organization.UnregisterStep(step);
        Assert.That(() => _bench.Account("b"), Throws.Nothing);
    }

    [Test]
    public void ExecuteTransaction_OneFails_NoneStays()
    {
        var request = new ExecuteTransactionRequest
        {
            Requests = [new CreateRequest { Target = new Entity("account") { ["name"] = "a" } },
                new DeleteRequest { Target = new EntityReference("account", Guid.NewGuid()) }],
        };
        Assert.That(() => _bench.Service.Execute(request), Throws.Exception);
        Assert.That(_bench.Count("account"), Is.Zero);
    }

    [Test]
    public void ExecuteMultiple_OneFails_TheOthersStay()
    {
        var request = new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
            Requests = [new CreateRequest { Target = new Entity("account") { ["name"] = "a" } },
                new DeleteRequest { Target = new EntityReference("account", Guid.NewGuid()) },
                new CreateRequest { Target = new Entity("account") { ["name"] = "b" } }],
        };
        var response = (ExecuteMultipleResponse)_bench.Service.Execute(request);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.IsFaulted, Is.True);
            Assert.That(response.Responses.Select(item => (item.RequestIndex, item.Fault is null)),
                Is.EqualTo(new[] { (0, true), (1, false), (2, true) }));
            Assert.That(response.Responses[0].Response, Is.InstanceOf<CreateResponse>());
            Assert.That(_bench.Count("account"), Is.EqualTo(2));
        }
    }

    [Test]
    public void FaultAtEveryCallOfASynchronousStep_NothingStays()
    {
        _bench.On("Create", "account", StepStage.PostOperation, call =>
        {
            for (var i = 0; i < 4; i++)
            {
                call.Service.Create(new Entity("contact") { ["lastname"] = "c" });
            }
        });
        for (var k = 1; k <= 4; k++)
        {
            foreach (var before in new[] { true, false })
            {
                _bench.Organization.Faults.BeforeCall = call => Throw(before && call.Number == k);
                _bench.Organization.Faults.AfterCall = (call, _) => Throw(!before && call.Number == k);
                Assert.That(() => _bench.Account("Contoso"), Throws.Exception);
                Assert.That((_bench.Count("account"), _bench.Count("contact")), Is.EqualTo((0, 0)), $"call {k}, before {before}");
            }
        }

        _bench.Organization.Faults.BeforeCall = null;
        _bench.Organization.Faults.AfterCall = null;
        _bench.Account("Contoso");
        Assert.That((_bench.Count("account"), _bench.Count("contact")), Is.EqualTo((1, 4)));

        static void Throw(bool really)
        {
            if (really)
            {
                throw ServiceFaults.Of(-2147204783, "SQL timeout");
            }
        }
    }

    [Test]
    public void FaultAtEveryRowOfADeepInsert_NothingStays()
    {
        var deep = new Entity("account") { ["name"] = "Contoso" };
        deep.RelatedEntities[new Relationship("account_parent_account") { PrimaryEntityRole = EntityRole.Referenced }] =
            new EntityCollection([.. Enumerable.Range(0, 5).Select(i => new Entity("account") { ["name"] = "c" + i })]);
        for (var r = 1; r <= 6; r++)
        {
            var written = 0;
            _bench.Organization.Faults.AfterRow = row =>
            {
                if (row.Kind == RowWriteKind.Insert && ++written == r)
                {
                    throw new TimeoutException("row " + written);
                }
            };
            Faulting.HasCode(() => _bench.Service.Create(deep), -2147220970);
            Assert.That(_bench.Count("account"), Is.Zero, $"row {r}");
        }

        _bench.Organization.Faults.AfterRow = null;
        _bench.Service.Create(deep);
        Assert.That(_bench.Count("account"), Is.EqualTo(6));
    }

    [Test]
    public void RequestOfAnotherCaller_WhileATransactionIsOpen_IsRefusedByName()
    {
        _bench.On("Create", "account", StepStage.PostOperation, _ =>
            _bench.Service.Create(new Entity("contact") { ["lastname"] = "other" }));
        var fault = Faulting.Fault(() => _bench.Account("Contoso"));
        Assert.That(fault.InnerFault.Message, Does.Contain("while a transaction is open"));
    }

    [Test]
    public void Executions_KeepWhatASynchronousStepDid()
    {
        _bench.On("Create", "account", StepStage.PostOperation, call =>
        {
            call.Service.Create(new Entity("contact") { ["lastname"] = "c" });
            call.Service.RetrieveMultiple(new QueryExpression("contact"));
            call.Trace.Trace("done");
        });
        var id = _bench.Account("Contoso");
        var execution = _bench.Organization.Executions.Items.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(execution.ServiceCalls, Is.EqualTo(new[] { "Create", "RetrieveMultiple" }));
            Assert.That(execution.Outcome, Is.EqualTo(ExecutionOutcome.Succeeded));
            Assert.That(execution.Trace, Is.EqualTo("done"));
            Assert.That((execution.MessageName, execution.Table, execution.Stage, execution.IsAsynchronous),
                Is.EqualTo(("Create", "account", StepStage.PostOperation, false)));
            Assert.That(execution.PrimaryId, Is.EqualTo(id));
        }
    }
}
