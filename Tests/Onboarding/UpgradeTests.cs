using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>Importing the solution again, as an upgrade does, leaves every row and everything that runs as it was.</summary>
[TestFixture]
internal sealed class UpgradeTests
{
    [Test]
    public void Import_Again_KeepsThePlansAndGoesOnEvaluatingThem()
    {
        using var organization = OnboardingOrganization.Fresh();
        organization.GoTo(2026, 11, 20);
        organization.Sales.WinNew(organization.Sales.Account(5_000));
        organization.Drain();
        var rows = organization.Plans.RowCount();

        using (var zip = PackedSolution.Open())
        {
            organization.Sandbox.ImportSolution(zip);
        }

        Assert.That(organization.Plans.RowCount(), Is.EqualTo(rows));

        organization.GoTo(2026, 11, 27);
        organization.Plans.Complete(organization.Plans.Item("KICKOFF"), new Date(2026, 11, 26));
        organization.Drain();
        Assert.That(organization.Plans.Single().On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 11, 27)));
    }
}
