using System.Text.RegularExpressions;
using CrmOnboarding.Demo.Serving;
using CrmOnboarding.Host;
using CrmOnboarding.Sandbox;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Spectre.Console;

namespace CrmOnboarding.Tests.Browser;

/// <summary>The app in the browser, as one person sees it.</summary>
internal sealed class App : IAsyncDisposable
{
    private static readonly string[] s_rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private readonly PreviewHost _host;
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    private App(SandboxOrganization organization, PreviewHost host, IBrowserContext context, IPage page)
    {
        Organization = organization;
        _host = host;
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // Chromium says so itself of every answer that is no success; what the test expects of it, the test asks.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _errors.Add(error);
    }

    public SandboxOrganization Organization { get; }

    public IPage Page { get; }

    public IOrganizationService Service => Organization.SystemService;

    /// <summary>Starts the preview on a copy of the demo and opens it.</summary>
    /// <param name="user">Full name of who looks; null for the administrator.</param>
    /// <param name="language">Language of their pages.</param>
    /// <param name="width">Width of the window in pixels.</param>
    /// <param name="scheme">Light or dark, as the system has it.</param>
    /// <param name="organization">The organization; null for a copy of the demo.</param>
    public static async Task<App> OpenAsync(
        string? user = null, int language = 1033, int width = 1366, ColorScheme scheme = ColorScheme.Light,
        SandboxOrganization? organization = null)
    {
        organization ??= DemoData.Copy();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        var host = await new AppPreview(console, port: 0).StartAsync(organization);
        var context = await Chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = host.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            Locale = language == 1031 ? "de-DE" : "en-US",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var app = new App(organization, host, context, await context.NewPageAsync());
        var id = app.UserId(user ?? "Sam Rivera");
        organization.SystemService.Execute(new OrganizationRequest("Upsert")
        {
            Parameters = { ["Target"] = new Entity("usersettings", id) { ["uilanguageid"] = language, ["localeid"] = language } },
        });
        await context.AddCookiesAsync([new Cookie { Name = "preview-user", Value = id.ToString(), Url = host.Address.ToString() }]);
        await app.Page.GotoAsync("/");
        return app;
    }

    /// <summary>Goes to the rows of a table.</summary>
    public Task ListAsync(string table, string more = "") => Page.GotoAsync($"/main.aspx?pagetype=entitylist&etn={table}{more}");

    /// <summary>Goes to a row, or a new one.</summary>
    public Task RecordAsync(string table, Guid? id = null) => Page.GotoAsync($"/main.aspx?pagetype=entityrecord&etn={table}&id={id}");

    /// <summary>The first row of a table by a column's value.</summary>
    public Entity Row(string table, string column, object value, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns), TopCount = 1 };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return Service.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?? throw new AssertionException($"There is no row of {table} with {column} {value}.");
    }

    /// <summary>
    /// Does what loads another page, or the same one again, and waits until it has loaded with its scripts: what comes next neither acts
    /// on the page before nor reads from it.
    /// </summary>
    public async Task LoadingAsync(Func<Task> act)
    {
        await Page.EvaluateAsync("() => { document.documentElement.dataset.left = ''; }");
        await act();
        await Assertions.Expect(Page.Locator("html:not([data-left])")).ToBeAttachedAsync();
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Opens the first row of a list.</summary>
    public Task OpenFirstAsync() => LoadingAsync(() => Page.Locator("main td a").First.ClickAsync());

    /// <summary>Runs what waits, as a person does.</summary>
    public async Task RunQueueAsync()
    {
        await LoadingAsync(() => Page.Locator(".preview-bar form[action='/preview/queue'] button").ClickAsync());
        await Assertions.Expect(Page.Locator(".preview-bar .badge")).ToHaveTextAsync(new Regex(@"^0\b"));
    }

    /// <summary>What axe finds wrong with the page, one line each.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        // What passes is not asked for: it is most of the answer.
        var result = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. s_rules] },
            ResultTypes = [ResultType.Violations],
        });
        return
        [
            .. result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")),
        ];
    }

    /// <summary>Whether the page is wider than the window.</summary>
    /// <returns>The elements that reach out of it; none when the page fits.</returns>
    public async Task<IReadOnlyList<string>> WideElementsAsync() => await Page.EvaluateAsync<string[]>(
        """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) {
            return [];
          }
          return [...document.querySelectorAll("body *")]
            .filter((element) => !element.closest(".scroll"))
            .filter((element) => element.getBoundingClientRect().right > width + 1 || element.getBoundingClientRect().left < -1)
            .map((element) => element.outerHTML.slice(0, 120));
        }
        """);

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        await _host.DisposeAsync();
        Organization.Dispose();
        Assert.That(_errors, Is.Empty, "The browser's console has errors.");
    }

    private Guid UserId(string name) => Row("systemuser", "fullname", name).Id;
}
