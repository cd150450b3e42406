using System;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Handoffs;

/// <summary>The message <c>onb_ReturnHandoff</c>: Customer Success sends a deal back to Sales.</summary>
public sealed class ReturnHandoffPlugin : IPlugin
{
    /// <summary>Name of the message.</summary>
    internal const string Name = "onb_ReturnHandoff";

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        execution.Answer("Gaps", execution.Sentences(execution.ReviewHandoff().Return(execution.Parameter<string>("Reasons")))));
}
