using CrmOnboarding.Domain.Adoption.References;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Adoption;

internal class ReferenceTests
{
    private static readonly Date Today = new(2027, 3, 1);

    private static readonly ReferenceCustomer Fit = new()
    {
        Name = "Fit",
        Industry = "Medical",
        Employees = 200,
        Products = ["GTX Pro"],
        Challenges = ["adoption", "data quality"],
        Consent = ReferenceConsent.Public,
        Health = HealthBand.Green,
        WinReviewHeldOn = Today.AddDays(-30),
    };

    private static string[] AgainstAsking(ReferenceCustomer customer) =>
        ReferenceGuard.AgainstAsking(customer, Today, ReferencePolicy.Shipped).Select(reason => reason.Code).ToArray();

    [Test]
    [Property("Requirement", "N-18")]
    public void AgainstAsking_HealthBelowGreenOrASevereRisk_Objects() => Assert.Multiple(() =>
    {
        Assert.That(AgainstAsking(Fit), Is.Empty);
        Assert.That(AgainstAsking(Fit with { Health = HealthBand.Yellow }), Is.EqualTo(new[] { "reference.not-green" }));
        Assert.That(AgainstAsking(Fit with { Health = HealthBand.Unknown }), Is.EqualTo(new[] { "reference.not-green" }));
        Assert.That(AgainstAsking(Fit with { HasSevereRisk = true }), Is.EqualTo(new[] { "reference.severe-risk" }));
        Assert.That(AgainstAsking(Fit with { Consent = ReferenceConsent.Refused }), Is.EqualTo(new[] { "reference.refused" }));
    });

    [Test]
    [Property("Requirement", "N-17")]
    public void AgainstAsking_BeforeTheWinReview_Objects() => Assert.Multiple(() =>
    {
        Assert.That(AgainstAsking(Fit with { WinReviewHeldOn = null }), Is.EqualTo(new[] { "reference.before-win-review" }));
        Assert.That(AgainstAsking(Fit with { WinReviewHeldOn = Today.AddDays(1) }),
            Is.EqualTo(new[] { "reference.before-win-review" }));
        Assert.That(AgainstAsking(Fit with { WinReviewHeldOn = Today }), Is.Empty);
    });

    [Test]
    [Property("Requirement", "C-09")]
    public void Find_OnlyCustomersWhoAgreedAndWereNotAskedTooOften_AreNamed()
    {
        var tired = Fit with { Name = "Tired", AskedOn = [Today.AddDays(-90), Today.AddDays(-1)] };
        var rested = Fit with { Name = "Rested", AskedOn = [Today.AddDays(-91), Today.AddDays(-1)] };
        var silent = Fit with { Name = "Silent", Consent = ReferenceConsent.NotAsked };
        var later = Fit with { Name = "Later", Consent = ReferenceConsent.Later };
        var unwell = Fit with { Name = "Unwell", Health = HealthBand.Red };

        var found =
            SimilarCustomers.Find(Fit with { Name = "Asker" }, [tired, rested, silent, later, unwell, Fit], Today, 10,
                ReferencePolicy.Shipped);

        Assert.That(found.Select(similar => similar.Customer.Name), Is.EqualTo(new[] { "Fit", "Rested" }));
    }

    [Test]
    [Property("Requirement", "C-09")]
    public void Find_Candidates_AreRankedByLikenessWithTheChallengesInCommon()
    {
        var asker = Fit with { Name = "Asker", Products = ["GTX Basic"], Challenges = ["adoption"] };
        var sameChallenge = new ReferenceCustomer
        {
            Name = "Same challenge",
            Challenges = ["Adoption"],
            Consent = ReferenceConsent.Private,
            Health = HealthBand.Green,
        };
        var stranger = sameChallenge with { Name = "Stranger", Challenges = ["price"] };

        var found = SimilarCustomers.Find(asker, [stranger, sameChallenge, Fit, asker], Today, 10, ReferencePolicy.Shipped);

        Assert.Multiple(() =>
        {
            // Industry 35 + size 15 + half of 30 for one of two challenges.
            Assert.That(found.Select(similar => (similar.Customer.Name, similar.Likeness)),
                Is.EqualTo(new[] { ("Fit", 65m), ("Same challenge", 30m) }));
            Assert.That(found[0].SharedChallenges, Is.EqualTo(new[] { "adoption" }));
            Assert.That(SimilarCustomers.Find(asker, [sameChallenge, Fit], Today, 1, ReferencePolicy.Shipped), Has.Count.EqualTo(1));
        });
    }

    [TestCase(200, 15)]
    [TestCase(400, 13.3)]
    [TestCase(2000, 0)]
    [TestCase(20, 0)]
    public void Likeness_Size_FallsToNothingAtTenTimesTheSize(int employees, double expected) => Assert.That(
        SimilarCustomers.Likeness(new() { Name = "A", Employees = 200 }, new() { Name = "B", Employees = employees },
            ReferencePolicy.Shipped),
            Is.EqualTo((decimal)expected));
}
