using System;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>The data service. Every method may throw FaultException of <see cref="OrganizationServiceFault"/>.</summary>
public interface IOrganizationService
{
    Guid Create(Entity entity);

    Entity Retrieve(string entityName, Guid id, ColumnSet columnSet);

    void Update(Entity entity);

    void Delete(string entityName, Guid id);

    OrganizationResponse Execute(OrganizationRequest request);

    void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    EntityCollection RetrieveMultiple(QueryBase query);
}

public interface IOrganizationServiceFactory
{
    /// <summary>Null asks for the system user, <see cref="Guid.Empty"/> for the user of the context.</summary>
    IOrganizationService CreateOrganizationService(Guid? userId);
}

public interface ITracingService
{
    /// <summary>A composite format, as <see cref="string.Format(string, object[])"/> takes it.</summary>
    void Trace(string format, params object[] args);
}

public interface IPlugin
{
    /// <summary>Instances are cached and shared: they must keep no state between calls.</summary>
    void Execute(IServiceProvider serviceProvider);
}
