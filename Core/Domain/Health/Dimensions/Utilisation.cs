using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Dimensions;

/// <summary>Utilisation: how much of what was bought is used, against a target that rises after go-live.</summary>
internal static class Utilisation
{
    /// <summary>The sub-score of utilisation.</summary>
    public static DimensionReading Read(HealthInput input, HealthModelVersion model, EvaluationDate day)
    {
        if (input.DeployedOn is not { } live || !day.Elapsed(live, 1))
        {
            return DimensionReading.NotApplicable(HealthDimension.Utilisation, DimensionMessages.NotLive);
        }

        if (input.Utilisation is not { } reading || !day.Reached(reading.On) || day.Elapsed(reading.On, model.UtilisationFreshDays))
        {
            return DimensionReading.NotApplicable(HealthDimension.Utilisation, DimensionMessages.NoReading);
        }

        var target = TargetPercent(input, model, day);
        return target <= reading.UsedPercent
            ? new DimensionReading(HealthDimension.Utilisation, 100m,
                DimensionMessages.UtilisationReached(reading.UsedPercent), reading.On)
            : new DimensionReading(
                HealthDimension.Utilisation,
                Math.Max(0m, 100m * reading.UsedPercent / target),
                DimensionMessages.UtilisationBelow(reading.UsedPercent, Math.Round(target, 1, MidpointRounding.AwayFromZero)),
                reading.On);
    }

    /// <summary>Use as a share of its target on a day, 0 to 1 and above; null before go-live and without a fresh reading.</summary>
    public static decimal? ShareOfTarget(HealthInput input, EvaluationDate day)
    {
        var model = HealthModel.Of(input);
        return input.DeployedOn is { } live && day.Elapsed(live, 1)
            && input.Utilisation is { } reading && day.Reached(reading.On) && !day.Elapsed(reading.On, model.UtilisationFreshDays)
            && TargetPercent(input, model, day) is > 0 and var target
                ? reading.UsedPercent / target
                : null;
    }

    /// <summary>
    /// First of the latest readings in a row that reach the target of their day; null when the latest does not, or none was taken since
    /// go-live.
    /// </summary>
    /// <param name="readings">Readings, in any order.</param>
    /// <param name="input">When the customer went live, and by which model use is judged.</param>
    /// <param name="asOf">Later readings do not count.</param>
    public static Date? AtTargetSinceOn(IReadOnlyList<UtilisationReading> readings, HealthInput input, Date asOf)
    {
        if (readings.Count == 0 || input.DeployedOn is not { } live)
        {
            return null;
        }

        var model = HealthModel.Of(input);
        Date? since = null;
        foreach (var reading in readings.Where(reading => reading.On > live && reading.On <= asOf).OrderByDescending(reading => reading.On))
        {
            if (reading.UsedPercent < TargetPercent(input, model, new EvaluationDate(reading.On)))
            {
                break;
            }

            since = reading.On;
        }

        return since;
    }

    /// <summary>The target share of use, in percent, on the day of an evaluation; only after go-live.</summary>
    internal static decimal TargetPercent(HealthInput input, HealthModelVersion model, EvaluationDate day)
    {
        var live = input.DeployedOn!.Value;
        var last = model.UtilisationTarget[model.UtilisationTarget.Count - 1];
        return day.Elapsed(live, (int)Math.Ceiling(last.X)) ? last.Y : CurvePoint.Height(model.UtilisationTarget, day.DaysSince(live));
    }
}
