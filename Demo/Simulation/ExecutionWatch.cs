using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Live.Sweeping;
using CrmOnboarding.Sandbox.Pipeline;

namespace CrmOnboarding.Demo.Simulation;

/// <summary>
/// Watches what the solution's extensions do: how many service calls a new plan took, and whether background work failed.
/// </summary>
internal sealed class ExecutionWatch
{
    private readonly Dictionary<Guid, int> _callsOfCreators = [];

    /// <summary>Most service calls of a plug-in execution that made a new plan; 0 when none did.</summary>
    public int MostServiceCalls { get; private set; }

    /// <summary>How many pieces of background work failed for good.</summary>
    public int Failures { get; private set; }

    /// <summary>What the first failure was; null when there was none.</summary>
    public string? FirstFailure { get; private set; }

    /// <summary>Takes note of a night: a plan that was passed over is a piece of background work that failed.</summary>
    public void Note(SweepReport night)
    {
        Failures += night.PassedOver.Count;
        FirstFailure ??= night.PassedOver.FirstOrDefault();
    }

    /// <summary>Takes note of an execution.</summary>
    public void Note(PluginExecution execution)
    {
        if (execution.Outcome == ExecutionOutcome.Failed)
        {
            if (!execution.IsAsynchronous)
            {
                // What is refused at once, whoever asked reads it; it is no background work.
                return;
            }

            Failures++;
            FirstFailure ??= $"{execution.StepName}: {execution.Error}";
        }
        else if (execution.IsWorkflow)
        {
            // The workflow that the Create of a plan starts carries the correlation of the plug-in that sent it.
            if (execution.Table == PlanTable.LogicalName && execution.MessageName == "Create"
                && _callsOfCreators.TryGetValue(execution.CorrelationId, out var calls))
            {
                MostServiceCalls = Math.Max(MostServiceCalls, calls);
            }
        }
        else if (execution.ServiceCalls.Contains("Create"))
        {
            _callsOfCreators[execution.CorrelationId] = execution.ServiceCalls.Count;
        }
    }
}
