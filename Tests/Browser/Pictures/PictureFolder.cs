using System.Globalization;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Tests.Support;
using Microsoft.Playwright;

namespace CrmOnboarding.Tests.Browser.Pictures;

/// <summary>A folder below out/pictures that is filled anew with what a person sees of the app.</summary>
internal sealed class PictureFolder
{
    // Files are called in English, whoever looks.
    private const int English = 1033;

    private readonly App _app;
    private readonly string _path;

    /// <param name="app">The app as the person sees it.</param>
    /// <param name="name">Name of the folder.</param>
    public PictureFolder(App app, string name)
    {
        _app = app;
        _path = Repository.PathOf("out/pictures/" + name);
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }

    /// <summary>Pictures taken so far.</summary>
    public int Count => Directory.GetFiles(_path).Length;

    /// <summary>Takes a view.</summary>
    public async Task TakeAsync(SavedQueryMetadata view)
    {
        await _app.ListAsync(view.Table, $"&viewid={view.Id}");
        await TakeAsync($"{view.Table}-view-{FileName(view.Names)}");
    }

    /// <summary>Takes each tab of the main form of a row; of a new one, where there is none.</summary>
    public async Task TakeFormAsync(string table, Guid? row)
    {
        await _app.RecordAsync(table, row);
        var tabs = _app.Page.GetByRole(AriaRole.Tab);
        var count = await tabs.CountAsync();
        for (var number = 0; number < Math.Max(count, 1); number++)
        {
            if (count > 0)
            {
                await tabs.Nth(number).ClickAsync();
            }

            await TakeAsync(string.Create(CultureInfo.InvariantCulture, $"{table}-form-{number + 1}"));
        }
    }

    /// <summary>Takes every dashboard.</summary>
    public async Task TakeDashboardsAsync()
    {
        foreach (var dashboard in _app.Organization.Metadata.Components.Dashboards)
        {
            await _app.Page.GotoAsync($"/main.aspx?pagetype=dashboard&id={dashboard.Id}");
            await TakeAsync($"dashboard-{FileName(dashboard.Names)}");
        }
    }

    /// <summary>Takes what is on the screen.</summary>
    public Task TakeAsync(string name) => _app.Page.ScreenshotAsync(
        new PageScreenshotOptions { Path = Path.Combine(_path, name + ".png"), FullPage = true });

    private static string FileName(Labels names) => string.Concat(
        names.In(English).ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
