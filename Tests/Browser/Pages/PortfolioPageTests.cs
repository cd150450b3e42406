using System.Text.RegularExpressions;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Pages;

/// <summary>The portfolio page of the site map: whom to contact today, and where all customers stand.</summary>
[TestFixture]
internal sealed class PortfolioPageTests
{
    private const string PageName = "onb_/pages/portfolio.html";
    private static readonly Dictionary<int, string> s_stages = new()
    {
        [690550001] = "Trough",
        [690550002] = "First value",
        [690550003] = "Impact",
    };

    private const int Medium = 690550001;
    private const int High = 690550002;
    private const string Hostile = "<img src=x onerror=alert(1)>";

    [Test]
    [Property("Journey", "csm.md#the-portfolio-page")]
    public async Task SiteMap_LeadsToTheMostUrgentCustomer_ToALoggedContact_AndToItsForm()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        app.Service.Execute(new OrganizationRequest("onb_InstallDefaults"));
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Portfolio", Exact = true }).ClickAsync();
        var page = await app.ReadyAsync();

        // Silent longest of those whose health is worst.
        var first = page.Locator("#calls tbody tr").First;
        await Assertions.Expect(first).ToContainTextAsync("Castellane Traiteur");
        await Assertions.Expect(first).ToContainTextAsync("Silent customer");
        await Assertions.Expect(first).ToContainTextAsync("38 days ago");
        await Assertions.Expect(first).ToContainTextAsync("8 days over the limit");
        await page.Locator("#plans input[type=search]").FillAsync("castellane");

        await first.GetByRole(AriaRole.Button).PressAsync("Enter");
        var act = app.Page.FrameLocator("#WebResource_dialog");
        await act.Locator("#f-Heard").FillAsync("They are back from the fair");
        await act.Locator("#do").PressAsync("Enter");
        await Assertions.Expect(act.Locator("#result")).ToHaveTextAsync("Logged.");
        await app.Page.Locator("dialog.page-dialog > button").PressAsync("Enter");

        // The rows follow, the table as it was filtered; whoever was called is not first any more.
        await Assertions.Expect(page.Locator("#plans tbody tr .silence")).ToHaveTextAsync(["today"]);
        await Assertions.Expect(first).Not.ToContainTextAsync("Castellane Traiteur");
        await Assertions.Expect(page.Locator("#calls :focus")).ToHaveCountAsync(1);
        Assert.That(app.Row(TouchpointTable.LogicalName, TouchpointTable.Heard, "They are back from the fair"), Is.Not.Null);
        await page.Locator("#plans").GetByRole(AriaRole.Link).ClickAsync();
        await app.Page.WaitForURLAsync("**etn=onb_plan**");
        await Assertions.Expect((await app.ReadyAsync()).Locator("h1")).ToHaveTextAsync("Castellane Traiteur");
    }

    [Test]
    public async Task Numbers_AreThoseOfTheRows()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var plans = Plans(app);
        var late = plans.Take(2).ToList();
        LateValue(app, late[0], severity: Medium);
        LateValue(app, late[1], severity: High);
        var page = await app.OpenAsync(PageName);

        await Assertions.Expect(page.Locator("#plans-shown")).ToHaveTextAsync($"{plans.Count} of {plans.Count} plans");
        foreach (var (band, row) in new[] { (690550000, 0), (690550001, 1), (690550002, 2) })
        {
            await Assertions.Expect(page.Locator("#stages tbody tr").Nth(row).Locator("td").Last)
                .ToHaveTextAsync($"{plans.Count(plan => plan.GetAttributeValue<OptionSetValue>(PlanTable.HealthBand)?.Value == band)}");
        }

        // The long overdue one first, though the other was raised before.
        await Assertions.Expect(page.Locator("#value .sub")).ToContainTextAsync("2 customers have no first value although it was due.");
        await Assertions.Expect(page.Locator("#value tbody th a")).ToHaveTextAsync(
            new[] { late[1], late[0] }.Select(plan => plan.GetAttributeValue<EntityReference>(PlanTable.CustomerId).Name));

        var mine = plans.Count(plan => new[] { PlanTable.CsmId, "ownerid" }
            .Any(column => plan.GetAttributeValue<EntityReference>(column)?.Id == app.Row("systemuser", "fullname", "Noor Haddad").Id));
        await page.GetByRole(AriaRole.Button, new() { Name = "My plans" }).ClickAsync();
        await Assertions.Expect(page.Locator("#plans-shown")).ToHaveTextAsync($"{mine} of {mine} plans");
        await Assertions.Expect(page.Locator("#whose-mine")).ToBeFocusedAsync();
    }

    [Test]
    public async Task AllTasks_WorkByKeyboardAlone()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var page = await app.OpenAsync(PageName);

        var red = Plans(app).Where(plan => Choice(plan, PlanTable.HealthBand) == 690550002)
            .GroupBy(plan => Choice(plan, PlanTable.CurveStage)).First(cell => s_stages.ContainsKey(cell.Key));
        await page.GetByRole(AriaRole.Button, new() { Name = $"Red, {s_stages[red.Key]}" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#h-plans")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#plans tbody th")).ToHaveCountAsync(red.Count());
        foreach (var plan in red)
        {
            await Assertions.Expect(page.Locator("#plans tbody"))
                .ToContainTextAsync(plan.GetAttributeValue<EntityReference>(PlanTable.CustomerId).Name);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Show all plans" }).PressAsync("Enter");
        await page.Locator("#sort-customer").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#sort-customer")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#plans tbody th").First).ToHaveTextAsync("Albatros Luftfracht");
        await page.Locator("#plans input[type=search]").FillAsync("fjord");
        await Assertions.Expect(page.Locator("#plans tbody th")).ToHaveTextAsync(["Fjordfisk"]);
        await page.Locator("#plans input[type=search]").FillAsync("%");
        await Assertions.Expect(page.Locator("#plans-rows")).ToContainTextAsync("No plan fits.");
    }

    /// <summary>Half the usual width is what 200 % leaves, 320 pixels what 400 % leaves.</summary>
    [TestCase(1366, "", 1033)]
    [TestCase(683, "theme=dark", 1031)]
    [TestCase(320, "", 1037)]
    public async Task EveryState_HasNoViolation_AndFits(int width, string data, int language)
    {
        await using var app = await App.OpenAsync(width: width, language: language);
        app.Service.Update(new Entity(PlanTable.LogicalName, Plans(app)[0].Id) { [PlanTable.Industry] = Hostile });
        app.Service.Update(new Entity("account", app.Row("account", "name", "Bergmann Molkerei").Id) { ["name"] = Hostile });
        app.Service.Execute(new OrganizationRequest("onb_InstallDefaults"));
        app.Service.Create(new Entity(CsmProfileTable.LogicalName)
        {
            [CsmProfileTable.UserId] = app.Row("systemuser", "fullname", "Noor Haddad").ToEntityReference(),
            [CsmProfileTable.Points] = 36.75m,
            [CsmProfileTable.PointsLimit] = 30m,
        });
        var board = await app.OpenAsync(PageName, data);
        await Assertions.Expect(board.Locator("#workload .over-limit"))
            .ToHaveTextAsync(new Regex(language == 1033 ? "^6[.]75 over the limit$" : "6.75"));
        await CheckAsync(app, board, "with plans");

        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await CheckAsync(app, await app.OpenAsync(PageName, data), "forced colours");
        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });

        foreach (var plan in Plans(app))
        {
            app.Service.Execute(new OrganizationRequest("Delete") { Parameters = { ["Target"] = plan.ToEntityReference() } });
        }

        var page = await app.OpenAsync(PageName, data);
        await Assertions.Expect(page.Locator("#none")).ToBeVisibleAsync();
        await CheckAsync(app, page, "without plans");
    }

    private static async Task CheckAsync(App app, IFrameLocator page, string state) => await Assert.MultipleAsync(async () =>
    {
        Assert.That(await app.ViolationsAsync(), Is.Empty, state);
        Assert.That(await page.WideElementsAsync(), Is.Empty, $"{state} scrolls sideways");
        Assert.That(await page.Locator("img").CountAsync(), Is.Zero, $"{state} reads text as markup");
    });

    private static IReadOnlyList<Entity> Plans(App app) => app.Service.RetrieveMultiple(new QueryExpression(PlanTable.LogicalName)
    {
        ColumnSet = new ColumnSet(PlanTable.HealthBand, PlanTable.CurveStage, PlanTable.CustomerId, PlanTable.CsmId, "ownerid"),
    }).Entities;

    private static void LateValue(App app, Entity plan, int severity) => app.Service.Create(new Entity(RiskTable.LogicalName)
    {
        [RiskTable.PlanId] = plan.ToEntityReference(),
        [RiskTable.Name] = "No first value",
        [RiskTable.RuleCode] = "W-10",
        [RiskTable.Severity] = new OptionSetValue(severity),
    });

    private static int Choice(Entity plan, string column) => plan.GetAttributeValue<OptionSetValue>(column)?.Value ?? 0;
}
