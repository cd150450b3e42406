using System;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Reporting;

/// <summary>The message <c>onb_TimeMetrics</c>: how long it took from the win to what an onboarding is about.</summary>
public sealed class TimeMetricsPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var report = TimeFigures.Of(
            execution.Service,
            execution.Parameter<string>("By"),
            new WonWindow(
                ReportParameters.Day(execution.Parameter<DateTime?>("WonFrom")),
                ReportParameters.Day(execution.Parameter<DateTime?>("WonUntil")),
                execution.CallerToday,
                RulesetRows.Published(execution.Service).Rules.Reporting),
            execution.CallerLanguage);
        execution.Answer("Figures", report.Figures);
        execution.Answer("Plans", report.Count);
    });
}
