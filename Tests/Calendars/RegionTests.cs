using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Calendars;

/// <summary>Customers and closures in several regions, and what closes a day.</summary>
[TestFixture]
internal sealed class RegionTests
{
    [TestCase("DE", "DE", true)]
    [TestCase("DE", "DE-BY", true)]
    [TestCase("de", "DE-BY", true)]
    [TestCase("DE-BY", "DE", false)]
    [TestCase("DE", "DEN", false)]
    [TestCase("DE-BY", "DE-BE, DE-BY", true)]
    [TestCase("DE-BY", "DE-BE;DE-BY", true)]
    [TestCase("DE-BE, DE-BB", "DE-BB-COTTBUS", true)]
    [TestCase("DE-BE, DE-BB", "DE-BY, AT", false)]
    [TestCase("DE", null, false)]
    public void Covers_OneOfTheRegions_IsEnough(string code, string? region, bool expected) =>
        Assert.That(RegionCode.Covers(code, region), Is.EqualTo(expected));

    [Test]
    public void ClosureOn_DayThatTheWeekWorks_NamesWhatClosesIt()
    {
        var calendar = new WorkingCalendar(
            WorkingWeek.MondayToFriday,
            new HolidaySet("Company", [
                new Holiday("Christmas", new Date(2020, 12, 24), new Date(2021, 1, 1), recursYearly: true),
                new Holiday("Outing", new Date(2026, 11, 26), new Date(2026, 11, 26)),
            ]));
        Assert.Multiple(() =>
        {
            Assert.That(calendar.ClosureOn(new Date(2026, 11, 26))?.Name, Is.EqualTo("Outing"));
            Assert.That(calendar.ClosureOn(new Date(2026, 12, 31))?.Name, Is.EqualTo("Christmas"));
            Assert.That(calendar.ClosureOn(new Date(2027, 1, 1))?.Name, Is.EqualTo("Christmas"));
            Assert.That(calendar.ClosureOn(new Date(2027, 1, 4)), Is.Null);
            Assert.That(calendar.ClosureOn(new Date(2026, 12, 26)), Is.Null, "a Saturday is off anyway");
        });
    }
}
