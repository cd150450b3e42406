using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace System.Activities;

/// <summary>The arguments of an activity: its public properties of an argument type, each with an argument in it.</summary>
internal sealed class RunPlan
{
    private readonly Dictionary<string, BoundArgument> _byName;

    private RunPlan(Dictionary<string, BoundArgument> byName) => _byName = byName;

    public static RunPlan Of(Activity activity)
    {
        var byName = new Dictionary<string, BoundArgument>(StringComparer.Ordinal);
        foreach (var property in PropertiesOf(activity.GetType()))
        {
            var argument = (Argument)property.GetValue(activity);
            if (argument == null)
            {
                argument = NewArgument(property.PropertyType);
                property.SetValue(activity, argument);
            }

            var required = property.IsDefined(typeof(RequiredArgumentAttribute), inherit: true);
            byName.Add(property.Name, new BoundArgument(property.Name, argument, required));
        }

        return new RunPlan(byName);
    }

    /// <summary>Gives each argument its place in the context, with the host's value, the default expression's, or none.</summary>
    public void Enter(CodeActivityContext context, IDictionary<string, object> inputs)
    {
        ThrowIfUnknown(inputs);
        foreach (var bound in _byName.Values)
        {
            var location = bound.Argument.NewLocation();
            context.Add(bound.Argument, location);
            object value = null;
            var isGiven = inputs != null && inputs.TryGetValue(bound.Name, out value);
            if (isGiven && !location.Takes(value))
            {
                throw bound.Refuses(value);
            }

            // Null stands for no value, so that a constant stays.
            if (value != null)
            {
                location.Value = value;
            }
            else if (bound.Argument.Expression != null)
            {
                location.Value = bound.Argument.Expression.Evaluate(context);
            }
            else if (!isGiven && bound.Required && bound.Argument.Direction == ArgumentDirection.In)
            {
                throw new ArgumentException($"The required argument '{bound.Name}' has no value. Pass one among the inputs.");
            }
        }
    }

    public Dictionary<string, object> Outputs(CodeActivityContext context)
    {
        return _byName.Values
            .Where(bound => bound.Argument.Direction != ArgumentDirection.In)
            .ToDictionary(bound => bound.Name, bound => context.GetValue(bound.Argument), StringComparer.Ordinal);
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type)
    {
        // A hidden property (Result of a base class) counts once, as the most derived one.
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => typeof(Argument).IsAssignableFrom(property.PropertyType) && property.PropertyType.IsGenericType)
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .Select(group => group.OrderByDescending(property => Depth(property.DeclaringType)).First());
    }

    private static int Depth(Type type) => type == null ? 0 : 1 + Depth(type.BaseType);

    private static Argument NewArgument(Type type) => (Argument)Activator.CreateInstance(type);

    private void ThrowIfUnknown(IDictionary<string, object> inputs)
    {
        if (inputs == null)
        {
            return;
        }

        foreach (var name in inputs.Keys)
        {
            if (!_byName.TryGetValue(name, out var bound) || bound.Argument.Direction == ArgumentDirection.Out)
            {
                throw new ArgumentException($"The activity has no input argument '{name}'.");
            }
        }
    }

    private sealed record BoundArgument(string Name, Argument Argument, bool Required)
    {
        public ArgumentException Refuses(object value)
        {
            var given = value?.GetType().ToString() ?? "null";
            return new ArgumentException($"The argument '{Name}' is of type {Argument.ArgumentType}; {given} does not fit.");
        }
    }
}
