using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>Whoever leads finds the plans that somebody could not own, by the view of the solution.</summary>
[TestFixture]
internal sealed class OwnerWarningTests
{
    private const string View = "Plans with an Owner Warning";

    [Test]
    public void View_ListsThePlan_UntilItIsGivenToSomebodyWhoCanOwnIt()
    {
        using var org = OnboardingOrganization.Fresh();
        org.GoTo(2026, 11, 20);
        var lead = People.User(org, "Lena Lead", Roles.CsmManager);
        var nobody = People.User(org, "Nora NoRole", Roles.Salesperson);
        org.Sales.WinNew(org.Sales.Account(5_000, "Fine"));
        var account = org.Sales.Account(5_000, "Warned");
        org.Sales.Win(
            org.Sales.Opportunity(account, deal => deal[OpportunityTable.OwnerId] = nobody),
            People.User(org, "Sara Head", Roles.SystemAdministrator));
        org.Drain();
        var listed = Listed();
        Assert.Multiple(() =>
        {
            Assert.That(listed.Select(plan => plan.Reference(PlanTable.CustomerId)), Is.EqualTo(new[] { account }));
            Assert.That(listed.Select(plan => plan.Text(PlanTable.OwnerWarning)), Is.All.StartWith("Nora NoRole has no role"));
        });

        org.ServiceFor(lead.Id).Update(new Entity(PlanTable.LogicalName, listed[0].Id) { [SystemColumns.OwnerId] = lead });
        org.Drain();
        Assert.That(Listed(), Is.Empty);

        IReadOnlyList<Entity> Listed() => SolutionView.Rows(org.ServiceFor(lead.Id), PlanTable.LogicalName, View);
    }

    [Test]
    public void Win_WhereNobodyCanOwnThePlan_FailsWithOneSentence()
    {
        using var org = OnboardingOrganization.Fresh();
        org.GoTo(2026, 11, 20);
        var nobody = People.User(org, "Nora NoRole", Roles.Salesperson);
        org.Sales.Win(org.Sales.Opportunity(org.Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = nobody));

        org.Sandbox.DrainQueue();

        Assert.That(org.Plans.Plans(), Is.Empty);
        Assert.That(
            org.Sandbox.Executions.Items.Where(execution => execution.Outcome == ExecutionOutcome.Failed)
                .Select(execution => execution.Error).Distinct(),
            Is.EqualTo(new[]
            {
                "Nora NoRole has no role that can read onboarding plans, and nobody else is there to own this plan. Give Nora NoRole an "
                    + "onboarding role, then run reconcile.",
            }));

        org.GiveRoles(nobody, Roles.SalesContributor);
        org.Sales.Reopen(org.Sales.Opportunities[0]);
        org.Drain();
        org.Sales.Win(org.Sales.Opportunities[0]);
        org.Drain();
        Assert.That(org.Plans.Single().GetAttributeValue<EntityReference>(SystemColumns.OwnerId).Id, Is.EqualTo(nobody.Id));
    }
}
