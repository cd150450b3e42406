using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Gates;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Handoff;

internal class KickoffGateTests
{
    private static readonly Date Held = new(2026, 11, 26);

    private static readonly JointGoal Goal = new()
    {
        Text = "Answer every request within a day",
        Metric = "Median hours to first answer",
        Baseline = "31",
        Target = "8",
        TargetOn = new Date(2027, 6, 30),
        Source = GoalSource.Product,
        CustomerAgreedOn = Held,
        VendorAgreedOn = Held.AddDays(-1),
    };

    private static readonly KickoffFacts Ready = new()
    {
        HeldOn = Held,
        HasProjectManager = true,
        RolesToIntroduce = [OwnerRole.Csm, OwnerRole.ProjectManager, OwnerRole.Trainer],
        RolesIntroduced = [OwnerRole.Trainer, OwnerRole.Csm, OwnerRole.ProjectManager],
        HasDeliveryTimeline = true,
        HasGoalNote = true,
        WasPrepared = true,
        AttendeePhases = [Phase.Launch, Phase.Adopt],
        Goals = [Goal],
        NextSteps = [new NextStep(false, "Ines", Held.AddDays(3)), new NextStep(true, "Karl", Held.AddDays(5))],
    };

    private static string[] Codes(IEnumerable<Domain.Shared.Message> messages) => messages.Select(message => message.Code).ToArray();

    private static string[] Missing(KickoffFacts facts) => Codes(KickoffGate.ToComplete(facts, HandoffPolicy.Shipped));

    [Test]
    [Property("Requirement", "N-07")]
    public void ToComplete_ProjectManagerRosterAndTimeline_AreNeeded()
    {
        var missing = KickoffGate.ToComplete(
            Ready with { HasProjectManager = false, RolesIntroduced = [OwnerRole.Csm], HasDeliveryTimeline = false },
            HandoffPolicy.Shipped);

        Assert.Multiple(() =>
        {
            Assert.That(KickoffGate.ToComplete(Ready, HandoffPolicy.Shipped), Is.Empty);
            Assert.That(Codes(missing), Is.EqualTo(new[]
            {
                "handoff.no-project-manager", "handoff.roster-incomplete", "handoff.roster-incomplete",
                    "handoff.no-delivery-timeline",
            }));
        });
    }

    [Test]
    [Property("Requirement", "N-19")]
    public void ToComplete_WithoutANoteOfTheGoals_IsRefused() =>
        Assert.That(Missing(Ready with { HasGoalNote = false }), Is.EqualTo(new[] { "handoff.no-goal-note" }));

    [Test]
    [Property("Requirement", "H-12")]
    public void ToComplete_NothingPreparedBeforeTheCall_IsRefused() =>
        Assert.That(Missing(Ready with { WasPrepared = false }), Is.EqualTo(new[] { "handoff.not-prepared" }));

    [Test]
    [Property("Requirement", "H-15")]
    public void ToComplete_GoalNotMeasurableOrNotAgreedByBoth_IsRefused() => Assert.Multiple(() =>
    {
        Assert.That(Missing(Ready with { Goals = [Goal with { Metric = " " }] }),
            Is.EqualTo(new[] { "handoff.no-joint-goal" }));
        Assert.That(Missing(Ready with { Goals = [Goal with { CustomerAgreedOn = null }] }),
            Is.EqualTo(new[] { "handoff.no-joint-goal" }));
        Assert.That(Missing(Ready with { Goals = [Goal with { Baseline = null }, Goal] }), Is.Empty);
        Assert.That(Missing(Ready with { Goals = [Goal with { Source = null }] }), Is.EqualTo(new[] { "handoff.no-joint-goal" }));
        Assert.That(
            Missing(Ready with { Goals = [Goal with { TargetOn = new Date(2027, 12, 31) }] }),
            Is.EqualTo(new[] { "handoff.no-joint-goal" }), "further ahead than a year");
        Assert.That(Goal.AgreedOn, Is.EqualTo(Held));
    });

    [TestCase("2027-05-25", false)]
    [TestCase("2027-05-26", true)]
    [TestCase("2027-11-26", true)]
    [TestCase("2027-11-27", false)]
    [Property("Requirement", "H-15")]
    public void IsWithinHorizon_SixToTwelveMonths_BothEndsIncluded(string target, bool expected) =>
        Assert.That((Goal with { TargetOn = Date.Parse(target) }).IsWithinHorizon(Held, HandoffPolicy.Shipped), Is.EqualTo(expected));

    [Test]
    [Property("Requirement", "H-11")]
    public void WrongPeople_APhaseWithoutAnybody_IsNamed() => Assert.Multiple(() =>
    {
        Assert.That(KickoffGate.WrongPeople(Ready.AttendeePhases), Is.Empty);
        var warning = KickoffGate.WrongPeople([Phase.Launch]).Single();
        Assert.That(warning, Is.EqualTo(GateMessages.WrongPeople(Phase.Adopt)));
    });

    [Test]
    [Property("Requirement", "H-16")]
    public void ToExit_HeldAndAnExecutableStepOfEachSide_AreNeeded() => Assert.Multiple(() =>
    {
        Assert.That(KickoffGate.ToExit(Ready), Is.Empty);
        Assert.That(Codes(KickoffGate.ToExit(Ready with { HeldOn = null })), Is.EqualTo(new[] { "handoff.kickoff-not-held" }));
        Assert.That(Codes(KickoffGate.ToExit(Ready with { NextSteps = [Ready.NextSteps[0]] })),
            Is.EqualTo(new[] { "handoff.no-customer-step" }));
        Assert.That(
            Codes(KickoffGate.ToExit(
                Ready with { NextSteps = [Ready.NextSteps[0] with { DueOn = null }, Ready.NextSteps[1] with { Owner = "" }] })),
            Is.EqualTo(new[] { "handoff.no-vendor-step", "handoff.no-customer-step" }));
    });
}
