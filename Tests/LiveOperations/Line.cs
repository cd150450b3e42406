using System.ServiceModel;
using CrmOnboarding.Live.Calls;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.LiveOperations;

/// <summary>The line between an operation and the organization: counts what passes, and can break or delay it.</summary>
internal sealed class Line(IOrganizationService organization)
{
    private readonly Lock _gate = new();
    private int _now;

    /// <summary>Names of the requests that were sent, in order.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>Most requests that were under way at the same moment.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Called with the name of each request and its number, from 1, before the organization gets it.</summary>
    public Action<string, int> Before { get; set; } = (_, _) => { };

    /// <summary>Services over this line.</summary>
    public IReadOnlyList<IOrganizationService> Services(int count) => [.. Enumerable.Range(0, count).Select(_ => new Service(this))];

    /// <summary>A fault of service protection.</summary>
    public static Exception PutOff(int code, TimeSpan? retryAfter)
    {
        var fault = new OrganizationServiceFault { ErrorCode = code, Message = "Too much" };
        if (retryAfter is { } time)
        {
            fault.ErrorDetails[ServiceProtection.RetryAfter] = time;
        }

        return new FaultException<OrganizationServiceFault>(fault, new FaultReason("Too much"));
    }

    private T Pass<T>(string name, Func<T> call)
    {
        int number;
        lock (_gate)
        {
            Sent.Add(name);
            number = Sent.Count;
            MostAtOnce = Math.Max(MostAtOnce, ++_now);
        }

        try
        {
            Before(name, number);
            return call();
        }
        finally
        {
            lock (_gate)
            {
                _now--;
            }
        }
    }

    private sealed class Service(Line line) : IOrganizationService
    {
        private readonly IOrganizationService _inner = line.Organization;

        public Guid Create(Entity entity) => line.Pass("Create", () => _inner.Create(entity));

        public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
            line.Pass("Retrieve", () => _inner.Retrieve(entityName, id, columnSet));

        public void Update(Entity entity) => line.Pass("Update", () => _inner.Execute(new UpdateRequest { Target = entity }));

        public void Delete(string entityName, Guid id) =>
            line.Pass("Delete", () => _inner.Execute(new DeleteRequest { Target = new EntityReference(entityName, id) }));

        public OrganizationResponse Execute(OrganizationRequest request) => line.Pass(request.RequestName, () => _inner.Execute(request));

        public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
            throw new NotSupportedException();

        public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
            throw new NotSupportedException();

        public EntityCollection RetrieveMultiple(QueryBase query) => line.Pass("RetrieveMultiple", () => _inner.RetrieveMultiple(query));
    }

    private IOrganizationService Organization => organization;
}
