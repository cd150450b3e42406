using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>Shows an argument of a custom workflow activity in the designer, under a name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ParameterAttribute : Attribute
{
    protected ParameterAttribute(string name) => Name = name;

    public string Name { get; }
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute(string name) : ParameterAttribute(name);

[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string name) : ParameterAttribute(name);

/// <summary>The table that an argument of type EntityReference points at.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferenceTargetAttribute(string entityName) : Attribute
{
    public string EntityName { get; } = entityName;
}

/// <summary>The choice column that an argument of type OptionSetValue takes its options from.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AttributeTargetAttribute(string entityName, string attributeName) : Attribute
{
    public string EntityName { get; } = entityName;

    public string AttributeName { get; } = attributeName;
}

/// <summary>The value of an input that a workflow does not set; for an EntityReference the id and the table.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute : Attribute
{
    public DefaultAttribute(string value) => Value = value;

    public DefaultAttribute(string value, string entityName) : this(value) => EntityName = entityName;

    public string Value { get; }

    public string EntityName { get; }
}
