using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Risks;

internal class CreationRiskTests
{
    private static readonly CreationFacts Facts = new()
    {
        Day0 = new Date(2026, 9, 7),
        Segment = Segment.High,
        RequiredRoles = [OwnerRole.Csm, OwnerRole.ProjectManager, OwnerRole.Finance],
        HasCsm = true,
        HasProjectManager = true,
    };

    [TestCase(180, false)]
    [TestCase(181, true)]
    [Property("Requirement", "H-18")]
    public void AtCreation_AgeOfTheOpportunity_RaisesAboveTheThresholdOnly(int days, bool expected)
    {
        var risks = RiskRules.AtCreation(Facts with { OpportunityCreatedOn = Facts.Day0.AddDays(-days) }, RiskPolicy.Shipped);

        Assert.That(risks.Any(risk => risk.RuleCode == "H-18" && risk.Severity == RiskSeverity.Medium), Is.EqualTo(expected));
    }

    [TestCase(Segment.High, false, false, "risk.no-owner-for-two-roles")]
    [TestCase(Segment.Medium, false, true, "risk.no-owner-for-role")]
    [TestCase(Segment.High, true, false, "risk.no-owner-for-role")]
    [TestCase(Segment.High, true, true, null)]
    [TestCase(Segment.Digital, false, false, null)]
    [Property("Requirement", "T-19")]
    public void AtCreation_RequiredRoleWithoutAPerson_RaisesOneRiskNamingTheRoles(
        Segment segment, bool hasCsm, bool hasProjectManager, string? expected)
    {
        var risks =
            RiskRules.AtCreation(Facts with { Segment = segment, HasCsm = hasCsm, HasProjectManager = hasProjectManager },
                RiskPolicy.Shipped);

        Assert.That(risks.Where(risk => risk.RuleCode == "T-19")
            .Select(risk => risk.Reason.Code), Is.EqualTo(expected is null ? [] : new[] { expected }));
    }

    [Test]
    [Property("Requirement", "T-19")]
    public void AtCreation_RoleThatNoItemNeeds_RaisesNothing()
    {
        Assert.That(RiskRules.AtCreation(Facts with { HasProjectManager = false, RequiredRoles = [OwnerRole.Csm] }, RiskPolicy.Shipped),
            Is.Empty);
    }
}
