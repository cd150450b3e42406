using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Tests.Sandbox.Queries;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Pipeline;

internal sealed class StageTests
{
    private PipelineBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new PipelineBench();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public void Create_Steps_RunByStageThenRankThenName()
    {
        Note(StepStage.PostOperation, 1, "b");
        Note(StepStage.PostOperation, 1, "a");
        Note(StepStage.PostOperation, 0, "z");
        Note(StepStage.PreOperation, 9, "pre");
        Note(StepStage.PreValidation, 9, "validation");
        _bench.Account("Contoso");
        Assert.That(_bench.Log, Is.EqualTo(new[] { "validation", "pre", "z", "a", "b" }));

        void Note(StepStage stage, int rank, string name) =>
            _bench.On("Create", "account", stage, _ => _bench.Note(name), step => step with { Rank = rank, Name = name });
    }

    [Test]
    public void Create_Contexts_TellStageTransactionAndIds()
    {
        foreach (var stage in new[] { StepStage.PreValidation, StepStage.PreOperation, StepStage.PostOperation })
        {
            _bench.On("Create", "account", stage, call => _bench.Note(
                $"{call.Context.Stage} {call.Context.Mode} {call.Context.IsInTransaction} {call.Context.PrimaryEntityName} "
                    + $"{call.Context.PrimaryEntityId != Guid.Empty} {call.Context.OutputParameters.Contains("id")} {call.Context.Depth}"));
        }

        _bench.Account("Contoso");
        Assert.That(_bench.Log, Is.EqualTo(new[] { "10 0 False account False False 1", "20 0 True account False False 1",
            "40 0 True account True True 1" }));
    }

    [Test]
    public void Create_EarlyStepChangesTarget_TheRowHasItAndTheCallersObjectHasNot()
    {
        _bench.On("Create", "account", StepStage.PreOperation, call => call.Target["description"] = "set by a step");
        var sent = new Entity("account") { ["name"] = "Contoso" };
        var id = _bench.Service.Create(sent);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_bench.Service.Retrieve("account", id, new ColumnSet("description"))["description"], Is.EqualTo("set by a step"));
            Assert.That(sent.Contains("description"), Is.False);
            Assert.That(sent.Id, Is.EqualTo(Guid.Empty));
        }
    }

    [TestCase("name", "name", 1)]
    [TestCase("name", "name,telephone1", 1)]
    [TestCase("name,telephone1", "telephone1", 1)]
    [TestCase("", "websiteurl", 1)]
    [TestCase("name,telephone1", "websiteurl", 0)]
    [TestCase("statecode", "name", 0)]
    [TestCase("modifiedon", "name", 0)]
    public void Update_Filter_RunsOnlyForColumnsThatWereSent(string filter, string sent, int runs)
    {
        var id = _bench.Account("Contoso");
        _bench.On("Update", "account", StepStage.PostOperation, _ => _bench.Note("ran"), step =>
            step with { FilteringColumns = filter.Split(',', StringSplitOptions.RemoveEmptyEntries) });

        // A value that an early step adds was not sent.
        _bench.On("Update", "account", StepStage.PreOperation, call => call.Target["statuscode"] = new OptionSetValue(1), step =>
            step with { Rank = 0 });
        var change = new Entity("account", id);
        foreach (var column in sent.Split(','))
        {
            change[column] = "1";
        }

        _bench.Service.Update(change);
        Assert.That(_bench.Log, Has.Count.EqualTo(runs));
    }

    [Test]
    public void Update_StateAndOtherColumns_RunsTheStepsTwice()
    {
        var id = _bench.Account("Contoso");
        _bench.On("Update", "account", StepStage.PostOperation, call =>
            _bench.Note(string.Join(',', call.Target.Attributes.Keys.Where(key => key != "accountid").Order())));
        _bench.Service.Update(new Entity("account", id)
        {
            ["name"] = "Fabrikam",
            ["statecode"] = new OptionSetValue(1),
            ["statuscode"] = new OptionSetValue(2)
        });
        Assert.That(_bench.Log, Is.EqualTo(new[] { "name", "statecode,statuscode" }));
    }

    [Test]
    public void Update_Images_AreCutToTheirColumnsAndLeaveEmptyOnesOut()
    {
        var id = _bench.Service.Create(new Entity("account") { ["name"] = "Before", ["telephone1"] = "1" });
        _bench.On(
            "Update",
            "account",
            StepStage.PostOperation,
            call =>
            {
                var pre = call.Context.PreEntityImages["pre"];
                var post = call.Context.PostEntityImages["post"];
                _bench.Note($"{string.Join(',', pre.Attributes.Keys.Order())} {pre["name"]} {pre.Id == id} "
                    + $"{string.Join(',', post.Attributes.Keys.Order())} {post["name"]} {call.Context.PreEntityImages.Count} "
                    + $"{call.Context.PostEntityImages.Count}");
            },
            step => step with
            {
                Images = [new StepImageMetadata("pre", StepImageType.Pre, "Target", ["name", "websiteurl"]),
                new StepImageMetadata("post", StepImageType.Post, "Target", ["name", "telephone1"])]
            });
        _bench.Service.Update(new Entity("account", id) { ["name"] = "After" });
        Assert.That(_bench.Log, Is.EqualTo(new[] { "name Before True name,telephone1 After 1 1" }));
    }

    [Test]
    public void Delete_PreImage_ShowsWhatIsGone()
    {
        var id = _bench.Account("Contoso");
        _bench.On("Delete", "account", StepStage.PostOperation, call => _bench.Note((string)call.Context.PreEntityImages["pre"]["name"]),
            step => step with { Images = [new StepImageMetadata("pre", StepImageType.Pre, "Target", ["name"])] });
        _bench.Service.Delete("account", id);
        Assert.That(_bench.Log, Is.EqualTo(new[] { "Contoso" }));
    }

    [Test]
    public void Image_OfOneStep_IsNotChangedByAnother()
    {
        var id = _bench.Account("Contoso");
        foreach (var name in new[] { "a", "b" })
        {
            _bench.On(
                "Update",
                "account",
                StepStage.PostOperation,
                call =>
                {
                    _bench.Note((string)call.Context.PreEntityImages["pre"]["name"]);
                    call.Context.PreEntityImages["pre"]["name"] = "changed";
                },
                step => step with { Name = name, Images = [new StepImageMetadata("pre", StepImageType.Pre, "Target", ["name"])] });
        }

        _bench.Service.Update(new Entity("account", id) { ["websiteurl"] = "1" });
        Assert.That(_bench.Log, Is.EqualTo(new[] { "Contoso", "Contoso" }));
    }

    [Test]
    public void RegisterStep_ImageOnMessageWithoutImages_IsRefused() => Faulting.HasCode(
        () => _bench.On("Retrieve", "account", StepStage.PostOperation, _ => { }, step =>
            step with { Images = [new StepImageMetadata("a", StepImageType.Pre, "Target", [])] }),
        -2147220989,
        "Retrieve");

    [Test]
    public void SharedVariables_OfPreValidation_AreInTheParentContextOfCreate()
    {
        _bench.On("Create", "account", StepStage.PreValidation, call => call.Context.SharedVariables["v"] = "validation");
        _bench.On("Create", "account", StepStage.PreOperation, call => call.Context.SharedVariables["o"] = "operation");
        _bench.On("Create", "account", StepStage.PostOperation, call => _bench.Note(
            $"{call.Context.SharedVariables.Contains("v")} {call.Context.ParentContext.SharedVariables["v"]} "
                + $"{call.Context.SharedVariables["o"]}"));
        _bench.Account("Contoso");
        Assert.That(_bench.Log, Is.EqualTo(new[] { "False validation operation" }));
    }

    [Test]
    public void SharedVariables_OfOtherMessages_GoThroughAllStages()
    {
        var id = _bench.Account("Contoso");
        _bench.On("Retrieve", "account", StepStage.PreValidation, call => call.Context.SharedVariables["v"] = "validation");
        _bench.On("Retrieve", "account", StepStage.PostOperation, call => _bench.Note((string)call.Context.SharedVariables["v"]));
        _bench.Service.Retrieve("account", id, new ColumnSet("name"));
        Assert.That(_bench.Log, Is.EqualTo(new[] { "validation" }));
    }

    [Test]
    public void NestedMessage_SeesItsParentDepthAndCorrelation()
    {
        Guid correlation = default;
        _bench.On("Create", "account", StepStage.PostOperation, call =>
        {
            correlation = call.Context.CorrelationId;
            call.Context.SharedVariables["from"] = "account";
            call.Service.Create(new Entity("contact") { ["lastname"] = "Nested" });
        });
        _bench.On("Create", "contact", StepStage.PreValidation, call => _bench.Note(
            $"{call.Context.Depth} {call.Context.IsInTransaction} {call.Context.ParentContext.MessageName} "
                + $"{call.Context.ParentContext.PrimaryEntityName} {call.Context.ParentContext.Stage} "
                + $"{call.Context.ParentContext.SharedVariables["from"]} {call.Context.CorrelationId == correlation}"));
        _bench.Account("Contoso");
        Assert.That(_bench.Log, Is.EqualTo(new[] { "2 True Create account 40 account True" }));
    }

    [Test]
    public void Depth_OfEight_IsTheDeepest()
    {
        var deepest = 0;
        _bench.On("Create", "account", StepStage.PostOperation, call =>
        {
            deepest = Math.Max(deepest, call.Context.Depth);
            if (call.Context.Depth < 8)
            {
                call.Service.Create(new Entity("account") { ["name"] = "deeper" });
            }
        });
        _bench.Account("Contoso");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(deepest, Is.EqualTo(8));
            Assert.That(_bench.Count("account"), Is.EqualTo(8));
        }
    }

    [Test]
    public void Depth_OfNine_IsAFaultAndNothingStays()
    {
        _bench.On("Create", "account", StepStage.PostOperation, call => call.Service.Create(new Entity("account") { ["name"] = "deeper" }));
        var fault = Faulting.Fault(() => _bench.Account("Contoso"));
        var inner = fault;
        while (inner.InnerFault is not null)
        {
            inner = inner.InnerFault;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(inner.ErrorCode, Is.EqualTo(-2147204734));
            Assert.That(_bench.Organization.Executions.Items.Max(execution => execution.Depth), Is.EqualTo(8));
            Assert.That(_bench.Count("account"), Is.Zero);
        }
    }

    [Test]
    public void CreateMultiple_StepsOfBothForms_RunOncePerRow()
    {
        _bench.On("Create", "account", StepStage.PostOperation, call => _bench.Note("one " + call.Target["name"]));
        _bench.On("CreateMultiple", "account", StepStage.PostOperation, call => _bench.Note("many " + string.Join('+', Targets(call))));
        var request = new OrganizationRequest("CreateMultiple")
        {
            ["Targets"] = new EntityCollection(
            [new Entity("account") { ["name"] = "a" }, new Entity("account") { ["name"] = "b" }])
            { EntityName = "account" }
        };
        _bench.Service.Execute(request);
        _bench.Account("c");
        Assert.That(_bench.Log, Is.EqualTo(new[] { "one a", "one b", "many a+b", "many c", "one c" })
            .AsCollection.Or.EqualTo(new[] { "one a", "one b", "many a+b", "one c", "many c" }));

        static IEnumerable<object> Targets(PipelineBench.Call call) => ((EntityCollection)call.Context.InputParameters["Targets"])
            .Entities.Select(row => row["name"]);
    }

    [Test]
    public void UpdateMultiple_OneBadRow_ChangesNothing()
    {
        var id = _bench.Account("Contoso");
        var request = new OrganizationRequest("UpdateMultiple")
        {
            ["Targets"] = new EntityCollection(
            [new Entity("account", id) { ["name"] = "changed" },
            new Entity("account", Guid.NewGuid()) { ["name"] = "none" }])
            { EntityName = "account" }
        };
        Assert.That(() => _bench.Service.Execute(request), Throws.Exception);
        Assert.That(_bench.Service.Retrieve("account", id, new ColumnSet("name"))["name"], Is.EqualTo("Contoso"));
    }

    [Test]
    public void Step_ThatRunsAsAnotherUser_HasThatUserInItsContext()
    {
        var user = _bench.Service.Create(new Entity("systemuser")
        {
            ["fullname"] = "Una",
            ["domainname"] = "una",
            ["businessunitid"] = new EntityReference("businessunit", _bench.Organization.RootBusinessUnitId)
        });
        _bench.On("Create", "account", StepStage.PostOperation, call =>
            _bench.Note($"{call.Context.UserId == user} {call.Context.InitiatingUserId == _bench.Organization.SystemUserId}"), step =>
            step with { ImpersonatedUserId = user });
        _bench.Account("Contoso");
        Assert.That(_bench.Log, Is.EqualTo(new[] { "True True" }));
    }

    [Test]
    public void UnregisterStep_Step_NoLongerRuns()
    {
        var id = _bench.On("Create", "account", StepStage.PostOperation, _ => _bench.Note("ran"));
        _bench.Account("a");
        _bench.Organization.UnregisterStep(id);
        _bench.Account("b");
        Assert.That(_bench.Log, Has.Count.EqualTo(1));
    }
}
