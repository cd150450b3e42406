using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Domain.Settings;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Plugins.Rulesets;

/// <summary>
/// The message <c>onb_PublishRuleset</c>: publishes a draft. Setting the status by hand does the same; both are checked where the row is
/// written.
/// </summary>
public sealed class PublishRulesetPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var ruleset = execution.Parameter<EntityReference>("Ruleset")!;
        new GuardRuleset(execution.Service, execution.Trace).Check(ruleset.Id);
        execution.Service.Update(new Entity(ruleset.LogicalName, ruleset.Id)
        {
            [RulesetTable.Status] = ChoiceValues.Write(RulesetStatus.Published),
        });
        var published = execution.Service.Retrieve(ruleset.LogicalName, ruleset.Id, new ColumnSet(RulesetTable.Version));
        execution.Answer("Version", published.GetAttributeValue<int>(RulesetTable.Version));
    });
}
