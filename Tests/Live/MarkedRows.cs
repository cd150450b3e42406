using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Live;

/// <summary>The service of a scenario: marks the rows it makes, and removes exactly these and what the onboarding grew from them.</summary>
internal sealed class MarkedRows(IOrganizationService inner) : IOrganizationService
{
    /// <summary>Sales tables with a description, which takes the mark; names are left to the scenario, which asserts them.</summary>
    private static readonly string[] Described = [AccountTable.LogicalName, ContactTable.LogicalName, OpportunityTable.LogicalName];

    /// <summary>Children first.</summary>
    private static readonly string[] Grown =
        [RiskTable.LogicalName, HandoffItemTable.LogicalName, MilestoneTable.LogicalName, WorkstreamTable.LogicalName];

    private readonly List<EntityReference> _made = [];

    /// <summary>Stands in the description of every row, for whoever finds one that a broken run left behind.</summary>
    public string Mark { get; } = $"CrmOnboarding test run {Guid.NewGuid():N}";

    /// <summary>Rows that the scenario made, in order.</summary>
    public IReadOnlyList<EntityReference> Made => _made;

    public Guid Create(Entity entity)
    {
        if (Described.Contains(entity.LogicalName) && !entity.Contains("description"))
            entity["description"] = Mark;
        var id = inner.Create(entity);
        _made.Add(new EntityReference(entity.LogicalName, id));
        return id;
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => inner.Retrieve(entityName, id, columnSet);

    public void Update(Entity entity) => inner.Update(entity);

    public void Delete(string entityName, Guid id)
    {
        inner.Delete(entityName, id);
        _made.RemoveAll(row => row.Id == id);
    }

    public OrganizationResponse Execute(OrganizationRequest request) => inner.Execute(request);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Disassociate(entityName, entityId, relationship, relatedEntities);

    public EntityCollection RetrieveMultiple(QueryBase query) => inner.RetrieveMultiple(query);

    /// <summary>The plans that grew from the customers of this scenario.</summary>
    public IReadOnlyList<Guid> Plans() =>
        Find(PlanTable.LogicalName, PlanTable.CustomerId, Ids(AccountTable.LogicalName, ContactTable.LogicalName));

    /// <summary>Rows of a table that point at one of some rows.</summary>
    public IReadOnlyList<Guid> Find(string table, string column, IReadOnlyList<Guid> values)
    {
        if (values.Count == 0)
            return [];
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(new ConditionExpression(column, ConditionOperator.In, values.Cast<object>().ToArray()));
        return [.. inner.RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }

    /// <summary>Ids of the made rows of some tables.</summary>
    public IReadOnlyList<Guid> Ids(params string[] tables) =>
        [.. _made.Where(row => tables.Contains(row.LogicalName)).Select(row => row.Id)];

    /// <summary>Removes them, the plans with their children first, then the rows of the scenario from the last to the first.</summary>
    public void Remove()
    {
        var plans = Plans();
        foreach (var table in Grown)
        {
            foreach (var id in Find(table, MilestoneTable.PlanId, plans))
                inner.Delete(table, id);
        }

        foreach (var plan in plans)
            inner.Delete(PlanTable.LogicalName, plan);
        foreach (var row in Enumerable.Reverse(_made).Where(row => !Grown.Contains(row.LogicalName)))
            inner.Delete(row.LogicalName, row.Id);
    }
}
