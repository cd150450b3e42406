using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using static CrmOnboarding.Tests.Templates.Rows;

namespace CrmOnboarding.Tests.Reporting;

[TestFixture]
internal sealed class TemplateLearningTests
{
    private static readonly Date WonOn = new(2026, 11, 16);
    private static readonly WorkingCalendar Calendar = WorkingCalendar.MondayToFriday;
    private static readonly Template Plan = Template(Row("KICKOFF", 4), Row("TRAINING", new Timing(Anchor.Win, 4, OffsetUnit.WorkingDays)),
        Row("QUIET", 9));

    private static IEnumerable<ItemOutcome> Outcomes(string code, params int[] slips) => slips.Select(slip =>
    {
        var planned = WonOn.AddDays(4);
        var done = Calendar.Add(planned, slip);
        var ledger = DelayLedger.Book(planned, done, WonOn, Calendar, Calendar,
            [new Reschedule(planned, Calendar.Add(planned, 2), DelayParty.Customer)], []);
        return new ItemOutcome(code, WonOn, planned, done, Calendar, ledger);
    });

    [Test]
    public void Learn_FiveThatSlipThreeDays_ProposesTheirMedian()
    {
        // Planned for Friday, Day 4; done Friday, Monday (7), Wednesday (9), Wednesday (9), Thursday (10): the median is Day 9, three
        // working days late.
        var rows = TemplateLearning.Learn(Plan, Outcomes("KICKOFF", 0, 1, 3, 3, 4), ReportingPolicy.Shipped);
        Assert.That(rows, Is.EqualTo(new[] { new LearntRow("KICKOFF", 5, 4, 9m, 3m, 20m, DelayParty.Customer, 9) }));
    }

    [Test]
    public void Learn_RowInWorkingDays_ProposesWorkingDays() =>
        Assert.That(TemplateLearning.Learn(Plan, Outcomes("TRAINING", 3, 3, 3, 3, 3),
            ReportingPolicy.Shipped).Single().ProposedOffset, Is.EqualTo(7));

    [TestCase(new[] { 3, 3, 3, 3 }, Description = "four are too few")]
    [TestCase(new[] { 2, 2, 2, 2, 9 }, Description = "two days are not enough")]
    public void Learn_TooLittle_ProposesNothing(int[] slips) =>
        Assert.That(TemplateLearning.Learn(Plan, Outcomes("KICKOFF", slips), ReportingPolicy.Shipped).Single().ProposedOffset,
            Is.Null);

    [Test]
    public void Learn_AlwaysEarly_ProposesAnEarlierDay()
    {
        var row = TemplateLearning.Learn(Plan, Outcomes("KICKOFF", -3, -3, -3, -3, -3), ReportingPolicy.Shipped).Single();
        Assert.That((row.ProposedOffset, row.MedianSlipDays, row.OnTimePercent, row.MainCause),
            Is.EqualTo(((int?)1, -3m, 100m, (DelayParty?)null)));
    }

    [Test]
    public void Learn_ManySmallSlipsOfOneAndOneLargeOfAnother_NamesWhoseDaysAreMore()
    {
        // Three times two days for the customer are six; the vendor's one slip has five.
        ItemOutcome Slipped(int days, DelayParty party)
        {
            var planned = WonOn.AddDays(4);
            var done = Calendar.Add(planned, days);
            return new ItemOutcome("KICKOFF", WonOn, planned, done, Calendar,
                DelayLedger.Book(planned, done, WonOn, Calendar, Calendar, [new Reschedule(planned, done, party)], []));
        }

        var outcomes = Enumerable.Repeat(Slipped(2, DelayParty.Customer), 3).Prepend(Slipped(5, DelayParty.Us));
        Assert.That(TemplateLearning.Learn(Plan, outcomes, ReportingPolicy.Shipped).Single().MainCause,
            Is.EqualTo(DelayParty.Customer));
    }
}
