using System;
using CrmOnboarding.Dataverse.Reporting;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Reporting;

/// <summary>The message <c>onb_MaturityPosition</c>: a customer against what good looks like, and what to do next.</summary>
public sealed class MaturityPositionPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        execution.Answer("Figures", MaturityFigures.Of(
            execution.Service, execution.PrimaryRow.Id, execution.CallerToday, execution.CallerLanguage).Figures));
}
