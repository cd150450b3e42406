using System.Text;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Pipeline;

/// <summary>What a plug-in gets from its service provider.</summary>
internal sealed class ServiceTests
{
    private PipelineBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new PipelineBench();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public void GetService_Interfaces_AreThoseOfThePlatform()
    {
        _bench.On("Create", "account", StepStage.PostOperation, call =>
        {
            using (Assert.EnterMultipleScope())
            {
                foreach (var type in new[] { typeof(IExecutionContext), typeof(IPluginExecutionContext), typeof(IPluginExecutionContext2),
                    typeof(ITracingService), typeof(IOrganizationServiceFactory) })
                {
                    Assert.That(call.Provider.GetService(type), Is.InstanceOf(type));
                }

                Assert.That(call.Provider.GetService(typeof(IOrganizationService)), Is.Null);
            }
        });
        _bench.Account("Contoso");
    }

    [TestCase("IPluginExecutionContext3")]
    [TestCase("IPluginExecutionContext4")]
    public void GetService_InterfaceOfNewerSdks_IsThereWhereTheSdkHasIt(string name)
    {
        var type = typeof(IPlugin).Assembly.GetType("Microsoft.Xrm.Sdk." + name);
        Assume.That(type, Is.Not.Null, "the Microsoft.Xrm.Sdk in use is older");
        _bench.On("Create", "account", StepStage.PostOperation, call =>
            _bench.Note($"{type!.IsInstanceOfType(call.Provider.GetService(type))}"));
        _bench.Account("Contoso");
        Assert.That(_bench.Log, Is.EqualTo(new[] { "True" }));
    }

    [Test]
    public void CreateOrganizationService_User_IsTheCallerOfItsCalls()
    {
        var user = _bench.Service.Create(new Entity("systemuser")
        {
            ["fullname"] = "Una",
            ["domainname"] = "una",
            ["businessunitid"] = new EntityReference("businessunit", _bench.Organization.RootBusinessUnitId)
        });
        _bench.On("Create", "account", StepStage.PostOperation, call =>
        {
            foreach (var id in new Guid?[] { null, Guid.Empty, user })
            {
                _bench.Note(((WhoAmIResponse)call.Factory.CreateOrganizationService(id).Execute(new WhoAmIRequest())).UserId == user
                    ? "una" : "system");
            }
        });
        _bench.Account("Contoso");
        Assert.That(_bench.Log, Is.EqualTo(new[] { "system", "system", "una" }));
    }

    [Test]
    public void Create_ObjectChangedAfterTheCall_TheRowIsNot()
    {
        _bench.On("Create", "contact", StepStage.PostOperation, call =>
        {
            var row = new Entity("account") { ["name"] = "stored", ["revenue"] = new Money(1) };
            row.Id = call.Service.Create(row);
            row["name"] = "changed";
            ((Money)row["revenue"]).Value = 2;
            var first = call.Service.Retrieve("account", row.Id, new ColumnSet("name", "revenue"));
            ((Money)first["revenue"]).Value = 3;
            var second = call.Service.Retrieve("account", row.Id, new ColumnSet("name", "revenue"));
            _bench.Note($"{second["name"]} {((Money)second["revenue"]).Value:0}");
        });
        _bench.Service.Create(new Entity("contact") { ["lastname"] = "c" });
        Assert.That(_bench.Log, Is.EqualTo(new[] { "stored 1" }));
    }

    [Test]
    public void Execute_Requests_AnswerInTheirResponseClass()
    {
        var created = _bench.Service.Execute(new CreateRequest { Target = new Entity("account") { ["name"] = "a" } });
        var bare = _bench.Service.Execute(new OrganizationRequest("WhoAmI"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(created, Is.InstanceOf<CreateResponse>());
            Assert.That(bare, Is.InstanceOf<WhoAmIResponse>());
            Assert.That(((CreateResponse)created).id, Is.Not.EqualTo(Guid.Empty));
        }
    }

    [Test]
    public void Trace_BeyondTenKilobytes_LosesItsOldestLines()
    {
        var trace = new TraceLog();
        for (var i = 0; i < 2000; i++)
        {
            trace.Trace("line {0} äöü", i);
        }

        var text = trace.ToString();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Encoding.UTF8.GetByteCount(text), Is.LessThanOrEqualTo(10 * 1024).And.GreaterThan(10_000));
            Assert.That(text, Does.EndWith("line 1999 äöü"));
            Assert.That(text, Does.Not.Contain("line 0 "));
        }
    }

    [Test]
    public void Trace_OneLineLongerThanTheCap_KeepsItsEnd()
    {
        var trace = new TraceLog();
        trace.Trace(new string('x', 20_000) + "end");
        Assert.That(trace.ToString(), Does.EndWith("xend").And.Length.EqualTo((10 * 1024) - 1));
    }

    [Test]
    public void Trace_BracesWithoutArguments_StandAsTheyAre()
    {
        var trace = new TraceLog();
        trace.Trace("{not a format}");
        Assert.That(trace.ToString(), Is.EqualTo("{not a format}"));
    }

    [Test]
    public void RegisterStep_AsynchronousPreOperation_IsRefused() => Assert.That(
        () => _bench.Organization.RegisterStep(new StepRegistration
        {
            MessageName = "Create",
            Stage = StepStage.PreOperation,
            IsAsynchronous = true
        }, typeof(Plain)),
        Throws.ArgumentException);

    public sealed class Plain : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
        }
    }
}
