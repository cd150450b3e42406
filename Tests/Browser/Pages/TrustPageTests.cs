using System.Globalization;
using System.Text.Json;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Pages;

/// <summary>The graph of trust on the plan's form: as it was, and without contact in the first week.</summary>
[TestFixture]
internal sealed class TrustPageTests
{
    private const string PageName = "onb_/pages/trust.html";

    [Test]
    [Property("Requirement", "N-28")]
    public async Task Form_ShowsBothCoursesDayByDay_ThatItIsNoMeasurement()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var plan = Plan(app);
        await app.RecordAsync(PlanTable.LogicalName, plan.Id);
        await app.Page.GetByRole(AriaRole.Tab, new() { Name = "Contacts" }).ClickAsync();
        var page = app.Page.FrameLocator("#WebResource_trust");
        await Assertions.Expect(page.Locator("html[data-ready=true]")).ToBeAttachedAsync();

        using var figures = Figures(app, plan);
        var root = figures.RootElement;
        var actual = root.GetProperty("actual").EnumerateArray().Select(value => value.GetDecimal()).ToList();
        var without = root.GetProperty("withoutFirstWeek").EnumerateArray().Select(value => value.GetDecimal()).ToList();
        // One point a day, in both courses, each at the height of its value on a scale of 0 to 100.
        Assert.That(await HeightsAsync(page, ".draw .stroke:not(.dash)"), Is.EqualTo(actual.Select(Height)).Within(0.01m));
        Assert.That(await HeightsAsync(page, ".draw .stroke.dash"), Is.EqualTo(without.Select(Height)).Within(0.01m));
        Assert.That(actual[^1], Is.GreaterThan(without[^1]), "the first week made a difference here");
        await Assertions.Expect(page.Locator(".sub")).ToContainTextAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{actual[^1]:0} on day {actual.Count - 1}. Without contact in the first week it would be {without[^1]:0}"));
        await Assertions.Expect(page.Locator(".hint")).ToHaveTextAsync(root.GetProperty("note").GetString()!);
        await Assertions.Expect(page.Locator(".events .touch")).ToHaveCountAsync(root.GetProperty("touches").GetArrayLength());

        await page.Locator("summary").PressAsync("Enter");
        await Assertions.Expect(page.Locator("tbody tr").Last.Locator("td").First)
            .ToHaveTextAsync(actual[^1].ToString("0.0", CultureInfo.InvariantCulture));
    }

    /// <summary>Half the usual width is what 200 % leaves, 320 pixels what 400 % leaves.</summary>
    [TestCase(1366, "", 1033)]
    [TestCase(683, "theme=dark", 1031)]
    [TestCase(320, "", 1037)]
    public async Task EveryState_HasNoViolation_AndFits(int width, string data, int language)
    {
        await using var app = await App.OpenAsync(width: width, language: language);
        var page = await app.OpenAsync(PageName, $"id={Plan(app).Id}&{data}");
        await page.Locator("summary").ClickAsync();
        await CheckAsync(app, page, "with a course");

        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await CheckAsync(app, page, "forced colours");
        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });

        page = await app.OpenAsync(PageName, $"id={Guid.NewGuid()}&{data}");
        await Assertions.Expect(page.Locator("#message")).ToBeVisibleAsync();
        await CheckAsync(app, page, "a plan that is not there");
    }

    private static async Task CheckAsync(App app, IFrameLocator page, string state) => await Assert.MultipleAsync(async () =>
    {
        Assert.That(await app.ViolationsAsync(), Is.Empty, state);
        Assert.That(await page.WideElementsAsync(), Is.Empty, $"{state} scrolls sideways");
    });

    private static decimal Height(decimal value) => 220 - (value / 100 * 220);

    /// <summary>The heights of a drawn line's points.</summary>
    private static async Task<IReadOnlyList<decimal>> HeightsAsync(IFrameLocator page, string line) =>
    [
        .. (await page.Locator(line).GetAttributeAsync("d"))!.TrimStart('M').Split('L')
            .Select(point => decimal.Parse(point.Split(',')[1], CultureInfo.InvariantCulture)),
    ];

    private static Entity Plan(App app) => app.Row(PlanTable.LogicalName, PlanTable.Name, "Bergmann Molkerei – Onboarding 1");

    private static JsonDocument Figures(App app, Entity plan) => JsonDocument.Parse((string)app.Service.Execute(
        new OrganizationRequest("onb_TrustSeries") { ["Target"] = plan.ToEntityReference() }).Results["Figures"]);
}
