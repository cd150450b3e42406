using System;
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

    /// <summary>The target share of use, in percent, on the day of an evaluation; only after go-live.</summary>
    internal static decimal TargetPercent(HealthInput input, HealthModelVersion model, EvaluationDate day)
    {
        var live = input.DeployedOn!.Value;
        var last = model.UtilisationTarget[model.UtilisationTarget.Count - 1];
        return day.Elapsed(live, (int)Math.Ceiling(last.X)) ? last.Y : CurvePoint.Height(model.UtilisationTarget, day.DaysSince(live));
    }
}
