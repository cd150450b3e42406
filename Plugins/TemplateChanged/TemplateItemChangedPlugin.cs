using System;
using CrmOnboarding.Dataverse.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.TemplateChanged;

/// <summary>
/// Somebody changes the items of a template: only a draft's may change. Registered synchronously before Create, Update and Delete of
/// <c>onb_templateitem</c>.
/// </summary>
public sealed class TemplateItemChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => ExtensionBoundary.Run(serviceProvider, static happened =>
        new GuardTemplate(happened.Service, happened.Trace).ChangingItem(happened.Row("Target"), happened.Before));
}
