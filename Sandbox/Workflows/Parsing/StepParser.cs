using System.Xml.Linq;
using CrmOnboarding.Sandbox.Workflows.Expressions;
using CrmOnboarding.Sandbox.Workflows.Steps;
using CrmOnboarding.Sandbox.Workflows.Values;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Workflows.Parsing;

/// <summary>Reads the steps of a workflow.</summary>
internal sealed class StepParser(string workflow, ArgumentReader arguments)
{
    private readonly List<(EntitySlot Slot, string Column)> _propertyReads = [];

    /// <summary>Every column that a step read so far takes from a row.</summary>
    public IReadOnlyList<(EntitySlot Slot, string Column)> PropertyReads => _propertyReads;

    /// <summary>The steps that stand in an element, in order.</summary>
    public IReadOnlyList<WorkflowStep> ReadContent(XElement holder) =>
        [.. holder.Elements().Where(element => !element.IsPropertyElement()).Select(Read)];

    private WorkflowStep Read(XElement element)
    {
        var name = ArgumentReader.StepName(element);
        return element.Name.LocalName switch
        {
            "ActivityReference" => ReadReference(element, name),
            "Sequence" => new SequenceStep(name, ReadContent(element)),
            "Assign" => new AssignStep(name, AssignTarget(element), arguments.Property(element, "Value")),
            "If" => new IfStep(name, arguments.Property(element, "Condition"), Branch(element, "Then"), Branch(element, "Else")),
            "Persist" => SequenceStep.Empty,
            "TerminateWorkflow" => new TerminateStep(name, arguments.Property(element, "Exception"), arguments.Property(element, "Reason")),
            "GetEntityProperty" => ReadGetProperty(element, name),
            "SetEntityProperty" => new SetPropertyStep(
                name, Row(element), arguments.Required(element, "Attribute"), arguments.Property(element, "Value"), TargetType(element)),
            "CreateEntity" => new CreateRowStep(name, Row(element)),
            "UpdateEntity" => new UpdateRowStep(name, Row(element)),
            "AssignEntity" => new AssignOwnerStep(name, Table(element), RowId(element), arguments.Property(element, "Owner")),
            "SetState" => new SetStateStep(
                name, Table(element), RowId(element), arguments.Property(element, "State"), arguments.Property(element, "Status")),
            "RetrieveEntity" => new RetrieveRowStep(
                name, Row(element), Table(element), RowId(element), element.Attribute("ThrowIfNotExists")?.Value == "False"),
            _ => throw WorkflowFaults.NotSupported(workflow, $"the element '{element.Name.LocalName}'"),
        };
    }

    private WorkflowStep ReadReference(XElement element, string name)
    {
        var assemblyQualifiedName = arguments.Required(element, "AssemblyQualifiedName");
        if (!assemblyQualifiedName.StartsWith(XamlNames.PlatformActivities, StringComparison.Ordinal))
        {
            return ReadCustomActivity(element, name, assemblyQualifiedName);
        }

        var activity = assemblyQualifiedName[XamlNames.PlatformActivities.Length..].Split(',')[0];
        return activity switch
        {
            "Composite" => new SequenceStep(name, Activities(element)),
            "ConditionSequence" => ReadConditionSequence(element, name),
            "ConditionBranch" => new ConditionBranchStep(
                name, arguments.Argument(element, "Condition"), KeyedStep(element, "Then"), KeyedStep(element, "Else")),
            "EvaluateExpression" => ReadEvaluateExpression(element, name),
            "EvaluateCondition" => ReadEvaluateCondition(element, name),
            "EvaluateLogicalCondition" => ReadLogicalCondition(element, name),
            "ConvertCrmXrmTypes" => new ConvertStep(
                name, arguments.Argument(element, "Value"), TypeArgument(element), arguments.Target(element, "Result")),
            _ => throw WorkflowFaults.NotSupported(workflow, $"the activity '{activity}' in {name}"),
        };
    }

    private CustomActivityStep ReadCustomActivity(XElement element, string name, string assemblyQualifiedName)
    {
        var inputs = new Dictionary<string, Expression>(StringComparer.Ordinal);
        var outputs = new Dictionary<string, IAssignable>(StringComparer.Ordinal);
        foreach (var argument in ArgumentReader.Arguments(element))
        {
            var key = argument.Attribute(XamlNames.Key)?.Value
                ?? throw WorkflowFaults.NotSupported(workflow, $"an argument without a key in {name}");
            if (argument.Name.LocalName == "OutArgument")
            {
                outputs.Add(key, arguments.Target(element, key));
            }
            else
            {
                inputs.Add(key, arguments.Content(argument));
            }
        }

        return new CustomActivityStep(name, assemblyQualifiedName, inputs, outputs);
    }

    private ConditionSequenceStep ReadConditionSequence(XElement element, string name)
    {
        if (arguments.Argument(element, "Wait") is ConstantExpression { Value: true or "True" })
        {
            throw WorkflowFaults.NotSupported(workflow, $"a wait condition in {name}");
        }

        return new ConditionSequenceStep(name, Activities(element));
    }

    private EvaluateExpressionStep ReadEvaluateExpression(XElement element, string name)
    {
        var expressionOperator = arguments.ConstantArgument(element, "ExpressionOperator");
        return ExpressionOperator.IsKnown(expressionOperator)
            ? new EvaluateExpressionStep(
                name, expressionOperator, arguments.Argument(element, "Parameters"), TypeArgument(element),
                arguments.Target(element, "Result"))
            : throw WorkflowFaults.NotSupported(workflow, $"the operator '{expressionOperator}' in {name}");
    }

    private EvaluateConditionStep ReadEvaluateCondition(XElement element, string name)
    {
        var text = arguments.ConstantArgument(element, "ConditionOperator");
        return Enum.TryParse<ConditionOperator>(text, out var comparison) && Condition.IsKnown(comparison)
            ? new EvaluateConditionStep(
                name, comparison, arguments.Argument(element, "Operand"), arguments.Argument(element, "Parameters"),
                arguments.Target(element, "Result"))
            : throw WorkflowFaults.NotSupported(workflow, $"the comparison '{text}' in {name}");
    }

    private LogicalConditionStep ReadLogicalCondition(XElement element, string name)
    {
        var text = arguments.ConstantArgument(element, "LogicalOperator");
        return text is "And" or "Or"
            ? new LogicalConditionStep(
                name,
                text == "And",
                arguments.Argument(element, "LeftOperand"),
                arguments.Argument(element, "RightOperand"),
                arguments.Target(element, "Result"))
            : throw WorkflowFaults.NotSupported(workflow, $"the logical operator '{text}' in {name}");
    }

    private GetPropertyStep ReadGetProperty(XElement element, string name)
    {
        var column = arguments.Required(element, "Attribute");
        if (column.StartsWith('!'))
        {
            throw WorkflowFaults.NotSupported(workflow, $"the process property '{column}'");
        }

        var row = Row(element);
        _propertyReads.Add((row.Slot, column));
        return new GetPropertyStep(
            $"{name} {column}",
            row,
            Table(element),
            column,
            TargetType(element),
            arguments.Property(element, "Value") as IAssignable
                ?? throw WorkflowFaults.NotSupported(workflow, $"{name} without a place for its value"));
    }

    private IAssignable AssignTarget(XElement element) => arguments.Property(element, "To") as IAssignable
        ?? throw WorkflowFaults.NotSupported(workflow, $"an Assign to {element.Attribute("To")?.Value ?? "nothing"}");

    private EntitySlotExpression Row(XElement element) => arguments.Property(element, "Entity") as EntitySlotExpression
        ?? throw WorkflowFaults.NotSupported(workflow, $"a {element.Name.LocalName} without a row of InputEntities or CreatedEntities");

    private string Table(XElement element) => arguments.Required(element, "EntityName");

    private Expression RowId(XElement element) =>
        arguments.Property(element, "EntityId") is var id && id != ConstantExpression.Nothing ? id : new IdExpression(Row(element));

    private Type? TargetType(XElement element) => ArgumentReader.TypeIn(arguments.Property(element, "TargetType"));

    private Type? TypeArgument(XElement element) => ArgumentReader.TypeIn(arguments.Argument(element, "TargetType"));

    private IReadOnlyList<WorkflowStep> Activities(XElement reference) =>
        ArgumentReader.KeyedProperty(reference, "Activities") is { } activities ? ReadContent(activities) : [];

    private WorkflowStep? KeyedStep(XElement reference, string key) =>
        ArgumentReader.KeyedProperty(reference, key) is { } step ? Read(step) : null;

    private SequenceStep Branch(XElement element, string property) =>
        element.PropertyElement(property) is { } content ? new SequenceStep(property, ReadContent(content)) : SequenceStep.Empty;
}
