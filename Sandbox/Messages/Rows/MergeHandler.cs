using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>
/// Merge of two accounts or two contacts: everything that points at the subordinate points at the master, the master gets the content of
/// the request, and the subordinate is deactivated and says what it was merged into.
/// </summary>
/// <remarks>
/// Dataverse does not document which events the rows raise whose lookups move, so none are raised here: what follows a merge hangs on
/// the Merge itself.
/// </remarks>
internal sealed class MergeHandler(MessageServices services) : MessageHandler(services, "Merge")
{
    private static readonly string[] Tables = ["account", "contact"];

    public override MessageTarget TargetOf(OrganizationRequest request) => Services.Find.Row(request.Required<EntityReference>("Target"));

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var (table, master) = TargetOf(request);
        var subordinate = request.Required<Guid>("SubordinateId");
        var content = request.Required<Entity>("UpdateContent");
        if (!Tables.Contains(table))
        {
            throw ServiceFaults.NotSupported($"The merge of rows of '{table}'");
        }

        CheckActive(table, master);
        CheckActive(table, subordinate);
        if (master == subordinate || content.LogicalName != table)
        {
            throw ServiceFaults.Of(
                ErrorCodes.InvalidArgument, $"A merge takes two rows of '{table}' and content of that table.");
        }

        Services.Security.DemandRow(scope.UserId, AccessRight.Write, table, master);
        Services.Security.DemandRow(scope.UserId, AccessRight.Write, table, subordinate);
        foreach (var relationship in Services.Metadata.Current.OneToManyOf(table))
        {
            Move(relationship, new EntityReference(table, subordinate), new EntityReference(table, master));
        }

        if (content.Attributes.Count > 0)
        {
            var change = new Entity(table, master);
            foreach (var column in content.Attributes)
            {
                change[column.Key] = column.Value;
            }

            Raise(new OrganizationRequest("Update") { Parameters = { ["Target"] = change } }, scope);
        }

        var merged = new RowValues(Services.Rows.Shape(table));
        merged.Set("merged", true);
        merged.Set("masterid", new EntityReference(table, master));
        Services.Rows.Update(merged, subordinate);
        Raise(
            new OrganizationRequest("SetStateDynamicEntity")
            {
                Parameters =
                {
                    ["EntityMoniker"] = new EntityReference(table, subordinate),
                    ["State"] = new OptionSetValue(1),
                    ["Status"] = new OptionSetValue(-1),
                },
            },
            scope);
        return Done();
    }

    private void CheckActive(string table, Guid id)
    {
        var row = Services.Rows.Read(table, id, ["statecode"]) ?? throw RowFaults.NotFound(table, id);
        if (row.GetAttributeValue<OptionSetValue>("statecode")?.Value != 0)
        {
            throw ServiceFaults.Of(ErrorCodes.InvalidArgument, $"The {table} {id} is inactive and cannot be merged.");
        }
    }

    private void Move(OneToManyMetadata relationship, EntityReference from, EntityReference to)
    {
        foreach (var child in Services.Rows.Find(relationship.ReferencingTable, [(relationship.ReferencingColumn, from)])
            .Where(child => child != to.Id && child != from.Id))
        {
            var change = new RowValues(Services.Rows.Shape(WritableTables.OwnTableOf(Services.Rows, relationship.ReferencingTable, child)));
            change.Set(relationship.ReferencingColumn, to);
            Services.Rows.Update(change, child);
        }
    }
}
