using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Planning;

[TestFixture]
internal sealed class CascadeProperties
{
    private static readonly Gen<Case> Cases =
        from plan in Plans.Generated
        from target in Gen.Choose(0, plan.Items.Count - 1)
        from days in Gen.Choose(-30, 60)
        from kind in Gen.Choose(0, 2)
        let item = plan.Items[target]
        let to = item.DueOn.AddDays(days)
        select new Case(plan, item is not { Status: MilestoneStatus.Open, IsSuspended: false } || kind == 0
            ? new ScheduleCause.AnchorSet(Anchor.Delivery, to)
            : item.IsLocked || kind == 1
                ? new ScheduleCause.MilestoneFinished(item.Id, to)
                : new ScheduleCause.MilestonesMoved(item.Id, to));

    [Test]
    public void Preview_AnyPlan_NeverMovesWhatMustNotMoveAndNeverToAClosedDay() => Properties.Hold(Cases, test =>
    {
        var batch = Cascade.Preview(test.Plan, test.Cause);
        foreach (var change in batch.Changes)
        {
            var item = test.Plan.Item(change.MilestoneId);
            Properties.Require(item is { Status: MilestoneStatus.Open, IsSuspended: false, IsLocked: false }, item.Code);
            Properties.Require(test.Plan.Calendar.IsWorkingDay(change.NewDueOn), item.Code);
            Properties.Require(change.OldDueOn == item.DueOn && change.NewDueOn != item.DueOn, item.Code);
        }

        foreach (var conflict in batch.Conflicts)
        {
            Properties.Require(conflict.DueOn < conflict.NeededOn, $"{conflict}");
        }
    });

    [Test]
    public void ApplyThenUndo_AnyPlan_IsTheIdentity() => Properties.Hold(Cases, test =>
    {
        var batch = Cascade.Preview(test.Plan, test.Cause);
        var undone = Cascade.Undo(Cascade.Apply(test.Plan, batch), batch);
        Properties.Require(undone.Items.SequenceEqual(test.Plan.Items), "Undo must give back the plan.");
    });

    [Test]
    public void Apply_AnyPlan_GivesWhatRepeatedPassesOverThePlanGive() => Properties.Hold(Cases, test =>
    {
        var batch = Cascade.Preview(test.Plan, test.Cause);
        var applied = Cascade.Apply(test.Plan, batch).Items.Select(item => item.DueOn);
        Properties.Require(applied.SequenceEqual(ByRepeatedPasses(test)), "The dates are not those of the oracle.");
    });

    /// <summary>
    /// The slow oracle: goes over the plan again and again until nothing changes any more, putting one item at a time where it belongs by
    /// the definition. The generated plans stand where the rules put them, so that is all that a cascade may do.
    /// </summary>
    private static List<Date> ByRepeatedPasses(Case test)
    {
        var items = test.Plan.Items.ToList();
        var isFixed = items.Select(item => item.Status != MilestoneStatus.Open || item.IsLocked || item.IsSuspended).ToList();
        if (test.Cause is ScheduleCause.MilestonesMoved moved)
        {
            foreach (var (id, newDueOn) in moved.NewDueOn)
            {
                var i = items.FindIndex(item => item.Id == id);
                items[i] = items[i] with { DueOn = test.Plan.Calendar.Roll(newDueOn) };
                isFixed[i] = true;
            }
        }
        else if (test.Cause is ScheduleCause.MilestoneFinished done)
        {
            var i = items.FindIndex(item => item.Id == done.MilestoneId);
            items[i] = items[i] with { Status = MilestoneStatus.Done, CompletedOn = done.On };
            isFixed[i] = true;
        }

        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < items.Count; i++)
            {
                var required = Plans.Required(test.Plan.Calendar, items[i], items, item => item.FinishedOn ?? item.DueOn);
                if (isFixed[i] || items[i].DueOn == required)
                {
                    continue;
                }

                items[i] = items[i] with { DueOn = required };
                changed = true;
            }
        }

        return items.Select(item => item.DueOn).ToList();
    }

    private sealed record Case(PlanSchedule Plan, ScheduleCause Cause)
    {
        public override string ToString() =>
            $"{Cause}; " + string.Join("; ", Plan.Items.Select(item =>
                $"{item.Code} {item.Due.Offset} due {item.DueOn} {item.Status} {item.CompletedOn} {(item.IsLocked ? "locked" : "")} "
                + $"{(item.IsSuspended ? "suspended" : "")} takes {item.DurationDays} after {string.Join(", ", item.Dependencies)}"));
    }
}
