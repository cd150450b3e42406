using System;
using System.Activities;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.FakeXrmEasy;

/// <summary>
/// The background workflow of the solution. Its own activities run in Microsoft's WorkflowInvoker; those of the server
/// (Microsoft.Crm.Workflow, which nobody outside the server has) are stood in for, in document order, as far as the workflow uses them.
/// </summary>
internal sealed class BackgroundWorkflow(string table, IReadOnlyList<string> triggers, XDocument xaml)
{
    private static readonly XNamespace Activities =
        "clr-namespace:Microsoft.Xrm.Sdk.Workflow.Activities;assembly=Microsoft.Xrm.Sdk.Workflow, Version=9.0.0.0, Culture=neutral, "
            + "PublicKeyToken=31bf3856ad364e35";

    private static readonly XNamespace Xaml = "http://schemas.microsoft.com/winfx/2006/xaml";

    private readonly IReadOnlyList<XElement> _activities = [.. xaml.Descendants().Where(element => element.Name.Namespace == Activities)];

    /// <summary>Whether a written row starts it: every new one, and a change of a trigger column.</summary>
    public bool StartsOn(string message, Entity target) =>
        target.LogicalName == table && (message == "Create" || triggers.Any(target.Contains));

    /// <summary>Runs it on a row.</summary>
    /// <param name="row">The row as it is now.</param>
    /// <param name="invoke">Runs an activity class with inputs and gives its outputs.</param>
    /// <returns>The columns it writes; null when its condition does not hold.</returns>
    public Entity? Run(Entity row, Func<Type, Dictionary<string, object>, IDictionary<string, object>> invoke)
    {
        var values = new Dictionary<string, object?>();
        var changes = new Entity(row.LogicalName, row.Id);
        foreach (var activity in _activities)
        {
            switch (activity.Name.LocalName)
            {
                case "GetEntityProperty":
                    var column = (string)activity.Attribute("Attribute")!;
                    values[Name((string)activity.Attribute("Value")!)] = column == table + "id"
                        ? row.ToEntityReference()
                        : row.Contains(column) ? row[column] : null;
                    break;
                case "SetEntityProperty":
                    changes[(string)activity.Attribute("Attribute")!] = values[Name((string)activity.Attribute("Value")!)];
                    break;
                case "ActivityReference" when !Reference(activity, values, invoke):
                    return null;
                default:
                    break;
            }
        }

        return changes;
    }

    /// <returns>False when the condition of the branch does not hold.</returns>
    private static bool Reference(
        XElement activity, Dictionary<string, object?> values, Func<Type, Dictionary<string, object>, IDictionary<string, object>> invoke)
    {
        var name = (string)activity.Attribute("AssemblyQualifiedName")!;
        var arguments = (activity.Element(Activities + "ActivityReference.Arguments")?.Elements() ?? [])
            .ToDictionary(argument => (string)argument.Attribute(Xaml + "Key")!);
        switch (name.Split(',')[0].Split('.').Last())
        {
            case "EvaluateExpression" when arguments["ExpressionOperator"].Value == "CreateCrmType":
                values[Name(arguments["Result"].Value)] = new OptionSetValue(
                    int.Parse(Quoted.Match(arguments["Parameters"].Value).Groups[1].Value, CultureInfo.InvariantCulture));
                break;
            case "EvaluateExpression":
                values[Name(arguments["Result"].Value)] = Parameters(arguments, values).FirstOrDefault(value => value is not null);
                break;
            case "ConvertCrmXrmTypes":
                values[Name(arguments["Result"].Value)] = values[Name(arguments["Value"].Value)];
                break;
            case "EvaluateCondition":
                values[Name(arguments["Result"].Value)] =
                    Equals(values[Name(arguments["Operand"].Value)], Parameters(arguments, values).Single());
                break;
            case "EvaluateLogicalCondition":
                values[Name(arguments["Result"].Value)] = values[Name(arguments["LeftOperand"].Value)] is true
                    || values[Name(arguments["RightOperand"].Value)] is true;
                break;
            case "ConditionBranch":
                return values[Name(arguments["Condition"].Value)] is true;
            case "ConditionSequence" or "Composite":
                break;
            default:
                Invoke(Type.GetType(name, throwOnError: true)!, arguments, values, invoke);
                break;
        }

        return true;
    }

    private static void Invoke(
        Type activity,
        Dictionary<string, XElement> arguments,
        Dictionary<string, object?> values,
        Func<Type, Dictionary<string, object>, IDictionary<string, object>> invoke)
    {
        if (!typeof(CodeActivity).IsAssignableFrom(activity))
        {
            throw new NotSupportedException($"The driver does not run {activity}.");
        }

        var inputs = arguments.Where(each => each.Value.Name.LocalName == "InArgument")
            .ToDictionary(each => each.Key, each => values[Name(each.Value.Value)]!);
        var outputs = invoke(activity, inputs);
        foreach (var output in arguments.Where(each => each.Value.Name.LocalName == "OutArgument"))
        {
            values[Name(output.Value.Value)] = outputs[output.Key];
        }
    }

    private static IEnumerable<object?> Parameters(Dictionary<string, XElement> arguments, Dictionary<string, object?> values)
    {
        var list = arguments["Parameters"].Value;
        var inner = list.Substring(list.IndexOf('{') + 1, list.LastIndexOf('}') - list.IndexOf('{') - 1);
        return inner.Split(',').Select(each => values[each.Trim()]);
    }

    // "[Variable]" or "[DirectCast(Variable, Type)]".
    private static string Name(string expression)
    {
        var inner = expression.Trim('[', ']');
        return inner.StartsWith("DirectCast(", StringComparison.Ordinal) ? inner.Substring(11).Split(',')[0] : inner;
    }

    private static readonly Regex Quoted = new("\"([0-9]+)\"");
}
