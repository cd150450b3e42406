using System;
using CrmOnboarding.Live.Environments;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;

namespace CrmOnboarding.Live.Connection;

/// <summary>Opens environments by Microsoft's client.</summary>
internal static class Connector
{
    /// <summary>Connects.</summary>
    /// <param name="connection">
    /// A connection string of ServiceClient; null when none was given. It may hold a secret and is never shown.
    /// </param>
    /// <exception cref="RefusedException">There is none, it is not valid, or the environment refused the connection.</exception>
    public static ILiveEnvironment Open(string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
            throw new RefusedException(
                $"Name the environment: give --connection with a connection string, or set {ILiveEnvironment.ConnectionVariable}.");
        try
        {
            var client = new ServiceClient(connection);
            return client.IsReady ? new ClientEnvironment(client) : throw Refusal(client.LastError);
        }
        catch (Exception error) when (error is DataverseConnectionException or ArgumentException or FormatException)
        {
            throw Refusal((error.InnerException ?? error).Message);
        }
    }

    private static RefusedException Refusal(string? reason) => new(
        "The environment cannot be reached with this connection string; check its Url, AuthType and credentials. " +
        $"The client says: {(string.IsNullOrWhiteSpace(reason) ? "nothing" : reason.Split('\n', 2)[0].Trim())}");
}
