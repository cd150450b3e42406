using System;
using System.Linq;
using CrmOnboarding.Dataverse.Defaults;
using CrmOnboarding.Dataverse.Text;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Defaults;

/// <summary>The message <c>onb_InstallDefaults</c>: what ships becomes rows that an administrator edits.</summary>
public sealed class InstallDefaultsPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var installed = new InstallDefaults(execution.Service, execution.BaseLanguage, execution.Trace).Run();
        execution.Answer("Made", installed.Count(each => each.Outcome == InstallationOutcome.Made));
        execution.Answer("Renewed", installed.Count(each => each.Outcome == InstallationOutcome.Renewed));
        execution.Answer("Kept", installed.Count(each => each.Outcome == InstallationOutcome.Kept));
        execution.Answer("Edited", installed.Count(each => each.Outcome == InstallationOutcome.Edited));
        execution.Answer("Report", Catalogue.RenderLines(installed.Select(each => each.Told), execution.CallerLanguage));
    });
}
