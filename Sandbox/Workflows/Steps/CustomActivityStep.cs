using System.Activities;
using CrmOnboarding.Sandbox.Workflows.Expressions;
using CrmOnboarding.Sandbox.Workflows.Values;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.Sandbox.Workflows.Steps;

/// <summary>
/// A custom workflow activity: binds the inputs by property name, runs it with the platform's three extensions and puts its
/// outputs into variables.
/// </summary>
internal sealed class CustomActivityStep(
    string name,
    string assemblyQualifiedName,
    IReadOnlyDictionary<string, Expression> inputs,
    IReadOnlyDictionary<string, IAssignable> outputs) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        var activity = run.Activities.Find(assemblyQualifiedName)
            ?? throw run.Failure($"calls '{assemblyQualifiedName}', which no imported assembly holds");
        var arguments = new Dictionary<string, object?>(inputs.Count, StringComparer.Ordinal);
        foreach (var (key, expression) in inputs)
        {
            var type = ActivityInputs.Of(activity.GetType()).TypeOf(key)
                ?? throw run.Failure($"gives the input '{key}', which {activity.GetType().Name} does not have");
            var value = expression.Evaluate(run);
            arguments[key] = run.Guard(() => ValueConversion.Convert(value, type)) ?? WorkflowTypes.DefaultOf(type);
        }

        var invoker = new WorkflowInvoker(activity);
        invoker.Extensions.Add<IWorkflowContext>(() => run.Context);
        invoker.Extensions.Add<IOrganizationServiceFactory>(() => run.Services);
        invoker.Extensions.Add<ITracingService>(() => run.Tracing);
        var results = invoker.Invoke(arguments!);
        foreach (var (key, target) in outputs)
        {
            target.Assign(run, results.TryGetValue(key, out var value)
                ? value
                : throw run.Failure($"takes the output '{key}', which {activity.GetType().Name} does not have"));
        }

        return Flow.Next;
    }
}
