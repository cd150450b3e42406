using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Messages.Activities;
using CrmOnboarding.Sandbox.Messages.Batches;
using CrmOnboarding.Sandbox.Messages.Directory;
using CrmOnboarding.Sandbox.Messages.Rows;
using CrmOnboarding.Sandbox.Messages.Sales;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages;

/// <summary>All messages the Sandbox supports: the platform's by this list, custom APIs by the imported solutions.</summary>
internal sealed class MessageCatalog : IMessageCatalog
{
    private readonly MessageServices _services;
    private readonly Dictionary<string, IMessageHandler> _handlers;
    private readonly Dictionary<string, CustomApiHandler> _customApis = new(StringComparer.OrdinalIgnoreCase);
    private OrganizationMetadata? _madeFrom;

    /// <param name="services">What the handlers work with.</param>
    /// <param name="more">Handlers that live outside this folder, for instance ExecuteWorkflow.</param>
    public MessageCatalog(MessageServices services, params IMessageHandler[] more)
    {
        _services = services;
        IMessageHandler[] handlers =
        [
            new CreateHandler(services),
            new UpdateHandler(services),
            new DeleteHandler(services),
            new RetrieveHandler(services),
            new RetrieveMultipleHandler(services),
            new UpsertHandler(services),
            new AssociateHandler(services, associates: true),
            new AssociateHandler(services, associates: false),
            new AssignHandler(services),
            new MergeHandler(services),
            new SetStateHandler(services, "SetState"),
            new SetStateHandler(services, "SetStateDynamicEntity"),
            new CloseOpportunityHandler(services, "WinOpportunity", "Win", state: 1),
            new CloseOpportunityHandler(services, "LoseOpportunity", "Lose", state: 2),
            new MultipleRowsHandler(services, "Create"),
            new MultipleRowsHandler(services, "Update"),
            new MultipleRowsHandler(services, "Upsert"),
            new ExecuteMultipleHandler(services),
            new ExecuteTransactionHandler(services),
            new WhoAmIHandler(services),
            new RetrieveVersionHandler(services),
            new PublishAllXmlHandler(services),
            new TeamMembersHandler(services, adds: true),
            new TeamMembersHandler(services, adds: false),
            new SendEmailHandler(services),
        ];
        _handlers = handlers.Concat(more).ToDictionary(handler => handler.RequestName, StringComparer.Ordinal);
    }

    public IMessageHandler Find(OrganizationRequest request)
    {
        var name = request.RequestName;
        if (string.IsNullOrEmpty(name))
        {
            throw ServiceFaults.Of(ErrorCodes.InvalidArgument, "The request has no RequestName.");
        }

        return _handlers.GetValueOrDefault(name) ?? CustomApi(name) ?? throw ServiceFaults.NotSupported($"The message {name}");
    }

    private CustomApiHandler? CustomApi(string name)
    {
        if (_madeFrom != _services.Metadata.Current)
        {
            _customApis.Clear();
            _madeFrom = _services.Metadata.Current;
            foreach (var api in _madeFrom.Components.CustomApis)
            {
                _customApis.Add(api.UniqueName, new CustomApiHandler(_services, api));
            }
        }

        return _customApis.GetValueOrDefault(name);
    }
}
