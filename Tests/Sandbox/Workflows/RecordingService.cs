using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Workflows;

/// <summary>Rows in memory, and every call that was made, in order.</summary>
internal sealed class RecordingService : IOrganizationService, IOrganizationServiceFactory
{
    private readonly Dictionary<Guid, Entity> _rows = [];

    public List<string> Calls { get; } = [];

    public List<Entity> Updates { get; } = [];

    public List<Entity> Creates { get; } = [];

    public RecordingService With(Entity row)
    {
        _rows.Add(row.Id, row);
        return this;
    }

    public IOrganizationService CreateOrganizationService(Guid? userId) => this;

    public Guid Create(Entity entity)
    {
        Calls.Add($"Create {entity.LogicalName}");
        Creates.Add(entity);
        return entity.Id == Guid.Empty ? Guid.Parse("c0000000-0000-0000-0000-000000000001") : entity.Id;
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
    {
        Calls.Add($"Retrieve {entityName}({string.Join(',', columnSet.Columns)})");
        if (!_rows.TryGetValue(id, out var row))
        {
            throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = -2147220969 },
                new FaultReason("absent"));
        }

        var answer = new Entity(entityName, id);
        foreach (var column in columnSet.Columns.Where(row.Contains))
        {
            answer[column] = row[column];
        }

        return answer;
    }

    public void Update(Entity entity)
    {
        Calls.Add($"Update {entity.LogicalName}({string.Join(',', entity.Attributes.Keys.Order(StringComparer.Ordinal))})");
        Updates.Add(entity);
    }

    public void Delete(string entityName, Guid id) => throw new NotSupportedException();

    public OrganizationResponse Execute(OrganizationRequest request) => throw new NotSupportedException();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException();

    public EntityCollection RetrieveMultiple(QueryBase query) => throw new NotSupportedException();
}
