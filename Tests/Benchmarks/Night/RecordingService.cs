using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Benchmarks.Night;

/// <summary>Keeps the answer to every query; writes nothing.</summary>
/// <param name="inner">Who answers queries.</param>
internal sealed class RecordingService(IOrganizationService inner) : IOrganizationService
{
    /// <summary>What was answered, by the shape of the query, in order.</summary>
    public Dictionary<string, EntityCollection> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>The table, the columns and the joins of a query; not the values it asks for.</summary>
    public static string ShapeOf(QueryBase query)
    {
        var asked = (QueryExpression)query;
        return string.Join(' ', [asked.EntityName, .. asked.ColumnSet.Columns, .. asked.LinkEntities.SelectMany(Joins)]);
    }

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        var answer = inner.RetrieveMultiple(query);
        var shape = ShapeOf(query);
        if (!Answers.TryAdd(shape, answer))
        {
            Answers[shape].Entities.AddRange(answer.Entities);
        }

        return answer;
    }

    public OrganizationResponse Execute(OrganizationRequest request) => NullAnswer.To(request);

    public Guid Create(Entity entity) => Guid.NewGuid();

    public void Update(Entity entity)
    {
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw Unused();

    public void Delete(string entityName, Guid id) => throw Unused();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unused();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unused();

    private static IEnumerable<string> Joins(LinkEntity link) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{link.LinkToEntityName}.{link.EntityAlias}"), .. link.Columns.Columns,
        .. link.LinkEntities.SelectMany(Joins),
    ];

    private static NotSupportedException Unused() => new("The night does not do this.");
}
