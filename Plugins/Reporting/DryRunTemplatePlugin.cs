using System;
using CrmOnboarding.Dataverse.Reporting;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Reporting;

/// <summary>The message <c>onb_DryRunTemplate</c>: a version of a template on any date and calendar, and who does what in it.</summary>
public sealed class DryRunTemplatePlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var sheet = new TemplateSheet(execution.Service, execution.CallerLanguage).Of(
            execution.Parameter<EntityReference>("Target")!.Id,
            ReportParameters.Day(execution.Parameter<DateTime?>("WonOn")) ?? execution.CallerToday,
            execution.Parameter<Guid?>("CalendarId"));
        execution.Answer("Figures", sheet.Figures);
        execution.Answer("Items", sheet.Count);
    });
}
