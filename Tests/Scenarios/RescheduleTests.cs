using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// People move dates by messages: looked at before, applied with a cause, and undone. HIGH60, won on Friday 20 November 2026: the kick-off
/// is due on Thursday 26 November, the line's acceptance on 11 December (five working days after the kick-off at the earliest), the first
/// value on 4 January 2027, the completion on 19 January (five working days after the first value at the earliest).
/// </summary>
[TestFixture]
internal sealed class RescheduleTests : Scenario
{
    private static readonly Date Kickoff = new(2026, 11, 26);
    private static readonly Date Accepted = new(2026, 12, 11);
    private static readonly Date Monday = new(2026, 12, 14);

    [SetUp]
    public void WinAPlanOfSixtyDays()
    {
        Needs(
            Capability.BackgroundWorkflow, Capability.SecurityRoles, Capability.MovableClock, Capability.CustomApis,
            Capability.SynchronousSteps);
        Sales.WinNew(Sales.Account(5_000));
    }

    [Test]
    public void Move_ByHand_LeavesOneRowThatTellsWhatMovedAndWhy()
    {
        var before = Dates();
        MoveOnTheForm("KICKOFF", Monday);

        var change = Changes().Single();
        var moved = Dates().Where(each => before[each.Key] != each.Value).Select(each => each.Key).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(moved, Is.EquivalentTo(new[] { "KICKOFF", "LINE_ACCEPTED", "IMPACT_REVIEW" }));
            Assert.That(change.GetAttributeValue<int>(ScheduleChangeTable.Moved), Is.EqualTo(3));
            Assert.That(change.Reference(ScheduleChangeTable.PlanId)?.Id, Is.EqualTo(Plans.Single().Id));
            Assert.That(change.Text(ScheduleChangeTable.Name), Is.EqualTo($"'{Name("KICKOFF")}' was moved by hand."));
            Assert.That(change.Choice<ScheduleStatus>(ScheduleChangeTable.Status), Is.EqualTo(ScheduleStatus.Applied));
            Assert.That(change.Choice<DelayParty>(ScheduleChangeTable.Party), Is.Null, "nobody said who caused it");
            Assert.That(change.Text(ScheduleChangeTable.WhatMoved), Does
                .Contain($"{Name("KICKOFF")}: 26 Nov 2026 → 14 Dec 2026. Moved by hand.").And
                .Contain($"{Name("LINE_ACCEPTED")}: 11 Dec 2026 → 21 Dec 2026. Follows {Name("KICKOFF")}, now on 14 Dec 2026."));
            Assert.That(Lines(change), Is.EquivalentTo(moved.Select(code => $"{Plans.Item(code).Id} {before[code]} {Dates()[code]}")));
        });
    }

    [Test]
    public void Complete_OnItsDate_LeavesNoRowAndLateLeavesOne()
    {
        GoTo(2026, 12, 1);
        Plans.Complete(Plans.Item("WEBINAR"), new Date(2026, 12, 1));
        Plans.Complete(Plans.Item("BILLING_INFO"), new Date(2026, 11, 23));
        Drain();
        Assert.That(Changes(), Is.Empty, "nothing waits for them");

        GoTo(2026, 12, 14);
        Plans.Complete(Plans.Item("KICKOFF"), Monday);
        Drain();
        var change = Changes().Single();
        Assert.Multiple(() =>
        {
            Assert.That(change.Text(ScheduleChangeTable.Name), Is.EqualTo($"'{Name("KICKOFF")}' was done on 14 Dec 2026."));
            Assert.That(Lines(change), Does.Contain($"{Plans.Item("LINE_ACCEPTED").Id} 2026-12-11 2026-12-21"));
            Assert.That(Lines(change), Has.None.StartsWith(Plans.Item("KICKOFF").Id.ToString()), "what is done did not move");
        });
    }

    [Test]
    public void Closure_ThatMovesItems_IsOneRowBookedToHolidays()
    {
        Needs(Capability.OwnSettings, Capability.Hierarchies);
        var calendars = new CalendarDesk(Administrator);
        var calendar = calendars.Calendar("Company");
        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.CalendarId] = calendar });
        Drain();
        Assert.That(Changes(), Is.Empty, "the same week moves nothing");

        // The day of the completion and the day after.
        calendars.Close(calendar, "Works outing", new Date(2027, 1, 19), new Date(2027, 1, 20));
        Drain();
        var change = Changes().Single();
        Assert.Multiple(() =>
        {
            Assert.That(change.Choice<DelayParty>(ScheduleChangeTable.Party), Is.EqualTo(DelayParty.Holidays));
            Assert.That(change.On(ScheduleChangeTable.EndBeforeOn), Is.EqualTo(new Date(2027, 1, 19)));
            Assert.That(change.On(ScheduleChangeTable.EndAfterOn), Is.EqualTo(new Date(2027, 1, 21)));
            Assert.That(Plans.Single().Text(PlanTable.ForecastExplanation), Does.Contain("(Holidays: 1)"), "the 21st, in the new calendar");
        });
    }

    [Test]
    public void Preview_SaysWhatWouldMoveAndChangesNothing_AndApplyDoesJustThat()
    {
        var before = Dates();
        var preview = Preview(Csm, $"{Plans.Item("KICKOFF").Id} 2026-12-14");
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(preview["Moved"], Is.EqualTo(3));
            Assert.That(preview["Conflicts"], Is.EqualTo(0));
            Assert.That((string)preview["Changes"], Does
                .Contain($"\"milestone\":\"{Plans.Item("LINE_ACCEPTED").Id}\",\"old\":\"2026-12-11\",\"new\":\"2026-12-21\"").And
                .Contain($"\"why\":\"Follows {Name("KICKOFF")}, now on 14 Dec 2026.\"").And
                .Contain("\"conflicts\":[]").And.Contain("\"endBefore\":\"2027-01-19\",\"endAfter\":\"2027-01-19\""));
            Assert.That(Dates(), Is.EqualTo(before));
            Assert.That(Changes(), Is.Empty);
        });

        var applied = Apply(Csm, $"{Plans.Item("KICKOFF").Id} 2026-12-14", request => request["Version"] = preview["Version"]);
        Drain();
        var change = Changes().Single();
        Assert.Multiple(() =>
        {
            Assert.That(applied["Moved"], Is.EqualTo(3));
            Assert.That(applied["ScheduleChangeId"], Is.EqualTo(change.Id));
            Assert.That(Dates()["KICKOFF"], Is.EqualTo(Monday));
            Assert.That(Dates()["LINE_ACCEPTED"], Is.EqualTo(new Date(2026, 12, 21)));
            Assert.That(Dates()["IMPACT_REVIEW"], Is.EqualTo(new Date(2027, 6, 14)), "182 days after the kick-off");
            Assert.That(
                Plans.Item("KICKOFF").Text(MilestoneTable.DateReason),
                Is.EqualTo("Moved. Caused by: Customer. Their hall is being rebuilt."));
            Assert.That(
                Plans.Item("LINE_ACCEPTED").Text(MilestoneTable.DateReason),
                Is.EqualTo($"Follows {Name("KICKOFF")}, now on 14 Dec 2026."));
            Assert.That(change.Text(ScheduleChangeTable.Cause), Is.EqualTo("Their hall is being rebuilt."));
            Assert.That(change.Choice<DelayParty>(ScheduleChangeTable.Party), Is.EqualTo(DelayParty.Customer));
            Assert.That(change.Reference(ScheduleChangeTable.MadeById)?.Id, Is.EqualTo(CsmId));
        });

        var again = Apply(Csm, $"{Plans.Item("KICKOFF").Id} 2026-12-14");
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(again["Moved"], Is.EqualTo(0), "it stands there already");
            Assert.That(Changes(), Has.Count.EqualTo(1));
            Refused(
                () => Apply(Csm, $"{Plans.Item("KICKOFF").Id} 2026-12-15", request => request["Version"] = preview["Version"]),
                "The plan has changed since you looked at the preview.");
        });
    }

    [Test]
    public void Preview_OfAMoveThatAFixedDateCannotFollow_NamesTheConflict()
    {
        Lock("LINE_ACCEPTED");
        var preview = Preview(Csm, $"{Plans.Item("KICKOFF").Id} 2026-12-14");
        Assert.Multiple(() =>
        {
            Assert.That(preview["Conflicts"], Is.EqualTo(1));
            Assert.That((string)preview["Changes"], Does.Contain(
                $"\"milestone\":\"{Plans.Item("LINE_ACCEPTED").Id}\",\"name\":\"{Name("LINE_ACCEPTED")}\",\"on\":\"2026-12-11\","
                + "\"earliest\":\"2026-12-21\""));
        });
    }

    [Test]
    public void Conflict_OfAFixedDate_IsMarkedUntilTheDateIsFree()
    {
        Lock("LINE_ACCEPTED");
        Assert.That(HasConflict("LINE_ACCEPTED"), Is.False);

        Apply(Csm, $"{Plans.Item("KICKOFF").Id} 2026-12-14");
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Dates()["LINE_ACCEPTED"], Is.EqualTo(Accepted), "fixed");
            Assert.That(HasConflict("LINE_ACCEPTED"), Is.True);
            Assert.That(
                Plans.Item("LINE_ACCEPTED").Text(MilestoneTable.DateReason),
                Does.StartWith("11 Dec 2026 is too early; the earliest possible date is 21 Dec 2026."));
            Assert.That(Plans.Items().Count(item => item.GetAttributeValue<bool>(MilestoneTable.DateConflict)), Is.EqualTo(1));
        });

        Lock("LINE_ACCEPTED", isLocked: false);
        Assert.That(HasConflict("LINE_ACCEPTED"), Is.False);
    }

    [Test]
    public void Shift_OfEverything_MovesEveryOpenItemThatIsNotFixed()
    {
        GoTo(2026, 11, 23);
        Plans.Complete(Plans.Item("BILLING_INFO"), new Date(2026, 11, 23));
        Lock("WEBINAR");
        var before = Dates();
        Apply(Csm, items: null, request => request["Shift"] = 5);
        Drain();
        Assert.Multiple(() =>
        {
            foreach (var item in Plans.Items())
            {
                var code = item.Text(MilestoneTable.Code)!;
                var expected = code is "BILLING_INFO" or "WEBINAR" ? before[code] : WorkingCalendar.MondayToFriday.Add(before[code], 5);
                Assert.That(item.On(MilestoneTable.DueOn), Is.EqualTo(expected), code);
            }
        });

        Undo(Csm, Changes().Single().Id);
        Drain();
        Assert.That(Dates(), Is.EqualTo(before));
    }

    [Test]
    public void Apply_RefusesWithOneSentence_AndWritesNothing()
    {
        GoTo(2026, 11, 23);
        var kickoff = Plans.Item("KICKOFF").Id;
        Plans.Complete(Plans.Item("BILLING_INFO"), new Date(2026, 11, 23));
        Lock("WEBINAR");
        var before = Dates();
        Assert.Multiple(() =>
        {
            Refused(() => Apply(Csm, $"{kickoff} 2026-12-14", request => request["Cause"] = " "), "Say why the dates move.");
            Refused(() => Apply(Csm, $"{kickoff} 2026-12-14", request => request["Party"] = 1), "Choose who or what caused the move");
            Refused(() => Apply(Csm, $"{kickoff} soon"), $"'{kickoff} soon' names no item.");
            Refused(() => Apply(Csm, "KICKOFF 2026-12-14"), "'KICKOFF 2026-12-14' names no item.");
            Refused(() => Apply(Csm, $"{kickoff}"), $"Enter a new date for '{Name("KICKOFF")}'");
            Refused(() => Apply(Csm, items: null), "Enter items with their new dates");
            Refused(() => Apply(Csm, items: null, request => request["Shift"] = 1_001), "A shift of 1,001 working days is too far.");
            Refused(() => Apply(Csm, $"{kickoff} 2199-12-14"), "Enter a date between 1 Jan 2000 and 31 Dec 2099");
            Refused(() => Apply(Csm, $"{Guid.NewGuid()} 2026-12-14"), "The plan has no item");
            Refused(
                () => Apply(Csm, $"{kickoff} 2026-12-14\n{Plans.Item("BILLING_INFO").Id} 2026-12-14"),
                $"{Name("BILLING_INFO")} is no longer open and cannot be moved.");
            Refused(() => Apply(Csm, $"{Plans.Item("WEBINAR").Id} 2026-12-14"), $"{Name("WEBINAR")} is locked on 11 Dec 2026");
            Assert.That(Dates(), Is.EqualTo(before));
            Assert.That(Changes(), Is.Empty);
        });

        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.Status] = ChoiceValues.Write(PlanStatus.Suspended) });
        Drain();
        Refused(() => Apply(Csm, $"{kickoff} 2026-12-14"), "The plan is not running");
    }

    [Test]
    public void Apply_ToAnItemOfAnotherPlan_IsRefused()
    {
        var foreign = Plans.Item("KICKOFF").Id;
        var plan = Plans.Single().ToEntityReference();
        Sales.WinNew(Sales.Account(5_000));
        var other = Plans.Plans().Single(each => each.Id != plan.Id).ToEntityReference();
        Refused(() => Send(Csm, "onb_PreviewReschedule", other, $"{foreign} 2026-12-14"), $"The plan has no item {foreign}.");
        Service.Delete(PlanTable.LogicalName, other.Id);
        Assert.That(() => Send(Csm, "onb_PreviewReschedule", other, $"{foreign} 2026-12-14"), Throws.Exception);
    }

    [Test]
    public void Apply_IsForWhoMayChangeTheItems()
    {
        var kickoff = Plans.Item("KICKOFF");
        var delivery = Organization.ServiceFor(People.User(Organization, "Paul Project", Roles.Delivery).Id);
        var executive = Organization.ServiceFor(People.User(Organization, "Eva Executive", Roles.Executive).Id);
        Assert.Multiple(() =>
        {
            Assert.That(Preview(executive, $"{kickoff.Id} 2026-12-14")["Moved"], Is.EqualTo(3), "whoever sees plans may look");
            Assert.That(() => Apply(executive, $"{kickoff.Id} 2026-12-14"), Throws.Exception.Message.Contains("prvWriteonb_Milestone"));
            Refused(() => Apply(delivery, $"{kickoff.Id} 2026-12-14"), "You may not move all of these items");
            Assert.That(Dates()["KICKOFF"], Is.EqualTo(Kickoff));
            Assert.That(Changes(), Is.Empty);
        });

        // The seller owns the welcome call, and nothing else follows from it.
        var call = Plans.Item("WELCOME_CALL");
        Assert.That(Apply(Seller, $"{call.Id} 2026-11-25")["Moved"], Is.EqualTo(1));
        Drain();
        Assert.That(Dates()["WELCOME_CALL"], Is.EqualTo(new Date(2026, 11, 25)));
    }

    [Test]
    [Property("Person", "Onboarding CSM reads onb_schedulechange")]
    public void Undo_PutsBackWhatMoved_Once()
    {
        var before = Dates();
        MoveOnTheForm("KICKOFF", Monday);
        var change = Changes().Single().Id;

        Assert.That(Undo(Csm, change)["Moved"], Is.EqualTo(3));
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Dates(), Is.EqualTo(before));
            Assert.That(Changes().Single().Choice<ScheduleStatus>(ScheduleChangeTable.Status), Is.EqualTo(ScheduleStatus.Undone));
            Assert.That(
                Plans.Item("LINE_ACCEPTED").Text(MilestoneTable.DateReason), Does.StartWith("Back where it stood"));
            Refused(() => Undo(Csm, change), "This change of dates has been undone already.");
        });

        Service.Delete(ScheduleChangeTable.LogicalName, change);
        Assert.That(() => Undo(Csm, change), Throws.Exception);
    }

    // All at one moment: the virtual clock stands.
    [Test]
    public void Apply_OfAMoveThatWasUndone_IsARowOfItsOwn()
    {
        var items = $"{Plans.Item("KICKOFF").Id} 2026-12-14";
        Apply(Csm, items);
        Undo(Csm, Changes().Single().Id);
        Apply(Csm, items);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(
                Changes().Select(change => change.Choice<ScheduleStatus>(ScheduleChangeTable.Status)),
                Is.EquivalentTo(new ScheduleStatus?[] { ScheduleStatus.Undone, ScheduleStatus.Applied }));
            Assert.That(Plans.Item("KICKOFF").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 14)));
        });
    }

    [Test]
    public void Undo_WhereLaterChangesStandInTheWay_IsRefused()
    {
        MoveOnTheForm("KICKOFF", Monday);
        var first = Changes().Single().Id;
        MoveOnTheForm("KICKOFF", new Date(2026, 12, 15));
        Refused(
            () => Undo(Csm, first),
            $"because {Name("KICKOFF")} has since been moved again, to 15 Dec 2026. Undo that move first.");

        Undo(Csm, Changes().Single(change => change.Id != first).Id);
        Drain();
        Assert.That(Dates()["KICKOFF"], Is.EqualTo(Monday));

        GoTo(2026, 12, 14);
        Plans.Complete(Plans.Item("KICKOFF"), Monday);
        Drain();
        Refused(() => Undo(Csm, first), $"because {Name("KICKOFF")} has been completed since. Reopen it first.");
    }

    [Test]
    public void Undo_PassesOverWhatIsGone_AndIsForWhoMayChangeTheItems()
    {
        MoveOnTheForm("KICKOFF", Monday);
        var change = Changes().Single().Id;
        var delivery = Organization.ServiceFor(People.User(Organization, "Paul Project", Roles.Delivery).Id);
        Refused(() => Undo(delivery, change), "You may not move all of these items");
        Service.Delete(MilestoneTable.LogicalName, Plans.Item("IMPACT_REVIEW").Id);
        Drain();

        Assert.That(Undo(Csm, change)["Moved"], Is.EqualTo(2));
        Drain();
        Assert.That(Dates()["KICKOFF"], Is.EqualTo(Kickoff));
    }

    [Test]
    public void Delay_ThatACustomerCaused_IsBookedToThemUntilItIsUndone()
    {
        var value = Plans.Item("FIRST_VALUE").Id;
        Apply(Csm, $"{value} 2027-01-18");
        Drain();
        var change = Changes().Single();
        Assert.Multiple(() =>
        {
            // The completion follows to the 25th, four working days after the 19th.
            Assert.That(change.On(ScheduleChangeTable.EndBeforeOn), Is.EqualTo(new Date(2027, 1, 19)));
            Assert.That(change.On(ScheduleChangeTable.EndAfterOn), Is.EqualTo(new Date(2027, 1, 25)));
            Assert.That(Plans.Single().GetAttributeValue<int>(PlanTable.DelayDays), Is.EqualTo(4));
            Assert.That(Plans.Single().Text(PlanTable.ForecastExplanation), Does.Contain("Working days late: 4 (Customer: 4)."));
        });

        // One more day that nobody answers for is ours.
        MoveOnTheForm("COMPLETE", new Date(2027, 1, 26));
        Assert.That(Plans.Single().Text(PlanTable.ForecastExplanation), Does.Contain("Working days late: 5 (Customer: 4 and Us: 1)."));

        foreach (var made in Changes().OrderByDescending(each => each.Text(ScheduleChangeTable.Name)!.Contains("by hand")))
        {
            Undo(Csm, made.Id);
        }

        Drain();
        Assert.That(Plans.Single().GetAttributeValue<int>(PlanTable.DelayDays), Is.EqualTo(0));
    }

    [Test]
    public void History_IsReadByEverybodyAndWrittenByNobody()
    {
        MoveOnTheForm("KICKOFF", Monday);
        var change = Changes().Single();
        Assert.Multiple(() =>
        {
            Assert.That(() => Csm.Update(new Entity(ScheduleChangeTable.LogicalName, change.Id) { [ScheduleChangeTable.Moved] = 1 }),
                Throws.Exception.Message.Contains("prvWriteonb_ScheduleChange"));
            Assert.That(() => Csm.Delete(ScheduleChangeTable.LogicalName, change.Id), Throws.Exception);
            Assert.That(new PlanReader(Seller, Sales).All(ScheduleChangeTable.LogicalName), Has.Count.EqualTo(1));
        });
    }

    private Guid CsmId => ((WhoAmIResponse)Csm.Execute(new WhoAmIRequest())).UserId;

    private string Name(string code) => Plans.Item(code).Text(MilestoneTable.Name)!;

    private Dictionary<string, Date> Dates() => Plans.Items()
        .ToDictionary(item => item.Text(MilestoneTable.Code)!, item => item.On(MilestoneTable.DueOn)!.Value);

    private IReadOnlyList<Entity> Changes() => Plans.All(ScheduleChangeTable.LogicalName);

    private bool HasConflict(string code) => Plans.Item(code).GetAttributeValue<bool>(MilestoneTable.DateConflict);

    private static IEnumerable<string> Lines(Entity change) => Regex
        .Matches(change.Text(ScheduleChangeTable.Lines)!, "\"milestone\":\"([^\"]+)\",\"old\":\"([^\"]+)\",\"new\":\"([^\"]+)\"")
        .Cast<Match>()
        .Select(line => string.Join(" ", line.Groups.Cast<Group>().Skip(1).Select(group => group.Value)));

    private void MoveOnTheForm(string code, Date on)
    {
        Csm.Update(new Entity(MilestoneTable.LogicalName, Plans.Item(code).Id) { [MilestoneTable.DueOn] = on.ToDateTime() });
        Drain();
    }

    private void Lock(string code, bool isLocked = true)
    {
        Csm.Update(new Entity(MilestoneTable.LogicalName, Plans.Item(code).Id) { [MilestoneTable.IsDateLocked] = isLocked });
        Drain();
    }

    private OrganizationResponse Preview(IOrganizationService by, string items) =>
        Send(by, "onb_PreviewReschedule", Plans.Single().ToEntityReference(), items);

    private OrganizationResponse Apply(IOrganizationService by, string? items, Action<OrganizationRequest>? more = null) =>
        Send(by, "onb_ApplyReschedule", Plans.Single().ToEntityReference(), items, request =>
        {
            request["Cause"] = "Their hall is being rebuilt.";
            request["Party"] = ChoiceValues.Number(DelayParty.Customer);
            more?.Invoke(request);
        });

    private static OrganizationResponse Undo(IOrganizationService by, Guid change) =>
        Send(by, "onb_UndoReschedule", new EntityReference(ScheduleChangeTable.LogicalName, change), items: null);

    private static OrganizationResponse Send(
        IOrganizationService by, string message, EntityReference target, string? items, Action<OrganizationRequest>? more = null)
    {
        var request = new OrganizationRequest(message) { ["Target"] = target };
        if (items is not null)
        {
            request["Items"] = items;
        }

        more?.Invoke(request);
        return by.Execute(request);
    }

    private static void Refused(Action act, string sentence) =>
        Assert.That(() => act(), Throws.Exception.Message.Contains(sentence));
}
