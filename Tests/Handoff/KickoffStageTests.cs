using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Gates;
using CrmOnboarding.Domain.Handoff.Steps;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Handoff;

/// <summary>From the signature to the kick-off: the steps, who does them, and what is recorded.</summary>
[TestFixture]
internal sealed class KickoffStageTests
{
    // A Friday.
    private static readonly Date Won = new(2026, 11, 20);

    private static readonly KickoffRecord Recorded = new()
    {
        Attendees = ["Karl", "Rosa"],
        Goals = "Answer every request within a day",
        ValueMetric = "Median hours to first answer",
        OnboardingIntent = "Two teams live by February",
        FirstYearIntent = "All eight teams",
        Sentiment = new Pulse(Won.AddDays(6), 8, "Looking forward to it."),
    };

    private static string[] Codes(IEnumerable<Message> messages) => messages.Select(message => message.Code).ToArray();

    private static StageChecklist With(params StageEntry[] log) => new(log);

    private static StageEntry Done(StageStep step, OwnerRole by, int day = 1) => new(step, Won.AddDays(day), by);

    [Test]
    [Property("Requirement", "H-04")]
    public void ContractSignedOn_ConfirmingMailLogged_IsTheAnchorOfWhatCountsFromTheSignature()
    {
        var byHand = With(Done(StageStep.SignatureConfirmed, OwnerRole.SalesRep, -2));
        var bySigningService =
            With(Done(StageStep.SignatureConfirmed, OwnerRole.Automation, -2), Done(StageStep.ContractSigned, OwnerRole.SalesRep, -3));
        var anchors = AnchorDates.Won(Won).With(Anchor.ContractSigned, byHand.ContractSignedOn);
        var deal = new Deal { Topic = "Signed", WonOn = Won, ContractSignedOn = byHand.ContractSignedOn };
        var template = ShippedTemplates.All[0] with
        {
            AnchorSources = [],
            Items = [ShippedTemplates.All[0].Items[0] with { Due = new Timing(Anchor.ContractSigned, 7) }],
        };

        Assert.Multiple(() =>
        {
            Assert.That(anchors[Anchor.ContractSigned], Is.EqualTo(new Date(2026, 11, 18)));
            Assert.That(bySigningService.ContractSignedOn, Is.EqualTo(new Date(2026, 11, 18)));
            Assert.That(PlanBuilder.Build(deal, template, WorkingCalendar.MondayToFriday).Items.Single().DueOn,
                Is.EqualTo(new Date(2026, 11, 25)));
        });
    }

    [Test]
    [Property("Requirement", "H-08")]
    public void ContractSigned_BeforeTheConfirmingMail_IsTheCustomersStepAndGivesTheDate()
    {
        var stage = With(Done(StageStep.ContractSigned, OwnerRole.SalesRep, -3));
        Assert.Multiple(() =>
        {
            Assert.That(StageChecklist.Steps.Single(role => role.Step == StageStep.ContractSigned).IsCustomers, Is.True);
            Assert.That(stage.Open, Does.Not.Contain(StageStep.ContractSigned).And.Contain(StageStep.SignatureConfirmed));
            Assert.That(stage.ContractSignedOn, Is.EqualTo(Won.AddDays(-3)));
            Assert.That(With().ContractSignedOn, Is.Null);
        });
    }

    [TestCase(StageStep.KickoffCall, OwnerRole.SalesRep, false)]
    [TestCase(StageStep.KickoffCall, OwnerRole.Csm, true)]
    [TestCase(StageStep.KickoffCall, OwnerRole.Automation, true)]
    [Property("Requirement", "H-06")]
    public void KickoffCall_Logged_CountsOnlyWithCustomerSuccess(StageStep step, OwnerRole by, bool expected) =>
        Assert.That(With(Done(step, by)).DoneOn(step) is not null, Is.EqualTo(expected));

    [TestCase(OwnerRole.SalesRep, false)]
    [TestCase(OwnerRole.Csm, false)]
    [TestCase(OwnerRole.Finance, true)]
    [Property("Requirement", "H-07")]
    public void BillingInformation_Logged_CountsOnlyFromFinance(OwnerRole by, bool expected)
    {
        var stage = With(Done(StageStep.BillingInformation, by));
        Assert.That(stage.Open.Contains(StageStep.BillingInformation), Is.EqualTo(!expected));
        Assert.That(ShippedTemplates.All.Where(template => template.Code != ShippedTemplates.Digital60Code)
            .Select(template => template.Item("FIRST_BILL")!.OwnerRole), Is.All.EqualTo(OwnerRole.Finance));
    }

    [Test]
    [Property("Requirement", "H-09")]
    public void KickoffConfirmed_ResponseRecorded_IsDoneOnItsFirstDay()
    {
        var stage = With(Done(StageStep.KickoffConfirmed, OwnerRole.Csm, 4), Done(StageStep.KickoffConfirmed, OwnerRole.SalesRep, 3));
        Assert.That(stage.DoneOn(StageStep.KickoffConfirmed), Is.EqualTo(Won.AddDays(3)));
        Assert.That(With().Open, Does.Contain(StageStep.KickoffConfirmed));
    }

    [Test]
    [Property("Requirement", "H-10")]
    public void KickoffAttended_NobodyTookPart_IsMissing() => Assert.Multiple(() =>
    {
        Assert.That(With(Done(StageStep.KickoffCall, OwnerRole.Csm)).Open, Does.Contain(StageStep.KickoffAttended),
            "a call alone is no attendance");
        Assert.That(Codes((Recorded with { Attendees = [] }).Missing()), Is.EqualTo(new[] { "handoff.no-attendees" }));
        Assert.That(Recorded.Missing(), Is.Empty);
    });

    [Test]
    [Property("Requirement", "H-13")]
    public void KickoffRecord_GoalsValueMetricAndIntents_AreRecordedDuringTheCall() => Assert.That(
        Codes((Recorded with { Goals = " ", ValueMetric = null, OnboardingIntent = "", FirstYearIntent = null }).Missing()),
        Is.EqualTo(new[]
        {
            "handoff.no-goal-note", "handoff.no-value-metric", "handoff.no-onboarding-intent", "handoff.no-first-year-intent",
        }));

    [TestCase(0, "Note", false)]
    [TestCase(1, "Note", true)]
    [TestCase(10, "Note", true)]
    [TestCase(11, "Note", false)]
    [TestCase(5, " ", false)]
    [Property("Requirement", "H-01")]
    public void KickoffRecord_Sentiment_IsOneToTenWithANote(int score, string note, bool expected) => Assert.That(
        Codes((Recorded with { Sentiment = new Pulse(Won, score, note) }).Missing()),
        Is.EqualTo(expected ? [] : new[] { "handoff.no-sentiment" }));

    [Test]
    [Property("Requirement", "H-01")]
    public void KickoffRecord_ExpectedFeelings_AreTheFourOfTheStage() => Assert.Multiple(() =>
    {
        Assert.That(
            ShippedGuidance.Of(ItemCodes.Kickoff)!.English,
            Does.Contain("excited").And.Contain("optimistic").And.Contain("some stress").And.Contain("do not know what to expect"));
        Assert.That(Codes((Recorded with { Sentiment = null }).Missing()), Is.EqualTo(new[] { "handoff.no-sentiment" }));
    });

    [Test]
    [Property("Requirement", "H-17")]
    public void Roles_OfTheStage_CustomerSuccessAnswersSalesSupportsTheManagerGetsWhatWaits()
    {
        var stage = ShippedTemplates.ByCode(ShippedTemplates.Launch90Code).Items.Where(item => item.Phase == Phase.Handoff).ToArray();
        var risk = new RiskRecord
        {
            RuleCode = RiskCodes.KickoffPushed,
            BaseSeverity = RiskSeverity.High,
            Severity = RiskSeverity.High,
            Reason = RiskMessages.Silent(Won),
            RaisedOn = Won,
            HighSinceOn = Won,
        };

        Assert.Multiple(() =>
        {
            Assert.That(stage.Select(item => Raci.PartOf(OwnerRole.Csm, item)),
                Is.All.Matches<RaciPart>(part => part.HasFlag(RaciPart.Accountable)));
            Assert.That(stage.Select(item => Raci.PartOf(OwnerRole.SalesRep, item)),
                Is.EqualTo(new[]
                {
                    RaciPart.Consulted, RaciPart.Responsible, RaciPart.Responsible, RaciPart.Responsible, RaciPart.Consulted,
                    RaciPart.Consulted,
                }));
            Assert.That(risk.EscalatesOn(WorkingCalendar.MondayToFriday, RiskPolicy.Shipped), Is.EqualTo(new Date(2026, 11, 24)),
                "two working days, nobody took it on");
            Assert.That(risk.Acknowledge().EscalatesOn(WorkingCalendar.MondayToFriday, RiskPolicy.Shipped), Is.Null);
        });
    }

    [Test]
    [Property("Requirement", "H-30")]
    public void Raci_EveryItem_HasOneRoleThatAnswersAndOneThatDoes()
    {
        foreach (var item in ShippedTemplates.All.SelectMany(template => template.Items))
        {
            var parts = Enum.GetValues<OwnerRole>().Select(role => Raci.PartOf(role, item)).ToArray();
            Assert.That(parts.Count(part => part.HasFlag(RaciPart.Accountable)), Is.EqualTo(1), item.Code);
            Assert.That(parts.Count(part => part.HasFlag(RaciPart.Responsible)), Is.EqualTo(1), item.Code);
        }
    }

    [TestCase("WELCOME_CALL", RaciPart.Responsible, RaciPart.Accountable, RaciPart.Informed)]
    [TestCase("KICKOFF", RaciPart.Informed, RaciPart.Accountable | RaciPart.Responsible, RaciPart.Consulted)]
    [TestCase("LINE_ACCEPTED", RaciPart.Informed, RaciPart.Accountable, RaciPart.Responsible)]
    [TestCase("EXECUTIVE", RaciPart.Informed, RaciPart.Accountable, RaciPart.Informed)]
    [Property("Requirement", "H-30")]
    public void Raci_Step_NamesSalesCsmAndProjectManager(string code, RaciPart sales, RaciPart csm, RaciPart projectManager)
    {
        var item = ShippedTemplates.ByCode(ShippedTemplates.Launch90Code).Item(code)!;
        Assert.That(
            (Raci.PartOf(OwnerRole.SalesRep, item), Raci.PartOf(OwnerRole.Csm, item), Raci.PartOf(OwnerRole.ProjectManager, item)),
            Is.EqualTo((sales, csm, projectManager)));
    }

    [Test]
    [Property("Requirement", "H-30")]
    public void WhoDoesWhat_Launch90_IsOnePageWithEveryItemOnceAndTheCustomersSteps()
    {
        var template = ShippedTemplates.ByCode(ShippedTemplates.Launch90Code);
        var page = Raci.WhoDoesWhat(template);
        Assert.Multiple(() =>
        {
            Assert.That(page.SelectMany(role => role.ItemCodes), Is.EquivalentTo(template.Items.Select(item => item.Code)));
            Assert.That(page[1].Role, Is.EqualTo(OwnerRole.SalesRep));
            Assert.That(page[1].ItemCodes, Is.EqualTo(new[] { "SIGNATURE", "WELCOME_CALL", "SELLER_WELCOME", "WIN_REVIEW" }));
            Assert.That(Raci.CustomersSteps,
                Is.EqualTo(new[] { StageStep.ContractSigned, StageStep.KickoffConfirmed, StageStep.KickoffAttended }));
        });
    }

    [TestCase(StageStep.OnboardingDeck)]
    [TestCase(StageStep.ProgramPlanTemplate)]
    [Property("Requirement", "H-32")]
    public void Attachment_Missing_IsAnOpenStep(StageStep attachment) => Assert.Multiple(() =>
    {
        Assert.That(With().Open, Does.Contain(attachment));
        Assert.That(With(Done(attachment, OwnerRole.Csm)).Open, Does.Not.Contain(attachment));
    });

    [Test]
    [Property("Requirement", "H-34")]
    public void ResponsibleForNextStep_AnyLog_IsNeverEmpty()
    {
        var steps = StageChecklist.Steps;
        Assert.Multiple(() =>
        {
            for (var done = 0; done < 1 << steps.Count; done++)
            {
                var stage = new StageChecklist(
                    steps.Where((_, i) => (done & (1 << i)) != 0).Select(role => Done(role.Step, role.Responsible)));
                var next = steps.Where(role => stage.Open.Contains(role.Step)).Select(role => role.Responsible)
                    .FirstOrDefault(OwnerRole.Csm);
                if (stage.ResponsibleForNextStep != next)
                {
                    Assert.Fail($"{done}: {stage.ResponsibleForNextStep} instead of {next}");
                }
            }
        });
        Assert.That(With().ResponsibleForNextStep, Is.EqualTo(OwnerRole.SalesRep));
        Assert.That(With([.. steps.Select(role => Done(role.Step, role.Responsible))]).ResponsibleForNextStep, Is.EqualTo(OwnerRole.Csm));
    }

    [Test]
    public void Steps_OfTheStage_AreAllInTheirOrder() =>
        Assert.That(StageChecklist.Steps.Select(role => role.Step), Is.EqualTo(Enum.GetValues<StageStep>()));

    [Test]
    [Property("Requirement", "H-27")]
    public void ProgramPlan_BegunDuringTheSale_IsHandedOverWithTheDeal()
    {
        var plan = new ProgramPlan { BegunOn = Won, Goals = "Answer faster", Content = "Playbook" };
        var handedOver = plan.HandOver(new HandoffFacts { Pain = "Slow answers" });
        Assert.Multiple(() =>
        {
            Assert.That(plan.WasMadeDuringSale(Won), Is.True);
            Assert.That((plan with { BegunOn = Won.AddDays(1) }).WasMadeDuringSale(Won), Is.False);
            Assert.That(new ProgramPlan().WasMadeDuringSale(Won), Is.False);
            Assert.That((handedOver.PlanReadinessPercent, handedOver.Goal, handedOver.Pain),
                Is.EqualTo((50, "Answer faster", "Slow answers")));
            Assert.That(plan.HandOver(new HandoffFacts { Goal = "Sales' words" }).Goal, Is.EqualTo("Sales' words"));
            Assert.That(HandoffChecklist.Answer(handedOver, HandoffPolicy.Shipped).Single(item =>
                item.Code == HandoffCodes.PlanReadiness).Share,
                Is.EqualTo(0.5m));
            Assert.That(With(Done(StageStep.ProgramPlan, OwnerRole.SalesRep)).Open, Does.Not.Contain(StageStep.ProgramPlan));
        });
    }

    [TestCase(null, null, null, false, 0)]
    [TestCase("Goals", null, null, false, 25)]
    [TestCase("Goals", "Content", " ", false, 50)]
    [TestCase("Goals", "Content", "Measures", false, 75)]
    [TestCase("Goals", "Content", "Measures", true, 100)]
    [Property("Requirement", "H-28")]
    public void ProgramPlan_GoalsContentMeasurementAndSales_AreItsParts(
        string? goals, string? content, string? measurement, bool aligned, int expected)
    {
        var plan = new ProgramPlan
        {
            Goals = goals,
            Content = content,
            Measurement = measurement,
            AlignedWithSalesOn = aligned ? Won : null,
        };
        Assert.That(plan.ReadinessPercent, Is.EqualTo(expected));
        Assert.That(ProgramPlan.Owner, Is.EqualTo(OwnerRole.Csm));
    }
}
