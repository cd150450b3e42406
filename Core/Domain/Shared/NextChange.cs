using System;

namespace CrmOnboarding.Domain.Shared;

/// <summary>Finds the first later date on which a result differs even though nothing new was entered.</summary>
internal static class NextChange
{
    /// <summary>Evaluates a rule as of a date, and finds when its result would next differ.</summary>
    /// <typeparam name="T">The result; compared with its own equality.</typeparam>
    /// <param name="asOf">The day as of which the result holds.</param>
    /// <param name="evaluate">
    /// The rule. It may depend on its <see cref="EvaluationDate"/> and on what does not change, nothing else.
    /// </param>
    /// <returns>
    /// The result, and the first later date on which it differs; null when it never does. When nothing differs for
    /// <see cref="EvaluationLimits.EvaluationHorizonDays"/> days although the rule goes on asking, that horizon: early rather than late.
    /// </returns>
    public static Evaluated<T> Find<T>(Date asOf, Func<EvaluationDate, T> evaluate)
        where T : IEquatable<T>
    {
        var day = new EvaluationDate(asOf);
        var result = evaluate(day);
        while (day.NextOn is { } next)
        {
            if (next - asOf >= EvaluationLimits.EvaluationHorizonDays)
            {
                return new Evaluated<T>(result, next);
            }

            day = new EvaluationDate(next);
            if (!result.Equals(evaluate(day)))
            {
                return new Evaluated<T>(result, next);
            }
        }

        return new Evaluated<T>(result, null);
    }
}

/// <summary>A result, and how long it holds.</summary>
/// <typeparam name="T">The result.</typeparam>
/// <param name="Result">The result as of the day it was asked for.</param>
/// <param name="NextChangeOn">The first later date on which it differs with no new data; null when it never does.</param>
internal readonly record struct Evaluated<T>(T Result, Date? NextChangeOn);
