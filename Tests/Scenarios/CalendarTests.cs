using System;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// Plans that obey a calendar. Won on Friday 20 November 2026; in HIGH60 the kick-off is due on Thursday 26 November.
/// </summary>
[TestFixture]
internal sealed class CalendarTests : Scenario
{
    private static readonly Date Thursday = new(2026, 11, 26);

    private CalendarDesk _calendars = null!;

    [SetUp]
    public void OpenTheDesk()
    {
        Needs(Capability.OwnSettings, Capability.Hierarchies);
        _calendars = new CalendarDesk(Administrator);
    }

    [Test]
    public void Holiday_EnteredByAnAdmin_MovesAnOpenKickoffAndSaysWhy()
    {
        var calendar = _calendars.Calendar("Company");
        Win(calendar);

        var closure = _calendars.Close(calendar, "Works outing", Thursday);
        Drain();

        Assert.Multiple(() =>
        {
            Assert.That(Due("KICKOFF"), Is.EqualTo(new Date(2026, 11, 27)));
            Assert.That(
                Plans.Item("KICKOFF").Text(MilestoneTable.DateReason),
                Is.EqualTo("The calendar changed: 26 Nov 2026 is closed (Works outing)."));
            Assert.That(Plans.Item("KICKOFF").On(MilestoneTable.BaselineOn), Is.EqualTo(Thursday), "the first plan stays");

            // 182 days after the kick-off, which is planned on the 27th now.
            Assert.That(Due("IMPACT_REVIEW"), Is.EqualTo(new Date(2027, 5, 28)));
            Assert.That(Plans.Item("WEBINAR").Text(MilestoneTable.DateReason), Is.Null, "nothing else moved");
            Assert.That(Plans.Single().Contains(PlanTable.RedateRequestedOn), Is.False);
        });

        Administrator.Delete(ClosureTable.LogicalName, closure);
        Drain();
        Assert.That(Due("KICKOFF"), Is.EqualTo(Thursday), "and back");
    }

    [Test]
    [Property("Person", "Onboarding Administrator writes onb_calendar")]
    [Property("Person", "Onboarding Administrator writes onb_closure")]
    public void Holiday_LeavesAloneWhatIsDoneOrFixed()
    {
        var calendar = _calendars.Calendar("Company");
        Win(calendar);
        Plans.Complete(Plans.Item("KICKOFF"), Thursday);
        Csm.Update(new Entity(MilestoneTable.LogicalName, Plans.Item("WEBINAR").Id) { [MilestoneTable.IsDateLocked] = true });
        Drain();

        _calendars.Close(calendar, "Two weeks", Thursday, new Date(2026, 12, 11));
        Drain();

        Assert.Multiple(() =>
        {
            Assert.That(Due("KICKOFF"), Is.EqualTo(Thursday));
            Assert.That(Due("WEBINAR"), Is.EqualTo(new Date(2026, 12, 11)));
            Assert.That(Due("COMMUNITY"), Is.EqualTo(new Date(2026, 12, 14)), "day 14 is the 4th, which is closed");
        });
    }

    [Test]
    public void Holiday_AndABill_LeaveAStepOnTheDayThatAPersonGaveIt()
    {
        var calendar = _calendars.Calendar("Company");
        Win(calendar);
        var step = Csm.Create(new Entity(MilestoneTable.LogicalName)
        {
            [MilestoneTable.Name] = "Name the users",
            [MilestoneTable.PlanId] = Plans.Single().ToEntityReference(),
            [MilestoneTable.DueOn] = new DateTime(2026, 12, 10),
            [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Open),
            [MilestoneTable.IsNextStep] = true,
        });
        Drain();

        _calendars.Close(calendar, "Works outing", Thursday);
        Drain();
        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.BillIssuedOn] = new DateTime(2026, 12, 1) });
        Drain();

        var stored = Plans.Items().Single(item => item.Id == step);
        Assert.Multiple(() =>
        {
            Assert.That(Due("KICKOFF"), Is.EqualTo(new Date(2026, 11, 27)), "the template's items follow");
            Assert.That(stored.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 10)));
            Assert.That(stored.Text(MilestoneTable.DateReason), Is.Null);
        });
    }

    [Test]
    public void Win_OfASundayToThursdayCustomer_DatesEveryItemInTheirWeek()
    {
        var calendar = _calendars.Calendar("Gulf", row => CalendarDesk.Week(
            row, DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday));
        Win(calendar);

        Assert.Multiple(() =>
        {
            // Won on a Friday: day 0 and day 1 are Friday and Saturday, so Sunday the 22nd.
            Assert.That(Due("WELCOME_EMAIL"), Is.EqualTo(new Date(2026, 11, 22)));
            Assert.That(Due("WELCOME_CALL"), Is.EqualTo(new Date(2026, 11, 22)));
            Assert.That(Due("KICKOFF"), Is.EqualTo(Thursday));

            // Day 7, Friday the 27th.
            Assert.That(Due("MATERIAL_4"), Is.EqualTo(new Date(2026, 11, 29)));
            Assert.That(
                Plans.Items().Select(item => item.On(MilestoneTable.DueOn)!.Value.DayOfWeek),
                Has.None.EqualTo(DayOfWeek.Friday).And.None.EqualTo(DayOfWeek.Saturday));
            Assert.That(Plans.Single().Reference(PlanTable.CalendarId)!.Id, Is.EqualTo(calendar.Id));
            Assert.That(
                Plans.Single().On(PlanTable.NextContactOn)!.Value.DayOfWeek,
                Is.Not.EqualTo(DayOfWeek.Friday).And.Not.EqualTo(DayOfWeek.Saturday));
        });
    }

    [TestCase("DE-BY, DE-BE", "2026-11-30")]
    [TestCase("DE-BY", "2026-11-27")]
    [TestCase("DE-BE", "2026-11-26")]
    [TestCase("DE-HH", "2026-11-26")]
    [TestCase(null, "2026-11-26")]
    public void Win_OfACustomerWithRegions_KeepsTheHolidaysOfEachOfThem(string? region, string kickoff)
    {
        var calendar = _calendars.Calendar("Germany");
        _calendars.Close(calendar, "Bavaria", Thursday, region: "DE-BY");
        _calendars.Close(calendar, "Berlin", new Date(2026, 11, 27), region: "DE-BE, DE-BB");
        Win(calendar, region);

        Assert.That(Due("KICKOFF"), Is.EqualTo(Day(kickoff)));
    }

    [Test]
    public void Win_WithACalendarBasedOnAnother_KeepsTheClosuresOfBothAndTheWeekOfItsOwn()
    {
        var country = _calendars.Calendar("Country", row => CalendarDesk.Week(row, DayOfWeek.Monday));
        var customer = _calendars.Calendar("Customer", row => row[CalendarTable.ParentId] = country);
        _calendars.Close(country, "National day", Thursday);
        _calendars.Close(customer, "Inventory", new Date(2026, 11, 27));
        Win(customer);
        Assert.That(Due("KICKOFF"), Is.EqualTo(new Date(2026, 11, 30)));

        _calendars.Close(country, "Day of mourning", new Date(2026, 11, 30));
        Drain();

        Assert.That(Due("KICKOFF"), Is.EqualTo(new Date(2026, 12, 1)), "plans of the calendars based on it follow too");
    }

    [Test]
    public void YearlyClosureOverTheTurnOfTheYear_ClosesEveryYear()
    {
        var calendar = _calendars.Calendar("Company");
        _calendars.Close(calendar, "Year's end", new Date(2020, 12, 24), new Date(2021, 1, 1), yearly: true);
        Win(calendar);

        // Day 45 is Monday 4 January; day 60 is 19 January. Day 28 is 18 December, day 30 Sunday 20 December, so the 21st.
        Assert.Multiple(() =>
        {
            Assert.That(Due("FIRST_BILL"), Is.EqualTo(new Date(2026, 12, 21)));
            Assert.That(Due("FIRST_VALUE"), Is.EqualTo(new Date(2027, 1, 4)));
            Assert.That(
                Plans.Items().Select(item => item.On(MilestoneTable.DueOn)!.Value),
                Has.None.Matches<Date>(day => day >= new Date(2026, 12, 24) && day <= new Date(2027, 1, 1)));
        });
    }

    [Test]
    public void BusinessClosures_OfTheOrganization_CloseACalendarThatKeepsThem()
    {
        Needs(Capability.SecurityRoles);
        var keeps = _calendars.Calendar("Keeps", row => row[CalendarTable.BusinessClosures] = true);
        CloseTheBusiness("Moving house", Thursday, days: 2);
        Win(keeps);
        Assert.That(Due("KICKOFF"), Is.EqualTo(new Date(2026, 11, 30)));

        CloseTheBusiness("Moving house", Thursday, days: 5);
        Drain();

        Assert.Multiple(() =>
        {
            Assert.That(Due("KICKOFF"), Is.EqualTo(new Date(2026, 12, 1)), "Thursday to Monday");
            Assert.That(Plans.Item("KICKOFF").Text(MilestoneTable.DateReason), Does.Contain("30 Nov 2026").And.Contain("Moving house"));
        });
    }

    [Test]
    public void AnotherCalendarOrRegionOfAPlan_DatesItAgain()
    {
        var calendar = _calendars.Calendar("Germany");
        _calendars.Close(calendar, "Bavaria", Thursday, region: "DE-BY");
        Sales.WinNew(Sales.Account(5_000));
        Assert.That(Due("KICKOFF"), Is.EqualTo(Thursday));

        Change(plan => plan[PlanTable.CalendarId] = calendar);
        Assert.That(Due("KICKOFF"), Is.EqualTo(Thursday));
        Change(plan => plan[PlanTable.Region] = "DE-BY");

        Assert.That(Due("KICKOFF"), Is.EqualTo(new Date(2026, 11, 27)));
        Change(plan => plan[PlanTable.CalendarId] = null);
        Assert.That(Due("KICKOFF"), Is.EqualTo(Thursday), "Monday to Friday again");
    }

    [Test]
    public void SecondDeal_ObeysTheCalendarOfThePlanItJoins()
    {
        var calendar = _calendars.Calendar("Company");
        _calendars.Close(calendar, "Works outing", Thursday);
        var account = Win(calendar);

        Sales.WinNew(account);

        // HIGH60 has one material on day 1 and one on day 7 for each line; day 6 itself is closed for both.
        Assert.That(Plans.ItemsWith("MATERIAL_4").Select(item => item.On(MilestoneTable.DueOn)), Is.All.EqualTo(new Date(2026, 11, 27)));
        Assert.That(Plans.Plans(), Has.Count.EqualTo(1));
    }

    [Test]
    public void DoneWithoutADate_TakesTheDayOfTheCalendarsZone()
    {
        // Auckland is thirteen hours ahead in November: 20:00 UTC on the 20th is the 21st there.
        const int Auckland = 290;
        var calendar = _calendars.Calendar("New Zealand", row => row[CalendarTable.TimeZoneCode] = Auckland);
        Win(calendar);
        Wait(TimeSpan.FromHours(11));

        Plans.SetStatus(Plans.Item("SIGNATURE"), MilestoneStatus.Done);
        Drain();

        Assert.That(Plans.Item("SIGNATURE").On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2026, 11, 21)));
    }

    [Test]
    public void Calendar_ThatCannotWork_IsRefusedInOneSentence()
    {
        Needs(Capability.SynchronousSteps);
        var calendar = _calendars.Calendar("Company");
        var above = _calendars.Calendar("Above", row => row[CalendarTable.ParentId] = calendar);
        Assert.Multiple(() =>
        {
            Assert.That(
                () => _calendars.Calendar("Never", row => CalendarDesk.Week(row)), Throws.Exception.Message.Contains("no working day"));
            Assert.That(
                () => Administrator.Update(new Entity(CalendarTable.LogicalName, calendar.Id) { [CalendarTable.ParentId] = above }),
                Throws.Exception.Message.Contains("The calendar Company would be based on itself."));
            Assert.That(
                () => _calendars.Close(calendar, "Backwards", Thursday, new Date(2026, 11, 25)),
                Throws.Exception.Message.Contains("Backwards").And.Message.Contains("25 Nov 2026"));
        });
    }

    private EntityReference Win(EntityReference calendar, string? region = null)
    {
        var account = Sales.Account(5_000);
        Sales.Settle(account, calendar, region);
        Sales.WinNew(account);
        return account;
    }

    private Date? Due(string code) => Plans.Item(code).On(MilestoneTable.DueOn);

    private static Date Day(string text) => Date.FromDateTime(DateTime.Parse(text, CultureInfo.InvariantCulture));

    private void Change(Action<Entity> change)
    {
        var row = new Entity(PlanTable.LogicalName, Plans.Single().Id);
        change(row);
        Csm.Update(row);
        Drain();
    }

    private void CloseTheBusiness(string name, Date from, int days)
    {
        var organization = Service.RetrieveMultiple(new QueryExpression("organization")
        {
            ColumnSet = new ColumnSet("businessclosurecalendarid"),
        }).Entities.Single();
        Service.Update(new Entity("calendar", organization.GetAttributeValue<Guid>("businessclosurecalendarid"))
        {
            ["calendarrules"] = new EntityCollection(
            [
                new Entity("calendarrule")
                {
                    ["name"] = name,
                    ["effectiveintervalstart"] = from.ToDateTime(),
                    ["effectiveintervalend"] = from.AddDays(days).ToDateTime(),
                    ["starttime"] = from.ToDateTime(),
                    ["duration"] = 1440 * days,
                    ["timecode"] = 2,
                    ["subcode"] = 5,
                },
            ]),
        });
    }
}
