using Microsoft.Playwright;

namespace CrmOnboarding.Tests.Browser;

/// <summary>What a person does in a form: walks its tabs, saves it, and adds rows in its subgrids.</summary>
internal static class Forms
{
    /// <summary>Goes to a tab.</summary>
    public static Task TabAsync(this App app, string name) =>
        app.Page.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Enters values in the form, and saves it.</summary>
    public static async Task SaveAsync(this App app, params (string Column, string Value)[] values)
    {
        await app.Page.Locator("main").EnterAsync(values);
        await app.LoadingAsync(() => app.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync());
        await Assertions.Expect(app.Page.GetByText("Saved.")).ToBeVisibleAsync();
    }

    /// <summary>Makes a row from the list of its table.</summary>
    public static async Task NewAsync(this App app, string table, params (string Column, string Value)[] values)
    {
        await app.RecordAsync(table);
        await app.SaveAsync(values);
    }

    /// <summary>Adds a row in a subgrid, which opens over the form.</summary>
    public static async Task AddAsync(this App app, string tab, string table, params (string Column, string Value)[] values)
    {
        await app.TabAsync(tab);
        await app.Page.Locator($".subgrid a.button[href*='etn={table}']:visible").ClickAsync();
        var dialog = app.Page.GetByRole(AriaRole.Dialog);
        await dialog.EnterAsync(values);
        await app.LoadingAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync());
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(app.Page.GetByText("Saved.")).ToBeVisibleAsync();
    }
}
