using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Reporting;

[TestFixture]
internal sealed class AtlasTests
{
    private static AtlasItem Item(ItemKind kind, int day, int? done = null, string? customer = "medical", string? vendor = "software") =>
        new()
        {
            Kind = kind,
            PlannedDay = day,
            DoneDay = done,
            CustomerIndustry = customer,
            VendorIndustry = vendor,
            Segment = Segment.High,
            TemplateCode = "LAUNCH90",
        };

    [Test]
    [Property("Requirement", "T-14")]
    public void Of_ItemsOfPlans_CountsByDaysKindAndIndustries()
    {
        var atlas = Atlas.Of(
        [
            Item(ItemKind.Milestone, 0, 0),
            Item(ItemKind.Milestone, 6, 9),
            Item(ItemKind.Milestone, 9, 8),
            Item(ItemKind.Milestone, 9),
            Item(ItemKind.Milestone, 9) with { IsDue = true },
            Item(ItemKind.Activity, -60),
            Item(ItemKind.Deliverable, 60, 61, "retail"),
            Item(ItemKind.Deliverable, 61),
            Item(ItemKind.Deliverable, -61),
        ], AtlasFilter.None, ReportingPolicy.Shipped);
        var medical = new IndustryPair("medical", "software");
        Assert.That(atlas.Columns, Is.EqualTo(new[] { medical, new IndustryPair("retail", "software") }));
        Assert.That(atlas[new DayBucket(0, 9), ItemKind.Milestone, medical],
            Is.EqualTo(new AtlasCell(5, new Distribution(3, 8m, 0m, 9m), 50m)));
        Assert.That(atlas[new DayBucket(-60, -51), ItemKind.Activity, medical], Is.EqualTo(new AtlasCell(1, null, null)));
        Assert.That(atlas[new DayBucket(60, 60), ItemKind.Deliverable, atlas.Columns[1]],
            Is.EqualTo(new AtlasCell(1, new Distribution(1, 61m, 61m, 61m), 0m)));
    }

    [Test]
    [Property("Requirement", "T-14")]
    public void Of_SeveralIndustries_HasTheColumnsByCustomerThenByVendor() =>
        Assert.That(
            Atlas.Of(
                [
                    Item(ItemKind.Activity, 0, customer: "retail", vendor: "cloud"),
                    Item(ItemKind.Activity, 0, customer: "medical", vendor: "software"),
                    Item(ItemKind.Activity, 0, customer: "medical", vendor: "cloud"),
                    Item(ItemKind.Activity, 0, customer: "medical", vendor: null),
                ], AtlasFilter.None, ReportingPolicy.Shipped).Columns,
            Is.EqualTo(new IndustryPair[]
            {
                new("medical", null), new("medical", "cloud"), new("medical", "software"), new("retail", "cloud"),
            }));

    [Test]
    public void Of_SixtyDaysEachWay_CoversEveryDayOnce()
    {
        var buckets = Atlas.Of([], AtlasFilter.None, ReportingPolicy.Shipped).Buckets;
        Assert.That(buckets.SelectMany(bucket => Enumerable.Range(bucket.FromDay, bucket.UntilDay - bucket.FromDay + 1)),
            Is.EqualTo(Enumerable.Range(-60, 121)));
    }

    [Test]
    [Property("Requirement", "T-16")]
    public void Export_EmptyCells_AreNoDataAndNeverZero()
    {
        var atlas = Atlas.Of([Item(ItemKind.Milestone, 0, 0)], AtlasFilter.None, ReportingPolicy.Shipped);
        var rows = atlas.Export();
        Assert.That(rows, Has.Count.EqualTo(13 * 3));
        Assert.That(rows.Count(row => row.Cell is null), Is.EqualTo(13 * 3 - 1));
        Assert.That(rows.Where(row => row.Cell is not null).All(row => row.Cell!.Count > 0));
        Assert.That(rows.Select(row => row.Bucket.FromDay), Is.Ordered);
    }

    [Test]
    [Property("Requirement", "T-14")]
    public void Lines_OfItemsOfTemplates_CompareThePlannedDayWithTheDaysOnWhichTheyWereDone()
    {
        AtlasItem Own(string? code, int day, int? done, string name = "Training") =>
            Item(ItemKind.Milestone, day, done) with { Code = code, Name = name };
        var lines = Atlas.Of(
        [
            Own("TRAINING", 14, 14), Own("TRAINING", 14, 16), Own("TRAINING", 16, 24, "Training for all"), Own("TRAINING", 14, null),
            Own("KICKOFF", 6, null, "Kick-off"),
            Own(null, 3, 3, "Added to one plan"),
            Own("LATE", 90, 91, "After the days of the atlas"),
        ], AtlasFilter.None, ReportingPolicy.Shipped).Lines;
        Assert.That(
            lines.Select(line => (line.Code, line.Name, line.PlannedDay, line.Cell)),
            Is.EqualTo(new[]
            {
                ("KICKOFF", "Kick-off", 6m, new AtlasCell(1, null, null)),
                ("TRAINING", "Training", 14m, new AtlasCell(4, new Distribution(3, 16m, 14m, 24m), 100m / 3)),
            }));
    }

    [Test]
    [Property("Requirement", "T-15")]
    public void Of_EveryFilter_LetsOnlyItsOwnThrough()
    {
        var own = Item(ItemKind.Milestone, 0) with
        {
            Complexity = Complexity.High,
            Segment = Segment.Medium,
            Strategy = "guided",
            Product = "GTX Pro",
            TemplateCode = "MEDIUM60",
            TemplateVersion = 2,
        };
        foreach (var filter in new[]
        {
            new AtlasFilter { Complexity = Complexity.High }, new AtlasFilter { Segment = Segment.Medium },
                new AtlasFilter { Strategy = "guided" },
            new AtlasFilter { Product = "GTX Pro" }, new AtlasFilter { TemplateCode = "MEDIUM60" }, new AtlasFilter { TemplateVersion = 2 },
        })
        {
            Assert.That((filter.Lets(own), filter.Lets(Item(ItemKind.Milestone, 0))), Is.EqualTo((true, false)), $"{filter}");
        }
    }

    [Test]
    [Property("Requirement", "T-18")]
    public void Compare_Segments_StandSideBySide() =>
        Assert.That(
            SegmentBar.Compare(
            [
                Item(ItemKind.Milestone, 0, 2), Item(ItemKind.Milestone, 6, 8), Item(ItemKind.Activity, 7), Item(ItemKind.Activity, 7),
                Item(ItemKind.Activity, 7) with { Segment = Segment.Digital },
            ], AtlasFilter.None),
            Is.EqualTo(new[]
            {
                new SegmentBar(Segment.High, 4, 5m, 50m), new SegmentBar(Segment.Medium, 0, null, null),
                    new SegmentBar(Segment.Digital, 1, null, 0m),
            }));

    [Test]
    public void Of_AnyItems_CountsEachWithinItsDaysOnce()
    {
        var items = Gen.ListOf(
            from kind in Gen.Elements(Enum.GetValues<ItemKind>())
            from day in Gen.Choose(-70, 70)
            from industry in Gen.Elements("a", "b", null)
            select Item(kind, day, customer: industry)).Resize(40);
        Properties.Hold(items, list =>
        {
            var rows = Atlas.Of(list, AtlasFilter.None, ReportingPolicy.Shipped).Export();
            Properties.Require(rows.Sum(row => row.Cell?.Count ?? 0) == list.Count(item => item.PlannedDay is >= -60 and <= 60),
                "Each once");
        }, cases: Properties.Cases);
    }
}
