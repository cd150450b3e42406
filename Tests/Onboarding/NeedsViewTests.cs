using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>Customer success managers see which needs nobody has assessed.</summary>
[TestFixture]
internal sealed class NeedsViewTests
{
    [Test]
    [Property("Requirement", "N-20")]
    public void View_ListsANeed_UntilItIsLinkedToAProductOrMarkedUnmet()
    {
        using var org = OnboardingOrganization.Fresh();
        org.GoTo(2026, 11, 20);
        org.Sales.WinNew(org.Sales.Account(5_000));
        var cora = org.ServiceFor(People.User(org, "Cora Success", Roles.Csm).Id);
        var unmet = cora.Create(Heard(DiscoveryKind.Need));
        var met = cora.Create(Heard(DiscoveryKind.Need));
        cora.Create(Heard(DiscoveryKind.Issue));
        Assert.That(Listed(), Is.EquivalentTo(new[] { unmet, met }));

        cora.Update(new Entity(DiscoveryTable.LogicalName, unmet) { [DiscoveryTable.IsUnmet] = true });
        var product = org.Service.Create(new Entity(ProductTable.LogicalName) { [ProductTable.Name] = "Reports" });
        cora.Update(new Entity(DiscoveryTable.LogicalName, met)
        {
            [DiscoveryTable.ProductId] = new EntityReference(ProductTable.LogicalName, product),
        });
        Assert.That(Listed(), Is.Empty);

        IEnumerable<Guid> Listed() => SolutionView.Rows(cora, DiscoveryTable.LogicalName, "Needs to Assess").Select(row => row.Id);
        Entity Heard(DiscoveryKind kind) => new(DiscoveryTable.LogicalName)
        {
            [DiscoveryTable.Name] = "Reports by plant",
            [DiscoveryTable.PlanId] = org.Plans.Single().ToEntityReference(),
            [DiscoveryTable.Kind] = ChoiceValues.Write(kind),
            [DiscoveryTable.HeardOn] = new DateTime(2026, 11, 20),
        };
    }
}
