using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Workflows.Values;

/// <summary>The operators of step EvaluateExpression.</summary>
internal static class ExpressionOperator
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "CreateCrmType", "SelectFirstNonNull", "Add", "Subtract", "Multiply", "Divide", "Concat", "Sum", "Count",
        "Now", "RetrieveCurrentTime", "RetrieveLastExecutionTime",
        "AddMinutes", "AddHours", "AddDays", "AddWeeks", "AddMonths", "AddYears",
        "DiffInMinutes", "DiffInHours", "DiffInDays", "DiffInWeeks",
    };

    /// <summary>Whether the runner has the operator.</summary>
    public static bool IsKnown(string name) => Known.Contains(name);

    /// <summary>Applies a known operator and converts its result to the target type, where one is given.</summary>
    /// <param name="name">One of the known operators.</param>
    /// <param name="parameters">Its operands.</param>
    /// <param name="target">Type of the result; null leaves it as the operands make it.</param>
    /// <param name="now">Current moment of the run, UTC.</param>
    /// <param name="lastExecution">Moment at which the run last started or resumed, UTC.</param>
    public static object? Apply(string name, IReadOnlyList<object?> parameters, Type? target, DateTime now, DateTime lastExecution)
    {
        var result = name switch
        {
            "CreateCrmType" => CrmLiteral.Create(parameters),
            "SelectFirstNonNull" => parameters.FirstOrDefault(value => !Missing.Is(value)),
            "Now" or "RetrieveCurrentTime" => now,
            "RetrieveLastExecutionTime" => lastExecution,
            "Concat" => Join(parameters),
            "Count" => parameters.Count(value => !Missing.Is(value)),
            "Sum" => Sum(parameters),
            "Add" => Add(parameters, target),
            "Subtract" when parameters is [DateTime start, Duration span] => span.From(start, -1),
            "Subtract" => Calculate(parameters, (a, b) => a - b),
            "Multiply" => Calculate(parameters, (a, b) => a * b),
            "Divide" => Calculate(parameters, (a, b) => a / b, wholeNumbersStayWhole: false),
            _ when name.StartsWith("Add", StringComparison.Ordinal) => Shift(name["Add".Length..], parameters),
            _ when name.StartsWith("DiffIn", StringComparison.Ordinal) => Difference(name["DiffIn".Length..], parameters),
            _ => throw new NotSupportedException($"the operator '{name}'"),
        };
        return Missing.Is(result) ? null : ValueConversion.Convert(result, target);
    }

    private static object? Add(IReadOnlyList<object?> parameters, Type? target)
    {
        if (parameters is [DateTime start, Duration span])
        {
            return span.From(start, 1);
        }

        var numeric = target != typeof(string) && parameters.All(value => value is int or long or decimal or double or Money);
        return numeric ? Calculate(parameters, (a, b) => a + b) : Join(parameters);
    }

    private static string Join(IReadOnlyList<object?> parameters) =>
        string.Concat(parameters.Select(value => Missing.Is(value) ? string.Empty : ValueConversion.ToText(value)));

    private static object? Sum(IReadOnlyList<object?> parameters) =>
        Calculate(parameters.Where(value => !Missing.Is(value)).ToArray(), (a, b) => a + b);

    /// <summary>From left to right; a missing operand makes the result missing. The result is of the operands' kind.</summary>
    private static object? Calculate(
        IReadOnlyList<object?> parameters, Func<decimal, decimal, decimal> operation, bool wholeNumbersStayWhole = true)
    {
        if (parameters.Count == 0 || parameters.Any(value => Missing.Is(value)))
        {
            return null;
        }

        var result = ValueConversion.ToDecimal(parameters[0]!);
        for (var i = 1; i < parameters.Count; i++)
        {
            result = operation(result, ValueConversion.ToDecimal(parameters[i]!));
        }

        if (parameters.Any(value => value is Money))
        {
            return new Money(result);
        }

        if (parameters.Any(value => value is double))
        {
            return (double)result;
        }

        return wholeNumbersStayWhole && parameters.All(value => value is int) ? decimal.ToInt32(result) : result;
    }

    private static object? Shift(string unit, IReadOnlyList<object?> parameters)
    {
        // The functions of calculated columns name the amount first: AddDays(3, start). Both orders are taken.
        var start = parameters.OfType<DateTime>().FirstOrDefault();
        var amountValue = parameters.FirstOrDefault(value => value is not DateTime);
        if (start == DateTime.MinValue || Missing.Is(amountValue))
        {
            return null;
        }

        var amount = decimal.ToInt32(ValueConversion.ToDecimal(amountValue));
        return unit switch
        {
            "Minutes" => start.AddMinutes(amount),
            "Hours" => start.AddHours(amount),
            "Days" => start.AddDays(amount),
            "Weeks" => start.AddDays(7 * amount),
            "Months" => start.AddMonths(amount),
            _ => start.AddYears(amount),
        };
    }

    private static object? Difference(string unit, IReadOnlyList<object?> parameters)
    {
        if (parameters is not [DateTime from, DateTime to] || Missing.Is(from) || Missing.Is(to))
        {
            return null;
        }

        var span = to - from;
        return Convert.ToInt32(
            Math.Truncate(unit switch
            {
                "Minutes" => span.TotalMinutes,
                "Hours" => span.TotalHours,
                "Days" => span.TotalDays,
                _ => span.TotalDays / 7,
            }),
            CultureInfo.InvariantCulture);
    }
}
