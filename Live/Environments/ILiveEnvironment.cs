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

    /// <summary>A patient service, for what is done one call after the other.</summary>
    IOrganizationService Service { get; }

    /// <summary>Messages about solutions, whose types only Microsoft's SDK has.</summary>
    ISolutionMessages Solutions { get; }

    /// <summary>Bare services to call at the same time: a pool makes them patient.</summary>
    /// <param name="most">How many at most; null for as many as the environment recommends. At least one comes.</param>
    IReadOnlyList<IOrganizationService> Services(int? most);
}
