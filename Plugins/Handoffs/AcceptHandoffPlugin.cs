using System;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Handoffs;

/// <summary>The message <c>onb_AcceptHandoff</c>: Customer Success takes a deal over.</summary>
public sealed class AcceptHandoffPlugin : IPlugin
{
    /// <summary>Name of the message.</summary>
    internal const string Name = "onb_AcceptHandoff";

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        execution.ReviewHandoff().Accept());
}
