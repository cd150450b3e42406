using Microsoft.Playwright;

namespace CrmOnboarding.Tests.Browser.Pages;

/// <summary>A page of the solution, in its frame.</summary>
internal static class WebPage
{
    private const string Frame = "iframe[id^=WebResource_]:visible";

    /// <summary>The page in the form or in the shell, once it has drawn all of itself or said why it cannot.</summary>
    public static async Task<IFrameLocator> ReadyAsync(this App app)
    {
        var frame = app.Page.FrameLocator(Frame);
        await Assertions.Expect(frame.Locator("html[data-ready]:not([data-more])")).ToBeAttachedAsync();
        return frame;
    }

    /// <summary>Opens a page by itself.</summary>
    /// <param name="app">The app.</param>
    /// <param name="name">Name of the web resource.</param>
    /// <param name="data">Its parameters, for example <c>theme=dark</c>.</param>
    public static async Task<IFrameLocator> OpenAsync(this App app, string name, string data = "")
    {
        await app.Page.GotoAsync(
            $"/main.aspx?pagetype=webresource&webresourceName={Uri.EscapeDataString(name)}&data={Uri.EscapeDataString(data)}");
        return await app.ReadyAsync();
    }

    /// <summary>What reaches out of the page's own window, which then scrolls sideways; none when it fits.</summary>
    public static async Task<IReadOnlyList<string>> WideElementsAsync(this IFrameLocator frame) =>
        await frame.Locator("body").EvaluateAsync<string[]>(
            """
            (body) => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
              : [...body.querySelectorAll("*")]
                .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map((element) => element.outerHTML.slice(0, 120))
            """);
}
