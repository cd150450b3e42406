using Microsoft.Playwright;

namespace CrmOnboarding.Tests.Browser.Journeys;

/// <summary>What a role may not see is not there, and a German sees German.</summary>
[TestFixture]
internal sealed class RoleAndLanguageTests
{
    [Test]
    public async Task Seller_HasNoAdministration_WhichTheAdministratorHas()
    {
        await using var app = await App.OpenAsync();
        var group = app.Page.Locator(".site-map").GetByText("Administration");
        await Assertions.Expect(group).ToBeVisibleAsync();

        await app.Page.Locator("summary", new() { HasText = "Sam Rivera" }).ClickAsync();
        await app.Page.GetByLabel("User", new() { Exact = true }).SelectOptionAsync(
            new SelectOptionValue { Value = app.Row("systemuser", "fullname", "Amina Okafor").Id.ToString() });
        await app.LoadingAsync(() => app.Page.GetByRole(AriaRole.Button, new() { Name = "Switch" }).ClickAsync());

        await Assertions.Expect(app.Page.Locator("summary", new() { HasText = "Amina Okafor" })).ToBeVisibleAsync();
        await Assertions.Expect(group).ToHaveCountAsync(0);
        await app.ListAsync("onb_setting");
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Button, new() { Name = "New" })).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Language_ChosenOnThePage_IsThatOfLabelsViewsAndTheShell()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        await app.ListAsync("onb_plan");
        await app.Page.Locator("summary", new() { HasText = "Noor Haddad" }).ClickAsync();
        await app.Page.GetByLabel("Language").SelectOptionAsync("1031");
        await app.LoadingAsync(() => app.Page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync());

        await Assertions.Expect(app.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Aktive Onboarding-Pläne");
        await Assertions.Expect(app.Page.Locator(".site-map")).ToContainTextAsync("Meilensteine");
        await Assertions.Expect(app.Page.Locator("html")).ToHaveAttributeAsync("lang", "de-DE");
        await app.OpenFirstAsync();
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Tab, new() { Name = "Arbeitsstränge" })).ToBeVisibleAsync();
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern", Exact = true })).ToBeVisibleAsync();
        Assert.That(
            app.Row("usersettings", "systemuserid", app.Row("systemuser", "fullname", "Noor Haddad").Id, "uilanguageid")["uilanguageid"],
            Is.EqualTo(1031));
    }
}
