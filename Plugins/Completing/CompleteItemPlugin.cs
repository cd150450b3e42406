using System;
using CrmOnboarding.Dataverse.Completing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Completing;

/// <summary>The message <c>onb_CompleteItem</c>: an item of a plan is done.</summary>
public sealed class CompleteItemPlugin : IPlugin
{
    /// <summary>Name of the message.</summary>
    internal const string MessageName = "onb_CompleteItem";

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        new CompleteItem(execution.Service, execution.CallerService, execution.Caller).Run(
            execution.Parameter<EntityReference>("Target")!,
            new ItemReport
            {
                On = execution.Optional<DateTime>("On") is { } on ? Date.FromDateTime(on) : null,
                Heard = execution.Parameter<string>("Heard"),
                NextStep = execution.Parameter<string>("NextStep"),
                AcceptedBy = execution.Parameter<EntityReference>("AcceptedBy"),
                Evidence = execution.Parameter<string>("Evidence"),
                Outcome = execution.Optional<int>("Outcome"),
                IsUnderstood = execution.Optional<bool>("Understood"),
                Sentiment = execution.Optional<int>("Sentiment"),
                SentimentNote = execution.Parameter<string>("SentimentNote"),
            },
            execution.CallerToday,
            execution.OccurredOn,
            execution.CallerLanguage));
}
