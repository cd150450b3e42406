using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Benchmarks.Naive;

/// <summary>Finds the next change the plain way: evaluates every following day until the result differs.</summary>
internal static class DailyEvaluation
{
    public static HealthResult Health(HealthInput input)
    {
        var today = HealthModel.Evaluate(input);
        return today with { NextChangeOn = NextChange(input.AsOf, day => HealthModel.Evaluate(input with { AsOf = day }) != today) };
    }

    public static CadenceResult Cadence(CadenceInput input)
    {
        var today = Domain.Cadence.Cadence.Evaluate(input);
        return today with
        {
            NextChangeOn = NextChange(input.AsOf, day => Domain.Cadence.Cadence.Evaluate(input with { AsOf = day }) != today),
        };
    }

    private static Date? NextChange(Date asOf, Func<Date, bool> differs)
    {
        for (var days = 1; days <= EvaluationLimits.EvaluationHorizonDays; days++)
        {
            if (differs(asOf.AddDays(days)))
            {
                return asOf.AddDays(days);
            }
        }

        return null;
    }
}
