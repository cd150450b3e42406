using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>
/// Upsert: looks the row up by id or alternate key, then raises Update or Create. Key values that are not among the columns are
/// added to a created row.
/// </summary>
internal sealed class UpsertHandler(MessageServices services) : MessageHandler(services, "Upsert")
{
    public override MessageTarget TargetOf(OrganizationRequest request) => Services.Find.RowOrNone(request.Required<Entity>("Target"));

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var target = request.Required<Entity>("Target");
        var found = Services.Find.RowOrNone(target);
        var exists = found.Id != Guid.Empty && Services.Rows.Exists(found.Table, found.Id);
        if (!exists)
        {
            foreach (var key in target.KeyAttributes)
            {
                if (!target.Contains(key.Key))
                {
                    target[key.Key] = key.Value;
                }
            }
        }

        target.KeyAttributes.Clear();
        var response = Raise(new OrganizationRequest(exists ? "Update" : "Create") { Parameters = { ["Target"] = target } }, scope);
        var id = exists ? found.Id : (Guid)response.Results["id"];
        return new OrganizationResponse
        {
            ResponseName = RequestName,
            Results = { ["RecordCreated"] = !exists, ["Target"] = new EntityReference(found.Table, id) },
        };
    }
}
