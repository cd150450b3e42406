using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Adoption;

internal class SuccessStoryTests
{
    private static readonly Date Kickoff = new(2026, 11, 26);

    private static readonly SuccessStory Story = new()
    {
        Person = "Ines Kaya",
        Title = "Head of Service",
        Company = "Betasoloin",
        Industry = "Medical",
        Pains = new(["lost requests", "double entry"]),
        Vendor = "us",
        VendorsConsidered = new(["A spreadsheet"]),
        Reasons = new(["local support"]),
        Consent = StoryConsent.Public,
    };

    [Test]
    [Property("Requirement", "W-05")]
    public void Sentence_CompleteStory_HasItsPartsInTheOrderOfTheTemplate()
    {
        var sentence = Story.Sentence();

        Assert.Multiple(() =>
        {
            Assert.That(sentence.Code, Is.EqualTo("story.sentence"));
            Assert.That(sentence.ToString(), Is.EqualTo(
                "story.sentence(Ines Kaya; Head of Service; Betasoloin; [story.tag(lost requests), story.tag(double entry)]; us; "
                    + "[story.tag(local support)])"));
        });
    }

    [Test]
    [Property("Requirement", "W-05")]
    public void Sentence_WithoutPersonAndPain_IsRefusedNamingBoth()
    {
        var refusal = Assert.Throws<DomainException>(() => (Story with { Person = " ", Pains = new([]) }).Sentence());

        Assert.That(refusal!.Reason.ToString(), Is.EqualTo("story.incomplete([story.no-person, story.no-pain])"));
    }

    private static CurveFacts Facts => new()
    {
        AsOf = Kickoff,
        Segment = Segment.High,
        Day0 = Kickoff.AddDays(-6),
        Calendar = WorkingCalendar.MondayToFriday,
        KickoffHeldOn = Kickoff,
    };

    private static bool IsDue(CurveFacts facts, CurveStage stage = CurveStage.HoneymoonPeak) =>
        StoryAsk.IsDue(stage, facts, new EvaluationDate(facts.AsOf));

    [TestCase(0, true)]
    [TestCase(14, true)]
    [TestCase(15, false)]
    [TestCase(-1, false)]
    [Property("Requirement", "W-06")]
    public void IsDue_DaysAfterTheKickoff_WithinTheFirstFourteenOnly(int days, bool expected) =>
        Assert.That(IsDue(Facts with { AsOf = Kickoff.AddDays(days) }), Is.EqualTo(expected));

    [Test]
    [Property("Requirement", "W-06")]
    public void IsDue_AskedOrToldOrOutsideTheHoneymoon_IsNot() => Assert.Multiple(() =>
    {
        Assert.That(IsDue(Facts), Is.True);
        Assert.That(IsDue(Facts with { StoryAskedOn = [Kickoff.AddDays(-100)] }), Is.False);
        Assert.That(IsDue(Facts with { HasStory = true }), Is.False);
        Assert.That(IsDue(Facts, CurveStage.RealityTrough), Is.False);
        Assert.That(IsDue(Facts with { KickoffHeldOn = null }), Is.False);
    });

    [TestCase(29, false)]
    [TestCase(30, true)]
    [Property("Requirement", "W-06")]
    public void MayAsk_AgainAfterThirtyDays(int days, bool expected) =>
        Assert.That(StoryAsk.MayAsk(Kickoff.AddDays(days), [Kickoff], AdoptionPolicy.Shipped), Is.EqualTo(expected));

    [Test]
    [Property("Requirement", "W-07")]
    public void Find_ByPainVendorReasonAndIndustry_MatchesAllThatAreGiven() => Assert.Multiple(() =>
    {
        var other = Story with { Person = "Karl", Industry = "Retail", Pains = new(["price"]) };
        var stories = new[] { Story, other };
        Assert.That(StoryLibrary.Find(stories, new StoryQuery()), Is.EqualTo(stories));
        Assert.That(StoryLibrary.Find(stories, new StoryQuery(Pain: "Lost Requests")), Is.EqualTo(new[] { Story }));
        Assert.That(StoryLibrary.Find(stories, new StoryQuery(Industry: "retail")), Is.EqualTo(new[] { other }));
        Assert.That(StoryLibrary.Find(stories, new StoryQuery(VendorConsidered: "a spreadsheet", Reason: "local support")),
            Is.EqualTo(stories));
        Assert.That(StoryLibrary.Find(stories, new StoryQuery(Pain: "price", Industry: "Medical")), Is.Empty);
    });

    [Test]
    [Property("Requirement", "W-07")]
    public void Find_WithoutConsent_IsNeverFound() => Assert.That(
        StoryLibrary.Find(
            [Story with { Consent = StoryConsent.NotAsked }, Story with { Consent = StoryConsent.InternalOnly },
                Story with { Consent = StoryConsent.Refused }],
            new StoryQuery()),
        Is.Empty);

    [Test]
    [Property("Requirement", "W-15")]
    public void Kinds_CaseStudyAndEmotionalStory_AreDistinct() =>
        Assert.That(Story with { Kind = StoryKind.ReturnOnInvestment }, Is.Not.EqualTo(Story));

    [TestCase(3, true)]
    [TestCase(4, false)]
    public void IsDue_LimitOfOnesOwn_Counts(int days, bool expected) =>
        Assert.That(
            IsDue(Facts with { AsOf = Kickoff.AddDays(days), Policy = AdoptionPolicy.Shipped with { StoryAskDays = 3 } }),
            Is.EqualTo(expected));
}
