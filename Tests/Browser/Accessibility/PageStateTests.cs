using CrmOnboarding.Dataverse.Schema;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Browser.Accessibility;

/// <summary>
/// No page state has a violation that axe finds, whatever the width, the light and the direction; none scrolls sideways as a whole.
/// </summary>
[TestFixture]
internal sealed class PageStateTests
{
    /// <summary>
    /// Half the usual width is what 200 % leaves, 320 pixels what 400 % leaves. Every width, scheme and language stands in a case, not
    /// every combination: a run takes ten seconds, and one does not change what another shows.
    /// </summary>
    [TestCase(1366, ColorScheme.Light, 1033)]
    [TestCase(683, ColorScheme.Dark, 1031)]
    [TestCase(320, ColorScheme.Light, 1037)]
    [TestCase(320, ColorScheme.Dark, 1033)]
    public async Task EveryState_HasNoViolation(int width, ColorScheme scheme, int language)
    {
        await using var app = await App.OpenAsync(width: width, scheme: scheme, language: language);
        app.Service.Create(new Entity(CalendarTable.LogicalName) { [CalendarTable.Name] = "House", [CalendarTable.Code] = "HOUSE" });
        await app.ListAsync(PlanTable.LogicalName);
        await CheckAsync(app, "view");

        await app.ListAsync("opportunity", "&search=zzz");
        await CheckAsync(app, "view without rows");

        await app.ListAsync("opportunity", "&f.estimatedvalue.from=much");
        await CheckAsync(app, "view with a fault");

        await app.ListAsync(PlanTable.LogicalName);
        await app.OpenFirstAsync();
        await CheckAsync(app, "form");

        await app.Page.GetByRole(AriaRole.Tab).Nth(1).ClickAsync();
        await CheckAsync(app, "form, second tab");

        await app.Page.Locator(".preview-bar summary").First.ClickAsync();
        await CheckAsync(app, "open menu");

        await app.RecordAsync(ClosureTable.LogicalName);
        await app.Page.Field(ClosureTable.Name).FillAsync("Backwards");
        await app.Page.Field(ClosureTable.FromOn).FillAsync("2026-05-02");
        await app.Page.Field(ClosureTable.ToOn).FillAsync("2026-05-01");
        await app.Page.Locator("[data-column=onb_calendarid] [role=combobox]").PressAsync("ArrowDown");
        await app.Page.Locator("[role=option]", new() { HasText = "House" }).ClickAsync();
        await app.LoadingAsync(() => app.Page.Locator("button[value=save]").ClickAsync());
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await CheckAsync(app, "form with a fault");

        await app.Page.GotoAsync($"/main.aspx?pagetype=quickcreate&etn={ClosureTable.LogicalName}");
        await CheckAsync(app, "quick create");

        await app.Page.GotoAsync("/main.aspx?pagetype=nothing");
        await CheckAsync(app, "page that is not there");

        await app.Page.GotoAsync("/preview/log");
        await CheckAsync(app, "log");
    }

    private static async Task CheckAsync(App app, string state) => Assert.Multiple(async () =>
    {
        Assert.That(await app.ViolationsAsync(), Is.Empty, state);
        Assert.That(await app.WideElementsAsync(), Is.Empty, $"{state} scrolls sideways");
    });
}
