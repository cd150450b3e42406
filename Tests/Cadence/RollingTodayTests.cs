using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Cadence;

/// <summary>The answers against their definitions, day by day: what is asked for every date is noted only until it would differ.</summary>
[TestFixture]
internal sealed class RollingTodayTests
{
    private static readonly Date Monday = new(2026, 11, 2);
    private static readonly WorkingCalendar Calendar = WorkingCalendar.MondayToFriday;

    [Test]
    public void SharesDays_AnyDate_IsWhetherOneRunOfThatLengthHoldsBoth([Values(1, 2, 7)] int length) => AssertAnswers(
        (day, date) => new RollingToday(day, Calendar).SharesDays(length, date),
        (today, date) => Math.Abs(date - Calendar.Roll(today)) < length);

    [Test]
    public void IsWithin_AnyDate_IsWhetherItIsSoManyWorkingDaysAway([Values(0, 1, 2, 3)] int workingDays) => AssertAnswers(
        (day, date) => new RollingToday(day, Calendar).IsWithin(workingDays, date),
        (today, date) => date >= Calendar.Add(Calendar.Roll(today), -workingDays)
            && date <= Calendar.Add(Calendar.Roll(today), workingDays));

    private static void AssertAnswers(Func<EvaluationDate, Date, bool> answer, Func<Date, Date, bool> expected) => Assert.Multiple(() =>
    {
        foreach (var today in Enumerable.Range(0, 14).Select(Monday.AddDays))
        {
            foreach (var date in Enumerable.Range(-14, 42).Select(Monday.AddDays))
            {
                var day = new EvaluationDate(today);
                Assert.That(answer(day, date), Is.EqualTo(expected(today, date)), $"{date} as of {today}");
                var holdsUntil = day.NextOn ?? today.AddDays(60);
                for (var later = today; later < holdsUntil; later = later.AddDays(1))
                {
                    Assert.That(expected(later, date), Is.EqualTo(expected(today, date)), $"{date} from {today} to {later}");
                }
            }
        }
    });
}
