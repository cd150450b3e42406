using System;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.OpportunityStateChanged;

/// <summary>
/// The state of an opportunity changed, by whatever message: its onboarding is brought in line. Registered asynchronously after Update of
/// <c>opportunity</c>, filtered on <c>statecode</c>; this is the only event of a reopened opportunity.
/// </summary>
public sealed class OpportunityStateChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => ExtensionBoundary.Run(serviceProvider, static happened =>
        happened.EnsureOnboarding(happened.PrimaryRow.Id));
}
