using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static CrmOnboarding.Tests.Templates.Rows;

namespace CrmOnboarding.Tests.Planning;

/// <summary>Conditions and dependencies of templates in drafts, and the dry run.</summary>
[TestFixture]
internal sealed class TemplateDryRunTests
{
    private static readonly Deal Friday = new()
    {
        Topic = "Order",
        WonOn = new Date(2026, 11, 20),
        Lines = [new DealLine(1, "A"), new DealLine(2, "B")],
    };

    [Test]
    public void Run_AnyDateAndCalendar_SaysWhatClosedDaysDo()
    {
        var template = Template(Row("NEXT_DAY", 1), Row("MONDAY", 3), Row("END", new Timing(Anchor.PlanEnd, -1)),
            Row("WAITS", 1, new Dependency("MONDAY", LagDays: 1)));
        var closedMonday = new WorkingCalendar(WorkingWeek.MondayToFriday,
            new HolidaySet("x", [new Holiday("x", new Date(2026, 11, 23), new Date(2026, 11, 23))]));
        var run = TemplateDryRun.Run(template, Friday, closedMonday, TemplatePolicy.Shipped);
        Assert.That(run.Rows, Is.EqualTo(new[]
        {
            new DryRunRow("NEXT_DAY", null, new Date(2026, 11, 24), 4, 3),
            new DryRunRow("MONDAY", null, new Date(2026, 11, 24), 4, 1),
            new DryRunRow("WAITS", null, new Date(2026, 11, 25), 5, null),
            new DryRunRow("END", null, new Date(2027, 1, 18), 59, 0),
        }));
    }

    [Test]
    public void Run_TemplateWithFaults_GivesTheFaultsInsteadOfRows()
    {
        var run =
            TemplateDryRun.Run(Template(Row("A", 1, new Dependency("B"))), Friday, WorkingCalendar.MondayToFriday, TemplatePolicy.Shipped);
        Assert.That(run.Faults, Is.EqualTo(new[] { TemplateMessages.UnknownPredecessor("A", "B") }));
        Assert.That(run.Rows, Is.Empty);
    }

    [Test]
    public void Build_RowsWithConditions_AreLeftOutLineByLine()
    {
        var template = Template(
            Row("ANY_LINE", 1) with { Condition = new ItemCondition { Products = ["B"] } },
            Row("OWN_LINE", 1) with { Scope = ItemScope.Line, Condition = new ItemCondition { Products = ["B"] } },
            Row("WAITS", 1, new Dependency("GERMANY", LagDays: 5)),
            Row("GERMANY", 1) with { Condition = new ItemCondition { Regions = ["DE"] } });
        var draft = PlanBuilder.Build(Friday, template, WorkingCalendar.MondayToFriday);
        Assert.That(draft.Items.Select(item => $"{item.Code} {item.Line?.Number} {item.DueOn}"), Is.EqualTo(new[]
        {
            "ANY_LINE  2026-11-23", "WAITS  2026-11-23", "OWN_LINE 2 2026-11-23",
        }));
    }

    [Test]
    public void Build_DependenciesBetweenPlanAndLines_WaitForTheOwnLineOrForAll()
    {
        var template = Template(
            Row("KICKOFF", 6),
            Row("INSTALL", 1, new Dependency("KICKOFF", LagDays: 1)) with { Scope = ItemScope.Line },
            Row("ACCEPT", 1, new Dependency("INSTALL", LagDays: 2)) with { Scope = ItemScope.Line, DurationDays = 1 },
            Row("CELEBRATE", 1, new Dependency("ACCEPT")));
        var draft = PlanBuilder.Build(Friday, template, WorkingCalendar.MondayToFriday);
        Assert.That(draft.Items.Select(item => $"{item.Code} {item.Line?.Number} {item.DueOn}"), Is.EqualTo(new[]
        {
            "KICKOFF  2026-11-26", "CELEBRATE  2026-12-02",
            "INSTALL 1 2026-11-27", "ACCEPT 1 2026-12-02", "INSTALL 2 2026-11-27", "ACCEPT 2 2026-12-02",
        }));
    }

    [Test]
    public void Build_AnyTemplate_HoldsEveryDependencyAndNeverLandsOnAClosedDay()
    {
        var row =
            from anchor in Gen.Elements(Anchor.Win, Anchor.Win, Anchor.PlanEnd, Anchor.KickoffHeld, Anchor.Paid)
            from offset in Gen.Choose(-60, 120)
            from unit in Gen.Elements(OffsetUnit.CalendarDays, OffsetUnit.WorkingDays)
            from scope in Gen.Elements(ItemScope.Plan, ItemScope.Line)
            from lag in Gen.Choose(-2, 6)
            from back in Gen.Choose(1, 4)
            select (due: new Timing(anchor, offset, unit), scope, lag, back);
        var templates =
            from rows in Gen.NonEmptyListOf(row).Resize(10)
            select Template([Row("ROW0", 6),
                .. rows.Select((each, i) =>
                    Row($"ROW{i + 1}", each.due,
                        new Dependency($"ROW{Math.Max(0, i + 1 - each.back)}", LagDays: each.lag)) with { Scope = each.scope })])
            with
            { AnchorSources = [new AnchorSource(Anchor.KickoffHeld, "ROW0", "ROW0")] };
        var cases =
            from template in templates
            from day in Gen.Choose(0, 800)
            select (template, wonOn: new Date(2026, 1, 1).AddDays(day));

        Properties.Hold(cases, test =>
        {
            var draft = PlanBuilder.Build(Friday with { WonOn = test.wonOn }, test.template, Plans.Holidays);
            foreach (var item in draft.Items)
            {
                Properties.Require(Plans.Holidays.IsWorkingDay(item.DueOn), item.Code);
                foreach (var dependency in item.Source.Dependencies)
                {
                    foreach (var predecessor in draft.Items.Where(each => each.Code == dependency.Predecessor
                        && (item.Line is null || each.Line is null || each.Line == item.Line)))
                    {
                        Properties.Require(item.DueOn >= Plans.Holidays.Add(predecessor.DueOn, dependency.LagDays), item.Code);
                    }
                }
            }
        });
    }
}
