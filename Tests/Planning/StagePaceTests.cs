using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using static CrmOnboarding.Tests.Planning.Plans;

namespace CrmOnboarding.Tests.Planning;

/// <summary>The stage of a plan and how fast it goes: which items make a stage, and where it starts and should end.</summary>
[TestFixture]
[Property("Formula", "8")]
internal sealed class StagePaceTests
{
    private static Date D(string text) => Date.Parse(text);

    private static Milestone Open(int number, Phase phase, string plannedOn) => Item(number, plannedOn) with { Phase = phase };

    private static Milestone Done(int number, Phase phase, string plannedOn, string doneOn) =>
        Open(number, phase, plannedOn) with { Status = MilestoneStatus.Done, CompletedOn = D(doneOn) };

    [Test]
    public void Of_SeveralItemsInAStage_LastsUntilTheLastOfThem()
    {
        Milestone[] items =
        [
            Done(1, Phase.Handoff, plannedOn: "2026-11-25", doneOn: "2026-11-24"),
            Done(2, Phase.Handoff, plannedOn: "2026-11-23", doneOn: "2026-11-27"),
            Done(3, Phase.Launch, plannedOn: "2026-12-01", doneOn: "2026-12-01"),
            Open(4, Phase.Launch, plannedOn: "2026-12-04") with { DueOn = D("2026-12-18") },
            Open(5, Phase.Launch, plannedOn: "2026-12-02"),
        ];
        // Planned from 25 November to 4 December, whatever was moved since; really begun on 27 November.
        Assert.That(StagePace.Of(items, Day0, D("2026-12-06"), PlanningPolicy.Shipped),
            Is.EqualTo(new StagePace(Phase.Launch, D("2026-11-27"), 9, 9, Pace.OnTrack)));
        Assert.That(StagePace.Of(items, Day0, D("2026-12-07"), PlanningPolicy.Shipped)!.Pace, Is.EqualTo(Pace.Behind));
        Assert.That(StagePace.Of(items, Day0, D("2026-12-10"), PlanningPolicy.Shipped)!.Pace, Is.EqualTo(Pace.Behind),
            "13 days are not more than 1.5 times 9");
        Assert.That(StagePace.Of(items, Day0, D("2026-12-11"), PlanningPolicy.Shipped)!.Pace, Is.EqualTo(Pace.Stuck));
    }

    [Test]
    public void Of_OptionalSuspendedAndCancelledItems_HoldNoStageUp()
    {
        Milestone[] items =
        [
            Done(1, Phase.Handoff, plannedOn: "2026-11-24", doneOn: "2026-11-27"),
            Open(2, Phase.Handoff, plannedOn: "2026-12-15") with { IsRequired = false },
            Open(3, Phase.Handoff, plannedOn: "2026-12-15") with { IsSuspended = true },
            Open(4, Phase.Handoff, plannedOn: "2026-12-15") with { Status = MilestoneStatus.Cancelled },
            Open(5, Phase.Launch, plannedOn: "2026-12-04"),
        ];
        Assert.That(StagePace.Of(items, Day0, D("2026-12-07"), PlanningPolicy.Shipped),
            Is.EqualTo(new StagePace(Phase.Launch, D("2026-11-27"), 10, 10, Pace.OnTrack)));
    }
}
