using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>What an argument of a workflow is described by.</summary>
public interface IWorkflowArgument
{
    object ArgumentValue { get; }
}

public enum ArgumentDirection
{
    Input = 0,
    Output = 1,
}

[AttributeUsage(AttributeTargets.All)]
public sealed class ArgumentDescriptionAttribute : Attribute, IWorkflowArgument
{
    public ArgumentDescriptionAttribute()
    {
    }

    public ArgumentDescriptionAttribute(string value) => Value = value;

    public string Value { get; set; } = string.Empty;

    public object ArgumentValue => Value;
}

[AttributeUsage(AttributeTargets.All)]
public sealed class ArgumentDirectionAttribute : Attribute, IWorkflowArgument
{
    public ArgumentDirectionAttribute()
    {
    }

    public ArgumentDirectionAttribute(ArgumentDirection value) => Value = value;

    public ArgumentDirection Value { get; set; }

    public object ArgumentValue => Value;
}

[AttributeUsage(AttributeTargets.All)]
public sealed class ArgumentEntityAttribute : Attribute, IWorkflowArgument
{
    public ArgumentEntityAttribute()
    {
    }

    public ArgumentEntityAttribute(string value) => Value = value;

    public string Value { get; set; }

    public object ArgumentValue => Value;
}

[AttributeUsage(AttributeTargets.All)]
public sealed class ArgumentRequiredAttribute : Attribute, IWorkflowArgument
{
    public ArgumentRequiredAttribute()
    {
    }

    public ArgumentRequiredAttribute(bool value) => Value = value;

    public bool Value { get; set; }

    public object ArgumentValue => Value;
}

[AttributeUsage(AttributeTargets.All)]
public sealed class ArgumentTargetAttribute : Attribute, IWorkflowArgument
{
    public ArgumentTargetAttribute()
    {
    }

    public ArgumentTargetAttribute(bool value) => Value = value;

    public bool Value { get; set; }

    public object ArgumentValue => Value;
}
