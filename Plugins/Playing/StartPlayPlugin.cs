using System;
using CrmOnboarding.Dataverse.Playing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Playing;

/// <summary>The message <c>onb_StartPlay</c>: the tasks of a play are made for a plan.</summary>
public sealed class StartPlayPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var plan = execution.Parameter<EntityReference>("Target")!;
        if (!execution.MaySee(plan))
        {
            throw new DomainException(PlayMessages.NothingToStartFor);
        }

        execution.Answer("Tasks", new StartPlay(execution.Service, execution.OccurredOn).Run(
            plan.Id, execution.Parameter<EntityReference>("Play")!.Id, execution.Parameter<EntityReference>("Risk"),
            execution.Parameter<EntityReference>("Milestone")));
    });
}
