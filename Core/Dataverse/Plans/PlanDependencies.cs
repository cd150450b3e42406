using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>Gives the stored items of a plan what their template says of them and their rows do not keep: durations and dependencies.</summary>
internal static class PlanDependencies
{
    /// <summary>
    /// The items as the rules see them. An item of a line waits for its own line and for the plan, one of the plan for every line of the
    /// deal that the plan follows (see <see cref="Dependency"/>).
    /// </summary>
    /// <param name="items">All items of a plan.</param>
    /// <param name="template">The template of the plan, with its items.</param>
    /// <param name="madeBy">The deal that made the plan; null when it was deleted.</param>
    public static IReadOnlyList<ItemSnapshot> Snapshots(IReadOnlyList<PlanItem> items, Template template, Guid? madeBy)
    {
        var marked = LaterDeals.Mark([.. items.Select(item => new DealItem(item.Snapshot, item.DealId))], madeBy);
        items = [.. items.Select((item, i) => item with { Snapshot = marked[i] })];

        var sources = template.Items.Where(item => item.DurationDays > 0 || item.Dependencies.Count > 0).ToDictionary(item => item.Code);
        if (sources.Count == 0)
        {
            return marked;
        }

        var byCode = items.ToLookup(item => item.Snapshot.Code);
        return
        [
            .. items.Select(item => !sources.TryGetValue(item.Snapshot.Code, out var source) ? item.Snapshot : item.Snapshot with
            {
                DurationDays = source.DurationDays,
                Dependencies =
                [
                    .. source.Dependencies.SelectMany(dependency => byCode[dependency.Predecessor]
                        .Where(other => item.WorkstreamId is null
                            ? other.Snapshot.LaterDealId is null
                            : other.WorkstreamId is null || other.WorkstreamId == item.WorkstreamId)
                        .Select(other => new ItemDependency(other.Snapshot.Id, dependency.Type, dependency.LagDays))),
                ],
            }),
        ];
    }
}
