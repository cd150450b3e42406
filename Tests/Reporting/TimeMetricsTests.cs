using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Reporting;

[TestFixture]
[Property("Formula", "8")]
internal sealed class TimeMetricsTests
{
    private static readonly Date WonOn = new(2026, 11, 20);

    private static PlanTimes Plan(Segment segment, int? firstEngaged = null, int? completed = null, string? industry = null) => new()
    {
        Segment = segment,
        Industry = industry,
        WonOn = WonOn,
        FirstEngagedOn = firstEngaged is { } engaged ? WonOn.AddDays(engaged) : null,
        CompletedOn = completed is { } done ? WonOn.AddDays(done) : null,
    };

    [Test]
    [Property("Requirement", "T-10")]
    public void BySegment_FirstEngagement_IsInDaysAndHours()
    {
        var exact = Plan(Segment.High, 1) with
        {
            WonAt = new DateTime(2026, 11, 20, 16, 0, 0),
            FirstEngagedAt = new DateTime(2026, 11, 21, 10, 30, 0)
        };
        var rows = TimeMetrics.BySegment([exact, Plan(Segment.High, 4), Plan(Segment.Digital)]);
        var high = rows.Single(row => row is { Metric: TimeMetric.FirstEngagement, Group: "High" });
        Assert.That(high.Days, Is.EqualTo(new Distribution(2, 2.5m, 1, 4)));
        Assert.That(high.Hours, Is.EqualTo(new Distribution(1, 18.5m, 18.5m, 18.5m)));
        var digital = rows.Single(row => row is { Metric: TimeMetric.FirstEngagement, Group: "Digital" });
        Assert.That((digital.Days, digital.Hours), Is.EqualTo(((Distribution?)null, (Distribution?)null)), "no data, not zero");
    }

    [Test]
    [Property("Requirement", "T-11")]
    public void BySegment_Onboarded_ShowsMedianAndP80()
    {
        var rows = TimeMetrics.BySegment([.. new[] { 40, 50, 55, 60, 90 }.Select(days => Plan(Segment.Medium, completed: days)),
            Plan(Segment.Medium)]);
        var onboarded = rows.Single(row => row is { Metric: TimeMetric.Onboarded, Group: "Medium" });
        Assert.That((onboarded.Days!.Count, onboarded.Days.Median, onboarded.Days.P80), Is.EqualTo((5, 55m, 60m)));
    }

    [Test]
    public void ByIndustry_UnknownIndustry_IsAGroupOfItsOwnBeforeTheOthersByName() =>
        Assert.That(
            TimeMetrics.ByIndustry([Plan(Segment.High, industry: "retail"), Plan(Segment.High), Plan(Segment.High, industry: "medical")])
                .Select(row => row.Group).Distinct(),
            Is.EqualTo(new[] { null, "medical", "retail" }));

    [Test]
    [Property("Requirement", "T-10")]
    public void BySegment_MomentsKnown_OnlyFirstEngagementIsInHours()
    {
        var plan = Plan(Segment.High, 1, 7) with
        {
            WonAt = new DateTime(2026, 11, 20, 16, 0, 0),
            FirstEngagedAt = new DateTime(2026, 11, 21, 10, 30, 0),
        };
        Assert.That(TimeMetrics.BySegment([plan]).Where(row => row.Hours is not null).Select(row => row.Metric),
            Is.EqualTo(new[] { TimeMetric.FirstEngagement }));
    }

    [Test]
    public void DaysOf_EveryMetric_ReadsItsOwnDate()
    {
        var plan = Plan(Segment.High, 1, 7) with
        {
            HandoffAcceptedOn = WonOn.AddDays(2),
            KickoffOn = WonOn.AddDays(3),
            LiveOn = WonOn.AddDays(4),
            FirstValueOn = WonOn.AddDays(5),
            ImpactOn = WonOn.AddDays(6),
        };
        Assert.That(Enum.GetValues<TimeMetric>().Select(metric => TimeMetrics.DaysOf(metric, plan)),
            Is.EqualTo(new int?[] { 1, 2, 3, 4, 5, 6, 7 }));
        Assert.That(TimeMetrics.ByProduct([plan with { Product = "GTX Pro" }]).Count(row => row.Group == "GTX Pro"
            && row.Days is not null), Is.EqualTo(7));
    }

    [Test]
    [Property("Requirement", "N-22")]
    public void UnplannedWins_WonWithoutPlan_AreListed()
    {
        var ids = Enumerable.Range(1, 5).Select(i => new Guid(i, 0, 0, new byte[8])).ToArray();
        WonOpportunity[] won = [new(ids[0], 10_000), new(ids[1], 9_999), new(ids[2], null), new(ids[3], 20_000)];
        Assert.That(UnplannedWins.Find(won, [ids[3]], 10_000).Select(each => each.OpportunityId), Is.EqualTo(new[] { ids[0], ids[2] }));
        Assert.That(UnplannedWins.Find(won, [ids[3]]), Has.Count.EqualTo(3));
        Assert.That(UnplannedWins.Find(won, ids), Is.Empty);
    }
}
