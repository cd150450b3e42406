using System;
using CrmOnboarding.Dataverse.Reporting;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Reporting;

/// <summary>The message <c>onb_KickoffQuality</c>: how well the kick-offs of a quarter were held.</summary>
public sealed class KickoffQualityPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var report = KickoffQualityFigures.Of(
            execution.Service, ReportParameters.Day(execution.Parameter<DateTime?>("On")) ?? execution.CallerToday);
        execution.Answer("Figures", report.Figures);
        execution.Answer("Reviews", report.Count);
    });
}
