using System;
using CrmOnboarding.Dataverse.Expanding;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Expanding;

/// <summary>The message <c>onb_StartExpansion</c>: a chance becomes an opportunity of the customer.</summary>
public sealed class StartExpansionPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var chance = execution.Parameter<EntityReference>("Target")!;
        if (!execution.MaySee(chance))
        {
            throw new DomainException(ExpandingMessages.Gone);
        }

        execution.Answer("Opportunity", new StartExpansion(execution.Service, execution.CallerService).Run(chance.Id));
    });
}
