using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Support.Onboarding;

/// <summary>Hands every call on and notes its name.</summary>
internal class CountingService(IOrganizationService inner) : IOrganizationService
{
    /// <summary>Names of the messages, in order.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Rows that each query gave, in order, with their table.</summary>
    public List<(string Table, int Rows)> Answers { get; } = [];

    /// <summary>How many calls read.</summary>
    public int Reads => Calls.Count(IsRead);

    /// <summary>How many calls do not read.</summary>
    public int Writes => Calls.Count(call => !IsRead(call));

    /// <summary>How many queries asked for groups of rows.</summary>
    public int GroupQueries { get; private set; }

    public Guid Create(Entity entity)
    {
        Calls.Add(nameof(Create));
        return inner.Create(entity);
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
    {
        Calls.Add(nameof(Retrieve));
        return inner.Retrieve(entityName, id, columnSet);
    }

    public void Update(Entity entity)
    {
        Calls.Add(nameof(Update));
        inner.Update(entity);
    }

    public void Delete(string entityName, Guid id)
    {
        Calls.Add(nameof(Delete));
        inner.Delete(entityName, id);
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        Calls.Add(request.RequestName);
        return inner.Execute(request);
    }

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities)
    {
        Calls.Add(nameof(Associate));
        inner.Associate(entityName, entityId, relationship, relatedEntities);
    }

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities)
    {
        Calls.Add(nameof(Disassociate));
        inner.Disassociate(entityName, entityId, relationship, relatedEntities);
    }

    public virtual EntityCollection RetrieveMultiple(QueryBase query)
    {
        Calls.Add(nameof(RetrieveMultiple));
        GroupQueries += query is FetchExpression ? 1 : 0;
        var found = inner.RetrieveMultiple(query);
        Answers.Add((found.EntityName, found.Entities.Count));
        return found;
    }

    private static bool IsRead(string call) => call is nameof(Retrieve) or nameof(RetrieveMultiple);
}
