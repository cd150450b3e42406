using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Workflows.Values;

/// <summary>The comparisons of step EvaluateCondition. Text is compared without regard to case, as the platform's database does.</summary>
internal static class Condition
{
    private static readonly HashSet<ConditionOperator> Known =
    [
        ConditionOperator.Equal, ConditionOperator.NotEqual, ConditionOperator.Null, ConditionOperator.NotNull,
        ConditionOperator.GreaterThan, ConditionOperator.GreaterEqual, ConditionOperator.LessThan, ConditionOperator.LessEqual,
        ConditionOperator.In, ConditionOperator.NotIn, ConditionOperator.Contains, ConditionOperator.DoesNotContain,
        ConditionOperator.BeginsWith, ConditionOperator.DoesNotBeginWith, ConditionOperator.EndsWith, ConditionOperator.DoesNotEndWith,
        ConditionOperator.On, ConditionOperator.NotOn, ConditionOperator.OnOrBefore, ConditionOperator.OnOrAfter,
    ];

    /// <summary>Whether the runner has the comparison.</summary>
    public static bool IsKnown(ConditionOperator comparison) => Known.Contains(comparison);

    /// <summary>Whether the operand stands in this relation to the parameters.</summary>
    /// <exception cref="InvalidCastException">Operand and parameter cannot be compared.</exception>
    public static bool Holds(ConditionOperator comparison, object? operand, IReadOnlyList<object?> parameters)
    {
        var value = Comparable(operand);
        var other = Comparable(parameters.ElementAtOrDefault(0));
        return comparison switch
        {
            ConditionOperator.Null => value is null,
            ConditionOperator.NotNull => value is not null,
            ConditionOperator.Equal => AreEqual(value, other),
            ConditionOperator.NotEqual => !AreEqual(value, other),
            ConditionOperator.In => parameters.Any(parameter => AreEqual(value, Comparable(parameter))),
            ConditionOperator.NotIn => !parameters.Any(parameter => AreEqual(value, Comparable(parameter))),
            ConditionOperator.GreaterThan => Compare(value, other) > 0,
            ConditionOperator.GreaterEqual => Compare(value, other) >= 0,
            ConditionOperator.LessThan => Compare(value, other) < 0,
            ConditionOperator.LessEqual => Compare(value, other) <= 0,
            ConditionOperator.On => Compare(Day(value), Day(other)) == 0,
            ConditionOperator.NotOn => Compare(Day(value), Day(other)) is not 0,
            ConditionOperator.OnOrBefore => Compare(Day(value), Day(other)) <= 0,
            ConditionOperator.OnOrAfter => Compare(Day(value), Day(other)) >= 0,
            ConditionOperator.Contains => Text(value).Contains(Text(other), StringComparison.OrdinalIgnoreCase),
            ConditionOperator.DoesNotContain => !Text(value).Contains(Text(other), StringComparison.OrdinalIgnoreCase),
            ConditionOperator.BeginsWith => Text(value).StartsWith(Text(other), StringComparison.OrdinalIgnoreCase),
            ConditionOperator.DoesNotBeginWith => !Text(value).StartsWith(Text(other), StringComparison.OrdinalIgnoreCase),
            ConditionOperator.EndsWith => Text(value).EndsWith(Text(other), StringComparison.OrdinalIgnoreCase),
            ConditionOperator.DoesNotEndWith => !Text(value).EndsWith(Text(other), StringComparison.OrdinalIgnoreCase),
            _ => throw new NotSupportedException($"the comparison '{comparison}'"),
        };
    }

    private static string Text(object? value) => value is null ? string.Empty : ValueConversion.ToText(value);

    private static object? Day(object? value) => value is DateTime moment ? moment.Date : value;

    private static bool AreEqual(object? left, object? right) => left is not null && right is not null && Compare(left, right) == 0;

    /// <summary>Below 0, 0 or above 0; null when a side is missing, so that every relation to it is false.</summary>
    private static int? Compare(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (decimal a, decimal b) => a.CompareTo(b),
        (DateTime a, DateTime b) => a.CompareTo(b),
        (bool a, bool b) => a.CompareTo(b),
        (Guid a, Guid b) => a.CompareTo(b),
        (string a, string b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase),
        (Guid a, string b) when Guid.TryParse(b, out var id) => a.CompareTo(id),
        (decimal a, string b) => a.CompareTo(ValueConversion.ToDecimal(b)),
        _ => throw new InvalidCastException($"A {left.GetType().Name} cannot be compared with a {right.GetType().Name}."),
    };

    /// <summary>One shape for each kind of value: numbers, money and choices as decimal, rows as their id.</summary>
    private static object? Comparable(object? value) => value switch
    {
        _ when Missing.Is(value) => null,
        "" => null,
        Money money => money.Value,
        OptionSetValue option => (decimal)option.Value,
        EntityReference reference => reference.Id,
        Entity entity => entity.Id,
        int or long or double => ValueConversion.ToDecimal(value),
        _ => value,
    };
}
