using CrmOnboarding.Sandbox.Workflows.Expressions;
using CrmOnboarding.Sandbox.Workflows.Values;

namespace CrmOnboarding.Sandbox.Workflows.Steps;

/// <summary>Steps one after the other: a sequence, a stage, the content of a branch, or the whole workflow.</summary>
internal sealed class SequenceStep(string name, IReadOnlyList<WorkflowStep> steps) : WorkflowStep(name)
{
    /// <summary>
    /// Does nothing. Also what Persist is here: it marks a point from which the platform may resume a background workflow, and
    /// the Sandbox never interrupts one.
    /// </summary>
    public static readonly SequenceStep Empty = new("Persist", []);

    protected override Flow Execute(WorkflowRun run)
    {
        foreach (var step in steps)
        {
            if (step.Run(run) == Flow.Stop)
            {
                return Flow.Stop;
            }
        }

        return Flow.Next;
    }
}

/// <summary>
/// A check condition: comparisons and branches in turn. The first branch whose condition holds wins; nothing after it is
/// looked at.
/// </summary>
internal sealed class ConditionSequenceStep(string name, IReadOnlyList<WorkflowStep> steps) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        foreach (var step in steps)
        {
            if (step is ConditionBranchStep branch)
            {
                if (branch.IsDecided(run))
                {
                    return branch.Run(run);
                }
            }
            else if (step.Run(run) == Flow.Stop)
            {
                return Flow.Stop;
            }
        }

        return Flow.Next;
    }
}

/// <summary>A branch of a check condition.</summary>
internal sealed class ConditionBranchStep(string name, Expression condition, WorkflowStep? then,
    WorkflowStep? otherwise) : WorkflowStep(name)
{
    /// <summary>Whether this branch has something to do, so that later branches are not looked at.</summary>
    public bool IsDecided(WorkflowRun run) => Holds(run) || otherwise is not null;

    protected override Flow Execute(WorkflowRun run) => (Holds(run) ? then : otherwise)?.Run(run) ?? Flow.Next;

    private bool Holds(WorkflowRun run) => condition.Evaluate(run) is true or "True";
}

/// <summary>If: the designer puts one around the loading of a row that an activity's output refers to.</summary>
internal sealed class IfStep(string name, Expression condition, WorkflowStep then, WorkflowStep otherwise) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run) => (condition.Evaluate(run) is true ? then : otherwise).Run(run);
}

/// <summary>Assign: a variable, an entry of the dictionaries of rows, or a row's id.</summary>
internal sealed class AssignStep(string name, IAssignable target, Expression value) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        target.Assign(run, value.Evaluate(run));
        return Flow.Next;
    }
}

/// <summary>A stop step: ends the run as succeeded or canceled, with a reason.</summary>
internal sealed class TerminateStep(string name, Expression exception, Expression reason) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        var status = exception.Evaluate(run) is EnumMember { Member: "Succeeded" } ? WorkflowStatus.Succeeded : WorkflowStatus.Canceled;
        var text = reason.Evaluate(run);
        run.Stop(new WorkflowResult(status, Missing.Is(text) ? null : ValueConversion.ToText(text)));
        return Flow.Stop;
    }
}
