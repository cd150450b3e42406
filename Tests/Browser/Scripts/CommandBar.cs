using Microsoft.Playwright;

namespace CrmOnboarding.Tests.Browser.Scripts;

/// <summary>The buttons of a command bar, pressed with keys, and the page that an act asks in.</summary>
internal static class CommandBar
{
    /// <summary>A button, by what people read on it.</summary>
    public static ILocator Command(this App app, string command) =>
        app.Page.GetByRole(AriaRole.Button, new() { Name = command, Exact = true });

    /// <summary>Presses a button.</summary>
    public static Task PressAsync(this App app, string command) => app.Command(command).PressAsync("Enter");

    /// <summary>Presses a button that asks for something first.</summary>
    /// <returns>The page in which it asks, ready.</returns>
    public static async Task<IFrameLocator> AskAsync(this App app, string command)
    {
        await app.PressAsync(command);
        var frame = app.Page.FrameLocator("#WebResource_dialog");
        await Assertions.Expect(frame.Locator("html[data-ready=true]")).ToBeAttachedAsync();
        return frame;
    }

    /// <summary>Does what the page asks for.</summary>
    /// <param name="act">The page.</param>
    /// <param name="said">What it says then.</param>
    public static async Task DoAsync(this IFrameLocator act, string said)
    {
        await act.Locator("#do").PressAsync("Enter");
        await Assertions.Expect(act.Locator("#result")).ToContainTextAsync(said);
    }

    /// <summary>Closes the page of an act; the form then reads its row again.</summary>
    public static async Task CloseActAsync(this App app)
    {
        await app.LoadingAsync(() => app.PressAsync("Close"));
        await Assertions.Expect(app.Page.Locator("dialog")).ToHaveCountAsync(0);
    }
}
