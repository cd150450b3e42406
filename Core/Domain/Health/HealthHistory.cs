using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>
/// The scores of a plan as far back as trends look, one for each day on which it changed. Scores of different models are not comparable:
/// another model begins a history of its own, whatever is kept elsewhere of the time before.
/// </summary>
internal sealed class HealthHistory
{
    /// <summary>Nothing is known.</summary>
    public static readonly HealthHistory None = new(string.Empty, []);

    private readonly List<HealthSnapshot> _scores;

    /// <summary>Takes scores up.</summary>
    /// <param name="model">The version of the model that gave them.</param>
    /// <param name="scores">The scores, in any order.</param>
    public HealthHistory(string model, IEnumerable<HealthSnapshot> scores)
    {
        Model = model;
        _scores = [.. scores.OrderBy(score => score.On)];
    }

    /// <summary>The version of the model that gave the scores.</summary>
    public string Model { get; }

    /// <summary>The scores, the oldest first.</summary>
    public IReadOnlyList<HealthSnapshot> Scores => _scores;

    /// <summary>The history with the score of a day; itself where that is the score that holds.</summary>
    /// <param name="on">The day; what is known of it or of later days gives way.</param>
    /// <param name="score">The score; null when there is none.</param>
    /// <param name="model">The model that gave it.</param>
    public HealthHistory With(Date on, decimal? score, HealthModelVersion model)
    {
        var before = Model == model.Version ? _scores.FindAll(other => other.On < on) : [];
        var holds = before.Count == 0 ? null : before[before.Count - 1].Score;
        if (holds == score && before.Count == _scores.Count)
        {
            return this;
        }

        var oldest = Math.Max(0, before.FindLastIndex(other => on - other.On >= model.LongTrendDays));
        var kept = before.Skip(oldest);
        return new HealthHistory(model.Version, holds == score ? kept : kept.Concat([new HealthSnapshot(on, score)]));
    }

    /// <summary>How the score has moved over some days; null where there is nothing to compare.</summary>
    /// <param name="days">Calendar days back: what held then is compared with.</param>
    /// <param name="on">The day in question.</param>
    /// <param name="deadBand">Points up or down within which it is steady, inclusive.</param>
    public HealthTrend? Over(int days, Date on, decimal deadBand)
    {
        var then = _scores.FindLast(other => on - other.On >= days)?.Score;
        if (then is null || _scores[_scores.Count - 1].Score is not { } now)
        {
            return null;
        }

        var moved = now - then.Value;
        return moved > deadBand ? HealthTrend.Improving : moved < -deadBand ? HealthTrend.Declining : HealthTrend.Steady;
    }

    /// <summary>The first later day on which a trend of a model differs although no score does; null when none ever does.</summary>
    /// <param name="on">The day in question.</param>
    /// <param name="model">The model.</param>
    public Date? NextTrendOn(Date on, HealthModelVersion model) =>
        new[] { NextTrendOn(on, model.ShortTrendDays, model.TrendDeadBand), NextTrendOn(on, model.LongTrendDays, model.TrendDeadBand) }
            .Min();

    private Date? NextTrendOn(Date on, int days, decimal deadBand)
    {
        var trend = Over(days, on, deadBand);
        return _scores.Where(other => on - other.On < days).Select(other => (Date?)other.On.AddDays(days))
            .FirstOrDefault(later => Over(days, later!.Value, deadBand) != trend);
    }
}

/// <summary>How a score has moved compared with an earlier one.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum HealthTrend
{
    /// <summary>Up by more than the dead band.</summary>
    Improving,

    /// <summary>Within the dead band.</summary>
    Steady,

    /// <summary>Down by more than the dead band.</summary>
    Declining,
}

/// <summary>A score from the day on which it became that; it holds until the next.</summary>
/// <param name="on">The day.</param>
/// <param name="score">The score, 0 to 100; null when there was none.</param>
internal sealed class HealthSnapshot(Date on, decimal? score)
{
    /// <summary>The day from which it holds.</summary>
    public Date On => on;

    /// <summary>The score, 0 to 100; null when there was none.</summary>
    public decimal? Score => score;
}
