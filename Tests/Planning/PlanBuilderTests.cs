using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Planning;

[TestFixture]
internal sealed class PlanBuilderTests
{
    private static readonly Date WonOn = new(2026, 11, 20);

    private static Deal TwoLines => new()
    {
        Topic = "Rollout",
        WonOn = WonOn,
        Lines = [new DealLine(1, "GTX Pro"), new DealLine(2, "Special cable")],
    };

    private static PlanDraft Build(string template, Deal? deal = null, WorkingCalendar? calendar = null) =>
        PlanBuilder.Build(deal ?? new Deal { Topic = "Rollout", WonOn = WonOn }, ShippedTemplates.ByCode(template),
            calendar ?? WorkingCalendar.MondayToFriday);

    private static string DueOn(PlanDraft draft, string code) => draft.Items.First(item => item.Code == code).DueOn.ToString();

    // requirements.md, conventions: the worked check for a win on Friday 2026-11-20.
    [TestCase("WELCOME_CALL", "2026-11-23")]
    [TestCase("KICKOFF", "2026-11-26")]
    [TestCase("TRAINING", "2026-12-04")]
    [TestCase("FIRST_BILL", "2026-12-21")]
    [TestCase("COMPLETION", "2027-01-11")]
    [TestCase("EXECUTIVE", "2027-02-03")]
    [TestCase("WIN_REVIEW", "2027-02-18")]
    [Property("Requirement", "N-03")]
    [Property("Requirement", "N-04")]
    [Property("Requirement", "T-20")]
    public void Build_Launch90WonOn20November2026_GivesTheWorkedDates(string code, string dueOn) =>
        Assert.That(DueOn(Build("LAUNCH90"), code), Is.EqualTo(dueOn));

    [Test]
    public void Build_Launch90_PlansWhatWaitsForAnAnchorFromTheItemThatAchievesIt()
    {
        var draft = Build("LAUNCH90");
        // LINE_ACCEPTED 2027-01-04 and 30 days is 2027-02-03; KICKOFF 2026-11-26 and 182 days is 2027-05-27.
        Assert.That(DueOn(draft, "FIRST_VALUE"), Is.EqualTo("2027-02-03"));
        Assert.That(DueOn(draft, "IMPACT_REVIEW"), Is.EqualTo("2027-05-27"));
    }

    // Won on Wednesday 2017-03-01: Day 1 Thursday, 3 Saturday, 5 Monday, 6 Tuesday, 7 Wednesday, 14 Wednesday, 21 Wednesday,
    // 28 Wednesday, 30 Friday, 44 Friday, 45 Saturday, 60 Sunday.
    [TestCase("HIGH60", "WELCOME_EMAIL 2017-03-01, SIGNATURE 2017-03-01, WELCOME_CALL 2017-03-02, SELLER_WELCOME 2017-03-02, "
        + "BILLING_INFO 2017-03-03, CSM_WELCOME 2017-03-06, KICKOFF 2017-03-07, COMMUNITY 2017-03-15, WEBINAR 2017-03-22, "
        + "PROACTIVE_SUPPORT 2017-03-29, FIRST_BILL 2017-03-31, FIRST_VALUE 2017-04-17, COMPLETE 2017-05-01, IMPACT_REVIEW 2017-09-05, "
        + "MATERIAL_1 2017-03-02, MATERIAL_2 2017-03-06, MATERIAL_4 2017-03-08, LINE_ACCEPTED 2017-03-22")]
    [TestCase("MEDIUM60", "WELCOME_EMAIL 2017-03-01, SIGNATURE 2017-03-01, WELCOME_CALL 2017-03-02, SELLER_WELCOME 2017-03-02, "
        + "BILLING_INFO 2017-03-03, CSM_WELCOME 2017-03-06, KICKOFF 2017-03-06, COMMUNITY 2017-03-15, WEBINAR 2017-03-22, "
        + "PROACTIVE_SUPPORT 2017-03-29, FIRST_BILL 2017-03-31, FIRST_VALUE 2017-04-17, COMPLETE 2017-05-01, IMPACT_REVIEW 2017-09-04, "
        + "MATERIAL_1 2017-03-02, MATERIAL_2 2017-03-06, MATERIAL_4 2017-03-08, LINE_ACCEPTED 2017-03-22")]
    [TestCase("DIGITAL60", "WELCOME_EMAIL 2017-03-01, SIGNATURE 2017-03-01, BILLING_INFO 2017-03-03, KICKOFF 2017-03-13, "
        + "COMMUNITY 2017-03-15, WEBINAR 2017-03-29, FIRST_VALUE 2017-03-31, PROACTIVE_SUPPORT 2017-04-14, COMPLETE 2017-05-01, "
        + "IMPACT_REVIEW 2017-09-11, MATERIAL_1 2017-03-02, MATERIAL_2 2017-03-06, MATERIAL_3 2017-03-06, MATERIAL_4 2017-03-08, "
        + "LINE_ACTIVE 2017-03-08")]
    [Property("Requirement", "T-04")]
    [Property("Requirement", "T-05")]
    public void Build_SixtyDayPlan_GivesEveryDate(string template, string expected)
    {
        var draft = Build(template, new Deal { Topic = "Order", WonOn = new Date(2017, 3, 1) });
        Assert.That(string.Join(", ", draft.Items.Select(item => $"{item.Code} {item.DueOn}")), Is.EqualTo(expected));
    }

    [Test]
    [Property("Requirement", "T-02")]
    public void Build_TwoLines_RepeatsLineItemsPerLineAndPlanItemsNever()
    {
        var draft = Build("LAUNCH90", TwoLines);
        Assert.That(draft.Lines.Select(line => line.ProductName), Is.EqualTo(new[] { "GTX Pro", "Special cable" }));
        Assert.That(draft.Items.Where(item => item.Scope == ItemScope.Plan).Select(item => item.Code), Is.Unique.And.Exactly(14).Items);
        Assert.That(draft.Items.Where(item => item.Scope == ItemScope.Line).Select(item => (item.Line!.Number, item.Code)), Is.EqualTo(new[]
        {
            (1, "DELIVERY_TIMELINE"), (1, "LINE_ACCEPTED"), (2, "DELIVERY_TIMELINE"), (2, "LINE_ACCEPTED"),
        }));
        Assert.That(draft.Items.Where(item => item.Scope == ItemScope.Plan).All(item => item.Line is null));
    }

    [Test]
    public void Build_NoLines_MakesTheOpportunityTheOneLine() =>
        Assert.That(Build("HIGH60").Lines, Is.EqualTo(new[] { new DealLine(1, "Rollout") }));

    [Test]
    public void Build_AnyTemplate_NumbersItemsAsTheTemplateLists()
    {
        var draft = Build("LAUNCH90", TwoLines);
        Assert.That(draft.Items.Single(item => item.Code == "WELCOME_EMAIL").Sequence, Is.EqualTo(1));
        Assert.That(draft.Items.Where(item => item.Code == "LINE_ACCEPTED").Select(item => item.Sequence), Is.EqualTo(new[] { 12, 12 }));
        Assert.That(draft.Items.Single(item => item.Code == "IMPACT_REVIEW").Sequence, Is.EqualTo(16));
    }

    [Test]
    [Property("Requirement", "H-14")]
    public void Build_EmptyTemplate_GivesAPlanWithoutItems()
    {
        var empty = new Template { Code = "EMPTY", Segment = Segment.High, LengthDays = 60, Items = [] };
        Assert.That(PlanBuilder.Build(TwoLines, empty, WorkingCalendar.MondayToFriday).Items, Is.Empty);
    }

    [Test]
    public void Build_SignedContract_CountsFromTheSignature()
    {
        var template = OneItem(new Timing(Anchor.ContractSigned, 2));
        var signed = TwoLines with { ContractSignedOn = new Date(2026, 11, 9) };
        Assert.That(PlanBuilder.Build(signed, template, WorkingCalendar.MondayToFriday).Items[0].DueOn, Is.EqualTo(new Date(2026, 11, 11)));
        Assert.That(PlanBuilder.Build(TwoLines, template, WorkingCalendar.MondayToFriday).Items[0].DueOn,
            Is.EqualTo(new Date(2026, 11, 23)));
    }

    [TestCase(Anchor.Win, -60, OffsetUnit.CalendarDays, "2026-09-21")]
    [TestCase(Anchor.Win, -1, OffsetUnit.WorkingDays, "2026-11-19")]
    [TestCase(Anchor.Win, 3, OffsetUnit.WorkingDays, "2026-11-25")]
    [TestCase(Anchor.PlanEnd, 0, OffsetUnit.CalendarDays, "2027-01-19")]
    [TestCase(Anchor.PlanEnd, -5, OffsetUnit.WorkingDays, "2027-01-12")]
    [Property("Requirement", "T-12")]
    public void Build_ForwardAndBackwardOffsets_CountInTheirUnit(Anchor anchor, int offset, OffsetUnit unit, string expected) =>
        Assert.That(
            PlanBuilder.Build(TwoLines, OneItem(new Timing(anchor, offset, unit)), WorkingCalendar.MondayToFriday).Items[0].DueOn,
            Is.EqualTo(Date.Parse(expected)));

    [Test]
    public void Build_ItemsThatWaitForEachOther_NamesTheCircle()
    {
        var template = new Template
        {
            Code = "CIRCLE",
            Segment = Segment.High,
            LengthDays = 60,
            Items =
            [
                Item("FIRST", new Timing(Anchor.Delivery, 1)),
                Item("SECOND", new Timing(Anchor.GoLive, 1)),
            ],
            AnchorSources = [new AnchorSource(Anchor.Delivery, "SECOND", "SECOND"), new AnchorSource(Anchor.GoLive, "FIRST", "FIRST")],
        };
        var exception = Assert.Throws<DomainException>(() => PlanBuilder.Build(TwoLines, template, WorkingCalendar.MondayToFriday));
        Assert.That(exception!.Reason, Is.EqualTo(TemplateMessages.ItemsInCircle("FIRST > SECOND > FIRST")));
    }

    [Test]
    public void AddDeal_SecondDeal_AddsLineItemsOnItsOwnDay0()
    {
        var second = new Deal { Topic = "More", WonOn = new Date(2026, 12, 1), Lines = [new DealLine(1, "A"), new DealLine(2, "B")] };
        var draft = PlanBuilder.AddDeal(second, ShippedTemplates.ByCode("LAUNCH90"), WorkingCalendar.MondayToFriday);
        Assert.That(draft.Items.Select(item => $"{item.Line!.Number} {item.Code} {item.DueOn} {item.Sequence}"), Is.EqualTo(new[]
        {
            "1 DELIVERY_TIMELINE 2026-12-07 8", "1 LINE_ACCEPTED 2027-01-15 12",
            "2 DELIVERY_TIMELINE 2026-12-07 8", "2 LINE_ACCEPTED 2027-01-15 12",
        }));
    }

    [Test]
    public void AddDeal_RowCountingFromTheKickoff_UsesThePlansKickoff()
    {
        var template = OneItem(new Timing(Anchor.KickoffHeld, 1), ItemScope.Line);
        var second = new Deal { Topic = "More", WonOn = new Date(2026, 12, 1) };
        var anchors = AnchorDates.Won(WonOn).With(Anchor.KickoffHeld, new Date(2026, 11, 26));
        Assert.That(PlanBuilder.AddDeal(second, template, WorkingCalendar.MondayToFriday, anchors).Items[0].DueOn,
            Is.EqualTo(new Date(2026, 11, 27)));
        Assert.That(PlanBuilder.AddDeal(second, template, WorkingCalendar.MondayToFriday).Items[0].DueOn,
            Is.EqualTo(new Date(2026, 12, 2)));
    }

    [TestCase("LAUNCH90")]
    [TestCase("HIGH60")]
    [TestCase("MEDIUM60")]
    [TestCase("DIGITAL60")]
    public void Build_EveryWinDateOfFourYears_NeverLandsOnAClosedDay(string template)
    {
        var holidays = new HolidaySet("Test",
        [
            new Holiday("Christmas", new Date(2024, 12, 24), new Date(2025, 1, 1), recursYearly: true),
            new Holiday("Leap day", new Date(2024, 2, 29), new Date(2024, 2, 29), recursYearly: true),
            new Holiday("Move", new Date(2026, 5, 11), new Date(2026, 5, 22)),
        ]);
        var calendar = new WorkingCalendar(WorkingWeek.MondayToFriday, holidays);
        for (var wonOn = new Date(2024, 1, 1); wonOn < new Date(2028, 1, 1); wonOn = wonOn.AddDays(1))
        {
            foreach (var item in Build(template, TwoLines with { WonOn = wonOn }, calendar).Items)
            {
                Assert.That(calendar.IsWorkingDay(item.DueOn), $"{item.Code} of {wonOn} on {item.DueOn}");
            }
        }
    }

    private static Template OneItem(Timing due, ItemScope scope = ItemScope.Plan) => new()
    {
        Code = "ONE",
        Segment = Segment.High,
        LengthDays = 60,
        Items = [Item("ONLY", due) with { Scope = scope }],
    };

    private static TemplateItem Item(string code, Timing due) => new()
    {
        Code = code,
        Kind = ItemKind.Activity,
        Phase = Phase.Launch,
        Scope = ItemScope.Plan,
        Channel = Channel.Email,
        OwnerRole = OwnerRole.Csm,
        Due = due,
    };
}
