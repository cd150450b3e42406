using System;
using System.Linq;
using CrmOnboarding.Dataverse.Facts;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>Calls, appointments and e-mails of the CRM are contacts of the plan, without anybody logging them twice.</summary>
[TestFixture]
internal sealed class ActivityTests : CustomerScenario
{
    private EntityReference _ada = null!;

    [SetUp]
    public void AdaWorksForTheCustomer() => _ada = new EntityReference(ContactTable.LogicalName, Service.Create(
        new Entity(ContactTable.LogicalName)
        {
            ["firstname"] = "Ada",
            ["lastname"] = "Byron",
            [ContactTable.ParentCustomerId] = Customer,
        }));

    [TestCase(false, true, ContactDirection.TwoWay)]
    [TestCase(true, true, ContactDirection.Outbound, Description = "a mailbox is no conversation")]
    [TestCase(false, false, ContactDirection.Inbound)]
    public void Call_ThatWasMade_IsAContactOfThePlan(bool leftVoiceMail, bool isOutgoing, ContactDirection direction)
    {
        GoTo(2026, 12, 10);
        var call = Call(_ada);
        call[ActivityTables.LeftVoiceMail] = leftVoiceMail;
        call[ActivityTables.DirectionCode] = isOutgoing;
        Complete(Make(call));
        var contact = Contacts().Single();
        Assert.Multiple(() =>
        {
            Assert.That(contact.Choice<TouchpointStatus>(TouchpointTable.Status), Is.EqualTo(TouchpointStatus.Done));
            Assert.That(contact.Choice<ContactDirection>(TouchpointTable.Direction), Is.EqualTo(direction));
            Assert.That(contact.Choice<Channel>(TouchpointTable.Channel), Is.EqualTo(Channel.Phone));
            Assert.That(contact.On(TouchpointTable.On), Is.EqualTo(new Date(2026, 12, 10)));
            Assert.That(contact.Reference(TouchpointTable.ContactId)?.Id, Is.EqualTo(_ada.Id));
            Assert.That(contact.Text(TouchpointTable.Name), Is.EqualTo("Phone, 10 Dec 2026"), "and no text of the call");
            Assert.That(
                Explanation,
                direction == ContactDirection.Outbound
                    ? Does.Not.Contain("10 Dec 2026")
                    : Does.Contain("The last conversation was on 10 Dec 2026"));
        });
    }

    [Test]
    public void Call_BetweenColleagues_IsNoContact()
    {
        Complete(Make(Call(Cora)));
        Assert.That(Contacts(), Is.Empty);
    }

    [Test]
    public void Call_WithSomebodyOfAnotherCompany_IsNoContactOfThisPlan()
    {
        var other = Service.Create(new Entity(ContactTable.LogicalName)
        {
            ["lastname"] = "Other",
            [ContactTable.ParentCustomerId] = Sales.Account(5, "Another"),
        });
        var call = Call(new EntityReference(ContactTable.LogicalName, other));
        Complete(Make(call));
        Assert.That(Contacts(), Is.Empty);

        call[ActivityTables.RegardingObjectId] = Plan;
        Complete(Make(call));
        Assert.That(Contacts(), Is.Empty, "not even where it regards the plan");
    }

    [Test]
    public void Call_RegardingAMilestone_StandsForIt()
    {
        var call = Call(_ada);
        call[ActivityTables.RegardingObjectId] = Plans.Item("WELCOME_CALL").ToEntityReference();
        Complete(Make(call));
        Assert.That(Contacts().Single().Reference(TouchpointTable.MilestoneId)?.Id, Is.EqualTo(Plans.Item("WELCOME_CALL").Id));
    }

    [Test]
    public void Appointment_Ahead_IsTheNextContactAndCountsAsHeldOnceItHasPassed()
    {
        GoTo(2026, 11, 26);
        Plans.Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 26));
        Drain();
        GoTo(2026, 12, 1);
        var meeting = Make(Appointment(new DateTime(2026, 12, 2, 10, 0, 0, DateTimeKind.Utc)));
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.NextContactOn), Is.EqualTo(new Date(2026, 12, 2)));
            Assert.That(Contacts().Single().Choice<TouchpointStatus>(TouchpointTable.Status), Is.EqualTo(TouchpointStatus.Planned));
        });

        As(Cora).Update(new Entity(ActivityTables.Appointment, meeting)
        {
            [ActivityTables.ScheduledStart] = new DateTime(2026, 12, 3, 10, 0, 0, DateTimeKind.Utc),
            [ActivityTables.ScheduledEnd] = new DateTime(2026, 12, 3, 11, 0, 0, DateTimeKind.Utc),
        });
        Drain();
        Assert.That(Contacts().Single().On(TouchpointTable.On), Is.EqualTo(new Date(2026, 12, 3)), "moved, not doubled");

        EvaluateOn(2026, 12, 3);
        Assert.That(Explanation, Does.Contain("The last conversation was on 3 Dec 2026"));
    }

    [Test]
    public void Appointment_ThatPassed_CountsOnlyWhenCompletedWhereTheAdminSaysSo()
    {
        RulesetDesk.PublishWith(Administrator, "contact.assumeheld", 0);
        Make(Appointment(new DateTime(2026, 12, 2, 10, 0, 0, DateTimeKind.Utc)));
        EvaluateOn(2026, 12, 4);
        Assert.That(Explanation, Does.Not.Contain("2 Dec 2026"));
    }

    [Test]
    public void Appointment_CalledOff_IsNoContact()
    {
        var meeting = Make(Appointment(new DateTime(2026, 12, 2, 10, 0, 0, DateTimeKind.Utc)));
        SetState(ActivityTables.Appointment, meeting, ActivityTables.StateCancelled, 4);
        Assert.That(Contacts().Single().Choice<TouchpointStatus>(TouchpointTable.Status), Is.EqualTo(TouchpointStatus.Cancelled));
        EvaluateOn(2026, 12, 4);
        Assert.That(Explanation, Does.Not.Contain("2 Dec 2026"));
    }

    // contact.replydays ships with 5 (formulas.md): the 25th answers the 20th, the 26th does not.
    [TestCase(25, true)]
    [TestCase(26, false)]
    public void Mail_OfTheCustomer_AnswersOursWithinFiveDays(int day, bool answers)
    {
        Complete(Make(Mail(isOutgoing: true)), ActivityTables.Email, 3);
        Assert.That(Contacts().Single().Choice<ContactDirection>(TouchpointTable.Direction), Is.EqualTo(ContactDirection.Outbound));

        GoTo(2026, 11, day);
        Complete(Make(Mail(isOutgoing: false)), ActivityTables.Email, 4);
        var ours = Contacts().Single(contact => contact.Choice<ContactDirection>(TouchpointTable.Direction) == ContactDirection.Outbound);
        Assert.Multiple(() =>
        {
            Assert.That(ours.GetAttributeValue<bool>(TouchpointTable.IsAnswered), Is.EqualTo(answers));
            Assert.That(Contacts(), Has.Length.EqualTo(2));
        });
    }

    [Test]
    public void Mail_ThatIsADraft_IsNoContact()
    {
        Make(Mail(isOutgoing: true));
        Assert.That(Contacts(), Is.Empty);
    }

    [Test]
    public void Call_ThatIsDeleted_TakesItsContactAlong()
    {
        var call = Make(Call(_ada));
        Complete(call);
        Assert.That(Contacts(), Has.Length.EqualTo(1));
        Service.Delete(ActivityTables.PhoneCall, call);
        Drain();
        Assert.That(Contacts(), Is.Empty);
    }

    private Entity[] Contacts() => [.. Plans.All(TouchpointTable.LogicalName)];

    private Guid Make(Entity activity)
    {
        var id = As(Cora).Create(activity);
        Drain();
        return id;
    }

    private void Complete(Guid activity, string table = ActivityTables.PhoneCall, int reason = 2) =>
        SetState(table, activity, ActivityTables.StateCompleted, reason);

    private void SetState(string table, Guid activity, int state, int reason)
    {
        As(Cora).Update(new Entity(table, activity)
        {
            [SystemColumns.StateCode] = new OptionSetValue(state),
            ["statuscode"] = new OptionSetValue(reason),
        });
        Drain();
    }

    private static Entity Call(EntityReference to) => new(ActivityTables.PhoneCall)
    {
        ["subject"] = "How is it going?",
        ["to"] = new EntityCollection([Party(to)]),
    };

    private Entity Appointment(DateTime start) => new(ActivityTables.Appointment)
    {
        ["subject"] = "Review",
        [ActivityTables.ScheduledStart] = start,
        [ActivityTables.ScheduledEnd] = start.AddHours(1),
        ["requiredattendees"] = new EntityCollection([Party(_ada)]),
    };

    private Entity Mail(bool isOutgoing) => new(ActivityTables.Email)
    {
        ["subject"] = "Hello",
        [ActivityTables.DirectionCode] = isOutgoing,
        ["from"] = new EntityCollection([Party(isOutgoing ? Cora : _ada)]),
        ["to"] = new EntityCollection([Party(isOutgoing ? _ada : Cora)]),
    };

    private static Entity Party(EntityReference who) => new(ActivityPartyTable.LogicalName) { [ActivityPartyTable.PartyId] = who };
}
