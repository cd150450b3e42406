using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>
/// Deep insert and update: the rows in RelatedEntities become messages of their own inside the running one. Parents (many-to-one) come
/// before the row, because the row points at them; children (one-to-many) and partners (many-to-many) after it.
/// </summary>
internal static class RelatedRows
{
    /// <summary>Creates the related rows that the target is to point at, and points it at them.</summary>
    public static void CreateParents(MessageServices services, TableMetadata table, Entity target, RequestScope scope)
    {
        if (target.RelatedEntities.Count == 0)
        {
            return;
        }

        foreach (var (relationship, rows) in target.RelatedEntities)
        {
            if (Find(services, table, relationship) is { Metadata: { } metadata, IsParent: false })
            {
                var parent = rows.Entities.Count == 1
                    ? rows.Entities[0]
                    : throw ServiceFaults.Of(
                        ErrorCodes.InvalidArgument,
                        $"Relationship {relationship.SchemaName} leads to one row; {rows.Entities.Count} were sent.");
                target[metadata.ReferencingColumn] = new EntityReference(metadata.ReferencedTable, Save(services, parent, scope));
            }
        }
    }

    /// <summary>Creates or updates the related rows that point at the target, and associates many-to-many partners.</summary>
    public static void WriteChildren(MessageServices services, TableMetadata table, Entity target, RequestScope scope)
    {
        if (target.RelatedEntities.Count == 0)
        {
            return;
        }

        foreach (var (relationship, rows) in target.RelatedEntities)
        {
            var (metadata, isParent) = Find(services, table, relationship);
            if (metadata is null)
            {
                Associate(services, relationship, target, rows, scope);
            }
            else if (isParent)
            {
                foreach (var child in rows.Entities)
                {
                    CheckTable(relationship, child, metadata.ReferencingTable);
                    child[metadata.ReferencingColumn] = new EntityReference(table.LogicalName, target.Id);
                    Save(services, child, scope);
                }
            }
        }
    }

    // Null metadata: many-to-many. IsParent: the target is the one that the others point at.
    private static (OneToManyMetadata? Metadata, bool IsParent) Find(
        MessageServices services, TableMetadata table, Relationship relationship)
    {
        var metadata = services.Metadata.Current;
        if (metadata.FindOneToMany(relationship.SchemaName) is not { } found)
        {
            return metadata.FindManyToMany(relationship.SchemaName) is not null
                ? (null, false)
                : throw ServiceFaults.Of(
                    ErrorCodes.NoRelationship, $"No system relationship exists with the name '{relationship.SchemaName}'.");
        }

        var isReferenced = found.ReferencedTable == table.LogicalName;
        var isReferencing = found.ReferencingTable == table.LogicalName;
        if (isReferenced && isReferencing)
        {
            return relationship.PrimaryEntityRole is { } role
                ? (found, role == EntityRole.Referenced)
                : throw ServiceFaults.Of(
                    ErrorCodes.InvalidArgument,
                    $"Relationship {relationship.SchemaName} leads from '{table.LogicalName}' to itself; set PrimaryEntityRole.");
        }

        return isReferenced || isReferencing
            ? (found, isReferenced)
            : throw ServiceFaults.Of(
                ErrorCodes.NoRelationship, $"Relationship {relationship.SchemaName} does not belong to '{table.LogicalName}'.");
    }

    // A row that exists is updated, any other is created.
    private static Guid Save(MessageServices services, Entity row, RequestScope scope)
    {
        var found = services.Find.RowOrNone(row);
        var exists = found.Id != Guid.Empty && services.Rows.Exists(found.Table, found.Id);
        var request = new OrganizationRequest(exists ? "Update" : "Create") { Parameters = { ["Target"] = row } };
        var response = services.Dispatcher.Execute(request, scope.Nested());
        return exists ? found.Id : (Guid)response.Results["id"];
    }

    private static void Associate(
        MessageServices services, Relationship relationship, Entity target, EntityCollection rows, RequestScope scope)
    {
        var references = new EntityReferenceCollection();
        foreach (var row in rows.Entities)
        {
            references.Add(new EntityReference(row.LogicalName, Save(services, row, scope)));
        }

        services.Dispatcher.Execute(
            new OrganizationRequest("Associate")
            {
                Parameters =
                {
                    ["Target"] = target.ToEntityReference(),
                    ["Relationship"] = relationship,
                    ["RelatedEntities"] = references,
                },
            },
            scope.Nested());
    }

    private static void CheckTable(Relationship relationship, Entity child, string expected)
    {
        if (child.LogicalName != expected)
        {
            throw ServiceFaults.Of(
                ErrorCodes.InvalidArgument,
                $"Relationship {relationship.SchemaName} leads to rows of '{expected}'; a row of '{child.LogicalName}' was sent.");
        }
    }
}
