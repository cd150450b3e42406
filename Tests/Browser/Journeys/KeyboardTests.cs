using CrmOnboarding.Dataverse.Schema;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Browser.Journeys;

/// <summary>Everything is reached and done with keys alone.</summary>
[TestFixture]
internal sealed class KeyboardTests
{
    [Test]
    public async Task Tabs_AreWalkedWithArrows_AndKeepTheFocus()
    {
        await using var app = await App.OpenAsync();
        await app.ListAsync(PlanTable.LogicalName);
        await app.OpenFirstAsync();
        await app.Page.GetByRole(AriaRole.Tab, new() { Name = "Plan", Exact = true }).FocusAsync();
        await app.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Tab, new() { Name = "Move Dates" })).ToBeFocusedAsync();
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Tabpanel, new() { Name = "Move Dates" })).ToBeVisibleAsync();
        await app.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Tab).Last).ToBeFocusedAsync();
        await app.Page.Keyboard.PressAsync("Home");
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Tabpanel, new() { Name = "At a Glance" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Lookup_IsSearchedChosenAndSaved_WithKeys()
    {
        await using var app = await App.OpenAsync();
        await app.ListAsync(PlanTable.LogicalName);
        await app.OpenFirstAsync();
        await app.Page.GetByRole(AriaRole.Tab, new() { Name = "Plan", Exact = true }).ClickAsync();
        var plan = Guid.Parse(new Uri(app.Page.Url).Query.Split("id=")[1].Split('&')[0]);
        var lookup = app.Page.GetByRole(AriaRole.Combobox, new() { Name = "Project Manager" });
        await lookup.FocusAsync();
        await app.Page.Keyboard.PressAsync("Control+A");
        await app.Page.Keyboard.TypeAsync("vik");
        await Assertions.Expect(app.Page.Locator("[role=option]", new() { HasText = "Viktor Lang" })).ToBeVisibleAsync();
        await app.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(lookup).ToHaveValueAsync("Viktor Lang");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).FocusAsync();
        await app.LoadingAsync(() => app.Page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(app.Page.GetByText("Saved.")).ToBeVisibleAsync();
        var manager = app.Row(PlanTable.LogicalName, "onb_planid", plan, PlanTable.ProjectManagerId)
            .GetAttributeValue<EntityReference>(PlanTable.ProjectManagerId);
        Assert.That(manager.Name, Is.EqualTo("Viktor Lang"));
    }

    [Test]
    public async Task Menu_ClosesWithEscape_AndGivesTheFocusBack()
    {
        await using var app = await App.OpenAsync();
        var menu = app.Page.Locator("summary", new() { HasText = "Sam Rivera" });
        await menu.FocusAsync();
        await app.Page.Keyboard.PressAsync("Enter");
        await app.Page.GetByLabel("Language").FocusAsync();
        await app.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu).ToBeFocusedAsync();
        await Assertions.Expect(app.Page.GetByLabel("Language")).ToBeHiddenAsync();
    }

    [Test]
    public async Task SkipLink_IsFirst_AndLeadsToTheContent()
    {
        await using var app = await App.OpenAsync();
        await app.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await app.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(app.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Test]
    [Property("Journey", "admin.md#calendars")]
    public async Task QuickCreate_OpensOverThePage_RefusesAndStores_WithKeys()
    {
        await using var app = await App.OpenAsync();
        var calendar = app.Service.Create(
            new Entity(CalendarTable.LogicalName) { [CalendarTable.Name] = "House", [CalendarTable.Code] = "HOUSE" });
        await app.RecordAsync(CalendarTable.LogicalName, calendar);
        await app.Page.GetByRole(AriaRole.Tab, new() { Name = "Closures" }).ClickAsync();
        var link = app.Page.GetByRole(AriaRole.Link, new() { Name = "New: Closure" });
        await link.FocusAsync();
        await app.Page.Keyboard.PressAsync("Enter");
        var dialog = app.Page.GetByRole(AriaRole.Dialog);
        await dialog.Field(ClosureTable.Name).FillAsync("Bridge day");
        await dialog.Field(ClosureTable.FromOn).FillAsync("2026-05-15");
        await dialog.Field(ClosureTable.ToOn).FillAsync("2026-05-14");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).PressAsync("Enter");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();

        await dialog.Field(ClosureTable.ToOn).FillAsync("2026-05-15");
        await app.LoadingAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).PressAsync("Enter"));
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        var closure = app.Row(ClosureTable.LogicalName, ClosureTable.Name, "Bridge day", ClosureTable.CalendarId);
        Assert.That(closure.GetAttributeValue<EntityReference>(ClosureTable.CalendarId).Id, Is.EqualTo(calendar));
    }
}
