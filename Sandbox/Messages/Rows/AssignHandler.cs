using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>Assign: another owner. Raises the Update of ownerid that does it.</summary>
internal sealed class AssignHandler(MessageServices services) : MessageHandler(services, "Assign")
{
    public override MessageTarget TargetOf(OrganizationRequest request) => Services.Find.Row(request.Required<EntityReference>("Target"));

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var row = Services.Find.Row(request.Required<EntityReference>("Target"));
        var change = new Entity(row.Table, row.Id) { ["ownerid"] = request.Required<EntityReference>("Assignee") };
        Raise(new OrganizationRequest("Update") { Parameters = { ["Target"] = change } }, scope);
        return Done();
    }
}

/// <summary>
/// SetState and SetStateDynamicEntity: state and status. Raises the Update that does it. Status -1 is the state's default.
/// </summary>
internal sealed class SetStateHandler(MessageServices services, string name) : MessageHandler(services, name)
{
    public override MessageTarget TargetOf(OrganizationRequest request) =>
        Services.Find.Row(request.Required<EntityReference>("EntityMoniker"));

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var row = Services.Find.Row(request.Required<EntityReference>("EntityMoniker"));
        var change = new Entity(row.Table, row.Id)
        {
            ["statecode"] = request.Required<OptionSetValue>("State"),
            ["statuscode"] = request.Required<OptionSetValue>("Status"),
        };
        Raise(new OrganizationRequest("Update") { Parameters = { ["Target"] = change } }, scope);
        return Done();
    }
}
