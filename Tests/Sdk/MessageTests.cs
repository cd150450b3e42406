using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sdk;

[TestFixture]
internal sealed class MessageTests
{
    private static readonly TestCaseData[] Requests =
    [
        Request(new CreateRequest(), "Create", "Target"),
        Request(new RetrieveRequest(), "Retrieve", "Target", "ColumnSet"),
        Request(new RetrieveMultipleRequest(), "RetrieveMultiple", "Query"),
        Request(new UpdateRequest(), "Update", "Target"),
        Request(new DeleteRequest(), "Delete", "Target"),
        Request(new UpsertRequest(), "Upsert", "Target"),
        Request(new AssociateRequest(), "Associate", "Target", "Relationship", "RelatedEntities"),
        Request(new DisassociateRequest(), "Disassociate", "Target", "Relationship", "RelatedEntities"),
        Request(new ExecuteMultipleRequest(), "ExecuteMultiple", "Requests", "Settings"),
        Request(new ExecuteTransactionRequest(), "ExecuteTransaction", "Requests"),
        Request(new WinOpportunityRequest(), "WinOpportunity", "OpportunityClose", "Status"),
        Request(new LoseOpportunityRequest(), "LoseOpportunity", "OpportunityClose", "Status"),
        Request(new SetStateRequest(), "SetState", "EntityMoniker", "State", "Status"),
        Request(new AssignRequest(), "Assign", "Target", "Assignee"),
        Request(new GrantAccessRequest(), "GrantAccess", "Target", "PrincipalAccess"),
        Request(new ModifyAccessRequest(), "ModifyAccess", "Target", "PrincipalAccess"),
        Request(new RevokeAccessRequest(), "RevokeAccess", "Target", "Revokee"),
        Request(new RetrievePrincipalAccessRequest(), "RetrievePrincipalAccess", "Target", "Principal"),
        Request(new ExecuteWorkflowRequest(), "ExecuteWorkflow", "EntityId", "WorkflowId"),
        Request(new AddMembersTeamRequest(), "AddMembersTeam", "TeamId", "MemberIds"),
        Request(new RemoveMembersTeamRequest(), "RemoveMembersTeam", "TeamId", "MemberIds"),
        Request(new PublishAllXmlRequest(), "PublishAllXml"),
        Request(new RetrieveVersionRequest(), "RetrieveVersion"),
        Request(new WhoAmIRequest(), "WhoAmI"),
    ];

    [TestCaseSource(nameof(Requests))]
    public void Request_New_HasItsNameAndItsRequiredParametersEmpty(OrganizationRequest request, string name, string[] parameters)
    {
        Assert.Multiple(() =>
        {
            Assert.That(request.RequestName, Is.EqualTo(name));
            Assert.That(request.RequestId, Is.Null);
            Assert.That(request.Parameters.Keys, Is.EquivalentTo(parameters));
            Assert.That(request.Parameters.Values, Is.All.Matches<object?>(value => value is null || value.Equals(Guid.Empty)));
        });
    }

    [Test]
    public void Request_TypedProperty_IsTheParameter()
    {
        var target = new Entity("account");

        var request = new UpdateRequest { Target = target, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };

        Assert.Multiple(() =>
        {
            Assert.That(request.Parameters["Target"], Is.SameAs(target));
            Assert.That(request["ConcurrencyBehavior"], Is.EqualTo(ConcurrencyBehavior.IfRowVersionMatches));
        });
    }

    [Test]
    public void Request_OptionalParameterAbsent_ReadsAsDefault()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new UpdateRequest().ConcurrencyBehavior, Is.EqualTo(ConcurrencyBehavior.Default));
            Assert.That(new RetrieveRequest().RelatedEntitiesQuery, Is.Null);
            Assert.That(new ExecuteTransactionRequest().ReturnResponses, Is.Null);
            Assert.That(new ExecuteWorkflowRequest().EntityId, Is.EqualTo(Guid.Empty));
        });
    }

    [Test]
    public void Request_Untyped_KeepsWhatItIsGiven()
    {
        var request = new OrganizationRequest("CreateMultiple") { ["Targets"] = new EntityCollection() };

        Assert.Multiple(() =>
        {
            Assert.That(request.RequestName, Is.EqualTo("CreateMultiple"));
            Assert.That(request["Targets"], Is.InstanceOf<EntityCollection>());
            Assert.Throws<KeyNotFoundException>(() => _ = request["absent"]);
            Assert.Throws<ArgumentNullException>(() => _ = request[null!]);
        });
    }

    [Test]
    public void Request_ParametersSetToNull_ComeBackEmpty()
    {
        Assert.That(new OrganizationRequest { Parameters = null }.Parameters, Is.Empty);
    }

    [Test]
    public void Response_New_IsEmptyAndReadsAsDefault()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new CreateResponse().id, Is.EqualTo(Guid.Empty));
            Assert.That(new CreateResponse().ResponseName, Is.Null);
            Assert.That(new CreateResponse().Results, Is.Empty);
            Assert.That(new RetrieveResponse().Entity, Is.Null);
            Assert.That(new RetrieveMultipleResponse().EntityCollection, Is.Null);
            Assert.That(new UpsertResponse().RecordCreated, Is.False);
            Assert.That(new UpsertResponse().Target, Is.Null);
            Assert.That(new ExecuteMultipleResponse().IsFaulted, Is.False);
            Assert.That(new ExecuteMultipleResponse().Responses, Is.Null);
            Assert.That(new ExecuteTransactionResponse().Responses, Is.Null);
            Assert.That(new WhoAmIResponse().UserId, Is.EqualTo(Guid.Empty));
            Assert.Throws<KeyNotFoundException>(() => _ = new OrganizationResponse()["absent"]);
        });
    }

    [Test]
    public void Response_TypedProperty_ReadsTheResult()
    {
        var id = new Guid("11111111-2222-3333-4444-555555555555");

        var created = new CreateResponse { Results = { ["id"] = id } };
        var upserted = new UpsertResponse { ["RecordCreated"] = true, ["Target"] = new EntityReference("account", id) };
        var who = new WhoAmIResponse { ["UserId"] = id, ["BusinessUnitId"] = id, ["OrganizationId"] = id };

        Assert.Multiple(() =>
        {
            Assert.That(created.id, Is.EqualTo(id));
            Assert.That(upserted.RecordCreated, Is.True);
            Assert.That(upserted.Target, Is.EqualTo(new EntityReference("account", id)));
            Assert.That(new[] { who.UserId, who.BusinessUnitId, who.OrganizationId }, Is.All.EqualTo(id));
        });
    }

    [Test]
    public void ExecuteMultiple_Settings_AreOffUnlessSet()
    {
        var item = new ExecuteMultipleResponseItem { RequestIndex = 3, Fault = new OrganizationServiceFault() };

        Assert.Multiple(() =>
        {
            Assert.That(new ExecuteMultipleSettings().ContinueOnError, Is.False);
            Assert.That(new ExecuteMultipleSettings().ReturnResponses, Is.False);
            Assert.That(item.Response, Is.Null);
            Assert.That(item.RequestIndex, Is.EqualTo(3));
        });
    }

    [Test]
    public void RetrieveMultiple_Query_TakesEveryKind()
    {
        QueryBase[] queries = [new QueryExpression("a"), new QueryByAttribute("a"), new FetchExpression("<fetch/>")];

        Assert.That(queries.Select(query => new RetrieveMultipleRequest { Query = query }.Query), Is.EqualTo(queries));
    }

    private static TestCaseData Request(OrganizationRequest request, string name, params string[] parameters)
    {
        return new TestCaseData(request, name, parameters).SetArgDisplayNames(name);
    }
}
