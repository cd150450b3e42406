using CrmOnboarding.Domain.Assignment;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Assignment;

[TestFixture]
[Property("Formula", "8")]
internal sealed class CsmAssignmentTests
{
    private static readonly Date On = new(2026, 11, 20);

    private static Person Csm(int number, decimal volume = 0, decimal revenue = 0, decimal balance = 0, decimal risk = 0) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        Name = $"CSM{number}",
        Volume = new Usage(volume, 10),
        Revenue = new Usage(revenue, 2_000_000),
        Balance = new Usage(balance, 4),
        Risk = new Usage(risk, 5),
    };

    private static CsmAssignment Find(AssignmentNeeds needs, params Person[] people) =>
        CsmAssignment.Find([.. people.Select(person => person.ToCandidate())], needs, On, AssignmentPolicy.Shipped);

    [Test]
    [Property("Requirement", "H-31")]
    public void Find_FourShares_AreWeightedAndTheLowestWins()
    {
        // 0.35 x 0.5 + 0.25 x 0.5 + 0.25 x 0.25 + 0.15 x 0.2 = 0.175 + 0.125 + 0.0625 + 0.03 = 0.3925.
        var found = Find(new AssignmentNeeds(), Csm(1, 5, 1_000_000, 1, 1), Csm(2, 5, 1_000_000, 0, 1));
        Assert.That(found.Ranking.Select(scored => scored.Score), Is.EqualTo(new[] { 0.33m, 0.3925m }));
        Assert.That(found.Chosen!.Name, Is.EqualTo("CSM2"));
        Assert.That(found.Why, Is.EqualTo(AssignmentMessages.LowestScore("CSM2", 0.33m, "CSM1", 0.3925m)));
        var first = found.Ranking[1];
        Assert.That((first.Volume, first.Revenue, first.Balance, first.Risk), Is.EqualTo((0.175m, 0.125m, 0.0625m, 0.03m)));
    }

    [Test]
    public void Find_SameScore_TakesTheLongestWaitAndNeverAssignedFirst()
    {
        var found = Find(new AssignmentNeeds(),
            Csm(1) with { LastAssignedOn = new Date(2026, 11, 1) }, Csm(2) with { LastAssignedOn = new Date(2026, 10, 1) });
        Assert.That(found.Why, Is.EqualTo(AssignmentMessages.LongestWait("CSM2", 0m)));
        Assert.That(Find(new AssignmentNeeds(), Csm(1) with { LastAssignedOn = new Date(2026, 1, 1) }, Csm(2)).Chosen!.Name,
            Is.EqualTo("CSM2"));
        Assert.That(Find(new AssignmentNeeds(), Csm(2), Csm(1)).Chosen!.Name, Is.EqualTo("CSM1"), "else the order of ids, always the same");
    }

    [Test]
    public void Find_WhoDoesNotFit_IsLeftOutWithEveryReason()
    {
        var needs = new AssignmentNeeds { Region = "DE-BY", Language = "de", Products = ["GTX Pro", "MG Special"] };
        var found = Find(needs,
            Csm(1) with { Regions = ["FR"], Languages = ["fr"], Products = ["GTX Pro"], Absences = [new Absence(On, On)] },
            Csm(2, volume: 9) with
            {
                Regions = ["DE"],
                Languages = ["DE"],
                Products = ["mg special", "gtx pro"],
                Absences = [new Absence(On.AddDays(1), On.AddDays(9))]
            });
        Assert.That(found.Chosen!.Name, Is.EqualTo("CSM2"));
        Assert.That(found.Why.Code, Is.EqualTo("assignment.only-one"));
        Assert.That(found.Misfits, Is.EqualTo(new[]
        {
            AssignmentMessages.OtherRegion("CSM1", "DE-BY"),
            AssignmentMessages.OtherLanguage("CSM1", "de"),
            AssignmentMessages.UnknownProduct("CSM1", "MG Special"),
            AssignmentMessages.Absent("CSM1", On),
        }));
    }

    [Test]
    public void Find_NothingSaidOfACandidate_FitsEverything()
    {
        var needs = new AssignmentNeeds { Region = "DE-BY", Language = "de", Products = ["GTX Pro"] };
        Assert.That(Find(needs, Csm(1)).Misfits, Is.Empty);
    }

    [TestCase("DE-BY", true)]
    [TestCase("FR-75", true)]
    [TestCase("IT", false)]
    public void Find_SeveralRegionsServed_OneThatCoversTheCustomerIsEnough(string region, bool fits) =>
        Assert.That(Find(new AssignmentNeeds { Region = region }, Csm(1) with { Regions = ["FR", "DE"] }).Chosen is not null,
            Is.EqualTo(fits));

    [Test]
    public void Find_NobodyFits_SaysSo()
    {
        var found = Find(new AssignmentNeeds { Language = "de" }, Csm(1) with { Languages = ["en"] });
        Assert.That((found.Chosen, found.Why), Is.EqualTo(((Candidate?)null, AssignmentMessages.NobodyFits(1))));
        Assert.That(Find(new AssignmentNeeds()).Why, Is.EqualTo(AssignmentMessages.NoProfile));
    }

    [TestCase(0, 0, 0)]
    [TestCase(1, 0, 1)]
    [TestCase(15, 10, 1.5)]
    public void Share_CurrentOverLimit_IsTheShare(double current, double limit, double expected) =>
        Assert.That(new Usage((decimal)current, (decimal)limit).Share, Is.EqualTo((decimal)expected));

    [TestCase(Segment.High, 0, 4.5)]
    [TestCase(Segment.High, 14, 4.5)]
    [TestCase(Segment.High, 15, 3)]
    [TestCase(Segment.Medium, 14, 2.25)]
    [TestCase(Segment.Medium, 20, 1.5)]
    [TestCase(Segment.Digital, 1, 0.375)]
    [TestCase(Segment.Digital, 60, 0.25)]
    public void PlanWeight_SegmentAndDay_IsHeavierWhileYoung(Segment segment, int day, double expected) =>
        Assert.That(AssignmentPolicy.Shipped.PlanWeight(segment, day), Is.EqualTo((decimal)expected));

    [Test]
    public void Defaults_Weights_SumToOne()
    {
        var policy = AssignmentPolicy.Shipped;
        Assert.That(policy.VolumeWeight + policy.RevenueWeight + policy.BalanceWeight + policy.RiskWeight, Is.EqualTo(1m));
    }

    [TestCase(Segment.High, 15, 5_000_000)]
    [TestCase(Segment.Medium, 75, 2_000_000)]
    [TestCase(Segment.Digital, 500, 2_000_000)]
    public void Defaults_Limits_AreTheUpperEnds(Segment segment, int accounts, int revenue) =>
        Assert.That((AssignmentPolicy.Shipped.Accounts.For(segment), AssignmentPolicy.Shipped.Revenue.For(segment)),
            Is.EqualTo(((decimal)accounts, (decimal)revenue)));

    [Test]
    [Property("Requirement", "H-31")]
    public void Record_FollowedOrOverridden_KeepsInputsScoreAlternativesAndWho()
    {
        var found = Find(new AssignmentNeeds(), Csm(1), Csm(2, volume: 5));
        var boss = new Guid(8, 0, 0, new byte[8]);
        var followed = AssignmentRecord.Of(found, Csm(1).Id, "CSM1", boss, reason: "agrees");
        Assert.That((followed.Proposal, followed.AssignedId, followed.MadeById, followed.OverrideReason),
            Is.EqualTo((found, Csm(1).Id, (Guid?)boss, (string?)null)));
        Assert.That(found.Ranking, Has.Count.EqualTo(2));

        var overridden = AssignmentRecord.Of(found, Csm(2).Id, "CSM2", boss, "Knows the customer");
        Assert.That((overridden.Proposal!.Chosen!.Id, overridden.AssignedId, overridden.MadeById, overridden.OverrideReason),
            Is.EqualTo((Csm(1).Id, Csm(2).Id, (Guid?)boss, "Knows the customer")));
        Assert.That(() => AssignmentRecord.Of(found, Csm(2).Id, "CSM2", boss, " "),
            Throws.TypeOf<DomainException>().With.Property("Reason").EqualTo(AssignmentMessages.SayWhy(found.Why, "CSM2")));
    }

    [Test]
    public void Record_NobodyFits_NeedsAReason_AndNoneWhereNobodyWasWeighed()
    {
        var nobody = Find(new AssignmentNeeds { Language = "de" }, Csm(1) with { Languages = ["en"] });
        Assert.That(() => AssignmentRecord.Of(nobody, Csm(1).Id, "CSM1", null, null),
            Throws.TypeOf<DomainException>().With.Property("Reason").EqualTo(AssignmentMessages.SayWhy(nobody.Why, "CSM1")));
        Assert.That(AssignmentRecord.Of(Find(new AssignmentNeeds()), Csm(1).Id, "CSM1", null, null).OverrideReason, Is.Null);
        Assert.That(
            AssignmentRecord.Of(proposal: null, Csm(1).Id, "CSM1", null, "x").OverrideReason, Is.Null, "nobody is proposed for the role");
    }

    [Test]
    public void Load_OfPlans_IsSummedUpAndWeighedAgainstLimits()
    {
        var profile = new CsmProfile
        {
            Id = Guid.Empty,
            UserId = Csm(1).Id,
            Name = "CSM1",
            Regions = [],
            Languages = [],
            Products = [],
            Absences = [],
            PointsLimit = null,
            RevenueLimit = 1_000_000,
            OnboardingsLimit = null,
            AtRiskLimit = 2,
            LastAssignedOn = null,
        };
        foreach (var (segment, day, revenue) in new[] { (Segment.High, 0, (decimal?)120_000), (Segment.Digital, 20, null) })
        {
            profile.Take(new PlanLoad
            {
                Segment = segment,
                Day = day,
                YearlyRevenue = revenue,
                IsOnboarding = day < 20,
                IsAtRisk = day == 0,
            }, AssignmentPolicy.Shipped);
        }

        // 3 x 1.5 + 0.25; what a Medium customer success manager carries: 75 x 1.5 points, 20 onboardings.
        var candidate = profile.For(Segment.Medium, AssignmentPolicy.Shipped);
        Assert.That((candidate.Volume, candidate.Revenue, candidate.Balance, candidate.Risk), Is.EqualTo(
            (new Usage(4.75m, 112.5m), new Usage(120_000, 1_000_000), new Usage(1, 20), new Usage(1, 2))));
        Assert.That(profile.Load.Plans, Is.EqualTo(2));
    }

    [Test]
    public void ActingFor_Covers_FollowEachOtherAndEndByThemselves()
    {
        var (a, b, c) = (Csm(1).Id, Csm(2).Id, Csm(3).Id);
        Cover[] covers = [new(a, b, new Absence(On, On.AddDays(4))), new(b, c, new Absence(On.AddDays(2), On.AddDays(3)))];
        Assert.That(Cover.ActingFor(a, On, covers), Is.EqualTo(b));
        Assert.That(Cover.ActingFor(a, On.AddDays(2), covers), Is.EqualTo(c));
        Assert.That(Cover.ActingFor(a, On.AddDays(5), covers), Is.EqualTo(a));
        Cover[] circle = [new(a, b, new Absence(On, On)), new(b, a, new Absence(On, On))];
        Assert.That(Cover.ActingFor(a, On, circle), Is.EqualTo(a));
        Cover[] circleOfOthers = [new(a, b, new Absence(On, On)), new(b, c, new Absence(On, On)), new(c, b, new Absence(On, On))];
        Assert.That(Cover.ActingFor(a, On, circleOfOthers), Is.EqualTo(a));
    }

    [Test]
    public void Find_AnyTeam_TakesNobodyWhileSomebodyScoresLess()
    {
        var candidates = Gen.ListOf(
            from volume in Gen.Choose(0, 20)
            from revenue in Gen.Choose(0, 4_000_000)
            from balance in Gen.Choose(0, 8)
            from risk in Gen.Choose(0, 8)
            from absent in Gen.Elements(true, false)
            select Csm(0, volume, revenue, balance, risk) with { Absences = absent ? [new Absence(On, On)] : [] }).Resize(8);
        Properties.Hold(candidates, team =>
        {
            var numbered = team.Select((each, i) => each with { Id = new Guid(i, 0, 0, new byte[8]) }).ToArray();
            var found = Find(new AssignmentNeeds(), numbered);
            var present = numbered.Where(each => each.Absences.Count == 0)
                .Select(each => 0.35m * each.Volume.Current / 10 + 0.25m * each.Revenue.Current / 2_000_000
                    + 0.25m * each.Balance.Current / 4 + 0.15m * each.Risk.Current / 5)
                .ToList();
            Properties.Require(found.Ranking.Count == present.Count, "Everybody who is there is ranked.");
            Properties.Require(present.Count == 0 ? found.Chosen is null : Math.Abs(found.Ranking[0].Score - present.Min()) < 1e-20m,
                "The lowest score wins.");
        });
    }

    /// <summary>A candidate with whatever a test says differently.</summary>
    private sealed record Person
    {
        public required Guid Id { get; init; }

        public required string Name { get; init; }

        public IReadOnlyList<string> Regions { get; init; } = [];

        public IReadOnlyList<string> Languages { get; init; } = [];

        public IReadOnlyList<string> Products { get; init; } = [];

        public IReadOnlyList<Absence> Absences { get; init; } = [];

        public required Usage Volume { get; init; }

        public required Usage Revenue { get; init; }

        public required Usage Balance { get; init; }

        public required Usage Risk { get; init; }

        public Date? LastAssignedOn { get; init; }

        public Candidate ToCandidate() => new()
        {
            Id = Id,
            Name = Name,
            Regions = Regions,
            Languages = Languages,
            Products = Products,
            Absences = Absences,
            Volume = Volume,
            Revenue = Revenue,
            Balance = Balance,
            Risk = Risk,
            LastAssignedOn = LastAssignedOn,
        };
    }
}
