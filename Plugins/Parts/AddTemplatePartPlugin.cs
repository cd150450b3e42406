using System;
using CrmOnboarding.Dataverse.Parts;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Parts;

/// <summary>The message <c>onb_AddTemplatePart</c>: the items of a template part join a running plan.</summary>
public sealed class AddTemplatePartPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        // Read before anything is written: a write that is refused ends the transaction, and the sentence about it is the caller's.
        _ = execution.CallerLanguage;
        var add = new AddTemplatePart(
            execution.Service, execution.CallerService, execution.Caller, execution.OccurredOn, execution.Trace);
        execution.Answer(
            "Added", add.Run(execution.Parameter<EntityReference>("Target")!.Id, execution.Parameter<EntityReference>("Template")!.Id));
        execution.Answer("Merged", string.Join("\n", add.Merged));
    });
}
