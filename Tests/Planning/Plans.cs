using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Planning;

/// <summary>Small plans for tests, written by hand or generated.</summary>
internal static class Plans
{
    public static readonly Date Day0 = new(2026, 11, 20);

    public static readonly WorkingCalendar Holidays = new(WorkingWeek.MondayToFriday, new HolidaySet("Test",
    [
        new Holiday("Christmas", new Date(2026, 12, 24), new Date(2027, 1, 1), recursYearly: true),
        new Holiday("Move", new Date(2027, 2, 8), new Date(2027, 2, 12)),
    ]));

    public static readonly Template Free = new() { Code = "FREE", Segment = Segment.High, LengthDays = 60, Items = [] };

    private static readonly WorkingCalendar[] Calendars =
        [WorkingCalendar.MondayToFriday, Holidays, new(new WorkingWeek([DayOfWeek.Sunday, DayOfWeek.Tuesday, DayOfWeek.Thursday]))];

    /// <summary>
    /// Plans of up to twelve items that wait for earlier ones; some done, waived, locked or suspended; dates as the rules give them.
    /// </summary>
    public static readonly Gen<PlanSchedule> Generated =
        from calendar in Gen.Elements(Calendars)
        from count in Gen.Choose(1, 12)
        from items in Gen.CollectToArray(Enumerable.Range(0, count), GeneratedItem)
        select Dated(new PlanSchedule(Free, AnchorDates.Won(Day0), items, calendar));

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static Milestone Item(int number, string dueOn, params MilestoneDependency[] dependencies) => new()
    {
        Id = Id(number),
        Code = $"ITEM{number}",
        Phase = Phase.Launch,
        Status = MilestoneStatus.Open,
        IsRequired = true,
        Due = Timing.Day(Date.Parse(dueOn) - Day0),
        Day0 = Day0,
        DueOn = Date.Parse(dueOn),
        BaselineOn = Date.Parse(dueOn),
        Dependencies = dependencies,
    };

    public static MilestoneDependency After(int number, int lag = 0, DependencyType type = DependencyType.FinishToStart) =>
        new(Id(number), type, lag);

    public static PlanSchedule Plan(params Milestone[] items) =>
        Dated(new PlanSchedule(Free, AnchorDates.Won(Day0), items, WorkingCalendar.MondayToFriday));

    /// <summary>The plan with every open item where the rules put it.</summary>
    private static PlanSchedule Dated(PlanSchedule plan)
    {
        // Items wait for earlier ones only, so one pass in order is enough; one item at a time, as a person would do it on paper.
        var items = new List<Milestone>();
        foreach (var item in plan.Items)
        {
            var dueOn = Required(plan.Calendar, item, items, each => each.FinishedOn ?? each.DueOn);
            items.Add(item with { DueOn = dueOn, BaselineOn = dueOn });
        }

        return plan with { Items = items };
    }

    /// <summary>
    /// The earliest date of an item by its anchor and its dependencies: the definition, once more, for tests to compare with.
    /// </summary>
    public static Date Required(
        WorkingCalendar calendar, Milestone item, IReadOnlyList<Milestone> all, Func<Milestone, Date> finishOf)
    {
        var latest = calendar.Roll(item.Day0.AddDays(item.Due.Offset));
        foreach (var dependency in item.Dependencies)
        {
            var predecessor = all.SingleOrDefault(each => each.Id == dependency.PredecessorId);
            if (predecessor is null || predecessor.IsSuspended || predecessor.Status == MilestoneStatus.Cancelled)
            {
                continue;
            }

            var finish = finishOf(predecessor);
            var start = predecessor.DurationDays == 0 ? finish : calendar.Add(finish, -predecessor.DurationDays);
            var required = dependency.Type switch
            {
                DependencyType.FinishToStart => calendar.Add(calendar.Add(finish, dependency.LagDays), item.DurationDays),
                DependencyType.StartToStart => calendar.Add(calendar.Add(start, dependency.LagDays), item.DurationDays),
                DependencyType.FinishToFinish => calendar.Add(finish, dependency.LagDays),
                _ => calendar.Add(start, dependency.LagDays),
            };
            latest = Date.Max(latest, required);
        }

        return latest;
    }

    private static Gen<Milestone> GeneratedItem(int number) =>
        from offset in Gen.Choose(-10, 60)
        from duration in Gen.Elements(0, 0, 1, 3)
        from dependencies in Gen.ListOf(GeneratedDependency(number)).Resize(number == 0 ? 0 : 3)
        from status in Gen.Frequency(
            (6, Gen.Constant(MilestoneStatus.Open)), (2, Gen.Constant(MilestoneStatus.Done)), (1, Gen.Constant(MilestoneStatus.Waived)),
                (1, Gen.Constant(MilestoneStatus.Cancelled)))
        from finishedAfter in Gen.Choose(-20, 20)
        from isLocked in Gen.Elements(false, false, false, true)
        from isSuspended in Gen.Elements(false, false, false, false, true)
        select new Milestone
        {
            Id = Id(number),
            Code = $"ITEM{number}",
            Phase = (Phase)(number % 4),
            Status = status,
            IsRequired = number % 3 != 0,
            Due = Timing.Day(offset),
            Day0 = Day0,
            DueOn = Day0,
            CompletedOn = status is MilestoneStatus.Done or MilestoneStatus.Waived ? Day0.AddDays(offset + finishedAfter) : null,
            DurationDays = duration,
            Dependencies = [.. dependencies.DistinctBy(dependency => dependency.PredecessorId)],
            IsLocked = isLocked,
            IsSuspended = isSuspended,
        };

    private static Gen<MilestoneDependency> GeneratedDependency(int number) =>
        from predecessor in Gen.Choose(0, Math.Max(0, number - 1))
        from type in Gen.Elements(Enum.GetValues<DependencyType>())
        from lag in Gen.Choose(-3, 8)
        select new MilestoneDependency(Id(predecessor), type, lag);
}
