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
/// What every activity does around its evaluation: takes the platform's services from the context, closes the trace, and lets only
/// the platform's own exception type escape.
/// </summary>
internal static class ActivityBoundary
{
    /// <summary>Runs an evaluation of a plan.</summary>
    /// <param name="context">As the platform hands it to the activity.</param>
    /// <param name="plan">The activity's plan argument.</param>
    /// <param name="evaluate">
    /// Gets the organization service of the system user, so that the answer depends on the arguments and not on who started the workflow,
    /// and the id of the plan.
    /// </param>
    /// <exception cref="InvalidPluginExecutionException">
    /// The evaluation failed; see <see cref="ErrorConversion"/> for what it says.
    /// </exception>
    public static void Run(CodeActivityContext context, InArgument<EntityReference> plan, Action<IOrganizationService, Guid> evaluate)
    {
        var workflow = context.GetExtension<IWorkflowContext>();
        var trace = new TraceLog(context.GetExtension<ITracingService>());
        try
        {
            var reference = plan.Get(context) ?? throw new DomainException(EvaluationMessages.PlanMissing);
            trace.Line("Plan {0}, correlation {1}", reference.Id, workflow.CorrelationId);
            evaluate(context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(null), reference.Id);
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

    /// <summary>The date of an argument; its time of day and its kind do not count.</summary>
    /// <exception cref="DomainException">The argument is empty.</exception>
    public static Date AsOf(this InArgument<DateTime> argument, CodeActivityContext context)
    {
        var value = argument.Get(context);
        return value == default ? throw new DomainException(EvaluationMessages.AsOfMissing) : Date.FromDateTime(value);
    }

    /// <summary>The earlier of a date and the limit in an argument; the date itself where the argument is empty.</summary>
    public static Date NoLaterThan(this Date date, InArgument<DateTime>? limit, CodeActivityContext context) =>
        limit?.Get(context) is { } value && value != default ? Date.Min(date, Date.FromDateTime(value)) : date;
}
