using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Portfolio;

/// <summary>
/// The health of several plans together, weighted by contract value, with the worst of them beside it (formulas.md section 3).
/// </summary>
internal sealed record PortfolioHealth
{
    /// <summary>Average score by contract value, 0 to 100, one decimal digit; null when no plan has a known health.</summary>
    public required decimal? Score { get; init; }

    /// <summary>Its colour; unknown when too little of the value has a known health.</summary>
    public required HealthBand Band { get; init; }

    /// <summary>Share of the contract value whose health is known, 0 to 100 percent.</summary>
    public required int Confidence { get; init; }

    /// <summary>The plan with the lowest known score; null when none is known. Of equal ones, that with the higher value.</summary>
    public required PlanHealth? Worst { get; init; }

    /// <summary>How many plans have each colour.</summary>
    public required IReadOnlyDictionary<HealthBand, int> Bands { get; init; }

    /// <summary>Aggregates plans.</summary>
    /// <param name="plans">The plans, in any order. Without any contract value, all count equally.</param>
    /// <param name="model">Bands and required confidence.</param>
    public static PortfolioHealth Of(IReadOnlyCollection<PlanHealth> plans, HealthModelVersion model)
    {
        var known = plans.Where(plan => plan.Band != HealthBand.Unknown && plan.Score is not null).ToArray();
        var byValue = plans.Any(plan => plan.ContractValue > 0);
        decimal Weight(PlanHealth plan) => byValue ? Math.Max(0m, plan.ContractValue ?? 0m) : 1m;
        var all = plans.Sum(Weight);
        var weight = known.Sum(Weight);
        decimal? score = weight == 0 ? null : known.Sum(plan => Weight(plan) * plan.Score!.Value) / weight;
        var confidence = all == 0 ? 0 : 100m * weight / all;
        return new PortfolioHealth
        {
            Score = score is { } exact ? Math.Round(exact, 1, MidpointRounding.AwayFromZero) : null,
            Band = score is null || confidence < model.MinimumConfidence ? HealthBand.Unknown : HealthModel.BandOf(score.Value, model),
            Confidence = (int)Math.Round(confidence, MidpointRounding.AwayFromZero),
            Worst = known
                .OrderBy(plan => plan.Score)
                .ThenByDescending(Weight)
                .ThenBy(plan => plan.Name, StringComparer.Ordinal)
                .FirstOrDefault(),
            Bands = plans.GroupBy(plan => plan.Band).ToDictionary(group => group.Key, group => group.Count()),
        };
    }
}

/// <summary>One plan of a portfolio.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Score">Its score; null when there is none.</param>
/// <param name="Band">Its colour.</param>
/// <param name="ContractValue">Its contract value in one currency for all; null or below zero counts as nothing.</param>
internal sealed record PlanHealth(string Name, decimal? Score, HealthBand Band, decimal? ContractValue)
{
    /// <summary>Id of its row.</summary>
    public Guid PlanId { get; init; }
}
