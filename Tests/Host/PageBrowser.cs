using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using CrmOnboarding.Sandbox;

namespace CrmOnboarding.Tests.Host;

/// <summary>A browser without scripts on the apps of an organization.</summary>
internal class PageBrowser : IAsyncDisposable
{
    private readonly RunningHost _host;

    protected PageBrowser(RunningHost host) => _host = host;

    public SandboxOrganization Organization => _host.Organization;

    public static async Task<PageBrowser> StartAsync(SandboxOrganization organization) =>
        new(await RunningHost.StartAsync(organization));

    /// <summary>Goes on as another user.</summary>
    public Task ActAsAsync(Guid user) => _host.PostAsync("/preview/user", ("user", user.ToString()));

    public async Task<Page> GetAsync(string path) => await FollowAsync(await _host.Browser.GetAsync(path), path);

    public Task<Page> ListAsync(string table, string more = "") => GetAsync($"/main.aspx?pagetype=entitylist&etn={table}{more}");

    public Task<Page> RecordAsync(string table, Guid? id = null, string more = "") =>
        GetAsync($"/main.aspx?pagetype=entityrecord&etn={table}&id={id}{more}");

    /// <summary>Sends the form of a page: what stands in it, with what is changed, and a command.</summary>
    public async Task<Page> SaveAsync(Page page, params (string Column, string Value)[] changes)
    {
        var fields = changes.Select(change => ("v." + change.Column, change.Value)).ToList();
        foreach (var (column, value) in page.Originals)
        {
            fields.Add(("o." + column, value));
            if (changes.All(change => change.Column != column))
            {
                fields.Add(("v." + column, value));
            }
        }

        return await SendAsync(page, "save", [.. fields]);
    }

    /// <summary>Sends a command with its fields.</summary>
    public async Task<Page> SendAsync(Page page, string action, params (string Name, string Value)[] fields) =>
        await FollowAsync(await _host.PostAsync(page.Path, [("action", action), .. fields]), page.Path);

    /// <summary>Moves the clock of the page.</summary>
    public Task MoveToAsync(DateOnly day) => _host.PostAsync(
        "/preview/clock", ("by", "date"), ("date", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Runs the queue.</summary>
    public Task RunQueueAsync() => _host.PostAsync("/preview/queue");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<Page> FollowAsync(HttpResponseMessage answer, string path)
    {
        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            return await GetAsync(answer.Headers.Location!.ToString());
        }

        var text = await answer.Content.ReadAsStringAsync();
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(source => source.Content(text));
        return new Page(answer.StatusCode, document, path);
    }

    /// <summary>A page.</summary>
    /// <param name="Status">Status.</param>
    /// <param name="Document">What it holds.</param>
    /// <param name="Path">Where it is.</param>
    internal sealed record Page(HttpStatusCode Status, IDocument Document, string Path)
    {
        /// <summary>What the fields that can be changed hold, by column.</summary>
        public IReadOnlyDictionary<string, string> Originals => Document.QuerySelectorAll("input[name^='o.']")
            .DistinctBy(input => input.GetAttribute("name"))
            .ToDictionary(input => input.GetAttribute("name")![2..], input => input.GetAttribute("value") ?? string.Empty);

        /// <summary>Texts of the cells, row by row.</summary>
        public IReadOnlyList<string> Rows => [.. Document.QuerySelectorAll("main table.grid tbody tr").Select(row =>
            string.Join('|', row.QuerySelectorAll("td:not(.pick)").Select(cell => cell.TextContent.Trim())))];

        /// <summary>The first cell of each row.</summary>
        public IReadOnlyList<string> Names => [.. Rows.Select(row => row.Split('|')[0])];

        /// <summary>Titles of the links of the site map.</summary>
        public IReadOnlyList<string> Links => Texts(".site-map a");

        /// <summary>Groups of the site map.</summary>
        public IReadOnlyList<string> Groups => Texts(".site-map .group");

        /// <summary>What the command bar offers.</summary>
        public IReadOnlyList<string> Commands =>
            Texts(".commands > .button, .commands > button, .commands > form > button, .commands summary");

        /// <summary>The sentence of a fault; null for none.</summary>
        public string? Fault => Document.QuerySelector(".fault")?.TextContent.Trim();

        public string Heading => Document.QuerySelector("h1")!.TextContent.Trim();

        /// <summary>What people read in the field of a column.</summary>
        public string Reading(string column) =>
            Document.QuerySelector($"main [data-column='{column}'] .value")?.TextContent.Trim()
                ?? throw new AssertionException($"The page shows no locked field {column}.");

        /// <summary>What stands in the field of a column.</summary>
        public string? Typed(string column) => Document.QuerySelector($"input[name='v.{column}']")?.GetAttribute("value");

        public IReadOnlyList<string> Texts(string selector) =>
            [.. Document.QuerySelectorAll(selector).Select(element => element.TextContent.Trim())];
    }
}
