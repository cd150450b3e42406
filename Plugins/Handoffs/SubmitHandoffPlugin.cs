using System;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Handoffs;

/// <summary>The message <c>onb_SubmitHandoff</c>: the seller hands a won deal over.</summary>
public sealed class SubmitHandoffPlugin : IPlugin
{
    /// <summary>Name of the message.</summary>
    internal const string Name = "onb_SubmitHandoff";

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var review = execution.ReviewHandoff();
        var warnings = review.Submit();
        execution.Answer("Warnings", execution.Sentences(warnings));
        execution.Answer("DecideBy", review.DecideBy.ToDateTime());
    });
}
