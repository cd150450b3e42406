using CrmOnboarding.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Organization;

/// <summary>The organization service of a caller from outside: every method is the request of its name.</summary>
internal sealed class CallerService(Func<OrganizationRequest, OrganizationResponse> execute) : IOrganizationService
{
    public Guid Create(Entity entity) => (Guid)Call(new CreateRequest { Target = entity })["id"];

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        (Entity)Call(new RetrieveRequest { Target = new EntityReference(entityName, id), ColumnSet = columnSet })["Entity"];

    public void Update(Entity entity) => Call(new UpdateRequest { Target = entity });

    public void Delete(string entityName, Guid id) => Call(new DeleteRequest { Target = new EntityReference(entityName, id) });

    public OrganizationResponse Execute(OrganizationRequest request) => TypedResponses.Of(request, execute(request));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Call(new AssociateRequest
        {
            Target = new EntityReference(entityName, entityId),
            Relationship = relationship,
            RelatedEntities = relatedEntities,
        });

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Call(new DisassociateRequest
        {
            Target = new EntityReference(entityName, entityId),
            Relationship = relationship,
            RelatedEntities = relatedEntities,
        });

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        (EntityCollection)Call(new RetrieveMultipleRequest { Query = query })["EntityCollection"];

    private ParameterCollection Call(OrganizationRequest request) => execute(request).Results;
}
