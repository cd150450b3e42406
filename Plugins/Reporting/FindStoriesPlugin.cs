using System;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Domain.Adoption.Stories;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Reporting;

/// <summary>The message <c>onb_FindStories</c>: stories for a prospect.</summary>
public sealed class FindStoriesPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var report = StoryFigures.Of(
            execution.Service,
            new StoryQuery(
                ReportParameters.Text(execution.Parameter<string>("Pain")),
                ReportParameters.Text(execution.Parameter<string>("VendorConsidered")),
                ReportParameters.Text(execution.Parameter<string>("Reason")),
                ReportParameters.Text(execution.Parameter<string>("Industry"))));
        execution.Answer("Figures", report.Figures);
        execution.Answer("Stories", report.Count);
    });
}
