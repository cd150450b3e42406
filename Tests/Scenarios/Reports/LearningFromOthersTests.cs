using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Adoption.Maturity;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios.Reports;

/// <summary>What one customer can learn from others: who is like them, what good looks like, whose story fits.</summary>
[TestFixture]
internal sealed class LearningFromOthersTests : ReportScenario
{
    private const int Wholesale = 33;

    // Same industry 35, same size 15, the same product 20, one challenge of two in common half of 30 (formulas of the reference policy).
    [Test]
    [Property("Requirement", "C-09")]
    public void SimilarCustomers_WhoAgreedToBeNamed_AreFoundForAChallengeWithWhatTheyDid()
    {
        var product = Sales.Product("Pump");
        var ours = WinSimilar("Ours", product);
        var open = WinSimilar("Public Pumps", product);
        var silent = WinSimilar("Never asked", product);
        var refused = WinSimilar("Refused", product);
        Challenge(ours, Topic.Training, answer: null);
        Challenge(ours, Topic.Budget, answer: null);
        foreach (var other in new[] { open, silent, refused })
        {
            Challenge(other, Topic.Training, "Two people were trained as trainers.");
        }

        OfferAsReference(open, AdvocacyAnswer.Yes, Consent.Public);
        OfferAsReference(refused, AdvocacyAnswer.No, Consent.NotAsked);
        MakeGreen(open);
        MakeGreen(silent);
        MakeGreen(refused);
        Assert.That(Row(open).Choice<HealthBand>(PlanTable.HealthBand), Is.EqualTo(HealthBand.Green));

        var answer = Ask(Cora, "onb_FindSimilarCustomers", ("Target", ours));
        var found = answer["customers"].Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(found["name"].Text, Is.EqualTo("Public Pumps"));
            Assert.That(found["likeness"].Number, Is.EqualTo(35 + 15 + 20 + 15));
            Assert.That(found["challenges"].Items.Single()["whatTheyDid"].Text, Is.EqualTo("Two people were trained as trainers."));
            Assert.That(
                answer["challenges"].Items.Select(each => (each["label"].Text, each["customers"].Items.Count)),
                Is.EquivalentTo(new (string?, int)[] { ("Training", 1), ("Budget", 0) }));
            Assert.That(
                () => Ask(Seller, "onb_FindSimilarCustomers", ("Target", ours)),
                Throws.Exception.Message.Contains("prvShareonb_Measurement"));
        });
    }

    [TestCase(Consent.Public, true)]
    [TestCase(Consent.Named, true)]
    [TestCase(Consent.Anonymous, false)]
    [TestCase(Consent.Internal, false)]
    [TestCase(Consent.Refused, false)]
    public void SimilarCustomers_AreNamedAsTheyConsented(Consent consent, bool isNamed)
    {
        var product = Sales.Product("Pump");
        var ours = WinSimilar("Ours", product);
        var other = WinSimilar("Pumps", product);
        OfferAsReference(other, AdvocacyAnswer.Yes, consent);
        MakeGreen(other);
        Assert.That(Answer(Cora, "onb_FindSimilarCustomers", ("Target", ours))["Customers"], Is.EqualTo(isNamed ? 1 : 0));
    }

    [Test]
    public void SimilarCustomers_WhoseHealthIsNotGreen_AreNotNamed()
    {
        var product = Sales.Product("Pump");
        var ours = WinSimilar("Ours", product);
        OfferAsReference(WinSimilar("Public Pumps", product), AdvocacyAnswer.Yes, Consent.Public);
        Assert.That(Answer(Cora, "onb_FindSimilarCustomers", ("Target", ours))["Customers"], Is.Zero);
    }

    // Good for high touch is 4 in each area; the farthest below is proposed first.
    [Test]
    [Property("Requirement", "C-10")]
    public void Maturity_AssessedByTheCsm_IsHeldAgainstTheSegmentWithAProposalForWhatIsBelow()
    {
        var plan = Win("Acme", 5_000);
        Assess(plan, MaturityArea.Goals, 4, new DateTime(2026, 11, 20));
        Assess(plan, MaturityArea.Use, 3, new DateTime(2026, 11, 20));
        Assess(plan, MaturityArea.People, 5, new DateTime(2026, 11, 1));
        Assess(plan, MaturityArea.People, 1, new DateTime(2026, 11, 20));

        var position = Ask(Manager, "onb_MaturityPosition", ("Target", plan));
        Assert.Multiple(() =>
        {
            Assert.That(position["segment"].Text, Is.EqualTo("High"));
            Assert.That(
                position["areas"].Items.Select(area => (area["area"].Text, area["level"].Number, area["good"].Number)),
                Is.EqualTo(new (string?, decimal?, decimal?)[]
                {
                    ("Goals", 4, 4), ("Use", 3, 4), ("People", 1, 4), ("Processes", null, 4), ("Sponsorship", null, 4),
                }));
            Assert.That(position["percentGood"].Number, Is.EqualTo(33.3m), "one of three assessed");
            Assert.That(position["roadmap"].Items, Has.Count.EqualTo(2));
            Assert.That(position["roadmap"].Items[0].Text, Does.StartWith("People"));
            Assert.That(position["roadmap"].Items[1].Text, Does.StartWith("Use is at 3, good is 4"));
            Assert.That(
                () => Ask(Seller, "onb_MaturityPosition", ("Target", plan)),
                Throws.Exception.Message.Contains("prvShareonb_Measurement"));
        });
    }

    [Test]
    [Property("Requirement", "W-07")]
    public void Stories_ThatMayBeToldOutside_AreFoundByPainVendorReasonAndIndustry()
    {
        var shop = Win(Industry("Shop"));
        var bank = Win("Bank", 5);
        var mine = Win("Mine", 5);
        Story(shop, Consent.Public, "Long downtimes; paper lists", "Rival Ltd, Other Inc", "Fast service");
        Story(bank, Consent.Anonymous, "Long downtimes", "Rival Ltd", "Price");
        Story(mine, Consent.Internal, "Long downtimes", "Rival Ltd", "Price");

        Assert.Multiple(() =>
        {
            Assert.That(Count(), Is.EqualTo(2), "one is for use inside only");
            Assert.That(Count(("Pain", "long downtimes")), Is.EqualTo(2));
            Assert.That(Count(("Pain", "paper lists")), Is.EqualTo(1));
            Assert.That(Count(("VendorConsidered", "Other Inc")), Is.EqualTo(1));
            Assert.That(Count(("Reason", "Price")), Is.EqualTo(1));
            Assert.That(Count(("Industry", "Wholesale")), Is.EqualTo(1));
            Assert.That(Count(("Pain", "Long downtimes"), ("Reason", "Price"), ("Industry", "Wholesale")), Is.Zero);
            var anonymous = Ask(Seller, "onb_FindStories", ("Reason", "Price"))["stories"].Items.Single();
            Assert.That(anonymous["company"].IsNull && anonymous["person"].IsNull && anonymous["story"].IsNull, "without names");
            var named = Ask(Seller, "onb_FindStories", ("Industry", "Wholesale"))["stories"].Items.Single();
            Assert.That((named["company"].Text, named["story"].Text), Is.EqualTo(("Shop", "It runs.")));
        });

        // Whoever sells looks for a story for a prospect.
        int Count(params (string, object?)[] wanted) => (int)Answer(Seller, "onb_FindStories", wanted)["Stories"];
    }

    private EntityReference WinSimilar(string name, EntityReference product)
    {
        var account = Industry(name, 5_000);
        var deal = Sales.Opportunity(account, row =>
        {
            row[OpportunityTable.CsmId] = CsmUser;
            row[OpportunityTable.ProjectManagerId] = CsmUser;
        });
        Sales.Line(deal, product, 1);
        Sales.Win(deal);
        Drain();
        return PlanOf(account).ToEntityReference();
    }

    private EntityReference Industry(string name, int employees = 5)
    {
        var account = Sales.Account(employees, name);
        Seller.Update(new Entity(AccountTable.LogicalName, account.Id) { [AccountTable.IndustryCode] = new OptionSetValue(Wholesale) });
        return account;
    }

    private void MakeGreen(EntityReference plan)
    {
        Call(plan);
        Cora.Create(new Entity(MeasurementTable.LogicalName)
        {
            [MeasurementTable.Name] = "Pulse",
            [MeasurementTable.PlanId] = plan,
            [MeasurementTable.Kind] = ChoiceValues.Write(MeasurementKind.Pulse),
            [MeasurementTable.TakenOn] = new DateTime(2026, 11, 20),
            [MeasurementTable.Value] = 10m,
            [MeasurementTable.Note] = "Delighted",
        });
        foreach (var code in new[] { "WELCOME_EMAIL", "SIGNATURE" })
        {
            Plans.Complete(Item(plan, code), new Date(2026, 11, 20));
        }

        Drain();
    }

    private void Challenge(EntityReference plan, Topic topic, string? answer) => Cora.Create(new Entity(DiscoveryTable.LogicalName)
    {
        [DiscoveryTable.Name] = "They struggle with " + topic,
        [DiscoveryTable.PlanId] = plan,
        [DiscoveryTable.Kind] = ChoiceValues.Write(DiscoveryKind.Challenge),
        [DiscoveryTable.Topic] = ChoiceValues.Write(topic),
        [DiscoveryTable.HeardOn] = new DateTime(2026, 11, 20),
        [DiscoveryTable.Answer] = answer,
        [DiscoveryTable.Status] = ChoiceValues.Write(answer is null ? DiscoveryStatus.Heard : DiscoveryStatus.Answered),
    });

    private void OfferAsReference(EntityReference plan, AdvocacyAnswer answer, Consent consent) =>
        Service.Create(new Entity(AdvocacyTable.LogicalName)
        {
            [AdvocacyTable.Name] = "Reference",
            [AdvocacyTable.PlanId] = plan,
            [AdvocacyTable.Kind] = ChoiceValues.Write(AdvocacyKind.Reference),
            [AdvocacyTable.Answer] = ChoiceValues.Write(answer),
            [AdvocacyTable.Consent] = ChoiceValues.Write(consent),
        });

    private void Story(EntityReference plan, Consent consent, string pains, string vendors, string reasons) =>
        Cora.Create(new Entity(AdvocacyTable.LogicalName)
        {
            [AdvocacyTable.Name] = "Story",
            [AdvocacyTable.PlanId] = plan,
            [AdvocacyTable.Kind] = ChoiceValues.Write(AdvocacyKind.SuccessStory),
            [AdvocacyTable.AskedOn] = new DateTime(2026, 11, 20),
            [AdvocacyTable.Answer] = ChoiceValues.Write(AdvocacyAnswer.Yes),
            [AdvocacyTable.Consent] = ChoiceValues.Write(consent),
            [AdvocacyTable.Pains] = pains,
            [AdvocacyTable.VendorsConsidered] = vendors,
            [AdvocacyTable.Reasons] = reasons,
            [AdvocacyTable.Story] = "It runs.",
        });

    private void Assess(EntityReference plan, MaturityArea area, int level, DateTime on) =>
        Cora.Create(new Entity(MeasurementTable.LogicalName)
        {
            [MeasurementTable.Name] = "Maturity",
            [MeasurementTable.PlanId] = plan,
            [MeasurementTable.Kind] = ChoiceValues.Write(MeasurementKind.Maturity),
            [MeasurementTable.Area] = ChoiceValues.Write(area),
            [MeasurementTable.TakenOn] = on,
            [MeasurementTable.Value] = (decimal)level,
        });
}
