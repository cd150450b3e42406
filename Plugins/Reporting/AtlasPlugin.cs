using System;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Reporting;

/// <summary>The message <c>onb_Atlas</c>: items by planned day and industries, as figures and as text for Excel.</summary>
public sealed class AtlasPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var policy = RulesetRows.Published(execution.Service).Rules.Reporting;
        var today = execution.CallerToday;
        var window = new WonWindow(
            ReportParameters.Day(execution.Parameter<DateTime?>("WonFrom")),
            ReportParameters.Day(execution.Parameter<DateTime?>("WonUntil")), today, policy);
        var filter = new AtlasFilter
        {
            Complexity = ReportParameters.Option<Complexity>("Complexity", execution.Parameter<int?>("Complexity")),
            Segment = ReportParameters.Option<Segment>("Segment", execution.Parameter<int?>("Segment")),
            Strategy = ReportParameters.Text(execution.Parameter<string>("Strategy")),
            Product = ReportParameters.Text(execution.Parameter<string>("Product")),
            TemplateCode = ReportParameters.Text(execution.Parameter<string>("TemplateCode")),
            TemplateVersion = execution.Parameter<int?>("TemplateVersion"),
            CustomerIndustry = ReportParameters.Text(execution.Parameter<string>("CustomerIndustry")),
            VendorIndustry = ReportParameters.Text(execution.Parameter<string>("VendorIndustry")),
        };
        var report = AtlasFigures.Of(execution.Service, window, filter, today, policy, execution.CallerLanguage);
        execution.Answer("Figures", report.Figures);
        execution.Answer("Csv", report.Csv);
        execution.Answer("Items", report.Count);
    });
}
