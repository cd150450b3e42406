using System.Net;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Host;

/// <summary>Views show what their queries find, searched, filtered, sorted and paged; what a role may not see is not there.</summary>
[TestFixture]
internal sealed class ListTests
{
    private AppBrowser _browser = null!;

    [SetUp]
    public async Task StartAsync() => _browser = await AppBrowser.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [Test]
    public async Task FrontPage_LeadsToTheFirstLinkOfTheApp()
    {
        var page = await _browser.GetAsync("/");
        Assert.That(page.Heading, Is.EqualTo("Onboarding portfolio"));
        Assert.That(page.Groups, Is.EqualTo(new[] { "Work", "Handoff", "Administration" }));
    }

    [Test]
    public async Task SiteMap_ForASeller_HasNoAdministration()
    {
        await _browser.ActAsAsync(_browser.Onboarding.Seller.Id);
        var page = await _browser.GetAsync("/");
        Assert.That(page.Groups, Is.EqualTo(new[] { "Work", "Handoff" }));
        Assert.That(page.Links, Has.Member("Opportunities").And.Not.Member("Settings"));
    }

    [Test]
    public async Task SiteMap_ForAGermanSeller_IsGerman()
    {
        await _browser.ActAsAsync(_browser.Onboarding.GermanSeller.Id);
        var page = await _browser.ListAsync("opportunity");
        Assert.Multiple(() =>
        {
            Assert.That(page.Groups, Is.EqualTo(new[] { "Arbeit", "Übergabe" }));
            Assert.That(page.Links, Is.SupersetOf(new[] { "Verkaufschancen", "Firmen", "Meilensteine" }));
            Assert.That(page.Heading, Is.EqualTo("Offene Verkaufschancen"));
            Assert.That(page.Document.DocumentElement.GetAttribute("lang"), Is.EqualTo("de-DE"));
            Assert.That(page.Document.Body!.TextContent, Does.Contain("Vorschau auf diesem Rechner, nicht Dynamics 365"));
        });
    }

    [Test]
    public async Task List_OfATableThatTheUserMayNotRead_IsRefused()
    {
        var nobody = _browser.Onboarding.Service.Create(new Entity("systemuser")
        {
            ["fullname"] = "Norbert Nobody",
            ["businessunitid"] = new EntityReference("businessunit", _browser.Onboarding.Sandbox.RootBusinessUnitId),
        });
        _browser.Onboarding.GiveRoles(new EntityReference("systemuser", nobody), Roles.SalesContributor);
        await _browser.ActAsAsync(nobody);
        Assert.That((await _browser.ListAsync("onb_kickoffreview")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await _browser.ListAsync("no_such")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Search_FindsWhatBeginsWithTheText_OrHoldsItBehindAStar()
    {
        Accounts("Alpine Ski", "Pine Furniture", "100 % Pine", "Oak");
        Assert.Multiple(async () =>
        {
            Assert.That((await _browser.ListAsync("account", "&search=pine")).Names, Is.EqualTo(new[] { "Pine Furniture" }));
            Assert.That(
                (await _browser.ListAsync("account", "&search=*pine")).Names,
                Is.EqualTo(new[] { "100 % Pine", "Alpine Ski", "Pine Furniture" }));
            Assert.That((await _browser.ListAsync("account", "&search=100 %25")).Names, Is.EqualTo(new[] { "100 % Pine" }));
            Assert.That((await _browser.ListAsync("account", "&search=1_0")).Names, Is.Empty);
        });
    }

    [Test]
    public async Task Sort_ByAColumn_TurnsTheOrderAround()
    {
        Accounts("B", "A", "C");
        Assert.That((await _browser.ListAsync("account", "&sort=name&desc=1")).Names, Is.EqualTo(new[] { "C", "B", "A" }));
        var page = await _browser.ListAsync("account", "&sort=name");
        Assert.That(page.Names, Is.EqualTo(new[] { "A", "B", "C" }));
        var heading = page.Document.QuerySelector("th[aria-sort='ascending'] a")!;
        Assert.That((await _browser.GetAsync(heading.GetAttribute("href")!)).Names, Is.EqualTo(new[] { "C", "B", "A" }));
    }

    [Test]
    public async Task Filter_ByTextChoiceNumberDateAndLookup_KeepsWhatFits()
    {
        var sales = _browser.Onboarding.Sales;
        var acme = sales.Account(name: "Acme");
        var other = sales.Account(name: "Bolt");
        Opportunity(acme, "Small", 100m, new DateTime(2026, 2, 1));
        Opportunity(acme, "Large", 900m, new DateTime(2026, 3, 1));
        Opportunity(other, "Other", 900m, new DateTime(2026, 3, 31));
        Assert.Multiple(async () =>
        {
            Assert.That(await Filtered("f.name=ar"), Is.EqualTo(new[] { "Large" }));
            Assert.That(await Filtered("f.customerid=cm"), Is.EqualTo(new[] { "Large", "Small" }));
            Assert.That(await Filtered("f.estimatedvalue.from=900"), Is.EqualTo(new[] { "Large", "Other" }));
            Assert.That(await Filtered("f.estimatedvalue.to=100"), Is.EqualTo(new[] { "Small" }));
            Assert.That(
                await Filtered("f.estimatedclosedate.from=2026-03-01&f.estimatedclosedate.to=2026-03-30"), Is.EqualTo(new[] { "Large" }));
            Assert.That(await Filtered("f.statuscode=2"), Is.Empty);
            Assert.That(await Filtered("f.statuscode=1&f.name=Other"), Is.EqualTo(new[] { "Other" }));
        });

        async Task<IReadOnlyList<string>> Filtered(string filter) => (await _browser.ListAsync("opportunity", "&" + filter)).Names;
    }

    [Test]
    public async Task Filter_ThatTheColumnDoesNotTake_SaysSoAndShowsNothing()
    {
        var page = await _browser.ListAsync("opportunity", "&f.estimatedvalue.from=much");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Fault, Is.Not.Empty);
    }

    [Test]
    public async Task Pages_FollowEachOther_WithoutGapAndRepetition()
    {
        Accounts([.. Enumerable.Range(1, 120).Select(number => $"Customer {number:000}")]);
        var first = await _browser.ListAsync("account");
        var second = await _browser.ListAsync("account", "&page=2");
        var third = await _browser.ListAsync("account", "&page=3");
        Assert.Multiple(() =>
        {
            Assert.That(
                first.Names.Concat(second.Names).Concat(third.Names),
                Is.EqualTo(Enumerable.Range(1, 120).Select(number => $"Customer {number:000}")));
            Assert.That(first.Texts(".paging span"), Is.EqualTo(new[] { "1–50 of 120" }));
            Assert.That(first.Texts(".paging a"), Is.EqualTo(new[] { "Next page" }));
            Assert.That(third.Texts(".paging"), Has.One.Contains("101–120 of 120"));
            Assert.That(third.Texts(".paging a"), Is.EqualTo(new[] { "Previous page" }));
        });
    }

    [Test]
    public async Task Delete_OfPickedRows_RemovesThemAndNoOther()
    {
        Accounts("A", "B", "C");
        var page = await _browser.ListAsync("account");
        var ids = page.Document.QuerySelectorAll("input[data-picks]").Select(box => box.GetAttribute("value")!).ToList();
        var after = await _browser.SendAsync(page, "delete", ("picked", ids[1]));
        Assert.That(after.Names, Is.EqualTo(new[] { "A", "C" }));
    }

    private void Accounts(params string[] names)
    {
        foreach (var name in names)
        {
            _browser.Onboarding.Service.Create(new Entity("account") { ["name"] = name });
        }
    }

    private void Opportunity(EntityReference customer, string name, decimal value, DateTime close) =>
        _browser.Onboarding.Sales.Opportunity(customer, row =>
        {
            row["name"] = name;
            row["estimatedvalue"] = new Money(value);
            row["estimatedclosedate"] = DateTime.SpecifyKind(close, DateTimeKind.Utc);
        });
}
