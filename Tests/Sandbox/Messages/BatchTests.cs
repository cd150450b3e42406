using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Messages;

/// <summary>Requests that hold requests, and the small messages.</summary>
[TestFixture]
internal sealed class BatchTests
{
    private SandboxOrganization _organization = null!;
    private IOrganizationService _service = null!;

    [SetUp]
    public void SetUp()
    {
        _organization = TestOrganizations.WithProjects();
        _service = _organization.SystemService;
    }

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [Test]
    public void ExecuteMultiple_ContinueOnError_RunsTheRestAndReturnsFaults()
    {
        var response = (ExecuteMultipleResponse)_service.Execute(Multiple(continueOnError: true, Create("a"), Bad(), Create("b")));

        Assert.That(response.IsFaulted, Is.True);
        Assert.That(response.Responses.Single().RequestIndex, Is.EqualTo(1));
        Assert.That(response.Responses.Single().Fault.ErrorCode, Is.EqualTo(ErrorCodes.UnknownColumn));
        Assert.That(Count(), Is.EqualTo(2));
    }

    [Test]
    public void ExecuteMultiple_StopOnError_KeepsWhatWasDone()
    {
        _service.Execute(Multiple(continueOnError: false, Create("a"), Bad(), Create("b")));

        Assert.That(Count(), Is.EqualTo(1), "each request has its own transaction");
    }

    [Test]
    public void ExecuteMultiple_Nested_IsRefused() =>
        Fault.Expect(ErrorCodes.InvalidArgument, () => _service.Execute(Multiple(true, Multiple(true, Create("a")))));

    [Test]
    public void ExecuteTransaction_Fault_UndoesAllAndNamesTheRequest()
    {
        var request = new ExecuteTransactionRequest { Requests = [Create("a"), Bad()], ReturnResponses = true };

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => _service.Execute(request));

        Assert.That(((ExecuteTransactionFault)fault!.Detail).FaultedRequestIndex, Is.EqualTo(1));
        Assert.That(Count(), Is.Zero);
    }

    [Test]
    public void Lookup_ToARowThatWasTakenBackOrDeleted_IsRefused()
    {
        var account = Guid.NewGuid();
        CreateRequest Person() => new()
        {
            Target = new Entity("contact")
            {
                ["lastname"] = "Weber",
                ["parentcustomerid"] = new EntityReference("account", account),
            },
        };
        var made = new CreateRequest { Target = new Entity("account", account) { ["name"] = "Contoso" } };
        var transaction = new ExecuteTransactionRequest { Requests = [made, Person(), Person(), Bad()] };
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => _service.Execute(transaction));
        Fault.Expect(ErrorCodes.ObjectDoesNotExist, () => _service.Execute(Person()));

        _service.Execute(made);
        _service.Execute(Person());
        _service.Delete("account", account);
        Fault.Expect(ErrorCodes.ObjectDoesNotExist, () => _service.Execute(Person()));
    }

    [Test]
    public void ExecuteTransaction_WithResponses_ReturnsThemInOrder()
    {
        var response = (ExecuteTransactionResponse)_service.Execute(
            new ExecuteTransactionRequest { Requests = [Create("a"), Create("b")], ReturnResponses = true });

        Assert.That(response.Responses, Has.Count.EqualTo(2));
        Assert.That(Count(), Is.EqualTo(2));
    }

    [Test]
    public void CreateMultiple_Rows_ReturnsIdsInOrder()
    {
        var response = _service.Execute(Multiple("CreateMultiple", Project("a"), Project("b")));

        var ids = (Guid[])response["Ids"];
        Assert.That(
            ids.Select(id => _service.Retrieve(ProjectSolution.Project, id, new ColumnSet("tst_name"))["tst_name"]),
            Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void CreateMultiple_OneBadRow_LeavesNothing()
    {
        var bad = Project("b");
        bad["tst_count"] = 99;

        Fault.Expect(ErrorCodes.IntegerValueOutOfRange, () => _service.Execute(Multiple("CreateMultiple", Project("a"), bad)));

        Assert.That(Count(), Is.Zero);
    }

    [Test]
    public void UpdateMultiple_Rows_ChangesAll()
    {
        var ids = new[] { _service.Create(Project("a")), _service.Create(Project("b")) };

        _service.Execute(Multiple("UpdateMultiple", [.. ids.Select(id => new Entity(ProjectSolution.Project, id) { ["tst_count"] = 4 })]));

        Assert.That(
            ids.Select(id => _service.Retrieve(ProjectSolution.Project, id, new ColumnSet("tst_count"))["tst_count"]), Is.All.EqualTo(4));
    }

    [Test]
    public void UpsertMultiple_KnownAndNewKeys_UpdatesAndCreates()
    {
        _service.Create(new Entity(ProjectSolution.Project) { ["tst_code"] = "A" });

        _service.Execute(Multiple(
            "UpsertMultiple",
            new Entity(ProjectSolution.Project, "tst_code", "A") { ["tst_count"] = 1 },
            new Entity(ProjectSolution.Project, "tst_code", "B") { ["tst_count"] = 2 }));

        Assert.That(Count(), Is.EqualTo(2));
    }

    [Test]
    public void CreateMultiple_RowsOfTwoTables_IsRefused() => Fault.Expect(
        ErrorCodes.InvalidArgument, () => _service.Execute(Multiple("CreateMultiple", Project("a"), new Entity(ProjectSolution.Item))));

    [Test]
    public void WhoAmI_Caller_AnswersUserUnitAndOrganization()
    {
        var user = _organization.AddUser("Me");

        var response = (WhoAmIResponse)_organization.ServiceFor(user).Execute(new WhoAmIRequest());

        Assert.That(response.UserId, Is.EqualTo(user));
        Assert.That(response.BusinessUnitId, Is.EqualTo(_organization.RootBusinessUnitId));
        Assert.That(response.OrganizationId, Is.EqualTo(_organization.Id));
    }

    [Test]
    public void Execute_UnknownMessage_IsRefusedByName() => Assert.That(
        Fault.Expect(ErrorCodes.NotSupported, () => _service.Execute(new OrganizationRequest("MakeCoffee"))),
        Does.Contain("MakeCoffee").And.Contain("Sandbox"));

    [Test]
    public void Execute_BareRequest_IsAsGoodAsItsClass()
    {
        var response = _service.Execute(new OrganizationRequest("Create") { Parameters = { ["Target"] = Project("a") } });

        Assert.That(response, Is.InstanceOf<CreateResponse>());
        Assert.That(((CreateResponse)response).id, Is.Not.EqualTo(Guid.Empty));
    }

    [Test]
    public void Execute_WithoutTarget_IsRefusedByParameter() => Assert.That(
        Fault.Expect(ErrorCodes.InvalidArgument, () => _service.Execute(new CreateRequest())), Does.Contain("Target"));

    [Test]
    public void AddMembersTeam_Users_AreMembers()
    {
        var user = _organization.AddUser("Me");
        var team = _service.Create(
            new Entity(
                "team")
            { ["name"] = "T", ["businessunitid"] = new EntityReference("businessunit", _organization.RootBusinessUnitId) });

        _service.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [user] });

        var members = _service.RetrieveMultiple(new QueryExpression("teammembership") { ColumnSet = new ColumnSet("systemuserid") });
        Assert.That(members.Entities.Single()["systemuserid"], Is.EqualTo(user));
    }

    private static ExecuteMultipleRequest Multiple(bool continueOnError, params OrganizationRequest[] requests)
    {
        var collection = new OrganizationRequestCollection();
        collection.AddRange(requests);
        return new ExecuteMultipleRequest
        {
            Requests = collection,
            Settings = new ExecuteMultipleSettings { ContinueOnError = continueOnError }
        };
    }

    private static OrganizationRequest Multiple(string name, params Entity[] rows) => new(name)
    {
        Parameters = { ["Targets"] = new EntityCollection([.. rows]) { EntityName = rows[0].LogicalName } },
    };

    private static CreateRequest Create(string name) => new() { Target = Project(name) };

    private static CreateRequest Bad() => new() { Target = new Entity(ProjectSolution.Project) { ["tst_nothing"] = 1 } };

    private static Entity Project(string name) => new(ProjectSolution.Project) { ["tst_name"] = name };

    private int Count() => _service.RetrieveMultiple(new QueryExpression(ProjectSolution.Project)).Entities.Count;
}
