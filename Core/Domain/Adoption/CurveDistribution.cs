using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption;

/// <summary>Where the customers of a portfolio are on the curve (W-16).</summary>
internal static class CurveDistribution
{
    /// <summary>Number of customers in each stage, in the order of the curve; stages without customers have 0.</summary>
    public static IReadOnlyList<StageCount> Of(IEnumerable<CurveStage> stages)
    {
        var counts = stages.ToLookup(stage => stage);
        return Enum.GetValues(typeof(CurveStage)).Cast<CurveStage>().Select(stage => new StageCount(stage, counts[stage].Count()))
            .ToArray();
    }
}

/// <summary>How many customers are in a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Customers">How many.</param>
internal sealed record StageCount(CurveStage Stage, int Customers);
