using CrmOnboarding.Sandbox.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Batches;

/// <summary>
/// CreateMultiple, UpdateMultiple and UpsertMultiple of a standard table: every row is a message of its own, all in one transaction;
/// any error undoes all.
/// </summary>
internal sealed class MultipleRowsHandler(MessageServices services, string single) : MessageHandler(services, single + "Multiple")
{
    public override MessageTarget TargetOf(OrganizationRequest request)
    {
        var targets = request.Required<EntityCollection>("Targets");
        if (targets.Entities.Count == 0)
        {
            throw ServiceFaults.Of(ErrorCodes.InvalidArgument, $"{RequestName} needs at least one row in Targets.");
        }

        var table = string.IsNullOrEmpty(targets.EntityName) ? targets.Entities[0].LogicalName : targets.EntityName;
        var other = targets.Entities.FirstOrDefault(row => row.LogicalName != table);
        return other is null
            ? new MessageTarget(Services.Find.Table(table).LogicalName, Guid.Empty)
            : throw ServiceFaults.Of(
                ErrorCodes.InvalidArgument, $"All rows of {RequestName} must be of '{table}'; one is of '{other.LogicalName}'.");
    }

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var responses = new List<OrganizationResponse>();
        foreach (var row in request.Required<EntityCollection>("Targets").Entities)
        {
            responses.Add(Raise(new OrganizationRequest(single) { Parameters = { ["Target"] = row } }, scope));
        }

        return single switch
        {
            "Create" => Answer("Ids", responses.ConvertAll(response => (Guid)response.Results["id"]).ToArray()),
            "Upsert" => Answer("Results", responses.ConvertAll(ToUpsertResponse).ToArray()),
            _ => Done(),
        };
    }

    private static Microsoft.Xrm.Sdk.Messages.UpsertResponse ToUpsertResponse(OrganizationResponse response) =>
        new() { Results = response.Results };
}
