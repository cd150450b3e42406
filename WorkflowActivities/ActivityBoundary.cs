using System;
using System.Activities;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>
/// What every activity does around its use case: takes the platform's services out of the context, closes the trace, and throws nothing but
/// the platform's own exception type.
/// </summary>
internal static class ActivityBoundary
{
    /// <summary>Runs a use case for a plan.</summary>
    /// <param name="context">As the platform hands it to the activity.</param>
    /// <param name="plan">The activity's plan argument.</param>
    /// <param name="run">
    /// Gets the organization service of the system user, so that the answer depends on the arguments and not on who started the workflow,
    /// the trace, and the id of the plan.
    /// </param>
    /// <exception cref="InvalidPluginExecutionException">
    /// The use case failed; see <see cref="ErrorConversion"/> for what it says.
    /// </exception>
    public static void Run(CodeActivityContext context, InArgument<EntityReference> plan, Action<IOrganizationService, TraceLog, Guid> run)
    {
        var workflow = context.GetExtension<IWorkflowContext>();
        var trace = new TraceLog(context.GetExtension<ITracingService>());
        try
        {
            var reference = plan.Get(context) ?? throw new DomainException(EvaluationMessages.PlanMissing);
            trace.Line("Plan {0}, correlation {1}", reference.Id, workflow.CorrelationId);
            run(context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(null), trace, reference.Id);
            trace.Close("Done.");
        }
        catch (Exception exception)
        {
            var converted = ErrorConversion.Convert(exception, workflow.CorrelationId, mayRetry: false, Language, trace);
            trace.Close("Failed, status {0}.", converted.Status);
            throw converted;
        }

        Language Language() => CallerProfile
            .Of(context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(null), workflow.InitiatingUserId).Language;
    }
}
