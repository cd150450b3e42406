using System;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.OpportunityClosed;

/// <summary>
/// An opportunity was won or lost: its onboarding is brought in line. Registered asynchronously after Create of <c>opportunityclose</c>,
/// which every Win and every Lose makes; also accepts the messages Win and Lose themselves.
/// </summary>
public sealed class OpportunityClosedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => ExtensionBoundary.Run(serviceProvider, static happened =>
    {
        var close = happened.Row("Target") ?? happened.Row("OpportunityClose");
        var opportunity = close?.GetAttributeValue<EntityReference>(OpportunityCloseTable.OpportunityId);
        if (opportunity is null)
        {
            happened.Trace.Line("The close names no opportunity; nothing to do.");
        }
        else
        {
            happened.EnsureOnboarding(opportunity.Id);
        }
    });
}
