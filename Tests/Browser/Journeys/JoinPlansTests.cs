using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Browser.Scripts;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Browser.Journeys;

/// <summary>Two accounts were one customer, and a plan runs for each.</summary>
[TestFixture]
internal sealed class JoinPlansTests
{
    private const int Cancelled = 690550004;

    [Test]
    [Property("Journey", "csm.md#two-plans-of-one-customer")]
    public async Task Csm_ChoosesThePlanThatEnds_AndGoesOnInThisOne()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var staying = NewPlan.Of(app);
        var other = NewPlan.Of(app);
        await app.RecordAsync(PlanTable.LogicalName, staying);
        var act = await app.AskAsync("Join Plans");
        await Assertions.Expect(act.GetByText("The customer has no other plan that runs.")).ToBeVisibleAsync();
        await app.CloseActAsync();

        app.Service.Execute(new OrganizationRequest("Merge")
        {
            ["Target"] = Customer(app, staying),
            ["SubordinateId"] = Customer(app, other).Id,
            ["UpdateContent"] = new Entity("account"),
            ["PerformParentingChecks"] = false,
        });
        app.Organization.DrainQueue();
        await app.RecordAsync(PlanTable.LogicalName, staying);
        act = await app.AskAsync("Join Plans");
        await Assertions.Expect(act.GetByText("This cannot be undone.")).ToBeVisibleAsync();
        await act.Locator($"[name=f-Other][value='{other}']").PressAsync(" ");
        await act.DoAsync("1 deal came into this plan.");
        await app.CloseActAsync();
        app.Organization.DrainQueue();
        var ended = app.Row(PlanTable.LogicalName, PlanTable.Id, other, PlanTable.JoinedPlanId);
        Assert.Multiple(() =>
        {
            Assert.That(ended.GetAttributeValue<EntityReference>(PlanTable.JoinedPlanId).Id, Is.EqualTo(staying));
            Assert.That(app.Choice(PlanTable.LogicalName, other, PlanTable.Status), Is.EqualTo(Cancelled));
        });
    }

    private static EntityReference Customer(App app, Guid plan) =>
        app.Row(PlanTable.LogicalName, PlanTable.Id, plan, PlanTable.CustomerId).GetAttributeValue<EntityReference>(PlanTable.CustomerId);
}
