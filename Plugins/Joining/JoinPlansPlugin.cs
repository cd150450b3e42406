using System;
using CrmOnboarding.Dataverse.Joining;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Joining;

/// <summary>The message <c>onb_JoinPlans</c>: two plans of one customer become one.</summary>
public sealed class JoinPlansPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        // Read before anything is written: a write that is refused ends the transaction, and the sentence about it is the caller's.
        _ = execution.CallerLanguage;
        execution.Answer("Deals", new JoinPlans(
            execution.Service, execution.CallerService, execution.Caller, execution.OccurredOn, execution.Trace).Run(
                execution.Parameter<EntityReference>("Target")!.Id, execution.Parameter<EntityReference>("Other")!.Id));
    });
}
