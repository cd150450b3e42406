using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Cadence.Governor;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Cadence;

internal class ContactGovernorTests
{
    private static readonly Date Day0 = new(2026, 9, 7);
    private static readonly GovernorFacts Facts = new()
    {
        Segment = Segment.High,
        Day0 = Day0,
        Calendar = WorkingCalendar.MondayToFriday,
    };

    private static Contact Wrote(int day, ContactPurpose purpose = ContactPurpose.Service) =>
        new(Day0.AddDays(day), ContactDirection.Outbound) { Purpose = purpose };

    private static Contact Listened(int day) => new(Day0.AddDays(day), ContactDirection.TwoWay) { Purpose = ContactPurpose.Listening };

    private static ProposedTouch Touch(int day, ContactPurpose purpose) => new(Day0.AddDays(day), purpose);

    private static string[] Objections(ProposedTouch touch, GovernorFacts facts) =>
        ContactGovernor.Judge(touch, facts).Objections.Select(objection => objection.Code).ToArray();

    [Test]
    [Property("Formula", "2")]
    public void Judge_ThreeOfFourUsed_SaysSo()
    {
        var verdict = ContactGovernor.Judge(Touch(6, ContactPurpose.Service), Facts with { Contacts = [Wrote(1), Wrote(3), Wrote(5)] });

        Assert.Multiple(() =>
        {
            Assert.That(verdict.Used, Is.EqualTo(3));
            Assert.That(verdict.Limit, Is.EqualTo(4));
            Assert.That(verdict.IsWelcome, Is.True);
        });
    }

    [Test]
    public void Judge_BudgetSpentWithPlannedTouchesOfOthers_Objects()
    {
        var planned = Milestones.Touch("KICKOFF", Day0.AddDays(6), Channel.Meeting);
        var facts = Facts with { Contacts = [Wrote(1), Wrote(2), Wrote(3)], Planned = [planned] };

        Assert.Multiple(() =>
        {
            Assert.That(Objections(Touch(4, ContactPurpose.Service), facts), Is.EqualTo(new[] { "cadence.budget-spent" }));
            Assert.That(Objections(Touch(4, ContactPurpose.Service) with { IsCustomerRequested = true }, facts), Is.Empty);
        });
    }

    [TestCase(17, true)]
    [TestCase(16, false)]
    [Property("Requirement", "N-23")]
    public void Judge_InformationWhileTheMilestoneBeforeIsOpen_NeedsAProgressCheckWithinThreeDays(int checkedOn, bool welcome)
    {
        var facts = Facts with { IsPreviousMilestoneOpen = true, Contacts = [Listened(checkedOn)] };

        Assert.Multiple(() =>
        {
            Assert.That(Objections(Touch(20, ContactPurpose.Information), facts),
                Is.EqualTo(welcome ? [] : new[] { "cadence.progress-not-checked" }));
            Assert.That(Objections(Touch(20, ContactPurpose.Information), facts with { IsPreviousMilestoneOpen = false }), Is.Empty);
            Assert.That(Objections(Touch(20, ContactPurpose.Service), facts), Is.Empty);
        });
    }

    [TestCase(89, null, false)]
    [TestCase(90, null, true)]
    [TestCase(40, 40, true)]
    [TestCase(40, 41, false)]
    [Property("Requirement", "N-24")]
    public void Judge_Promotion_WaitsForDay90OrFirstValue(int day, int? firstValueDay, bool welcome)
    {
        var facts = Facts with
        {
            FirstValueOn = firstValueDay is { } reached ? Day0.AddDays(reached) : null,
            Contacts = [Listened(day - 2), Listened(day - 1)],
        };

        Assert.That(Objections(Touch(day, ContactPurpose.Promotion), facts),
            Is.EqualTo(welcome ? [] : new[] { "cadence.cross-sell-quiet-period" }));
    }

    [Test]
    [Property("Requirement", "N-25")]
    public void Judge_Promotion_NeverExceedsListeningInThirtyDays() => Assert.Multiple(() =>
    {
        var touch = Touch(120, ContactPurpose.Promotion);
        Assert.That(Objections(touch, Facts), Is.EqualTo(new[] { "cadence.more-promotion-than-listening" }));
        Assert.That(Objections(touch, Facts with { Contacts = [Listened(91)] }), Is.Empty);
        Assert.That(Objections(touch, Facts with { Contacts = [Listened(90)] }),
            Is.EqualTo(new[] { "cadence.more-promotion-than-listening" }));
        Assert.That(
            Objections(touch, Facts with { Contacts = [Listened(100), Wrote(105, ContactPurpose.Promotion)] }),
            Is.EqualTo(new[] { "cadence.more-promotion-than-listening" }));
    });

    [Test]
    [Property("Requirement", "H-19")]
    public void Judge_AutomaticTouchToACustomerWhoDoesNotAnswer_Objects()
    {
        var facts = Facts with { Contacts = [.. new[] { 10, 20, 30 }.Select(day => Wrote(day) with { IsAnswered = false })] };

        Assert.Multiple(() =>
        {
            Assert.That(Objections(Touch(40, ContactPurpose.Service) with { IsAutomatic = true }, facts),
                Is.EqualTo(new[] { "cadence.automatic-touches-stopped" }));
            Assert.That(Objections(Touch(40, ContactPurpose.Service), facts), Is.Empty);
        });
    }

    [TestCase(4, true, Description = "planned for the day itself")]
    [TestCase(5, true)]
    [TestCase(3, false, Description = "planned for a day that has passed")]
    public void Judge_TouchesStillToCome_TakeTheirPartOfTheBudget(int plannedDay, bool isSpent)
    {
        var planned = Milestones.Touch("KICKOFF", Day0.AddDays(plannedDay), Channel.Meeting);
        var facts = Facts with { Contacts = [Wrote(1), Wrote(2), Wrote(3)], Planned = [planned] };
        Assert.That(Objections(Touch(4, ContactPurpose.Service), facts), Is.EqualTo(isSpent ? new[] { "cadence.budget-spent" } : []));
    }

    [Test]
    [Property("Requirement", "N-23")]
    public void Judge_ProgressCheck_IsAnyOneConversationOrAnInboundContact() => Assert.Multiple(() =>
    {
        string[] Judged(params Contact[] contacts) =>
            Objections(Touch(20, ContactPurpose.Information), Facts with { IsPreviousMilestoneOpen = true, Contacts = contacts });
        Assert.That(Judged(Listened(20)), Is.Empty, "the day itself");
        Assert.That(Judged(Listened(1), Listened(19)), Is.Empty, "one is enough");
        Assert.That(Judged(new Contact(Day0.AddDays(19), ContactDirection.Inbound)), Is.Empty, "the customer wrote");
        Assert.That(Judged(Wrote(19)), Is.EqualTo(new[] { "cadence.progress-not-checked" }), "writing is no check");
        Assert.That(Judged(Listened(21)), Is.EqualTo(new[] { "cadence.progress-not-checked" }), "what is yet to come");
    });
}
