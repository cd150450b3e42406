using System;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.OpportunityClosed;

/// <summary>
/// An opportunity was won or lost: its onboarding is brought in line. Every Win and every Lose creates an <c>opportunityclose</c>. The
/// plug-in also accepts Win and Lose themselves, for organizations that register those messages.
/// </summary>
[Step(SdkMessage.Create, OpportunityCloseTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
public sealed class OpportunityClosedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var close = execution.Target ?? execution.Row("OpportunityClose");
        var opportunity = close?.GetAttributeValue<EntityReference>(OpportunityCloseTable.OpportunityId);
        if (opportunity is null)
        {
            execution.Trace.Line("The close names no opportunity; nothing to do.");
        }
        else
        {
            execution.EnsureOnboarding(opportunity.Id);
        }
    });
}
