using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>
/// Delete: what the relationships restrict is refused, children that cascade are deleted by messages of their own, the lookups of the
/// others are emptied. The row of a solution takes all its components along.
/// </summary>
internal sealed class DeleteHandler(MessageServices services) : MessageHandler(services, "Delete")
{
    private readonly ChildRows _children = new(services);

    public override MessageTarget TargetOf(OrganizationRequest request) => Services.Find.Row(request.Required<EntityReference>("Target"));

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var target = request.Required<EntityReference>("Target");
        var (tableName, id) = Services.Find.Row(target);
        var table = Services.Find.Table(tableName);
        WritableTables.Check(table, MessageName);
        var row = Services.Rows.Read(tableName, id, [table.PrimaryIdColumn]) ?? throw RowFaults.NotFound(tableName, id);
        RowVersions.Check(request, target.RowVersion, row.RowVersion);
        Services.Security.DemandRow(scope.UserId, AccessRight.Delete, tableName, id);
        if (tableName == WritableTables.Solution)
        {
            Services.Uninstall(id);
            return Done();
        }

        var relationships = Services.Metadata.Current.OneToManyOf(tableName).ToList();
        foreach (var relationship in relationships.Where(relationship => relationship.Delete == CascadeBehavior.Restrict))
        {
            if (ChildrenOf(relationship, tableName, id, most: 1).Count > 0)
            {
                throw ServiceFaults.Of(
                    ErrorCodes.CannotDeleteDueToAssociation,
                    $"The object you tried to delete is associated with another object and cannot be deleted: rows of "
                        + $"'{relationship.ReferencingTable}' point at this '{tableName}' through {relationship.ReferencingColumn}.");
            }
        }

        foreach (var relationship in relationships)
        {
            Follow(relationship, tableName, id, scope);
        }

        _children.DeleteAll(table, id);
        Unlink(tableName, id);
        Services.Rows.Delete(tableName, id);
        return Done();
    }

    private void Follow(OneToManyMetadata relationship, string table, Guid id, RequestScope scope)
    {
        if (relationship.Delete is CascadeBehavior.Restrict or CascadeBehavior.NoCascade)
        {
            return;
        }

        foreach (var child in ChildrenOf(relationship, table, id))
        {
            var childTable = WritableTables.OwnTableOf(Services.Rows, relationship.ReferencingTable, child);
            if (relationship.Delete != CascadeBehavior.Cascade)
            {
                var change = new RowValues(Services.Rows.Shape(childTable));
                change.Set(relationship.ReferencingColumn, null);
                Services.Rows.Update(change, child);
            }
            else if (Services.Rows.Exists(childTable, child))
            {
                // A child of two cascading relationships may be gone already.
                Raise(
                    new OrganizationRequest("Delete")
                    {
                        Parameters = { ["Target"] = new EntityReference(childTable, child) },
                    },
                    scope);
            }
        }
    }

    private List<Guid> ChildrenOf(OneToManyMetadata relationship, string table, Guid id, int most = int.MaxValue) =>
        Services.Rows.Find(relationship.ReferencingTable, [(relationship.ReferencingColumn, new EntityReference(table, id))], most);

    private void Unlink(string table, Guid id)
    {
        foreach (var relationship in Services.Metadata.Current.Components.ManyToMany)
        {
            foreach (var column in ManyToManyColumns.Of(relationship, table))
            {
                foreach (var pair in Services.Rows.Find(relationship.IntersectTable, [(column, id)]))
                {
                    Services.Rows.Delete(relationship.IntersectTable, pair);
                }
            }
        }
    }
}
