using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static CrmOnboarding.Domain.Planning.DelayParty;

namespace CrmOnboarding.Tests.Planning;

[TestFixture]
internal sealed class DelayLedgerTests
{
    private static readonly WorkingCalendar Plain = WorkingCalendar.MondayToFriday;
    private static readonly Guid Item = Plans.Id(1);

    private static Date D(string text) => Date.Parse(text);

    private static WaitingInterval Wait(DelayParty on, string from, string? until) =>
        new(Item, on, D(from), until is null ? null : D(until));

    private static DelayLedger Book(string baseline, string end, IReadOnlyList<Reschedule>? moves = null,
        IReadOnlyList<WaitingInterval>? waits = null,
        WorkingCalendar? calendar = null) =>
        DelayLedger.Book(D(baseline), D(end), workedFrom: D("2026-11-20"), Plain, calendar ?? Plain, moves ?? [], waits ?? []);

    private static string Parts(DelayLedger ledger) =>
        string.Join(", ", Enum.GetValues<DelayParty>().Where(party => ledger[party] != 0).Select(party => $"{party} {ledger[party]}"));

    [Test]
    public void Book_NothingExplainsIt_IsTheVendors()
    {
        var ledger = Book("2026-12-01", "2026-12-08");
        Assert.That((ledger.TotalDays, Parts(ledger)), Is.EqualTo((5, "Us 5")));
    }

    [Test]
    public void Book_EndedEarlyOrOnTime_HasNoParts()
    {
        var early = Book("2026-12-08", "2026-12-01");
        Assert.That((early.TotalDays, early.EarlyByDays, Parts(early)), Is.EqualTo((0, 5, "")));
        Assert.That(Book("2026-12-01", "2026-12-01").EarlyByDays, Is.Zero);
    }

    [Test]
    public void Book_CustomerWaitedForBeforeTheBaseline_StillCausedTheSlip()
    {
        // Five working days of waiting inside the planned time, seven slipped: without the waiting it would have been two.
        var ledger = Book("2026-12-01", "2026-12-10", waits: [Wait(Customer, "2026-11-23", "2026-11-27")]);
        Assert.That(Parts(ledger), Is.EqualTo("Customer 5, Us 2"));
    }

    [Test]
    public void Book_MoreWaitingThanSlip_BooksTheLastWaitingFirst()
    {
        var ledger = Book("2026-12-01", "2026-12-07",
            waits: [Wait(ThirdParty, "2026-11-23", "2026-11-27"), Wait(Customer, "2026-12-03", "2026-12-04")]);
        Assert.That(Parts(ledger), Is.EqualTo("Customer 2, ThirdParty 2"));
    }

    [Test]
    public void Book_WaitingThatGoesOn_CountsUpToTheEnd() =>
        Assert.That(Parts(Book("2026-12-01", "2026-12-08", waits: [Wait(Customer, "2026-12-07", null)])),
            Is.EqualTo("Customer 2, Us 3"));

    [Test]
    public void Book_OverlappingWaits_CountNoDayTwice() =>
        Assert.That(
            Parts(Book("2026-12-01", "2026-12-08",
                waits: [Wait(ThirdParty, "2026-12-03", "2026-12-08"), Wait(Customer, "2026-12-02", "2026-12-04")])),
            Is.EqualTo("Customer 3, ThirdParty 2"));

    [Test]
    public void Book_WaitsThatStartTogether_CountForTheFirstPartyFirst() =>
        Assert.That(
            Parts(Book("2026-12-01", "2026-12-08",
                waits: [Wait(ThirdParty, "2026-12-02", "2026-12-08"), Wait(Customer, "2026-12-02", "2026-12-04")])),
            Is.EqualTo("Customer 3, ThirdParty 2"));

    [TestCase("2026-12-04", "2026-12-06", Description = "Friday to Sunday")]
    [TestCase("2026-12-06", "2026-12-04")]
    public void Book_NoWorkingDayBetween_IsNeitherLateNorEarly(string baseline, string end)
    {
        var ledger =
            Book(baseline, end, [new Reschedule(D("2026-12-01"), D("2026-12-10"), Customer)], [Wait(Customer, "2026-12-01", null)]);
        Assert.That((ledger.TotalDays, ledger.EarlyByDays, Parts(ledger)), Is.EqualTo((0, 0, "")));
    }

    [Test]
    public void Book_WaitingBeforeWorkCouldStart_DelayedNothing() =>
        Assert.That(Parts(Book("2026-12-01", "2026-12-02", waits: [Wait(Customer, "2026-11-02", "2026-11-19")])), Is.EqualTo("Us 1"));

    [Test]
    public void Book_Reschedules_BelongToTheLastThatMovedOverTheDay()
    {
        var ledger = Book("2026-12-01", "2026-12-15", moves:
        [
            new Reschedule(D("2026-12-01"), D("2026-12-08"), ScopeChange),
            new Reschedule(D("2026-12-08"), D("2026-12-03"), Us),
            new Reschedule(D("2026-12-03"), D("2026-12-11"), Customer),
        ]);
        Assert.That(Parts(ledger), Is.EqualTo("Customer 6, Us 2, ScopeChange 2"));
    }

    [Test]
    public void Book_DaysClosedSinceThePlan_AreHoliday()
    {
        var closed = new WorkingCalendar(WorkingWeek.MondayToFriday,
            new HolidaySet("New", [new Holiday("New", D("2026-12-02"), D("2026-12-03"))]));
        Assert.That(Parts(Book("2026-12-01", "2026-12-08", calendar: closed)), Is.EqualTo("Us 3, Holidays 2"));
    }

    [Test]
    public void Book_AnySlip_SumsToTheTotalAndAgreesWithADayByDayLedger()
    {
        var day = from days in Gen.Choose(0, 60) select D("2026-11-20").AddDays(days);
        var party = Gen.Elements(Customer, Us, ThirdParty, ScopeChange);
        var move =
            from old in day
            from @new in day
            from cause in party
            select new Reschedule(old, @new, cause);
        var wait =
            from start in day
            from length in Gen.Choose(0, 20)
            from goesOn in Gen.Elements(true, false, false)
            from waitedFor in party
            select new WaitingInterval(Item, waitedFor, start, goesOn ? null : start.AddDays(length));
        var closure =
            from start in day
            from length in Gen.Choose(0, 4)
            select new Holiday("New", start, start.AddDays(length));
        var cases =
            from baseline in day
            from end in day
            from workedFrom in day
            from moves in Gen.ListOf(move).Resize(5)
            from waits in Gen.ListOf(wait).Resize(4)
            from closures in Gen.ListOf(closure).Resize(3)
            select new Case(baseline, end, workedFrom, [.. moves], [.. waits], [.. closures]);

        Properties.Hold(cases, test =>
        {
            var now = new WorkingCalendar(WorkingWeek.MondayToFriday, new HolidaySet("Now", test.Closures));
            var ledger = DelayLedger.Book(test.Baseline, test.End, test.WorkedFrom, Plain, now, test.Moves, test.Waits);
            Assert.That(ledger.TotalDays - ledger.EarlyByDays, Is.EqualTo(Plain.Difference(test.Baseline, test.End)));
            Assert.That(Enum.GetValues<DelayParty>().Select(each => ledger[each]), Is.EqualTo(DayByDay(test, now)));
            Assert.That(Enum.GetValues<DelayParty>().Sum(each => ledger[each]), Is.EqualTo(ledger.TotalDays));
        });
    }

    /// <summary>The slow oracle: looks at one slipped day after the other.</summary>
    private static int[] DayByDay(Case test, WorkingCalendar now)
    {
        var days = new int[5];
        var unexplained = 0;
        for (var day = test.Baseline.AddDays(1); day <= test.End; day = day.AddDays(1))
        {
            if (!Plain.IsWorkingDay(day))
            {
                continue;
            }

            var lastMove = test.Moves.LastOrDefault(move => move.OldDueOn < day && day <= move.NewDueOn);
            if (!now.IsWorkingDay(day))
            {
                days[(int)DelayParty.Holidays]++;
            }
            else if (lastMove is not null)
            {
                days[(int)lastMove.CausedBy]++;
            }
            else
            {
                unexplained++;
            }
        }

        for (var day = test.End; day >= test.WorkedFrom && unexplained > 0; day = day.AddDays(-1))
        {
            var wait = test.Waits.OrderBy(each => each.From).ThenBy(each => each.On)
                .FirstOrDefault(each => each.From <= day && (each.Until is null || day <= each.Until));
            if (wait is null || !now.IsWorkingDay(day))
            {
                continue;
            }

            days[(int)wait.On]++;
            unexplained--;
        }

        days[(int)Us] += unexplained;
        return days;
    }

    private sealed record Case(Date Baseline, Date End, Date WorkedFrom, List<Reschedule> Moves, List<WaitingInterval> Waits,
        List<Holiday> Closures)
    {
        public override string ToString() =>
            $"{Baseline} {End} {WorkedFrom}; {string.Join(' ', Moves)}; {string.Join(' ', Waits)}; "
                + $"{string.Join(' ', Closures.Select(c => $"{c.Start}..{c.End}"))}";
    }
}
