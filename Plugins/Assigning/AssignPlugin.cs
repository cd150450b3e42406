using System;
using CrmOnboarding.Dataverse.Assigning;
using CrmOnboarding.Dataverse.Text;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Assigning;

/// <summary>The message <c>onb_Assign</c>: a role of a plan gets a person, or the plan a team.</summary>
public sealed class AssignPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        // Read before anything is written: a write that is refused ends the transaction, and the sentence about it is the caller's.
        var language = execution.CallerLanguage;
        var request = new AssignmentRequest(
            execution.Optional<int>("Role"), execution.Optional<Guid>("UserId"), execution.Optional<Guid>("TeamId"),
            execution.Parameter<string>("Reason"));
        var assigned = new AssignPlan(execution.Service, execution.CallerService).Run(
            Proposal.Make(execution.Service, execution.PrimaryRow.Id, execution.OccurredOn), request, execution.Caller.Id);
        execution.Answer("AssignmentId", assigned.RecordId);
        execution.Answer("AssignedTo", assigned.Name);
        execution.Answer("Why", assigned.Why is null ? null : Catalogue.Render(assigned.Why, language));
    });
}
