using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Live.Calls;

/// <summary>A service that repeats calls the platform puts off, and counts them.</summary>
/// <param name="inner">The service.</param>
/// <param name="patience">Shared by all services of a run.</param>
/// <param name="called">Called before each call that is sent, repetitions included.</param>
internal sealed class PatientService(IOrganizationService inner, Patience patience, Action called) : IOrganizationService
{
    /// <inheritdoc />
    public Guid Create(Entity entity) => Send(() => inner.Create(entity));

    /// <inheritdoc />
    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Send(() => inner.Retrieve(entityName, id, columnSet));

    /// <inheritdoc />
    public void Update(Entity entity) => Send(() => inner.Update(entity));

    /// <inheritdoc />
    public void Delete(string entityName, Guid id) => Send(() => inner.Delete(entityName, id));

    /// <inheritdoc />
    public OrganizationResponse Execute(OrganizationRequest request) => Send(() => inner.Execute(request));

    /// <inheritdoc />
    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Send(() => inner.Associate(entityName, entityId, relationship, relatedEntities));

    /// <inheritdoc />
    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Send(() => inner.Disassociate(entityName, entityId, relationship, relatedEntities));

    /// <inheritdoc />
    public EntityCollection RetrieveMultiple(QueryBase query) => Send(() => inner.RetrieveMultiple(query));

    private T Send<T>(Func<T> call) => patience.Execute(() =>
    {
        called();
        return call();
    });

    private void Send(Action call) => Send(() =>
    {
        call();
        return true;
    });
}
