using System;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Text;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Rulesets;

/// <summary>The message <c>onb_PreviewRuleset</c>: which plans a draft would show in another colour. Writes nothing.</summary>
public sealed class PreviewRulesetPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var preview = RulesetPreview.Of(
            execution.Service, execution.Parameter<EntityReference>("Ruleset")!.Id, execution.Parameter<string>("After"),
            execution.OccurredOn);
        execution.Answer("Plans", preview.Plans);
        execution.Answer("Changed", preview.Changes.Count);
        execution.Answer("Changes", Catalogue.RenderLines(preview.Changes, execution.CallerLanguage));
        execution.Answer("Next", preview.Next);
    });
}
