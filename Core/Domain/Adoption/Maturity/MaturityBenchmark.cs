using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.Maturity;

/// <summary>What good looks like in one area, by segment (C-10).</summary>
/// <param name="Area">The area.</param>
/// <param name="Good">The level that is good for a segment.</param>
internal sealed record MaturityGoal(MaturityArea Area, BySegment<int> Good);

/// <summary>Where a customer stands in one area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Level">The customer's level; null when it has not been assessed.</param>
/// <param name="Good">The level that is good for the customer's segment.</param>
internal sealed record AreaPosition(MaturityArea Area, int? Level, int Good);

/// <summary>How a customer compares with what good looks like, and what to do next (C-10).</summary>
/// <param name="Areas">Every area, in the order of the benchmark.</param>
internal sealed record MaturityBenchmark(IReadOnlyList<AreaPosition> Areas)
{
    /// <summary>Share of the assessed areas that are good, 0 to 100 percent; null when none was assessed: no data is not zero.</summary>
    public decimal? PercentGood
    {
        get
        {
            var assessed = Areas.Where(area => area.Level is not null).ToArray();
            return assessed.Length == 0 ? null : 100m * assessed.Count(area => area.Level >= area.Good) / assessed.Length;
        }
    }

    /// <summary>One proposal for every area that is below good, the farthest below first.</summary>
    public IReadOnlyList<Message> Roadmap =>
        Areas.Where(area => area.Level < area.Good)
            .OrderByDescending(area => area.Good - area.Level)
            .Select(area => AdoptionMessages.Roadmap(area.Area, area.Level!.Value, area.Good))
            .ToArray();

    /// <summary>Compares a customer with the benchmark.</summary>
    /// <param name="segment">The customer's segment.</param>
    /// <param name="levels">The level of each area that was assessed.</param>
    /// <param name="policy">What good looks like.</param>
    public static MaturityBenchmark Of(
        Segment segment, IReadOnlyDictionary<MaturityArea, int> levels, MaturityPolicy policy) =>
        new(policy.Goals
            .Select(goal =>
                new AreaPosition(goal.Area, levels.TryGetValue(goal.Area, out var level) ? level : null, goal.Good.For(segment)))
            .ToArray());
}
