using System.Globalization;
using System.Net;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Tests.Host;

/// <summary>Every view, form and dashboard of the product is drawn, in both languages, with every control it names.</summary>
[TestFixture]
internal sealed class EveryPageTests
{
    private AppBrowser _browser = null!;

    private MetadataComponents Components => _browser.Organization.Metadata.Components;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _browser = await AppBrowser.StartAsync();
        var sales = _browser.Onboarding.Sales;
        var opportunity = sales.Opportunity(sales.Account(name: "Acme"));
        sales.Line(opportunity, sales.Product("Cloud"));
        sales.Win(opportunity);
        _browser.Onboarding.Drain();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [Test]
    public async Task EveryPublicView_IsDrawnWithAHeadingForEachColumn()
    {
        foreach (var view in Components.SavedQueries.Where(view => view.QueryType == 0))
        {
            var page = await _browser.ListAsync(view.Table, $"&viewid={view.Id}");
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), view.Names.ToString());
            Assert.That(page.Heading, Is.EqualTo(view.Names.In(1033)));
            Assert.That(page.Texts("main thead th:not(.pick)"), Is.All.Not.Empty.And.None.Matches("^[a-z_]+$"), view.Names.ToString());
        }
    }

    [Test]
    public async Task EveryMainForm_IsDrawnWithNothingRefused()
    {
        foreach (var form in Components.Forms.Where(form => form.Type == "main"))
        {
            var empty = await _browser.RecordAsync(form.Table, more: $"&formid={form.Id}");
            Assert.That(empty.Status, Is.EqualTo(HttpStatusCode.OK), form.Table);
            Assert.That(empty.Texts(".refused"), Is.Empty, form.Table);
            var list = await _browser.ListAsync(form.Table);
            if (list.Document.QuerySelector("main td a") is { } link)
            {
                var stored = await _browser.GetAsync(link.GetAttribute("href")! + $"&formid={form.Id}");
                Assert.That(stored.Status, Is.EqualTo(HttpStatusCode.OK), form.Table);
                Assert.That(stored.Texts(".refused"), Is.Empty, form.Table);
            }
        }
    }

    [Test]
    public async Task EveryQuickCreateForm_IsDrawn()
    {
        foreach (var form in Components.Forms.Where(form => form.Type == "quickCreate"))
        {
            var page = await _browser.GetAsync($"/main.aspx?pagetype=quickcreate&etn={form.Table}");
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), form.Table);
            Assert.That(page.Originals, Is.Not.Empty, form.Table);
        }
    }

    [Test]
    public async Task EveryChart_OfATable_IsDrawn()
    {
        foreach (var chart in Components.Charts)
        {
            var page = await _browser.ListAsync(chart.Table, $"&chartid={chart.Id}");
            Assert.That(page.Texts("main .refused"), Is.Empty, chart.Names.ToString());
            Assert.That(page.Texts("figcaption"), Has.Member(chart.Names.In(1033)));
        }
    }

    [Test]
    public async Task ChartByMonth_NamesTheMonths()
    {
        var chart = Components.Charts.Single(chart => chart.Names.In(1033) == "Wins by Month");
        var page = await _browser.ListAsync(chart.Table, $"&chartid={chart.Id}");
        Assert.That(page.Texts("figure tbody th"), Is.Not.Empty.And.All.AnyOf(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames));
    }
}
