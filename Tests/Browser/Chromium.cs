using Microsoft.Playwright;

namespace CrmOnboarding.Tests.Browser;

/// <summary>The browser of all tests: the Chromium of the machine, started once and never downloaded.</summary>
[SetUpFixture]
internal sealed class Chromium
{
    private static readonly string[] s_places =
    [
        // The form without windows comes first: the same pages take it half of the work.
        Environment.GetEnvironmentVariable("CHROMIUM") ?? string.Empty, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
        "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    ];

    private static IPlaywright? s_playwright;

    /// <summary>The running browser.</summary>
    public static IBrowser Browser { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var path = s_places.FirstOrDefault(File.Exists);
        if (path is null)
        {
            Assert.Ignore("There is no Chromium here; install it, or name it with the variable CHROMIUM, to run the browser tests.");
        }

        s_playwright = await Playwright.CreateAsync();
        Browser = await s_playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
                // Takes the place of the driver's own list. The last is the browser's own surface, of which it loads a page for every
                // window.
                "--disable-features=DestroyProfileOnBrowserClose,HttpsUpgrades,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,"
                    + "PaintHolding,Translate,PreloadTopChromeWebUI",
            ],
        });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (s_playwright is not null)
        {
            await Browser.CloseAsync();
            s_playwright.Dispose();
        }
    }
}
