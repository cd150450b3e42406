using System;
using CrmOnboarding.Dataverse.Learning;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Reporting;

/// <summary>The message <c>onb_ProposeTemplate</c>: a draft of a template with the days on which its items are really done.</summary>
public sealed class ProposeTemplatePlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var policy = RulesetRows.Published(execution.Service).Rules.Reporting;
        var templateId = execution.Parameter<EntityReference>("Target")!.Id;
        var window = new WonWindow(from: null, until: null, execution.CallerToday, policy);
        var outcomes = TemplateOutcomes.Of(execution.Service, templateId, window, policy);
        var draft = new ProposeTemplate(execution.CallerService, execution.CallerLanguage)
            .Run(templateId, outcomes.Template, outcomes.Rows, policy);
        execution.Answer("Draft", new EntityReference(TemplateTable.LogicalName, draft));
    });
}
