using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Risks;

[TestFixture]
internal sealed class ChallengeTests
{
    private static readonly Date Day0 = new(2026, 9, 7);

    [Test]
    [Property("Requirement", "C-07")]
    public void Challenges_OfSeveralWaiting_TheWorstIsNamedAsBadAsItIs()
    {
        Challenge[] challenges =
        [
            new("Exports", Day0, HelpSentOn: null) { Severity = RiskSeverity.Low },
            new("New market", Day0.AddDays(10), HelpSentOn: null) { Severity = RiskSeverity.High, IsLongTerm = true },
            new("Hiring", Day0.AddDays(5), HelpSentOn: null) { Severity = RiskSeverity.High, IsLongTerm = true },
            new("Outage", Day0.AddDays(90), HelpSentOn: null) { Severity = RiskSeverity.Critical },
        ];

        Assert.Multiple(() =>
        {
            Assert.That(Risk(challenges), Is.EqualTo((RiskSeverity.High, (object)"Hiring")), "the outage has waited for ten days only");
            Assert.That(Risk(challenges[0]), Is.EqualTo((RiskSeverity.Low, (object)"Exports")));
            Assert.That(challenges.Where(challenge => challenge.IsLongTerm).Select(challenge => challenge.Name),
                Is.EqualTo(new[] { "New market", "Hiring" }), "twelve months; the others are about every day");
            Assert.That(new Challenge("Any", Day0, null),
                Has.Property("Severity").EqualTo(RiskSeverity.Medium).And.Property("IsLongTerm").False);
        });
    }

    private static (RiskSeverity Severity, object Name) Risk(params Challenge[] challenges)
    {
        var facts = new RiskFacts
        {
            AsOf = Day0.AddDays(100),
            Creation = new CreationFacts { Day0 = Day0, Segment = Segment.High },
            Calendar = WorkingCalendar.MondayToFriday,
            Customer = new CustomerRiskFacts { Challenges = challenges },
        };
        var risk = RiskRules.Evaluate(facts).Result.Single(held => held.RuleCode == RiskCodes.ChallengeWithoutHelp);
        return (risk.Severity, risk.Reason.Arguments[0]);
    }
}
