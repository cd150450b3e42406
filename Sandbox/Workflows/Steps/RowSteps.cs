using CrmOnboarding.Sandbox.Workflows.Expressions;
using CrmOnboarding.Sandbox.Workflows.Values;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Workflows.Steps;

/// <summary>GetEntityProperty: a column of a row into a variable. An absent row or column gives nothing.</summary>
internal sealed class GetPropertyStep(
    string name, EntitySlotExpression row, string table, string column, Type? target, IAssignable result) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        var value = run.Entities.Read(row.Slot, column);
        // The primary key read as a reference is how the designer passes the row itself to an activity.
        result.Assign(run, value is Guid id && target == typeof(EntityReference)
            ? new EntityReference(table, id)
            : run.Guard(() => ValueConversion.Convert(value, target)));
        return Flow.Next;
    }
}

/// <summary>SetEntityProperty: a value into a column of a row that is being prepared. A missing value clears the column.</summary>
internal sealed class SetPropertyStep(string name, EntitySlotExpression row, string column, Expression value, Type? target)
    : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        var entity = run.Entities.Get(row.Slot) ?? throw run.Failure($"sets '{column}' of a row that was not prepared");
        var source = value.Evaluate(run);
        entity[column] = Missing.Is(source) ? null : run.Guard(() => ValueConversion.Convert(source, target));
        return Flow.Next;
    }
}

/// <summary>CreateEntity: the prepared row becomes a row of the database and gets its id.</summary>
internal sealed class CreateRowStep(string name, EntitySlotExpression row) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        var entity = run.Entities.Get(row.Slot) ?? throw run.Failure("creates a row that was not prepared");
        entity.Id = run.Service.Create(entity);
        return Flow.Next;
    }
}

/// <summary>UpdateEntity: the prepared columns go to the database.</summary>
internal sealed class UpdateRowStep(string name, EntitySlotExpression row) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        run.Service.Update(run.Entities.Get(row.Slot) ?? throw run.Failure("updates a row that was not prepared"));
        return Flow.Next;
    }
}

/// <summary>AssignEntity: a row gets another owner.</summary>
internal sealed class AssignOwnerStep(string name, string table, Expression id, Expression owner) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        var target = owner.Evaluate(run);
        if (Missing.Is(target))
        {
            throw run.Failure("assigns a row to nobody");
        }

        run.Service.Update(new Entity(table, (Guid)id.Evaluate(run)!) { ["ownerid"] = target });
        return Flow.Next;
    }
}

/// <summary>SetState: a row gets another state and status reason.</summary>
internal sealed class SetStateStep(string name, string table, Expression id, Expression state, Expression status) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        var change = new Entity(table, (Guid)id.Evaluate(run)!);
        Put(change, "statecode", state.Evaluate(run), run);
        Put(change, "statuscode", status.Evaluate(run), run);
        run.Service.Update(change);
        return Flow.Next;
    }

    private static void Put(Entity change, string column, object? value, WorkflowRun run)
    {
        if (value is not null)
        {
            change[column] = run.Guard(() => ValueConversion.Convert(value, typeof(OptionSetValue)));
        }
    }
}

/// <summary>RetrieveEntity: loads the row that an activity's output refers to, with the columns that later steps read.</summary>
internal sealed class RetrieveRowStep(string name, EntitySlotExpression row, string table, Expression id,
    bool mayBeAbsent) : WorkflowStep(name)
{
    protected override Flow Execute(WorkflowRun run)
    {
        var rowId = id.Evaluate(run) is Guid known ? known : Guid.Empty;
        run.Entities.Load(row.Slot, new EntityReference(table, rowId), mayBeAbsent || rowId == Guid.Empty);
        return Flow.Next;
    }
}
