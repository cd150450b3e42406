using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Planning;

/// <summary>
/// What becomes of the items of the whole plan when one plan of a customer goes into another. A customer is welcomed and kicked off once:
/// an item that both have stays as the plan that goes on has it, unless it was done in the other; what is done never becomes open again.
/// </summary>
internal sealed class JoinedItems
{
    private readonly HashSet<Guid> _going;

    private JoinedItems(
        IReadOnlyList<Guid> moved, IReadOnlyList<Milestone> replaced, IReadOnlyDictionary<Guid, Guid> replacements,
        IReadOnlyDictionary<Guid, Guid> counterparts, IEnumerable<Guid> ofLines)
    {
        Moved = moved;
        Replaced = replaced;
        Replacements = replacements;
        Counterparts = counterparts;
        _going = [.. moved, .. ofLines];
    }

    /// <summary>Items of the plan that ends that go into the other; the rest stays where it is, as history.</summary>
    public IReadOnlyList<Guid> Moved { get; }

    /// <summary>Open items of the plan that goes on which were done in the other: that one counts.</summary>
    public IReadOnlyList<Milestone> Replaced { get; }

    /// <summary>For each of these, the item that was done.</summary>
    public IReadOnlyDictionary<Guid, Guid> Replacements { get; }

    /// <summary>For an item that stays in the plan that ends, the item that stands for it in the one that goes on.</summary>
    public IReadOnlyDictionary<Guid, Guid> Counterparts { get; }

    /// <summary>Decides for each item that belongs to the whole plan and not to a line.</summary>
    /// <param name="ending">All items of the plan that ends.</param>
    /// <param name="staying">All items of the plan that goes on.</param>
    /// <param name="takesOpen">Whether open items go too; those of a plan that never began are not needed in one that runs.</param>
    public static JoinedItems Of(IReadOnlyList<Milestone> ending, IReadOnlyList<Milestone> staying, bool takesOpen)
    {
        var there = staying.Where(item => item is { WorkstreamId: null, Code.Length: > 0 }).ToLookup(item => item.Code);
        var moved = new List<Guid>();
        var replaced = new List<Milestone>();
        var replacements = new Dictionary<Guid, Guid>();
        var counterparts = new Dictionary<Guid, Guid>();
        foreach (var item in ending.Where(item => item.WorkstreamId is null && item.Status != MilestoneStatus.Cancelled))
        {
            var same = there[item.Code].FirstOrDefault(each => each.Status != MilestoneStatus.Cancelled && !replaced.Contains(each));
            if (same is { Status: MilestoneStatus.Open } && item.Status == MilestoneStatus.Done)
            {
                moved.Add(item.Id);
                replaced.Add(same);
                replacements.Add(same.Id, item.Id);
            }
            else if (same is not null)
            {
                counterparts.Add(item.Id, same.Id);
            }
            // What somebody took out of the plan that goes on does not come back, but what was done is told.
            else if (item.Status != MilestoneStatus.Open || (takesOpen && !there[item.Code].Any()))
            {
                moved.Add(item.Id);
            }
        }

        return new JoinedItems(
            moved, replaced, replacements, counterparts, ending.Where(item => item.WorkstreamId is not null).Select(item => item.Id));
    }

    /// <summary>
    /// What an item of the plan that ends is in the one that goes on: itself where it goes there, the item that stands for it there, or
    /// null where it stays behind as history.
    /// </summary>
    public Guid? InJoined(Guid item) =>
        Counterparts.TryGetValue(item, out var same) ? same : _going.Contains(item) ? item : null;
}
