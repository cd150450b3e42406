using System;
using CrmOnboarding.Dataverse.Rescheduling;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Domain.Planning;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Rescheduling;

/// <summary>The message <c>onb_ApplyReschedule</c>: items of a plan move, with what follows from them.</summary>
public sealed class ApplyReschedulePlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        // Read before anything is written: a write that is refused ends the transaction, and the sentence about it is the caller's.
        _ = execution.CallerLanguage;
        var id = new ApplyReschedule(execution.Service, execution.CallerService, execution.Caller, execution.OccurredOn).Run(
            execution.Parameter<EntityReference>("Target")!.Id,
            new RescheduleRequest(execution.Parameter<string>("Items"), execution.Optional<int>("Shift")),
            execution.Parameter<string>("Cause"),
            ChoiceValues.Read<DelayParty>(execution.Parameter<int>("Party")),
            execution.Parameter<string>("Version"),
            out var moved);
        execution.Answer("Moved", moved);
        execution.Answer("ScheduleChangeId", id ?? Guid.Empty);
    });
}
