using System;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Reporting;

/// <summary>The message <c>onb_PortfolioFigures</c>: the running plans summed up.</summary>
public sealed class PortfolioFiguresPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var report = PortfolioFigures.Of(
            execution.Service,
            new RunningPlans(
                execution.Parameter<Guid?>("CsmId"),
                ReportParameters.Option<Segment>("Segment", execution.Parameter<int?>("Segment"))),
            ReportParameters.Day(execution.Parameter<DateTime?>("PeriodFrom")),
            ReportParameters.Day(execution.Parameter<DateTime?>("PeriodUntil")),
            execution.CallerToday,
            execution.CallerLanguage);
        execution.Answer("Figures", report.Figures);
        execution.Answer("Plans", report.Count);
    });
}
