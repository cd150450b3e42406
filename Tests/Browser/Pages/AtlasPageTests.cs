using System.Text.Json;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Pages;

/// <summary>The atlas: what its figures say, narrowed, exported and printed.</summary>
[TestFixture]
internal sealed class AtlasPageTests
{
    private const string PageName = "onb_/pages/atlas.html";
    private const string Hostile = "<img src=x onerror=alert(1)>";

    [Test]
    [Property("Requirement", "T-18")]
    public async Task Chart_ShowsCountMedianAndCompletionOfTheSegmentsSideBySide()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Atlas", Exact = true }).PressAsync("Enter");
        var page = await app.ReadyAsync();

        var segments = Figures(app).RootElement.GetProperty("segments").EnumerateArray().ToList();
        var bars = page.Locator("#segments .columns li");
        await Assertions.Expect(bars).ToHaveCountAsync(9);
        for (var measure = 0; measure < 3; measure++)
        {
            var name = new[] { "count", "medianDay", "completionPercent" }[measure];
            for (var segment = 0; segment < 3; segment++)
            {
                var bar = bars.Nth((measure * 3) + segment);
                var value = segments[segment].GetProperty(name);
                var isKnown = value.ValueKind == JsonValueKind.Number && (measure > 0 || value.GetInt32() > 0);
                await Assertions.Expect(bar.Locator(".name")).ToHaveTextAsync(segments[segment].GetProperty("label").GetString()!);
                await Assertions.Expect(bar.Locator(".value")).ToHaveTextAsync(
                    isKnown ? value.GetDecimal().ToString("#,0.#", System.Globalization.CultureInfo.InvariantCulture) : "no data");
                await Assertions.Expect(bar.Locator(".rise i")).ToHaveCountAsync(isKnown ? 1 : 0);
            }
        }

        Assert.That(segments.Count(segment => segment.GetProperty("count").GetInt32() > 0), Is.GreaterThan(1), "something is compared");
    }

    [Test]
    public async Task Grid_HasEveryTenDays_AndSaysWhereThereIsNoData()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        SpreadOverIndustries(app);
        var page = await app.OpenAsync(PageName);

        await Assertions.Expect(page.Locator("#grid tbody")).ToHaveCountAsync(13);
        await Assertions.Expect(page.Locator("#grid tbody").First).ToHaveTextAsync("−60 to −51before the winno data");
        var cells = Figures(app).RootElement.GetProperty("rows").EnumerateArray()
            .Where(row => row.GetProperty("cells").EnumerateArray().Any(cell => cell.ValueKind != JsonValueKind.Null))
            .SelectMany(row => row.GetProperty("cells").EnumerateArray()).ToList();
        await Assertions.Expect(page.Locator("#grid td:not(.wide)")).ToHaveCountAsync(cells.Count);
        await Assertions.Expect(page.Locator("#grid td.none:not(.wide)"))
            .ToHaveCountAsync(cells.Count(cell => cell.ValueKind == JsonValueKind.Null));
        await Assertions.Expect(page.Locator("#grid td.none")).ToHaveTextAsync(
            Enumerable.Repeat("no data", await page.Locator("#grid td.none").CountAsync()));
    }

    [Test]
    [Property("Requirement", "T-14")]
    public async Task Items_StandOneByOne_PlannedDayAgainstTheDaysOnWhichTheyWereDone()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var page = await app.OpenAsync(PageName);
        using var figures = Figures(app);
        var lines = figures.RootElement.GetProperty("lines").EnumerateArray().ToList();
        var rows = page.Locator("#items tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(lines.Count);
        await Assertions.Expect(rows.Locator("th")).ToHaveTextAsync(lines.Select(line => line.GetProperty("name").GetString()!));
        await Assertions.Expect(rows.Locator("td:last-child .vh")).ToHaveTextAsync(
            lines.Select(line => "planned for day " + Day(line.GetProperty("plannedDay"))));
        await Assertions.Expect(rows.Locator("td:nth-child(4)")).ToHaveTextAsync(lines.Select(line => Day(line.GetProperty("medianDay"))));
        await Assertions.Expect(rows.Locator("td:nth-child(5)")).ToHaveTextAsync(lines.Select(line =>
            line.GetProperty("p20Day").ValueKind == JsonValueKind.Null
                ? "no data"
                : $"{Day(line.GetProperty("p20Day"))} to {Day(line.GetProperty("p80Day"))}"));

        // The line of an item that is done late begins at its planned day, and reaches to the right of it.
        var late = lines.FindIndex(line => line.GetProperty("p80Day").ValueKind == JsonValueKind.Number
            && line.GetProperty("p80Day").GetDecimal() > line.GetProperty("plannedDay").GetDecimal() + 9);
        var plan = await BoxAsync(rows.Nth(late).Locator(".m-plan"));
        var spread = await BoxAsync(rows.Nth(late).Locator(".m-range"));
        Assert.That(spread.X + spread.Width, Is.GreaterThan(plan.X + plan.Width));
    }

    private static string Day(JsonElement value) => value.ValueKind == JsonValueKind.Null
        ? "no data"
        : value.GetDecimal().ToString("0.#;−0.#", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator locator) =>
        await locator.BoundingBoxAsync() ?? throw new AssertionException("Nothing is drawn.");

    [Test]
    [Property("Journey", "csm.md#the-atlas-page")]
    public async Task Filters_ByKeyboard_CountAnew_AndTheFileHoldsWhatIsShown()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        SpreadOverIndustries(app);
        var page = await app.OpenAsync(PageName);
        var customer = await page.Locator("#f-customer option").Nth(1).TextContentAsync();

        await page.Locator("#f-customer").SelectOptionAsync(customer!);
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Counted anew");
        // From both vendors.
        await Assertions.Expect(page.Locator("#grid thead tr:last-child th")).ToHaveTextAsync([customer!, customer!]);
        var saving = app.Page.WaitForDownloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Export to Excel" }).PressAsync("Enter");
        using var file = new StreamReader(await (await saving).CreateReadStreamAsync());
        var text = await file.ReadToEndAsync();
        Assert.That(text, Is.EqualTo(Ask(app, ("CustomerIndustry", customer!))["Csv"]));
        Assert.That(text, Does.Contain(customer).And.Contain("no data"));

        // A period that ends before it begins is refused in a sentence; what was shown stays.
        await page.Locator("#f-wonFrom").FillAsync("2027-01-01");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Choose a last day that is not earlier.");
        await Assertions.Expect(page.Locator("#grid thead tr:last-child th")).ToHaveTextAsync([customer!, customer!]);

        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#f-clear")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#f-customer")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator("#grid thead tr:last-child th")).ToHaveCountAsync(4);
    }

    /// <summary>Half the usual width is what 200 % leaves, 320 pixels what 400 % leaves.</summary>
    [TestCase(1366, "", 1033)]
    [TestCase(683, "theme=dark", 1031)]
    [TestCase(320, "", 1037)]
    public async Task EveryState_HasNoViolation_AndFits(int width, string data, int language)
    {
        await using var app = await App.OpenAsync(width: width, language: language);
        var plans = SpreadOverIndustries(app);
        app.Service.Update(new Entity(PlanTable.LogicalName, plans[0])
        {
            [PlanTable.Industry] = Hostile,
            [PlanTable.VendorIndustry] = Hostile,
            [PlanTable.Strategy] = Hostile,
        });
        await CheckAsync(app, await app.OpenAsync(PageName, data), "with items");

        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await CheckAsync(app, await app.OpenAsync(PageName, data), "forced colours");
        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });

        foreach (var plan in plans)
        {
            app.Service.Delete(PlanTable.LogicalName, plan);
        }

        var page = await app.OpenAsync(PageName, data);
        await Assertions.Expect(page.Locator("#grid table")).ToHaveCountAsync(0);
        await CheckAsync(app, page, "without items");
    }

    private static async Task CheckAsync(App app, IFrameLocator page, string state) => await Assert.MultipleAsync(async () =>
    {
        Assert.That(await app.ViolationsAsync(), Is.Empty, state);
        Assert.That(await page.WideElementsAsync(), Is.Empty, $"{state} scrolls sideways");
        Assert.That(await page.Locator("img").CountAsync(), Is.Zero, $"{state} reads text as markup");
    });

    private static JsonDocument Figures(App app) => JsonDocument.Parse((string)Ask(app)["Figures"]);

    private static ParameterCollection Ask(App app, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest("onb_Atlas");
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return app.Service.Execute(request).Results;
    }

    /// <summary>The demo's customers have no industries: every other one makes machines, the rest trade; most buy from telecoms.</summary>
    private static IReadOnlyList<Guid> SpreadOverIndustries(App app)
    {
        var plans = app.Service.RetrieveMultiple(new QueryExpression(PlanTable.LogicalName)).Entities.Select(plan => plan.Id).ToList();
        for (var i = 0; i < plans.Count; i++)
        {
            app.Service.Update(new Entity(PlanTable.LogicalName, plans[i])
            {
                [PlanTable.Industry] = i % 2 == 0 ? "Machines" : "Trade",
                [PlanTable.VendorIndustry] = i % 3 == 0 ? "Software" : "Telecom",
            });
        }

        return plans;
    }
}
