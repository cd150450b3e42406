using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>The organization service an extension gets: every method is one call of its execution.</summary>
internal sealed class ExtensionService(ExtensionRun run, Guid userId) : IOrganizationService
{
    public Guid Create(Entity entity) => (Guid)Call(new CreateRequest { Target = entity })["id"];

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => (Entity)Call(new RetrieveRequest
    {
        Target = new EntityReference(entityName, id),
        ColumnSet = columnSet,
    })["Entity"];

    public void Update(Entity entity) => Call(new UpdateRequest { Target = entity });

    public void Delete(string entityName, Guid id) => Call(new DeleteRequest { Target = new EntityReference(entityName, id) });

    public OrganizationResponse Execute(OrganizationRequest request) => run.Call(request, userId);

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

    private ParameterCollection Call(OrganizationRequest request) => run.Call(request, userId).Results;
}
