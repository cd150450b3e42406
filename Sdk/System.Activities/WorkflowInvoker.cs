using System.Activities.Hosting;
using System.Collections.Generic;

namespace System.Activities;

/// <summary>Runs an activity as if it were a method call; an exception of the activity comes through as it is.</summary>
public sealed class WorkflowInvoker
{
    private readonly Activity _workflow;
    private WorkflowInstanceExtensionManager _extensions;

    public WorkflowInvoker(Activity workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        _workflow = workflow;
    }

    public WorkflowInstanceExtensionManager Extensions => _extensions ??= new WorkflowInstanceExtensionManager();

    /// <summary>The out and in-out arguments by name.</summary>
    public static IDictionary<string, object> Invoke(Activity workflow) => new WorkflowInvoker(workflow).Invoke();

    /// <summary>The out and in-out arguments by name.</summary>
    public static IDictionary<string, object> Invoke(Activity workflow, IDictionary<string, object> inputs)
    {
        return new WorkflowInvoker(workflow).Invoke(inputs);
    }

    public static TResult Invoke<TResult>(Activity<TResult> workflow)
    {
        return (TResult)new WorkflowInvoker(workflow).Invoke()[Argument.ResultValue];
    }

    public static TResult Invoke<TResult>(Activity<TResult> workflow, IDictionary<string, object> inputs)
    {
        return (TResult)new WorkflowInvoker(workflow).Invoke(inputs)[Argument.ResultValue];
    }

    public IDictionary<string, object> Invoke() => Run(null);

    public IDictionary<string, object> Invoke(IDictionary<string, object> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return Run(inputs);
    }

    private Dictionary<string, object> Run(IDictionary<string, object> inputs)
    {
        _extensions?.MakeReadOnly();
        var context = new CodeActivityContext(_extensions?.ForOneRun());
        var plan = _workflow.Plan;
        try
        {
            plan.Enter(context, inputs);
            _workflow.Run(context);
            return plan.Outputs(context);
        }
        finally
        {
            context.End();
        }
    }
}
