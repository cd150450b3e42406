using System.Globalization;
using System.Xml.Linq;
using CrmOnboarding.Sandbox.Workflows.Expressions;
using CrmOnboarding.Sandbox.Workflows.Values;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Workflows.Parsing;

/// <summary>Reads values and expressions in the three ways XAML writes them: attribute, text in brackets, element.</summary>
internal sealed class ArgumentReader(string workflow, IReadOnlyDictionary<string, WorkflowVariable> variables)
{
    /// <summary>The value of a property, from an attribute or an element <c>Owner.Property</c>.</summary>
    public Expression Property(XElement owner, string property)
    {
        if (owner.Attribute(property) is { } attribute)
        {
            return Text(attribute.Value, owner, typeof(object));
        }

        return owner.PropertyElement(property) is { } element ? Content(element) : ConstantExpression.Nothing;
    }

    /// <summary>The text of an attribute that has to be there.</summary>
    public string Required(XElement owner, string attribute) =>
        owner.Attribute(attribute)?.Value is { Length: > 0 } text && text != XamlNames.NullExtension
            ? text
            : throw WorkflowFaults.NotSupported(workflow, $"a {owner.Name.LocalName} without {attribute}");

    /// <summary>Argument of an ActivityReference by its key; nothing when it is absent or null.</summary>
    public Expression Argument(XElement reference, string key) =>
        ArgumentElement(reference, key) is { } element ? Content(element) : ConstantExpression.Nothing;

    /// <summary>The text of an argument that has to be a constant.</summary>
    public string ConstantArgument(XElement reference, string key) =>
        (Argument(reference, key) as ConstantExpression)?.Value as string
        ?? throw WorkflowFaults.NotSupported(workflow, $"{StepName(reference)} without a constant {key}");

    /// <summary>Where an argument's result goes.</summary>
    public IAssignable Target(XElement reference, string key) =>
        Argument(reference, key) as IAssignable
        ?? throw WorkflowFaults.NotSupported(workflow, $"{StepName(reference)} without a place for its {key}");

    /// <summary>The type that an argument or property TargetType names; null when it names none.</summary>
    public static Type? TypeIn(Expression argument) => (argument as ConstantExpression)?.Value as Type;

    /// <summary>All arguments of an ActivityReference, in the order written.</summary>
    public static IEnumerable<XElement> Arguments(XElement reference) => reference.PropertyElement("Arguments")?.Elements() ?? [];

    /// <summary>A property of an ActivityReference by its key; null when it is absent or null.</summary>
    public static XElement? KeyedProperty(XElement reference, string key) => reference.PropertyElement("Properties")?.Elements()
        .FirstOrDefault(element => element.Attribute(XamlNames.Key)?.Value == key && element.Name != XamlNames.Null);

    /// <summary>The value of a variable at the start of a run.</summary>
    public object? VariableDefault(XElement variable, Type type)
    {
        var expression = Property(variable, "Default") as ConstantExpression ?? ConstantExpression.Nothing;
        var value = expression.Value is string text && type != typeof(string) && type != typeof(object)
            ? Literal(text, type, variable)
            : expression.Value;
        return value ?? WorkflowTypes.DefaultOf(type);
    }

    /// <summary>The type named in x:TypeArguments; Object when none is.</summary>
    public Type TypeArgument(XElement element)
    {
        var name = element.Attribute(XamlNames.TypeArguments)?.Value;
        return name is null ? typeof(object) : WorkflowTypes.Find(name)
            ?? throw WorkflowFaults.NotSupported(workflow, $"the type '{name}'");
    }

    /// <summary>What to call a step in a message.</summary>
    public static string StepName(XElement step) => step.Attribute("DisplayName")?.Value is { Length: > 0 } name ? name
        : step.Name.LocalName;

    /// <summary>The content of an argument: text or one element.</summary>
    public Expression Content(XElement holder)
    {
        if (holder.Name == XamlNames.Null)
        {
            return ConstantExpression.Nothing;
        }

        var child = holder.Elements().FirstOrDefault();
        if (child is null)
        {
            return holder.IsEmpty || holder.Value.Length == 0
                ? ConstantExpression.Nothing
                : Text(holder.Value, holder, LiteralType(holder));
        }

        return child.Name.LocalName switch
        {
            _ when child.Name == XamlNames.Null => ConstantExpression.Nothing,
            "InArgument" or "OutArgument" or "InOutArgument" => Content(child),
            "ReferenceLiteral" or "Literal" => LiteralElement(child),
            _ => throw WorkflowFaults.NotSupported(workflow, $"the element '{child.Name.LocalName}' as a value"),
        };
    }

    private static XElement? ArgumentElement(XElement reference, string key) =>
        Arguments(reference).FirstOrDefault(element => element.Attribute(XamlNames.Key)?.Value == key);

    private Expression Text(string text, XElement holder, Type type)
    {
        if (text == XamlNames.NullExtension)
        {
            return ConstantExpression.Nothing;
        }

        var trimmed = text.Trim();
        if (!trimmed.StartsWith('[') || !trimmed.EndsWith(']'))
        {
            return new ConstantExpression(Literal(text.StartsWith("{}", StringComparison.Ordinal) ? text[2..] : text, type, holder));
        }

        try
        {
            return ExpressionParser.Parse(trimmed[1..^1], variables);
        }
        catch (FormatException unknown)
        {
            throw WorkflowFaults.NotSupported(workflow, $"{unknown.Message} in the expression {trimmed} of {StepName(holder)}");
        }
    }

    private ConstantExpression LiteralElement(XElement literal)
    {
        var typeName = literal.Attribute(XamlNames.TypeArguments)?.Value ?? string.Empty;
        if (literal.Attribute("Value")?.Value is { } text)
        {
            if (typeName.EndsWith(":Type", StringComparison.Ordinal))
            {
                return new ConstantExpression(
                    WorkflowTypes.Find(text) ?? throw WorkflowFaults.NotSupported(workflow, $"the type '{text}'"));
            }

            return new ConstantExpression(Literal(text, TypeArgument(literal), literal));
        }

        var content = literal.Elements().FirstOrDefault();
        return content?.Name.LocalName switch
        {
            null or "Null" => ConstantExpression.Nothing,
            "OptionSetValue" => new ConstantExpression(new OptionSetValue(Number(content, "Value"))),
            "XrmTimeSpan" => new ConstantExpression(new Duration(
                Number(content, "Years"), Number(content, "Months"), Number(content, "Days"), Number(content, "Hours"),
                Number(content, "Minutes"))),
            var name => throw WorkflowFaults.NotSupported(workflow, $"the element '{name}' as a literal"),
        };
    }

    private object? Literal(string text, Type type, XElement holder)
    {
        if (text.Length == 0 && type == typeof(DateTime))
        {
            return default(DateTime); // As .NET's DateTimeConverter reads the designer's Default="".
        }

        try
        {
            return ValueConversion.Convert(text, type);
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidCastException or OverflowException)
        {
            throw WorkflowFaults.NotSupported(workflow, $"the value '{text}' as a {type.Name} in {StepName(holder)}");
        }
    }

    private static Type LiteralType(XElement holder) =>
        WorkflowTypes.Find(holder.Attribute(XamlNames.TypeArguments)?.Value ?? string.Empty) ?? typeof(object);

    private static int Number(XElement element, string attribute) =>
        int.TryParse(element.Attribute(attribute)?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : 0;
}
