using System;
using CrmOnboarding.Dataverse.Reporting;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Reporting;

/// <summary>The message <c>onb_TrustSeries</c>: the trust index of a plan day by day, and without contact in the first week.</summary>
public sealed class TrustSeriesPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        execution.Answer("Figures", TrustFigures.Of(
            execution.Service, execution.PrimaryRow.Id, execution.Parameter<int?>("LastDay"), execution.OccurredOn,
            execution.CallerLanguage).Figures));
}
