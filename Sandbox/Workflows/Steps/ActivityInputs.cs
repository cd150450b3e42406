using System.Activities;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CrmOnboarding.Sandbox.Workflows.Steps;

/// <summary>The inputs of a class of activities: its public properties <c>InArgument&lt;T&gt;</c> and
/// <c>InOutArgument&lt;T&gt;</c>.</summary>
internal sealed class ActivityInputs
{
    // Reflection forgets what it read when memory is collected; the classes go only with their assembly.
    private static readonly ConditionalWeakTable<Type, ActivityInputs> s_known = [];

    private readonly Dictionary<string, Type> _types;

    [SuppressMessage("Trimming", "IL2070", Justification = "Activities come from imported assemblies.")]
    private ActivityInputs(Type activity) => _types = activity.GetProperties()
        .Where(property => property.PropertyType is { IsGenericType: true } type
            && (type.GetGenericTypeDefinition() == typeof(InArgument<>) || type.GetGenericTypeDefinition() == typeof(InOutArgument<>)))
        .DistinctBy(property => property.Name, StringComparer.Ordinal)
        .ToDictionary(property => property.Name, property => property.PropertyType.GetGenericArguments()[0], StringComparer.Ordinal);

    /// <summary>The inputs of a class.</summary>
    public static ActivityInputs Of(Type activity) => s_known.GetValue(activity, type => new ActivityInputs(type));

    /// <summary>T of the input; null when the class has none of that name.</summary>
    public Type? TypeOf(string input) => _types.GetValueOrDefault(input);
}
