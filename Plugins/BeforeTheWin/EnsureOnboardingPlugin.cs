using System;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.BeforeTheWin;

/// <summary>
/// The message <c>onb_EnsureOnboarding</c>: the onboarding of an opportunity is brought in line with its state, in one transaction.
/// </summary>
public sealed class EnsureOnboardingPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        execution.EnsureOnboardingInOneRequest());
}
