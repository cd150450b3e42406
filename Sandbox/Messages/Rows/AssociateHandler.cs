using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>
/// Associate and Disassociate: pairs of a many-to-many relationship, or the lookups of a one-to-many relationship, which are changed
/// by an Update of each child.
/// </summary>
internal sealed class AssociateHandler(MessageServices services, bool associates)
    : MessageHandler(services, associates ? "Associate" : "Disassociate")
{
    public override MessageTarget TargetOf(OrganizationRequest request) => Services.Find.Row(request.Required<EntityReference>("Target"));

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var target = request.Required<EntityReference>("Target");
        var relationship = request.Required<Relationship>("Relationship");
        var related = request.Required<EntityReferenceCollection>("RelatedEntities");
        CheckExists(target);
        foreach (var reference in related)
        {
            CheckExists(reference);
            if (Services.Metadata.Current.FindManyToMany(relationship.SchemaName) is { } manyToMany)
            {
                ChangePair(manyToMany, relationship, target, reference, scope);
            }
            else if (Services.Metadata.Current.FindOneToMany(relationship.SchemaName) is { } oneToMany)
            {
                ChangeLookup(oneToMany, relationship, target, reference, scope);
            }
            else
            {
                throw ServiceFaults.Of(
                    ErrorCodes.NoRelationship, $"No system relationship exists with the name '{relationship.SchemaName}'.");
            }
        }

        return Done();
    }

    private void CheckExists(EntityReference reference)
    {
        var row = Services.Find.Row(reference);
        if (!Services.Rows.Exists(row.Table, row.Id))
        {
            throw RowFaults.NotFound(row.Table, row.Id);
        }
    }

    private void ChangePair(
        ManyToManyMetadata metadata, Relationship relationship, EntityReference target, EntityReference other, RequestScope scope)
    {
        var targetIsFirst = target.LogicalName == metadata.FirstTable && relationship.PrimaryEntityRole != EntityRole.Referenced;
        var (first, second) = targetIsFirst ? (target, other) : (other, target);
        if (first.LogicalName != metadata.FirstTable || second.LogicalName != metadata.SecondTable)
        {
            throw ServiceFaults.Of(
                ErrorCodes.NoRelationship,
                $"Relationship {metadata.Name} does not lead from '{target.LogicalName}' to '{other.LogicalName}'.");
        }

        Services.Security.DemandRow(scope.UserId, AccessRight.Append, target.LogicalName, target.Id);
        Services.Security.DemandRow(scope.UserId, AccessRight.AppendTo, other.LogicalName, other.Id);
        var pairs = Services.Rows.Find(
            metadata.IntersectTable, [(metadata.FirstColumn, first.Id), (metadata.SecondColumn, second.Id)], most: 1);
        if (!associates)
        {
            foreach (var pair in pairs)
            {
                Services.Rows.Delete(metadata.IntersectTable, pair);
            }

            return;
        }

        if (pairs.Count > 0)
        {
            throw ServiceFaults.Of(ErrorCodes.DuplicateRecord, "Cannot insert duplicate key: the records are associated already.");
        }

        var row = new RowValues(Services.Rows.Shape(metadata.IntersectTable));
        row.Set(row.Shape.Id, Services.Ids.Next());
        row.Set(metadata.FirstColumn, first.Id);
        row.Set(metadata.SecondColumn, second.Id);
        Services.Rows.Insert(row);
    }

    private void ChangeLookup(
        OneToManyMetadata metadata, Relationship relationship, EntityReference target, EntityReference other, RequestScope scope)
    {
        var targetIsParent = target.LogicalName == metadata.ReferencedTable && relationship.PrimaryEntityRole != EntityRole.Referencing;
        var (parent, child) = targetIsParent ? (target, other) : (other, target);
        if (parent.LogicalName != metadata.ReferencedTable || child.LogicalName != metadata.ReferencingTable)
        {
            throw ServiceFaults.Of(
                ErrorCodes.NoRelationship,
                $"Relationship {metadata.Name} does not lead from '{target.LogicalName}' to '{other.LogicalName}'.");
        }

        var change = new Entity(child.LogicalName, child.Id) { [metadata.ReferencingColumn] = associates ? parent : null };
        Raise(new OrganizationRequest("Update") { Parameters = { ["Target"] = change } }, scope);
    }
}

/// <summary>The columns of intersect tables.</summary>
internal static class ManyToManyColumns
{
    /// <summary>Columns of the relationship's intersect table that hold ids of the table: none, one, or both.</summary>
    public static IEnumerable<string> Of(ManyToManyMetadata relationship, string table)
    {
        if (relationship.FirstTable == table)
        {
            yield return relationship.FirstColumn;
        }

        if (relationship.SecondTable == table)
        {
            yield return relationship.SecondColumn;
        }
    }
}
