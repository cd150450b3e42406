using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Adoption.References;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Adoption.Trust;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Adoption;

/// <summary>References, stories and trust at their limits and with limits of one's own.</summary>
internal class ReferenceLimitTests
{
    private static readonly Date Today = new(2027, 3, 1);

    private static readonly ReferenceCustomer Fit = new()
    {
        Name = "Fit",
        Industry = "Medical",
        Employees = 200,
        Products = ["A", "B"],
        Challenges = ["adoption", "data quality"],
        Consent = ReferenceConsent.Public,
        Health = HealthBand.Green,
        WinReviewHeldOn = Today,
    };

    private static readonly ReferencePolicy Shipped = ReferencePolicy.Shipped;

    [TestCase(-91, 1, Description = "a quarter ago")]
    [TestCase(-90, 2)]
    [TestCase(0, 2, Description = "today")]
    [TestCase(1, 1, Description = "not yet")]
    [Property("Requirement", "N-17")]
    public void AskedOften_DaysOfTheWindow_AreTodayAndTheNinetyBefore(int day, int asks)
    {
        var reasons =
            ReferenceGuard.AgainstAsking(Fit with { AskedOn = [Today.AddDays(day), Today.AddDays(-1)] }, Today, ReferencePolicy.Shipped);

        Assert.That(reasons, Is.EqualTo(asks == 2 ? [ReferenceMessages.AskedOften(2, 91)] : Array.Empty<Message>()));
    }

    [Test]
    [Property("Requirement", "N-17")]
    public void Guard_LimitsOfOnesOwn_HoldForAskingAndNaming()
    {
        var asked = Fit with { AskedOn = [Today.AddDays(-3)] };
        var policy = Shipped with { MostAsks = 1, AskWindowDays = 4 };

        Assert.Multiple(() =>
        {
            Assert.That(ReferenceGuard.AgainstAsking(asked, Today, policy), Has.Count.EqualTo(1));
            Assert.That(ReferenceGuard.AgainstNaming(asked, Today, policy), Has.Count.EqualTo(1));
            Assert.That(SimilarCustomers.Find(Fit with { Name = "Asker" }, [asked], Today, 10, policy), Is.Empty);
            Assert.That(SimilarCustomers.Find(Fit with { Name = "Asker" }, [asked], Today, 10, ReferencePolicy.Shipped),
                Has.Count.EqualTo(1));
        });
    }

    [TestCase(ReferenceConsent.Refused, "reference.refused")]
    [TestCase(ReferenceConsent.NotAsked, "reference.no-consent")]
    [TestCase(ReferenceConsent.Later, "reference.no-consent")]
    [TestCase(ReferenceConsent.Private, null)]
    [TestCase(ReferenceConsent.Public, null)]
    [Property("Requirement", "N-18")]
    public void AgainstNaming_ByTheirAnswer_SaysWhy(ReferenceConsent consent, string? reason) => Assert.That(
        ReferenceGuard.AgainstNaming(Fit with { Consent = consent }, Today, ReferencePolicy.Shipped).Select(message => message.Code),
        Is.EqualTo(reason is null ? Array.Empty<string>() : [reason]));

    // Industry 35, size 15, products 20, challenges 30.
    private static readonly TestCaseData[] Likenesses =
    [
        new(Fit, 100) { TestName = "Likeness_Same_IsTheSumOfThePoints" },
        new(Fit with { Industry = "Retail" }, 65) { TestName = "Likeness_OtherIndustry_LacksItsPoints" },
        new(Fit with { Industry = "MEDICAL" }, 100) { TestName = "Likeness_IndustryInOtherCase_IsTheSame" },
        new(Fit with { Employees = null }, 85) { TestName = "Likeness_SizeNotKnown_EarnsNothing" },
        new(Fit with { Employees = 0 }, 85) { TestName = "Likeness_NoEmployees_EarnsNothing" },
        new(Fit with { Employees = 2000 }, 85) { TestName = "Likeness_TenTimesTheSize_EarnsNothing" },
        new(Fit with { Employees = 1100 }, 92.5) { TestName = "Likeness_HalfWayToTenTimesTheSize_EarnsHalf" },
        new(Fit with { Products = ["a"] }, 90) { TestName = "Likeness_HalfOfTheProducts_EarnsHalf" },
        new(Fit with { Products = ["C"] }, 80) { TestName = "Likeness_OtherProducts_EarnNothing" },
        new(Fit with { Challenges = [] }, 70) { TestName = "Likeness_NoChallenges_EarnNothing" },
    ];

    [TestCaseSource(nameof(Likenesses))]
    [Property("Requirement", "C-09")]
    public void Likeness_OfTwo_IsTheSumOfWhatTheyShare(object other, double points) => Assert.Multiple(() =>
    {
        Assert.That(SimilarCustomers.Likeness(Fit, (ReferenceCustomer)other, ReferencePolicy.Shipped), Is.EqualTo((decimal)points));
        Assert.That(SimilarCustomers.Likeness((ReferenceCustomer)other, Fit, ReferencePolicy.Shipped), Is.EqualTo((decimal)points));
    });

    [Test]
    [Property("Requirement", "C-09")]
    public void Likeness_PointsOfOnesOwn_Count() =>
        Assert.That(SimilarCustomers.Likeness(Fit, Fit, Shipped with { Industry = 1, Size = 2, Products = 3, Challenges = 4 }),
            Is.EqualTo(10m));

    [TestCase(6, false)]
    [TestCase(7, true)]
    [Property("Requirement", "W-06")]
    public void MayAsk_DaysOfOnesOwn_AreKept(int daysAgo, bool expected) => Assert.That(
        StoryAsk.MayAsk(Today, [Today.AddDays(-daysAgo)], AdoptionPolicy.Shipped with { StoryRepeatDays = 7 }), Is.EqualTo(expected));

    private static readonly SuccessStory Story = new()
    {
        Person = "Ines Kaya",
        Title = "Head of Service",
        Company = "Betasoloin",
        Pains = new(["lost requests"]),
        Vendor = "us",
        Reasons = new(["local support"]),
    };

    private static TestCaseData Without(string code, SuccessStory story) => new TestCaseData(story, code).SetArgDisplayNames(code);

    private static readonly TestCaseData[] Incomplete =
    [
        Without("story.no-person", Story with { Person = "" }),
        Without("story.no-title", Story with { Title = " " }),
        Without("story.no-company", Story with { Company = "" }),
        Without("story.no-pain", Story with { Pains = new([" "]) }),
        Without("story.no-vendor", Story with { Vendor = "" }),
        Without("story.no-reason", Story with { Reasons = new(["", " "]) }),
    ];

    [TestCaseSource(nameof(Incomplete))]
    [Property("Requirement", "W-05")]
    public void Sentence_OnePartMissing_IsRefusedNamingIt(object story, string code)
    {
        var refusal = Assert.Throws<DomainException>(() => ((SuccessStory)story).Sentence());

        Assert.That(refusal!.Reason, Is.EqualTo(StoryMessages.Incomplete(new ValueList<Message>([new Message(code, "", "")]))));
    }

    [Test]
    [Property("Requirement", "W-05")]
    public void Sentence_SomeTagsBlank_LeavesThemOut()
    {
        var sentence = (Story with { Pains = new([" ", "double entry"]), Reasons = new(["price", ""]) }).Sentence();

        Assert.That(sentence.ToString(), Does.Contain("[story.tag(double entry)]").And.Contain("[story.tag(price)]"));
    }

    [Test]
    [Property("Formula", "5")]
    public void Series_NumbersOfOnesOwn_Count() => Assert.That(
        TrustIndex.Series([new TrustTouch(0, 5)], 0, TrustPolicy.Shipped with { Start = 40, GainScale = 100 })[0],
        Is.EqualTo(43), "40 + 5 x 60 / 100");

    [Test]
    [Property("Formula", "5")]
    [Property("Requirement", "N-28")]
    public void Graph_FirstWeekOfOnesOwn_IsLeftOutOfTheCounterfactual()
    {
        var graph =
            TrustIndex.Graph([new TrustTouch(1, 10), new TrustTouch(2, 10)], 2,
                TrustPolicy.Shipped with { Cadence = CadencePolicy.Shipped with { FirstWeekLastDay = 1 } });

        Assert.Multiple(() =>
        {
            // 70 + 10 x 30 / 50 = 76 on Day 1, 76 + 10 x 24 / 50 = 80.8 on Day 2; without Day 1 76 on Day 2.
            Assert.That(graph.Actual[2], Is.EqualTo(80.8).Within(1e-9));
            Assert.That(graph.WithoutFirstWeek[2], Is.EqualTo(76).Within(1e-9));
        });
    }
}
