using CrmOnboarding.Sandbox.Workflows.Values;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Workflows.Expressions;

/// <summary>A value that a workflow computes while it runs. Immutable: shared by all runs of a workflow.</summary>
internal abstract class Expression
{
    /// <summary>The value in the given run.</summary>
    public abstract object? Evaluate(WorkflowRun run);
}

/// <summary>An expression that a value can be put into.</summary>
internal interface IAssignable
{
    /// <summary>Puts the value there.</summary>
    void Assign(WorkflowRun run, object? value);
}

/// <summary>A value known when the workflow is read.</summary>
internal sealed class ConstantExpression(object? value) : Expression
{
    /// <summary>Nothing.</summary>
    public static readonly ConstantExpression Nothing = new(null);

    /// <summary>The value.</summary>
    public object? Value { get; } = value;

    public override object? Evaluate(WorkflowRun run) => Value;
}

/// <summary>A member of an enumeration, by name: <c>WorkflowPropertyType.Integer</c>, <c>OperationStatus.Canceled</c>.</summary>
/// <param name="Type">Name of the enumeration without its namespace.</param>
/// <param name="Member">Name of the member.</param>
internal sealed record EnumMember(string Type, string Member);

/// <summary>A variable of the workflow.</summary>
internal sealed class VariableExpression(WorkflowVariable variable) : Expression, IAssignable
{
    public override object? Evaluate(WorkflowRun run) => run.GetVariable(variable);

    public void Assign(WorkflowRun run, object? value) => run.SetVariable(variable, value);
}

/// <summary>One entry of the dictionaries <c>InputEntities</c> and <c>CreatedEntities</c>.</summary>
internal sealed class EntitySlotExpression(EntitySlot slot) : Expression, IAssignable
{
    /// <summary>Which entry.</summary>
    public EntitySlot Slot { get; } = slot;

    public override object? Evaluate(WorkflowRun run) => run.Entities.Get(Slot);

    public void Assign(WorkflowRun run, object? value) => run.Entities.Set(Slot, (Entity?)value);
}

/// <summary><c>.Id</c> of a row or of a reference.</summary>
internal sealed class IdExpression(Expression owner) : Expression, IAssignable
{
    public override object? Evaluate(WorkflowRun run) => owner is EntitySlotExpression { Slot: var slot }
        ? run.Entities.GetId(slot)
        : owner.Evaluate(run) switch
        {
            Entity entity => entity.Id,
            EntityReference reference => reference.Id,
            _ => throw run.Failure("has no row whose Id it could read"),
        };

    public void Assign(WorkflowRun run, object? value)
    {
        if (owner.Evaluate(run) is not Entity entity)
        {
            throw run.Failure("has no row whose Id it could set");
        }

        entity.Id = value is Guid id ? id : Guid.Empty;
    }
}

/// <summary><c>New Object() { a, b }</c>.</summary>
internal sealed class ArrayExpression(IReadOnlyList<Expression> elements) : Expression
{
    public override object? Evaluate(WorkflowRun run)
    {
        var values = new object?[elements.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = elements[i].Evaluate(run);
        }

        return values;
    }
}

/// <summary><c>New Entity("table")</c>: a new, empty row in memory.</summary>
internal sealed class NewEntityExpression(string? table) : Expression
{
    public override object? Evaluate(WorkflowRun run) => table is null ? new Entity() : new Entity(table);
}

/// <summary><c>New EntityReference()</c> or <c>New EntityReference("table", id)</c>.</summary>
internal sealed class NewReferenceExpression(Expression? table, Expression? id) : Expression
{
    public override object? Evaluate(WorkflowRun run) => table is null || id is null
        ? new EntityReference()
        : new EntityReference((string)table.Evaluate(run)!, (Guid)id.Evaluate(run)!);
}

/// <summary><c>DirectCast(x, T)</c>. As in Visual Basic, nothing becomes the default of a value type.</summary>
internal sealed class CastExpression(Expression operand, Type target) : Expression
{
    public override object? Evaluate(WorkflowRun run)
    {
        var value = operand.Evaluate(run);
        if (value is null)
        {
            return WorkflowTypes.DefaultOf(target);
        }

        return target.IsInstanceOfType(value)
            ? value
            : throw run.Failure($"cannot cast a {value.GetType().Name} to {target.Name}");
    }
}

/// <summary><c>IsNothing(x)</c>.</summary>
internal sealed class IsNothingExpression(Expression operand) : Expression
{
    public override object? Evaluate(WorkflowRun run) => Missing.Is(operand.Evaluate(run));
}

/// <summary><c>Not x</c>.</summary>
internal sealed class NotExpression(Expression operand) : Expression
{
    public override object? Evaluate(WorkflowRun run) => operand.Evaluate(run) is not true;
}
