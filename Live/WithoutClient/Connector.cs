using CrmOnboarding.Live.Environments;

namespace CrmOnboarding.Live.Connection;

/// <summary>Stands in for the connection where Microsoft's packages are missing (DataverseSdk=contracts).</summary>
internal static class Connector
{
    /// <summary>Always refuses.</summary>
    /// <exception cref="RefusedException">Always.</exception>
    public static ILiveEnvironment Open(string? connection) => throw new RefusedException(
        "This build has no connection to Dataverse, because its package feed does not serve Microsoft.PowerPlatform.Dataverse.Client: " +
        "add a feed that does, for instance nuget.org, run ./crm clean and then this command again.");
}
