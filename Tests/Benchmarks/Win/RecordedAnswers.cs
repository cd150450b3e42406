using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Benchmarks.Win;

/// <summary>
/// A service that takes no time: it gives again what another one answered, in the same order. What is written it keeps, and does nothing
/// with it.
/// </summary>
/// <param name="answers">The answers to queries, in order.</param>
internal sealed class RecordedAnswers(IReadOnlyList<EntityCollection> answers) : IOrganizationService
{
    private int _next;

    /// <summary>What was created last.</summary>
    public Entity? Created { get; private set; }

    public EntityCollection RetrieveMultiple(QueryBase query) => answers[_next++];

    public Guid Create(Entity entity)
    {
        Created = entity;
        return entity.Id;
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw Unused();

    public void Update(Entity entity) => throw Unused();

    public void Delete(string entityName, Guid id) => throw Unused();

    public OrganizationResponse Execute(OrganizationRequest request) => throw Unused();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unused();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unused();

    private static NotSupportedException Unused() => new("The first win of a customer does not do this.");
}

/// <summary>Keeps what another service answers to queries, and passes writes on.</summary>
/// <param name="inner">The other service.</param>
internal sealed class Recorder(IOrganizationService inner) : IOrganizationService
{
    /// <summary>The answers, in order.</summary>
    public List<EntityCollection> Answers { get; } = [];

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        Answers.Add(inner.RetrieveMultiple(query));
        return Answers[^1];
    }

    public Guid Create(Entity entity) => inner.Create(entity);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => inner.Retrieve(entityName, id, columnSet);

    public void Update(Entity entity) => inner.Update(entity);

    public void Delete(string entityName, Guid id) => inner.Delete(entityName, id);

    public OrganizationResponse Execute(OrganizationRequest request) => inner.Execute(request);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Disassociate(entityName, entityId, relationship, relatedEntities);
}
