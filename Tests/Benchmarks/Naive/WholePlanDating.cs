using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Benchmarks.Naive;

/// <summary>
/// Follows a moved item the plain way: dates every item of the plan anew, with predecessors looked up in the list, until nothing changes;
/// then lists what is different and why. Knows what the benchmark needs: finish to start, open items that stand where the rules put them.
/// </summary>
internal static class WholePlanDating
{
    public static List<CascadeChange> Move(IReadOnlyList<Milestone> items, Guid movedId, Date movedTo, DayLoopCalendar calendar)
    {
        var plan = items.Select(item => item.Id == movedId ? item with { DueOn = movedTo } : item).ToList();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < plan.Count; i++)
            {
                if (plan[i].Id == movedId)
                {
                    continue;
                }

                var (dueOn, _) = Required(plan[i], plan, calendar);
                changed |= dueOn != plan[i].DueOn;
                plan[i] = plan[i] with { DueOn = dueOn };
            }
        }

        return plan
            .Select(item => (item, old: items.First(each => each.Id == item.Id).DueOn))
            .Where(each => each.item.DueOn != each.old)
            .Select(each => new CascadeChange(each.item.Id, each.old, each.item.DueOn, each.item.Id == movedId
                ? PlanningMessages.MovedByHand
                : Required(each.item, plan, calendar).Why))
            .ToList();
    }

    private static (Date DueOn, Message Why) Required(Milestone item, List<Milestone> plan, DayLoopCalendar calendar)
    {
        var dueOn = calendar.Roll(item.Day0.AddDays(item.Due.Offset));
        var why = PlanningMessages.FollowsAnchor(Anchor.Win, item.Day0);
        foreach (var dependency in item.Dependencies)
        {
            var predecessor = plan.First(each => each.Id == dependency.PredecessorId);
            var start = calendar.Add(predecessor.DueOn, dependency.LagDays);
            var on = calendar.Add(start, item.DurationDays);
            if (on > dueOn)
            {
                dueOn = on;
                why = PlanningMessages.FollowsPredecessor(predecessor.Code, predecessor.DueOn);
            }
        }

        return (dueOn, why);
    }
}
