using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Live.Environments;

/// <summary>An environment that a connection string leads to.</summary>
internal interface ILiveEnvironment : IDisposable
{
    /// <summary>The variable that holds the connection string when no option does.</summary>
    const string ConnectionVariable = "DATAVERSE_CONNECTION";

    /// <summary>The environment's friendly name.</summary>
    string Name { get; }

    /// <summary>A service that waits out what the platform puts off, for sequential calls.</summary>
    IOrganizationService Service { get; }

    /// <summary>Messages about solutions, whose types only Microsoft's SDK has.</summary>
    ISolutionMessages Solutions { get; }

    /// <summary>Plain services for parallel calls; a pool adds the waiting.</summary>
    /// <param name="most">How many at most; null for as many as the environment recommends. Always at least one.</param>
    IReadOnlyList<IOrganizationService> Services(int? most);
}
