using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using static CrmOnboarding.Tests.Templates.Rows;

namespace CrmOnboarding.Tests.Templates;

[TestFixture]
internal sealed class TemplateValidatorTests
{
    [Test]
    public void Validate_ShippedTemplates_HaveNoFault()
    {
        foreach (var template in ShippedTemplates.All)
        {
            Assert.That(TemplateValidator.Validate(template, TemplatePolicy.Shipped), Is.Empty, template.Code);
        }
    }

    [Test]
    public void Validate_NothingRequiredOutsideAdopt_CouldNeverBeComplete() => Assert.Multiple(() =>
    {
        var fault = new[] { TemplateMessages.NothingRequired("TEST") };
        var row = Row("ONLY", 1);
        Assert.That(TemplateValidator.Validate(Template(), TemplatePolicy.Shipped), Is.EqualTo(fault));
        Assert.That(TemplateValidator.Validate(Template(row with { IsRequired = false }), TemplatePolicy.Shipped), Is.EqualTo(fault));
        Assert.That(TemplateValidator.Validate(Template(row with { Phase = Phase.Adopt }), TemplatePolicy.Shipped), Is.EqualTo(fault));
        Assert.That(TemplateValidator.Validate(Template(row with { Condition = new ItemCondition { Segments = [Segment.High] } }),
            TemplatePolicy.Shipped),
            Is.EqualTo(fault), "a deal that the condition leaves out would have nothing to do");
        Assert.That(TemplateValidator.Validate(Template(row), TemplatePolicy.Shipped), Is.Empty);
    });

    [Test]
    [Property("Requirement", "H-14")]
    public void Validate_NothingInTheProduct_IsNoFault() =>
        Assert.That(TemplateValidator.Validate(Template(Row("ONLY", 1) with { Channel = Channel.Phone }), TemplatePolicy.Shipped),
            Is.Empty);

    [Test]
    [Property("Requirement", "T-21")]
    public void Validate_CrowdedWeek_IsRefusedByItsDays()
    {
        Template Days(params int[] days) => Template([.. days.Select(day => Row($"DAY_{day}", day))]);
        Assert.That(TemplateValidator.Validate(Days(2, 3, 4, 8), TemplatePolicy.Shipped), Is.Empty);
        Assert.That(TemplateValidator.Validate(Days(2, 3, 4, 5, 8), TemplatePolicy.Shipped),
            Is.EqualTo(new[] { TemplateMessages.CrowdedWeek(2, 8, 4) }));
    }

    [Test]
    public void Validate_ManyFaults_NamesThemAllAtOnce()
    {
        var template = Template(
            Row("A", 1, new Dependency("MISSING")),
            Row("A", 2),
            Row("b c", 99_999),
            Row("LONG", 1) with { DurationDays = -1 },
            Row("LATE", 1, new Dependency("A", LagDays: 9_999), new Dependency("A")),
            Row("ODD", 3) with { DueUntilKnown = Timing.Day(2) },
            Row("NEVER", 3) with { Condition = new ItemCondition { MonthlyValueFrom = 10, MonthlyValueBelow = 10 } },
            Row("WAITS", new Timing(Anchor.Delivery, 1)))
            with
        {
            Code = "",
            LengthDays = 0,
            IsJointPlan = true,
            AnchorSources =
            [
                new AnchorSource(Anchor.Win, "A", "A"),
                new AnchorSource(Anchor.Delivery, "GONE", "GONE"),
                new AnchorSource(Anchor.Delivery, "A", "A"),
            ],
        };
        Assert.That(TemplateValidator.Validate(template, TemplatePolicy.Shipped), Is.EqualTo(new[]
        {
            TemplateMessages.BadTemplateCode("", 50),
            TemplateMessages.BadLength(0),
            TemplateMessages.CodeTwice("A", 2),
            TemplateMessages.JointPlanTooShort(330),
            TemplateMessages.UnknownPredecessor("A", "MISSING"),
            TemplateMessages.BadItemCode("b c", 50),
            TemplateMessages.OffsetTooLarge("b c", 99_999, 3_650),
            TemplateMessages.BadDuration("LONG", -1, 1_000),
            TemplateMessages.LagTooLarge("LATE", "A", 9_999),
            TemplateMessages.PredecessorTwice("LATE", "A"),
            TemplateMessages.UselessDateUntilKnown("ODD"),
            TemplateMessages.ConditionNeverHolds("NEVER"),
            TemplateMessages.AnchorNeedsNoSource(Anchor.Win),
            TemplateMessages.UnknownAnchorSource(Anchor.Delivery, "GONE"),
            TemplateMessages.AnchorSourceTwice(Anchor.Delivery),
        }));
    }

    [Test]
    public void Validate_DependenciesInACircle_NamesThePath()
    {
        var template = Template(
            Row("START", 0), Row("A", 1, new Dependency("START"), new Dependency("C")), Row("B", 2, new Dependency("A")),
                Row("C", 3, new Dependency("B")));
        Assert.That(TemplateValidator.Validate(template, TemplatePolicy.Shipped),
            Is.EqualTo(new[] { TemplateMessages.ItemsInCircle("A > C > B > A") }));
    }

    [Test]
    public void Validate_RowWaitingForItself_NamesIt() =>
        Assert.That(TemplateValidator.Validate(Template(Row("A", 1, new Dependency("A"))), TemplatePolicy.Shipped),
            Is.EqualTo(new[] { TemplateMessages.ItemsInCircle("A > A") }));

    [Test]
    public void Validate_RowThatPlansItsOwnAnchor_IsACircleUnlessItHasADateUntilThen()
    {
        var row = Row("COMPLETION", new Timing(Anchor.Delivery, 0));
        var template = Template(row) with { AnchorSources = [new AnchorSource(Anchor.Delivery, "COMPLETION", "COMPLETION")] };
        Assert.That(TemplateValidator.Validate(template, TemplatePolicy.Shipped),
            Is.EqualTo(new[] { TemplateMessages.ItemsInCircle("COMPLETION > COMPLETION") }));
        Assert.That(TemplateValidator.Validate(template with { Items = [row with { DueUntilKnown = Timing.Day(50) }] },
            TemplatePolicy.Shipped), Is.Empty);
    }

    [TestCase(329, false)]
    [TestCase(330, true)]
    [Property("Requirement", "W-04")]
    public void Validate_JointPlan_CoversTwelveMonthsAfterTheKickoff(int day, bool isGood)
    {
        var template = Template(Row("KICKOFF", 6), Row("YEAR", new Timing(Anchor.KickoffHeld, day))) with
        {
            IsJointPlan = true,
            AnchorSources = [new AnchorSource(Anchor.KickoffHeld, "KICKOFF", "KICKOFF")],
        };
        Assert.That(TemplateValidator.Validate(template, TemplatePolicy.Shipped).Count == 0, Is.EqualTo(isGood));
    }

    [Test]
    [Property("Requirement", "T-21")]
    public void CrowdedFrom_ShippedTemplates_HaveAtMostFourTouchesInAnySevenDays()
    {
        foreach (var template in ShippedTemplates.All)
        {
            Assert.That(TouchDensity.CrowdedFrom(template, TouchPolicy.Shipped), Is.Empty, template.Code);
        }
    }

    [Test]
    [Property("Requirement", "T-21")]
    public void Combine_NinetyAndSixtyDayPlans_MergesAroundTheKickoff()
    {
        var launch = ShippedTemplates.ByCode("LAUNCH90");
        var high = ShippedTemplates.ByCode("HIGH60");
        var together = Template([.. launch.Items, .. high.Items.Where(item => launch.Item(item.Code) is null)]);
        Assert.That(TouchDensity.CrowdedFrom(together, TouchPolicy.Shipped), Is.Not.Empty, "0, 1, 2, 3, 6 is one too many");

        var combined = TouchDensity.Combine(launch, high, "BOTH", TouchPolicy.Shipped);
        Assert.That(TouchDensity.CrowdedFrom(combined, TouchPolicy.Shipped), Is.Empty);
        Assert.That(combined.Items.Select(item => item.Code), Is.SupersetOf(launch.Items.Select(item => item.Code)));
        Assert.That(combined.Items.Count(item => item.Kind == ItemKind.Milestone), Is.GreaterThanOrEqualTo(7));
        Assert.That((combined.State, TemplateValidator.Validate(combined, TemplatePolicy.Shipped).Count),
            Is.EqualTo((TemplateState.Draft, 0)));
    }
}
