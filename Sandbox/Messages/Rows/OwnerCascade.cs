using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>When a row gets another owner, its children follow as their relationships say, each by an Assign of its own.</summary>
internal sealed class OwnerCascade(MessageServices services)
{
    public void Follow(TableMetadata table, Guid id, EntityReference oldOwner, EntityReference newOwner, RequestScope scope)
    {
        foreach (var relationship in services.Metadata.Current.OneToManyOf(table.LogicalName))
        {
            if (relationship.Assign is not (CascadeBehavior.Cascade or CascadeBehavior.Active or CascadeBehavior.UserOwned)
                || services.Metadata.Current.Tables[relationship.ReferencingTable].Ownership != Ownership.UserOwned)
            {
                continue;
            }

            var children = services.Rows.Find(
                relationship.ReferencingTable, [(relationship.ReferencingColumn, new EntityReference(table.LogicalName, id))]);
            foreach (var child in children.Where(child => Follows(relationship, child, oldOwner)))
            {
                services.Dispatcher.Execute(
                    new OrganizationRequest("Assign")
                    {
                        Parameters =
                        {
                            ["Target"] = new EntityReference(
                                WritableTables.OwnTableOf(services.Rows, relationship.ReferencingTable, child), child),
                            ["Assignee"] = newOwner,
                        },
                    },
                    scope.Nested());
            }
        }
    }

    private bool Follows(OneToManyMetadata relationship, Guid child, EntityReference oldOwner) => relationship.Assign switch
    {
        CascadeBehavior.Active => services.Rows.Value(relationship.ReferencingTable, child, "statecode") is OptionSetValue { Value: 0 },
        CascadeBehavior.UserOwned => oldOwner.Equals(services.Rows.Value(relationship.ReferencingTable, child, "ownerid")),
        _ => true,
    };
}
