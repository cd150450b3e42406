using System;
using System.Linq;
using CrmOnboarding.Domain.Health.Dimensions;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>The health of a plan, 0 to 100 (formulas.md section 3).</summary>
/// <remarks>
/// The weight of dimensions that do not apply goes to the others in proportion; caps apply after weighting; a score based on too
/// little data is shown, but its colour is unknown.
/// </remarks>
internal static class HealthModel
{
    /// <summary>The health, what it is made of, and when that answer changes with no new data.</summary>
    public static HealthResult Compute(HealthInput input)
    {
        var evaluated = NextChange.Find(input.AsOf, day => Evaluate(input, day));
        return evaluated.Result with { NextChangeOn = evaluated.NextChangeOn };
    }

    /// <summary>The health as of the day of the input, without looking for the next change.</summary>
    public static HealthResult Evaluate(HealthInput input) => Evaluate(input, new EvaluationDate(input.AsOf));

    /// <summary>The same as of a day whose questions are noted, for an evaluation of everything at once.</summary>
    internal static HealthResult Evaluate(HealthInput input, EvaluationDate day)
    {
        var model = Of(input);
        var readings = new[]
        {
            Schedule.Read(input, model, day),
            Engagement.Read(input, model, day),
            Utilisation.Read(input, model, day),
            Outcomes.Read(input, model, day),
            SentimentScore.Read(input, model, day),
        };
        var applicable = readings.Where(reading => reading.SubScore is not null).Sum(reading => model.WeightOf(reading.Dimension));
        decimal? uncapped = applicable == 0
            ? null
            : readings.Sum(reading => model.WeightOf(reading.Dimension) * (reading.SubScore ?? 0)) / applicable;
        var caps = HealthCaps.Holding(input, model.Caps, day).OrderBy(cap => cap.Limit).ToArray();
        var score = uncapped is { } free && caps.Length > 0 ? Math.Min(free, caps[0].Limit) : uncapped;
        var confidence = model.TotalWeight == 0 ? 0 : 100m * applicable / model.TotalWeight;
        return new HealthResult
        {
            Score = Round(score),
            UncappedScore = Round(uncapped),
            Band = score is null || confidence < model.MinimumConfidence ? HealthBand.Unknown : BandOf(score.Value, model),
            Confidence = (int)Math.Round(confidence, MidpointRounding.AwayFromZero),
            Dimensions = new(readings.Select(reading => Line(reading, model, applicable))),
            Caps = new(caps),
            ModelVersion = model.Version,
        };
    }

    /// <summary>The model by which an input is judged.</summary>
    internal static HealthModelVersion Of(HealthInput input) => input.Model ?? HealthModels.Shipped.For(input.Segment, input.IsAdopting);

    /// <summary>The colour of a score.</summary>
    public static HealthBand BandOf(decimal score, HealthModelVersion model) =>
        score >= model.GreenFrom ? HealthBand.Green : score >= model.YellowFrom ? HealthBand.Yellow : HealthBand.Red;

    private static DimensionScore Line(DimensionReading reading, HealthModelVersion model, decimal applicable)
    {
        var weight = model.WeightOf(reading.Dimension);
        var max = reading.SubScore is null || weight == 0 ? 0 : 100m * weight / applicable;
        return new DimensionScore
        {
            Dimension = reading.Dimension,
            Weight = weight,
            SubScore = Round(reading.SubScore),
            Points = Round(max * (reading.SubScore ?? 0) / 100m),
            MaxPoints = Round(max),
            Why = reading.Why,
            LastDataOn = reading.LastDataOn,
        };
    }

    private static decimal? Round(decimal? value) => value is { } known ? Round(known) : null;

    private static decimal Round(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
