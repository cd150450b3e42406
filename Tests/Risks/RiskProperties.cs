using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Cadence;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Risks;

internal class RiskProperties
{
    private static readonly string[] SilenceRules = ["C-01", "C-04", "H-18", "H-19", "N-27"];

    private static Gen<RiskFacts> Any =>
        from seed in Gen.Choose(0, int.MaxValue)
        select Make(new Random(seed));

    private static RiskFacts Make(Random random)
    {
        var day0 = new Date(2026, 9, 7).AddDays(random.Next(7));
        var asOf = day0.AddDays(random.Next(0, 130));
        bool OneIn(int count) => random.Next(count) == 0;
        Date? Sometimes(int from, int to) => OneIn(2) ? day0.AddDays(random.Next(from, to)) : null;
        return new RiskFacts
        {
            AsOf = asOf,
            Creation = new CreationFacts
            {
                Day0 = day0,
                Segment = (Segment)random.Next(3),
                OpportunityCreatedOn = OneIn(2) ? day0.AddDays(-200) : null,
            },
            Calendar = WorkingCalendar.MondayToFriday,
            LastDayOn = OneIn(3) ? null : day0.AddDays(60),
            CompletedOn = Sometimes(40, 90),
            Contacts = Enumerable.Range(0, random.Next(7)).Select(_ => CadenceCases.Contact(random, day0, asOf)).ToArray(),
            Planned = OneIn(2) ? null : Enumerable.Range(0, random.Next(4))
                .Select(i => Milestones.Touch("ITEM_" + i, asOf.AddDays(random.Next(-5, 60)), (Channel)random.Next(11))).ToArray(),
            FirstSteps = new FirstStepFacts
            {
                ExpectsThanks = OneIn(2),
                ExpectsSellersWelcome = OneIn(2),
                ExpectsCsmWelcome = OneIn(2),
                ThankedOn = Sometimes(0, 5),
                SellersWelcomeOn = Sometimes(0, 5),
                CsmWelcomeOn = Sometimes(0, 5),
                KickoffInvitedOn = Sometimes(0, 20),
                KickoffConfirmedOn = Sometimes(0, 20),
            },
            Kickoff = new KickoffRiskFacts
            {
                PlannedOn = Sometimes(5, 30),
                HeldOn = Sometimes(5, 30),
                TrainingDemandedOn = Sometimes(0, 30),
                ContentDemandedOn = Sometimes(0, 30),
            },
            Deal = new DealRiskFacts
            {
                SignedOn = Sometimes(-10, 5),
                TermChangesOn = Enumerable.Range(0, random.Next(3)).Select(_ => day0.AddDays(random.Next(-3, 20))).ToArray(),
                TracksPayment = OneIn(2),
                PaidOn = Sometimes(0, 20),
                FirstBill = OneIn(2) ? 30_000 : null,
                RegularBill = 12_000,
                BillOn = Sometimes(20, 40),
                BillMeetingOn = Sometimes(20, 40),
                LateDelivery = OneIn(2) ? PlanningMessages.DeliveryAfterCompletion(day0.AddDays(60), day0.AddDays(50)) : null,
            },
            Customer = new CustomerRiskFacts
            {
                Challenges = Enumerable.Range(0, random.Next(3))
                    .Select(i => new Challenge("Challenge " + i, day0.AddDays(random.Next(0, 60)), Sometimes(0, 80))).ToArray(),
                ExternalShocksOn = Enumerable.Range(0, random.Next(3)).Select(_ => day0.AddDays(random.Next(0, 120))).ToArray(),
            },
        };
    }

    [Test]
    public void NextChange_AnyPlan_IsTheFirstDayOnWhichADailyEvaluationDiffers() => Properties.Hold(Any, facts =>
    {
        var now = RiskRules.Evaluate(facts);
        Date? expected = null;
        for (var day = 1; day <= 400 && expected is null; day++)
        {
            if (!RiskRules.Holding(facts with { AsOf = facts.AsOf.AddDays(day) }).Equals(now.Result))
            {
                expected = facts.AsOf.AddDays(day);
            }
        }

        Assert.That(now.NextChangeOn, Is.EqualTo(expected));
    });

    [Test]
    [Property("Requirement", "C-01")]
    public void SilenceRisks_OneMoreConversation_IsNeverRaisedByIt() => Properties.Hold(Any, facts =>
    {
        var day = facts.Day0.AddDays((facts.AsOf - facts.Day0) * 2 / 3);
        var more = facts with { Contacts = [.. facts.Contacts, new Contact(day, ContactDirection.TwoWay)] };
        foreach (var rule in SilenceRules)
        {
            var before = Severity(facts, rule);
            var after = Severity(more, rule);
            // Who was never spoken with has no gaps yet: C-04 can first hold after the first conversation.
            if (rule != "C-04" || facts.Contacts.Any(contact => contact.IsTwoWay && contact.On <= facts.AsOf))
            {
                Assert.That(after <= before, Is.True, rule);
            }
        }
    });

    [Test]
    [Property("Requirement", "C-01")]
    public void Silent_OneMoreContactOfAnyKind_IsNeverRaisedByIt() => Properties.Hold(Any, facts =>
    {
        foreach (var direction in Enum.GetValues<ContactDirection>())
        {
            var more = facts with { Contacts = [.. facts.Contacts, new Contact(facts.AsOf, direction)] };
            Assert.That(Severity(more, RiskCodes.Silent) <= Severity(facts, RiskCodes.Silent), Is.True);
        }
    });

    private static int Severity(RiskFacts facts, string rule) =>
        RiskRules.All.Single(one => one.Code == rule).Check(facts, new Domain.Shared.EvaluationDate(facts.AsOf)) is { } risk
            ? (int)risk.Severity : -1;
}
