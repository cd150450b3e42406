using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmOnboarding.Domain.Planning;

/// <summary>Tells the deal that a plan's own dates follow from those that joined it later (templates.md).</summary>
internal static class LaterDeals
{
    /// <summary>
    /// The items with <see cref="ItemSnapshot.LaterDealId"/>. The plan follows the deal that made it; where that is suspended, lost or
    /// gone, the deal left with the earliest Day 0, of several the one with the lowest id.
    /// </summary>
    /// <param name="items">All items of the plan, each with its deal; null for items of scope plan and where the deal was deleted.</param>
    /// <param name="madeBy">The deal that made the plan; null when it was deleted.</param>
    public static IReadOnlyList<ItemSnapshot> Mark(IReadOnlyList<DealItem> items, Guid? madeBy)
    {
        var left = items.Where(each => each.DealId is not null && PlanProgress.TakesPart(each.Item)).ToList();
        var lead = left.Count == 0 || left.Any(each => each.DealId == madeBy)
            ? madeBy
            : left.OrderBy(each => each.Item.Day0).ThenBy(each => each.DealId).First().DealId;
        return [.. items.Select(each => each.Item with { LaterDealId = each.DealId == lead ? null : each.DealId })];
    }
}

/// <summary>An item of a plan with the deal it belongs to.</summary>
/// <param name="Item">The item.</param>
/// <param name="DealId">The deal; null for items of scope plan and where the deal was deleted.</param>
internal readonly record struct DealItem(ItemSnapshot Item, Guid? DealId);
