using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Live.Calls;
using CrmOnboarding.Live.Deployment;
using CrmOnboarding.Live.Environments;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Live.Connection;

/// <summary>An environment through ServiceClient.</summary>
internal sealed class ClientEnvironment : ILiveEnvironment
{
    private readonly List<ServiceClient> _clients;

    /// <param name="client">Connected.</param>
    public ClientEnvironment(ServiceClient client)
    {
        // Waiting and retrying is done in one place, with a clock that tests can move: see Calls/Patience.
        client.MaxRetryCount = 0;

        // Without the cookie, the calls are spread over all web servers of the environment.
        client.EnableAffinityCookie = false;
        _clients = [client];
        Service = new PatientService(client, new Patience(TimeProvider.System), static () => { });
        Solutions = new SolutionMessages(Service);
    }

    /// <inheritdoc />
    public string Name => _clients[0].ConnectedOrgFriendlyName;

    /// <inheritdoc />
    public IOrganizationService Service { get; }

    /// <inheritdoc />
    public ISolutionMessages Solutions { get; }

    /// <inheritdoc />
    public IReadOnlyList<IOrganizationService> Services(int? most)
    {
        var recommended = Math.Max(1, _clients[0].RecommendedDegreesOfParallelism);
        var count = Math.Clamp(most ?? recommended, 1, recommended);
        while (_clients.Count < count)
            _clients.Add(_clients[0].Clone());
        return [.. _clients.Take(count)];
    }

    /// <inheritdoc />
    public void Dispose() => _clients.ForEach(client => client.Dispose());
}
