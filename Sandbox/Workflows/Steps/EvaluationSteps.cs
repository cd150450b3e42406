using CrmOnboarding.Sandbox.Workflows.Expressions;
using CrmOnboarding.Sandbox.Workflows.Values;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Workflows.Steps;

/// <summary>EvaluateExpression: an operator over operands.</summary>
internal sealed class EvaluateExpressionStep(
    string name, string expressionOperator, Expression parameters, Type? target, IAssignable result) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        var operands = parameters.Evaluate(run) as object?[] ?? [];
        result.Assign(run, run.Guard(() => ExpressionOperator.Apply(expressionOperator, operands, target, run.UtcNow, run.UtcNow)));
        return Flow.Next;
    }
}

/// <summary>ConvertCrmXrmTypes: a value as the type that an activity's argument has.</summary>
internal sealed class ConvertStep(string name, Expression value, Type? target, IAssignable result) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        var source = value.Evaluate(run);
        result.Assign(run, run.Guard(() => ValueConversion.Convert(source, target)));
        return Flow.Next;
    }
}

/// <summary>EvaluateCondition: one comparison.</summary>
internal sealed class EvaluateConditionStep(
    string name, ConditionOperator comparison, Expression operand, Expression parameters, IAssignable result) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        var left = operand.Evaluate(run);
        var right = parameters.Evaluate(run) as object?[] ?? [];
        result.Assign(run, run.Guard(() => Condition.Holds(comparison, left, right)));
        return Flow.Next;
    }
}

/// <summary>EvaluateLogicalCondition: two conditions joined by And or Or.</summary>
internal sealed class LogicalConditionStep(string name, bool isAnd, Expression left, Expression right,
    IAssignable result) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        var first = left.Evaluate(run) is true or "True";
        var second = right.Evaluate(run) is true or "True";
        result.Assign(run, isAnd ? first && second : first || second);
        return Flow.Next;
    }
}
