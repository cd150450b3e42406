using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Plans;

namespace CrmOnboarding.Domain.Planning;

/// <summary>Tells the deal that a plan's own dates follow from those that joined it later (templates.md).</summary>
internal static class LaterDeals
{
    /// <summary>
    /// The milestones with <see cref="Milestone.LaterDealId"/>. The plan follows the deal that made it; where that is suspended, lost or
    /// gone, the deal left with the earliest Day 0, of several the one with the lowest id.
    /// </summary>
    /// <param name="milestones">All milestones of the plan.</param>
    /// <param name="madeBy">The deal that made the plan; null when it was deleted.</param>
    public static IReadOnlyList<Milestone> Mark(IReadOnlyList<Milestone> milestones, Guid? madeBy)
    {
        var left = milestones.Where(each => each.DealId is not null && each.TakesPart).ToList();
        var lead = left.Count == 0 || left.Any(each => each.DealId == madeBy)
            ? madeBy
            : left.OrderBy(each => each.Day0).ThenBy(each => each.DealId).First().DealId;
        return
        [
            .. milestones.Select(
                each => each.LaterDealId == LaterThan(lead, each) ? each : each with { LaterDealId = LaterThan(lead, each) }),
        ];
    }

    private static Guid? LaterThan(Guid? lead, Milestone milestone) => milestone.DealId == lead ? null : milestone.DealId;
}
