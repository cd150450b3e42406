using System.Globalization;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Journeys;

/// <summary>From an open deal to a kick-off that was held late, in the browser alone.</summary>
[TestFixture]
internal sealed class WonDealTests
{
    [Test]
    [Property("Journey", "sales.md#when-you-close")]
    [Property("Journey", "csm.md#dates-you-can-trust")]
    public async Task Seller_WinsADeal_AndTheCsmSeesDatesMoveAndReadsWhy()
    {
        await using var app = await App.OpenAsync();
        var page = app.Page;

        // An open deal is won.
        await page.GetByRole(AriaRole.Link, new() { Name = "Opportunities" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Open Opportunities");
        var deal = page.GetByRole(AriaRole.Link, new() { Name = "(DP-1018)" });
        var name = (await deal.InnerTextAsync()).Trim();
        await app.LoadingAsync(() => deal.ClickAsync());
        await page.Locator("summary", new() { HasText = "Close as Won" }).ClickAsync();
        await page.Locator("details[open]").GetByLabel("Actual revenue").FillAsync("48000");
        await app.LoadingAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Close as Won" }).ClickAsync());
        await Assertions.Expect(page.GetByText("Read-only: this record is inactive.")).ToBeVisibleAsync();
        var opportunity = app.Row("opportunity", "name", name, "statecode", "actualvalue", "customerid");
        Assert.That(opportunity.GetAttributeValue<OptionSetValue>("statecode").Value, Is.EqualTo(1));
        Assert.That(opportunity.GetAttributeValue<Money>("actualvalue").Value, Is.EqualTo(48000m));

        // The queue makes the plan; the log says what made it.
        await Assertions.Expect(page.Locator(".preview-bar .badge")).Not.ToHaveTextAsync("0 jobs wait");
        await app.RunQueueAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "What ran" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("Succeeded");

        // The kick-off of its plan is held nine days late.
        var stream = app.Row(WorkstreamTable.LogicalName, WorkstreamTable.OpportunityId, opportunity.Id, WorkstreamTable.PlanId);
        var plan = stream.GetAttributeValue<EntityReference>(WorkstreamTable.PlanId).Id;
        await app.RecordAsync(PlanTable.LogicalName, plan);
        var before = Due(app, plan);
        var kickoff = before.Values.Single(item => item.GetAttributeValue<string>(MilestoneTable.Name) == "Kick-off");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Milestones" }).ClickAsync();
        await app.LoadingAsync(() => page.GetByRole(AriaRole.Tabpanel, new() { Name = "Milestones" })
            .GetByRole(AriaRole.Link, new() { Name = "Kick-off" }).First.ClickAsync());
        var held = kickoff.GetAttributeValue<DateTime>(MilestoneTable.DueOn).AddDays(9);
        await page.Field(MilestoneTable.CompletedOn).FillAsync(held.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.Field(MilestoneTable.Status).First.SelectOptionAsync(new SelectOptionValue { Label = "Done" });
        await app.LoadingAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync());
        await Assertions.Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        await app.RunQueueAsync();

        // What follows has moved, and the page says why.
        var after = Due(app, plan);
        var moved = after.Values.Where(item => before.TryGetValue(item.Id, out var was)
            && was.GetAttributeValue<DateTime?>(MilestoneTable.DueOn) != item.GetAttributeValue<DateTime?>(MilestoneTable.DueOn)).ToList();
        Assert.That(moved, Is.Not.Empty);
        await app.RecordAsync(MilestoneTable.LogicalName, moved[0].Id);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Kick-off");
    }

    private static Dictionary<Guid, Entity> Due(App app, Guid plan)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(MilestoneTable.Name, MilestoneTable.DueOn),
        };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan);
        return app.Service.RetrieveMultiple(query).Entities.ToDictionary(item => item.Id);
    }
}
