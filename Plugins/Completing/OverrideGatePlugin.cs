using System;
using CrmOnboarding.Dataverse.Completing;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Completing;

/// <summary>The message <c>onb_OverrideGate</c>: a manager allows an exception.</summary>
public sealed class OverrideGatePlugin : IPlugin
{
    /// <summary>Name of the message.</summary>
    internal const string MessageName = "onb_OverrideGate";

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        new OverrideGate(execution.Service).Run(
            execution.Parameter<EntityReference>("Target")!,
            execution.Parameter<string>("Reason"),
            execution.Caller,
            execution.CallerToday));
}
