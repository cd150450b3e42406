using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Directory;

/// <summary>WhoAmI: ids of the user, the user's business unit and the organization.</summary>
internal sealed class WhoAmIHandler(MessageServices services) : MessageHandler(services, "WhoAmI")
{
    public override bool RunsInTransaction => false;

    public override bool HasPipeline => false;

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope) => new()
    {
        ResponseName = RequestName,
        Results =
        {
            ["UserId"] = scope.UserId,
            ["BusinessUnitId"] = Services.Principals.BusinessUnitOf(scope.UserId),
            ["OrganizationId"] = Services.OrganizationId,
        },
    };
}

/// <summary>RetrieveVersion: the version of the platform whose behavior the Sandbox has.</summary>
internal sealed class RetrieveVersionHandler(MessageServices services) : MessageHandler(services, "RetrieveVersion")
{
    private const string Version = "9.2.0.0";

    public override bool RunsInTransaction => false;

    public override bool HasPipeline => false;

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope) => Answer("Version", Version);
}

/// <summary>PublishAllXml: nothing waits for publication here.</summary>
internal sealed class PublishAllXmlHandler(MessageServices services) : MessageHandler(services, "PublishAllXml")
{
    public override bool HasPipeline => false;

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope) => Done();
}

/// <summary>AddMembersTeam and RemoveMembersTeam: pairs of the membership relationship.</summary>
internal sealed class TeamMembersHandler(MessageServices services, bool adds)
    : MessageHandler(services, adds ? "AddMembersTeam" : "RemoveMembersTeam")
{
    public override MessageTarget TargetOf(OrganizationRequest request) => new("team", request.Required<Guid>("TeamId"));

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var members = new EntityReferenceCollection();
        members.AddRange(request.Required<Guid[]>("MemberIds").Select(id => new EntityReference("systemuser", id)));
        Raise(
            new OrganizationRequest(adds ? "Associate" : "Disassociate")
            {
                Parameters =
                {
                    ["Target"] = new EntityReference("team", request.Required<Guid>("TeamId")),
                    ["Relationship"] = new Relationship("teammembership_association"),
                    ["RelatedEntities"] = members,
                },
            },
            scope);
        return Done();
    }
}
