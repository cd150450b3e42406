namespace CrmOnboarding.Sandbox.Workflows.Steps;

/// <summary>How a run goes on after a step.</summary>
internal enum Flow
{
    /// <summary>With the next step.</summary>
    Next,

    /// <summary>Not at all: a stop step was reached.</summary>
    Stop,
}

/// <summary>A step of a workflow. Immutable: shared by all runs.</summary>
/// <param name="name">The designer's name of the step, for messages.</param>
internal abstract class WorkflowStep(string name)
{
    /// <summary>The designer's name of the step, for messages.</summary>
    public string Name { get; } = name;

    /// <summary>Does the step's work.</summary>
    public Flow Run(WorkflowRun run)
    {
        run.CurrentStep = this;
        return Execute(run);
    }

    /// <summary>The work of this kind of step.</summary>
    protected abstract Flow Execute(WorkflowRun run);
}
