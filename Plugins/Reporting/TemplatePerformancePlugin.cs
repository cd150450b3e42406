using System;
using CrmOnboarding.Dataverse.Learning;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Reporting;

/// <summary>The message <c>onb_TemplatePerformance</c>: what a version of a template planned, and what happened.</summary>
public sealed class TemplatePerformancePlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var policy = RulesetRows.Published(execution.Service).Rules.Reporting;
        var window = new WonWindow(
            ReportParameters.Day(execution.Parameter<DateTime?>("WonFrom")),
            ReportParameters.Day(execution.Parameter<DateTime?>("WonUntil")), execution.CallerToday, policy);
        var outcomes = TemplateOutcomes.Of(execution.Service, execution.Parameter<EntityReference>("Target")!.Id, window, policy);
        var report = TemplateFigures.Of(outcomes, window, execution.CallerLanguage);
        execution.Answer("Figures", report.Figures);
        execution.Answer("Items", report.Count);
    });
}
