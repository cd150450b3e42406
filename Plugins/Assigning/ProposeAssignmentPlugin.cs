using System;
using CrmOnboarding.Dataverse.Assigning;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Assigning;

/// <summary>The message <c>onb_ProposeAssignment</c>: who should look after a plan, and why.</summary>
public sealed class ProposeAssignmentPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var report = ProposalFigures.Of(
            Proposal.Make(execution.Service, execution.PrimaryRow.Id, execution.OccurredOn), execution.CallerLanguage);
        execution.Answer("Figures", report.Figures);
        execution.Answer("Candidates", report.Count);
    });
}
