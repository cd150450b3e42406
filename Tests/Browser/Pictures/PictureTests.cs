using System.Globalization;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Browser.Pages;
using CrmOnboarding.Tests.Support;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Pictures;

/// <summary>Pictures of every main form, view and dashboard of the app in both languages: for whoever looks at what was changed.</summary>
[TestFixture]
[Explicit("./crm pictures takes them into out/pictures.")]
internal sealed class PictureTests
{
    private const int English = 1033;
    private const int German = 1031;

    /// <summary>Written from right to left.</summary>
    private const int Hebrew = 1037;

    private const int Wide = 1366;

    /// <summary>What 400 % leaves of the usual width.</summary>
    private const int Narrow = 320;

    [TestCase(English)]
    [TestCase(German)]
    public async Task Pictures_OfTheWholeApp(int language)
    {
        await using var app = await App.OpenAsync(language: language);
        // With rows of templates, rules and numbers to look at.
        app.Service.Execute(new OrganizationRequest("onb_InstallDefaults"));
        var folder = new PictureFolder(app, CultureInfo.GetCultureInfo(language).TwoLetterISOLanguageName);
        var components = app.Organization.Metadata.Components;
        var tables = components.Forms.Where(form => form.Type == "main").Select(form => form.Table).ToHashSet();
        foreach (var view in components.SavedQueries.Where(view => view.QueryType == 0 && tables.Contains(view.Table)))
        {
            await folder.TakeAsync(view);
        }

        foreach (var form in components.Forms.Where(form => form.Type == "main"))
        {
            await folder.TakeFormAsync(form.Table, AnyRow(app, form.Table));
        }

        await folder.TakeDashboardsAsync();
        Assert.That(folder.Count, Is.GreaterThan(tables.Count));
    }

    [TestCase(English, "", Wide)]
    [TestCase(German, "theme=dark", Wide)]
    [TestCase(Hebrew, "", Wide)]
    [TestCase(Hebrew, "", Narrow)]
    public async Task Pictures_OfThePages(int language, string data, int width)
    {
        await using var app = await App.OpenAsync(width: width, language: language);
        app.Service.Execute(new OrganizationRequest("onb_InstallDefaults"));
        app.Service.Update(new Entity("opportunity", RowOf(app, "preview")!.Value)
        {
            [OpportunityTable.MonthlyValue] = new Money(12_000),
            [OpportunityTable.SetupFee] = new Money(9_600),
            [OpportunityTable.BillStartOn] = new DateTime(2026, 11, 10),
        });
        var tag = CultureInfo.GetCultureInfo(language).TwoLetterISOLanguageName;
        var folder = Repository.PathOf($"out/pictures/pages-{tag}{(width == Wide ? string.Empty : $"-{width}")}");
        Directory.CreateDirectory(folder);
        var pages = app.Organization.Metadata.Components.WebResources.Select(resource => resource.Name)
            .Where(name => name.EndsWith(".html", StringComparison.Ordinal)).ToList();
        foreach (var page in pages)
        {
            await TakePageAsync(app, page, Path.Combine(folder, Path.GetFileNameWithoutExtension(page) + ".png"), data);
        }

        Assert.That(Directory.GetFiles(folder), Has.Length.GreaterThanOrEqualTo(pages.Count));
    }

    /// <summary>The pictures of the README and the guides: the pages, today's contacts, and one plan.</summary>
    [Test]
    public async Task Pictures_OfTheReadme()
    {
        await using var app = await App.OpenAsync("Noor Haddad", width: 1280);
        app.Service.Execute(new OrganizationRequest("onb_InstallDefaults"));
        var folder = Repository.PathOf("docs/pictures");
        var view = app.Organization.Metadata.Components.SavedQueries.Single(each => each.Names.In(English) == "Plans to Contact Today");
        await app.ListAsync(view.Table, $"&viewid={view.Id}");
        await app.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "contacts.png") });
        await app.RecordAsync(view.Table, app.Row(view.Table, "onb_name", "Bergmann Molkerei – Onboarding 1").Id);
        await app.ReadyAsync();
        await app.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "plan.png") });
        await TakePageAsync(app, "onb_/pages/plan.html", Path.Combine(folder, "plan-page.png"));
        await TakePageAsync(app, "onb_/pages/portfolio.html", Path.Combine(folder, "portfolio-page.png"));
        await TakeMoveAsync(app, Path.Combine(folder, "dates-page.png"));
    }

    // An item three working days later, with what follows.
    private static async Task TakeMoveAsync(App app, string path)
    {
        var page = await app.OpenAsync("onb_/pages/dates.html", $"id={NewPlan.Of(app)}");
        await page.Locator(".item", new() { HasText = "Kick-off" }).ClickAsync();
        foreach (var key in new[] { "ArrowRight", "ArrowRight", "ArrowRight", "Enter" })
        {
            await app.Page.Keyboard.PressAsync(key);
        }

        await Assertions.Expect(page.Locator("#changes")).ToBeVisibleAsync();
        var frame = app.Page.Locator("iframe[id^=WebResource_]");
        await frame.EvaluateAsync("(frame) => { frame.style.height = '1040px'; }");
        await frame.ScreenshotAsync(new LocatorScreenshotOptions { Path = path });
    }

    // The whole page, however long: the frame grows with it.
    private static async Task TakePageAsync(App app, string name, string path, string data = "")
    {
        var page = Path.GetFileNameWithoutExtension(name);
        await app.OpenAsync(name, $"{(page == "act" ? "act=contact&" : string.Empty)}id={RowOf(app, page)}&{data}");
        var frame = app.Page.Locator("iframe[id^=WebResource_]");
        await frame.EvaluateAsync("(frame) => { frame.style.height = frame.contentDocument.documentElement.scrollHeight + 'px'; }");
        await frame.ScreenshotAsync(new LocatorScreenshotOptions { Path = path });
    }

    // What a page is about; a plan, where it is about no other table.
    private static Guid? RowOf(App app, string page) => page switch
    {
        "preview" => app.Row("opportunity", "statecode", 0).Id,
        "handoff" or "template" => AnyRow(app, "onb_" + page),
        _ => app.Row("onb_plan", "onb_name", "Bergmann Molkerei – Onboarding 1").Id,
    };

    // A row that has something to show: the latest that was changed.
    private static Guid? AnyRow(App app, string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(), TopCount = 1 };
        query.AddOrder("modifiedon", OrderType.Descending);
        return app.Service.RetrieveMultiple(query).Entities.Select(row => (Guid?)row.Id).FirstOrDefault();
    }
}
