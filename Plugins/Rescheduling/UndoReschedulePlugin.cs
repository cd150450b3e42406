using System;
using CrmOnboarding.Dataverse.Rescheduling;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Rescheduling;

/// <summary>The message <c>onb_UndoReschedule</c>: a change of dates is taken back.</summary>
public sealed class UndoReschedulePlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        // Read before anything is written: a write that is refused ends the transaction, and the sentence about it is the caller's.
        _ = execution.CallerLanguage;
        execution.Answer("Moved", new UndoReschedule(execution.Service, execution.CallerService, execution.OccurredOn)
            .Run(execution.Parameter<EntityReference>("Target")!.Id));
    });
}
