using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Browser.Pages;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Scripts;

/// <summary>Commands on rows that are picked on the form of a plan, without opening the rows; each to the row that proves it.</summary>
[TestFixture]
internal sealed class RowCommandTests
{
    private const int Done = 690550001;
    private const int Kept = 690550001;
    private const int Acknowledged = 690550001;

    [Test]
    [Property("Journey", "csm.md#what-you-can-do-from-the-command-bar")]
    public async Task Csm_WorksOnRowsOfAPlan_WithoutOpeningThem()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var plan = NewPlan.Of(app);
        Guid[] promises = [Promise(app, plan, "Two training days"), Promise(app, plan, "A spare gateway")];
        var risk = app.Service.Create(new Entity(RiskTable.LogicalName)
        {
            [RiskTable.PlanId] = new EntityReference(PlanTable.LogicalName, plan),
            [RiskTable.Name] = "Their project lead is leaving",
        });
        await app.RecordAsync(PlanTable.LogicalName, plan);

        // Nothing is offered before a row is picked, and what is for one row is gone with the second.
        await app.TabAsync("Milestones");
        var rows = app.Page.Locator(".subgrid:visible");
        var boxes = rows.Locator("[data-picks]");
        await Assertions.Expect(app.Command("Complete")).ToHaveCountAsync(0);
        await boxes.First.PressAsync(" ");
        await Assertions.Expect(rows.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Complete", "Move Date", "Log Contact"]);
        await boxes.Nth(1).PressAsync(" ");
        await Assertions.Expect(app.Command("Complete")).ToHaveCountAsync(0);
        Assert.That(await app.ViolationsAsync(), Is.Empty);
        await boxes.Nth(1).PressAsync(" ");

        var item = Guid.Parse((await boxes.First.GetAttributeAsync("value"))!);
        var act = await OpenAsync(app, rows, "Log Contact");
        await act.Locator("#f-Heard").FillAsync("They ask who comes");
        await act.DoAsync("Logged.");
        await CloseAsync(app);
        var contact = app.Row(TouchpointTable.LogicalName, TouchpointTable.Heard, "They ask who comes", TouchpointTable.MilestoneId);
        Assert.That(contact.GetAttributeValue<EntityReference>(TouchpointTable.MilestoneId).Id, Is.EqualTo(item));

        // The form has read its rows again, and stands where it stood.
        await boxes.First.PressAsync(" ");
        act = await OpenAsync(app, rows, "Complete");
        await act.DoAsync("The item is done.");
        await CloseAsync(app);
        Assert.That(app.Choice(MilestoneTable.LogicalName, item, MilestoneTable.Status), Is.EqualTo(Done));

        await app.TabAsync("Goals and Results");
        var table = app.Page.Locator(".subgrid:visible", new() { HasText = "A spare gateway" });
        await table.Locator("[data-picks-all]").PressAsync(" ");
        await app.LoadingAsync(() => table.GetByRole(AriaRole.Button, new() { Name = "Mark as Kept" }).PressAsync("Enter"));
        await Assertions.Expect(table.GetByRole(AriaRole.Cell, new() { Name = "Kept" })).ToHaveCountAsync(2);
        Assert.Multiple(() =>
        {
            foreach (var promise in promises)
            {
                var row = app.Service.Retrieve(
                    PromiseTable.LogicalName, promise, new ColumnSet(PromiseTable.Status, PromiseTable.SettledOn));
                Assert.That(row.GetAttributeValue<OptionSetValue>(PromiseTable.Status).Value, Is.EqualTo(Kept));
                Assert.That(row.GetAttributeValue<DateTime>(PromiseTable.SettledOn), Is.EqualTo(new DateTime(2026, 4, 30)));
            }
        });

        await app.TabAsync("Risks");
        var risks = app.Page.Locator(".subgrid:visible");
        await risks.Locator($"[data-picks][value='{risk}']").PressAsync(" ");
        await app.LoadingAsync(() => risks.GetByRole(AriaRole.Button, new() { Name = "Acknowledge" }).PressAsync("Enter"));
        await Assertions.Expect(risks.GetByRole(AriaRole.Row, new() { Name = "Their project lead is leaving" }))
            .ToContainTextAsync("Acknowledged");
        Assert.That(app.Choice(RiskTable.LogicalName, risk, RiskTable.Status), Is.EqualTo(Acknowledged));

        // An item leads to the page on which its date moves.
        await app.TabAsync("Milestones");
        await boxes.Nth(3).PressAsync(" ");
        var name = await rows.Locator("tbody tr").Nth(3).GetByRole(AriaRole.Link).First.InnerTextAsync();
        await rows.GetByRole(AriaRole.Button, new() { Name = "Move Date" }).PressAsync("Enter");
        await app.Page.WaitForURLAsync("**dates.html**");
        var dates = await app.ReadyAsync();
        await Assertions.Expect(dates.Locator("#h-item")).ToHaveTextAsync(name);
    }

    private static Guid Promise(App app, Guid plan, string name) => app.Service.Create(new Entity(PromiseTable.LogicalName)
    {
        [PromiseTable.PlanId] = new EntityReference(PlanTable.LogicalName, plan),
        [PromiseTable.Name] = name,
        [PromiseTable.DueOn] = new DateTime(2026, 5, 8),
    });

    private static async Task<IFrameLocator> OpenAsync(App app, ILocator rows, string command)
    {
        await rows.GetByRole(AriaRole.Button, new() { Name = command }).PressAsync("Enter");
        var frame = app.Page.FrameLocator("#WebResource_dialog");
        await Assertions.Expect(frame.Locator("html[data-ready=true]")).ToBeAttachedAsync();
        return frame;
    }

    /// <summary>Closes the page of an act: of the rows that the form then has, none is picked.</summary>
    private static async Task CloseAsync(App app)
    {
        await app.CloseActAsync();
        await Assertions.Expect(app.Page.Locator("[data-picks]:checked")).ToHaveCountAsync(0);
    }
}
