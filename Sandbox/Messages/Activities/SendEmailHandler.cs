using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Activities;

/// <summary>
/// SendEmail: a draft with a sender and recipients who have an address is handed to the mail server. Nothing leaves the Sandbox: with
/// IssueSend the e-mail waits to be sent, without it is marked as sent. The event is called Send.
/// </summary>
internal sealed class SendEmailHandler(MessageServices services) : MessageHandler(services, "SendEmail", "Send")
{
    private const string Table = "email";
    private const int Completed = 1;
    private const int Sent = 3;
    private const int PendingSend = 6;
    private const int MostParties = 1000;

    public override MessageTarget TargetOf(OrganizationRequest request) => new(Table, request.Required<Guid>("EmailId"));

    public override OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var id = request.Required<Guid>("EmailId");
        var isIssued = request.Required<bool>("IssueSend");
        var email = Services.Rows.Read(Table, id, ["statecode", "directioncode", "subject", "ownerid"])
            ?? throw RowFaults.NotFound(Table, id);
        Services.Security.Demand(
            scope.UserId, AccessRight.Write, Services.Find.Table(Table), email.GetAttributeValue<EntityReference>("ownerid"), id);
        if (email.GetAttributeValue<OptionSetValue>("statecode").Value != 0 || !email.GetAttributeValue<bool>("directioncode"))
        {
            throw ServiceFaults.Of(ErrorCodes.InvalidArgument, $"The e-mail {id} is no draft of an outgoing e-mail and cannot be sent.");
        }

        Demand(id, "sender", Parties(id, 1));
        Demand(id, "recipient", Parties(id, 2));
        var change = new Entity(Table, id)
        {
            ["statecode"] = new OptionSetValue(Completed),
            ["statuscode"] = new OptionSetValue(isIssued ? PendingSend : Sent),
        };
        Raise(new OrganizationRequest("Update") { Parameters = { ["Target"] = change } }, scope);
        return Answer("Subject", email.GetAttributeValue<string>("subject") ?? string.Empty);
    }

    private List<EntityReference> Parties(Guid id, int kind) =>
    [
        .. Services.Rows.Find(
                "activityparty",
                [
                    ("activityid", new EntityReference("activitypointer", id)),
                    ("participationtypemask", new OptionSetValue(kind)),
                ],
                MostParties)
            .Select(party => Services.Rows.Value("activityparty", party, "partyid")).OfType<EntityReference>(),
    ];

    private void Demand(Guid id, string what, List<EntityReference> parties)
    {
        if (parties.Count == 0 || parties.Any(party => Address(party) is null))
        {
            throw ServiceFaults.Of(
                ErrorCodes.InvalidArgument, $"The e-mail {id} cannot be sent: it has no {what}, or one without an e-mail address.");
        }
    }

    private string? Address(EntityReference party)
    {
        var column = party.LogicalName switch
        {
            "systemuser" => "internalemailaddress",
            "queue" => "emailaddress",
            "account" or "contact" => "emailaddress1",
            _ => null,
        };
        return column is not null && Services.Rows.Value(party.LogicalName, party.Id, column) is string { Length: > 0 } text ? text : null;
    }
}
