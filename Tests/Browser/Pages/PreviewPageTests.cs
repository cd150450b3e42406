using System.Globalization;
using System.Text.Json;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Pages;

/// <summary>The preview on an open opportunity: the plan it would get, on any date, and nothing written.</summary>
[TestFixture]
internal sealed class PreviewPageTests
{
    private const string PageName = "onb_/pages/preview.html";
    private const string Hostile = "<img src=x onerror=alert(1)>";

    [Test]
    [Property("Journey", "sales.md#see-the-plan-before-it-is-made")]
    public async Task Seller_SeesThePlanOnTheEstimatedClose_AndOnAnotherDate()
    {
        var organization = DemoData.Copy();
        var deal = Open(organization);
        await using var app = await App.OpenAsync(deal.GetAttributeValue<EntityReference>("ownerid").Name, organization: organization);
        await app.RecordAsync("opportunity", deal.Id);
        await app.Page.GetByRole(AriaRole.Tab, new() { Name = "Onboarding Preview" }).ClickAsync();
        var page = app.Page.FrameLocator("#WebResource_preview");
        await Assertions.Expect(page.Locator("html[data-ready=true]")).ToBeAttachedAsync();

        await Assertions.Expect(page.Locator("#banner")).ToContainTextAsync("Preview, nothing is saved.");
        await Assertions.Expect(page.Locator("#won-on")).ToHaveValueAsync("2026-06-01");
        using (var preview = Preview(app, deal))
        {
            await ShowsAsync(page, preview);
        }

        var before = Plans(app);
        await page.Locator("#won-on").FillAsync("2026-07-06");
        using (var preview = Preview(app, deal, ("WonOn", new DateTime(2026, 7, 6))))
        {
            await ShowsAsync(page, preview);
        }

        await Assertions.Expect(page.Locator("#won-on")).ToBeFocusedAsync();
        await CopiesAsync(app, page, deal);
        Assert.That(Plans(app), Is.EqualTo(before), "nothing is written");
    }

    [Test]
    public async Task FirstBill_IsExplained_AndAClosedDealSaysWhyThereIsNothing()
    {
        await using var app = await App.OpenAsync();
        var deal = Open(app.Organization, row =>
        {
            row[OpportunityTable.MonthlyValue] = new Money(12_000);
            row[OpportunityTable.SetupFee] = new Money(9_600);
            row[OpportunityTable.BillStartOn] = new DateTime(2026, 11, 10);
        });
        var page = await app.OpenAsync(PageName, $"id={deal.Id}");
        await Assertions.Expect(page.Locator("#bill .sub")).ToHaveTextAsync(
            "The customer expects 12,000.00 and gets 30,000.00: 18,000.00 more, once.");
        await Assertions.Expect(page.Locator("#bill tbody .num")).ToHaveTextAsync(["12,000.00", "8,400.00", "9,600.00"]);
        await Assertions.Expect(page.Locator("#bill .once")).ToHaveTextAsync("18,000.00 more, only this once");

        // Which rule decides, and what would change it: 640 employees reach 200, not 1,000.
        await Assertions.Expect(page.Locator("#why .decides .name")).ToHaveTextAsync("10,000 a month or more");
        await Assertions.Expect(page.Locator("#why .rules li")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator("#why")).ToContainTextAsync("If the rule did not apply: MEDIUM60 (Medium).");
        app.Service.Update(new Entity("opportunity", deal.Id) { [OpportunityTable.MonthlyValue] = new Money(9_000) });
        page = await app.OpenAsync(PageName, $"id={deal.Id}");
        await Assertions.Expect(page.Locator("#why .decides .name")).ToHaveTextAsync("200 employees or more");
        await Assertions.Expect(page.Locator("#why")).ToContainTextAsync("With 10,000 a month or more: LAUNCH90 (High).");
        await Assertions.Expect(page.Locator("#why")).ToContainTextAsync("With 1,000 employees or more: HIGH60 (High).");

        var won = app.Row("opportunity", "statecode", 1);
        page = await app.OpenAsync(PageName, $"id={won.Id}");
        await Assertions.Expect(page.Locator("#message")).ToContainTextAsync("is closed.");
    }

    /// <summary>
    /// Half the usual width is what 200 % leaves, 320 pixels what 400 % leaves. Many lines make a plan of many items.
    /// </summary>
    [TestCase(1366, "", 1033, 50)]
    [TestCase(683, "theme=dark", 1031, 1)]
    [TestCase(320, "", 1037, 50)]
    public async Task EveryState_HasNoViolation_AndFits(int width, string data, int language, int lines)
    {
        await using var app = await App.OpenAsync(width: width, language: language);
        var deal = Open(app.Organization, row =>
        {
            row["name"] = Hostile;
            row[OpportunityTable.MonthlyValue] = new Money(12_000);
            row[OpportunityTable.SetupFee] = new Money(9_600);
            row[OpportunityTable.BillStartOn] = new DateTime(2026, 11, 10);
        });
        for (var line = 0; line < lines; line++)
        {
            app.Service.Create(new Entity("opportunityproduct")
            {
                ["opportunityid"] = deal.ToEntityReference(),
                ["isproductoverridden"] = true,
                ["productdescription"] = string.Create(CultureInfo.InvariantCulture, $"{Hostile} {line}"),
                ["quantity"] = 1m,
                ["lineitemnumber"] = line + 1,
            });
        }

        await CheckAsync(app, await OpenAsync(app, deal.Id, data), "with a plan");
        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await CheckAsync(app, await OpenAsync(app, deal.Id, data), "forced colours");
        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });

        var page = await OpenAsync(app, Guid.NewGuid(), data);
        await Assertions.Expect(page.Locator("#message")).ToBeVisibleAsync();
        await CheckAsync(app, page, "an opportunity that is not there");
    }

    private static Task<IFrameLocator> OpenAsync(App app, Guid id, string data) => app.OpenAsync(PageName, $"id={id}&{data}");

    private static async Task CheckAsync(App app, IFrameLocator page, string state) => await Assert.MultipleAsync(async () =>
    {
        Assert.That(await app.ViolationsAsync(), Is.Empty, state);
        Assert.That(await page.WideElementsAsync(), Is.Empty, $"{state} scrolls sideways");
        Assert.That(await page.Locator("img").CountAsync(), Is.Zero, $"{state} reads text as markup");
    });

    // formulas.md, "Handoff completeness": the champion answers the goals with the seller, and what success is in their own words.
    [Test]
    public async Task Gaps_NameWhoCanFillThem_AndKeepTheirLabelOnANarrowPage()
    {
        var organization = DemoData.Copy();
        var deal = Open(organization);
        var contact = organization.SystemService.Create(new Entity("contact") { ["firstname"] = "Priya", ["lastname"] = "Nair" });
        organization.SystemService.Create(new Entity(StakeholderTable.LogicalName)
        {
            [StakeholderTable.Name] = "Priya Nair, operations",
            [StakeholderTable.OpportunityId] = deal.ToEntityReference(),
            [StakeholderTable.Role] = ChoiceValues.Write(StakeholderRole.Champion),
            [StakeholderTable.Side] = ChoiceValues.Write(ResponsibleParty.Customer),
            [StakeholderTable.ContactId] = new EntityReference("contact", contact),
        });
        await using var app = await App.OpenAsync(
            deal.GetAttributeValue<EntityReference>("ownerid").Name, organization: organization, width: 320);
        var page = await app.OpenAsync(PageName, $"id={deal.Id}");
        await Expect("Goals and value metric", "You, with Priya Nair, champion");
        await Expect("Success criteria in the customer's words", "Priya Nair, champion");
        await Expect("Promises", "You");

        async Task Expect(string question, string who)
        {
            var cell = page.Locator("#handoff tbody tr").Filter(new() { HasText = question }).Locator("td[data-label='Who can fill it']");
            await Assertions.Expect(cell).ToHaveTextAsync(who);
            Assert.That(
                await cell.EvaluateAsync<string>("cell => getComputedStyle(cell, '::before').content"), Is.EqualTo("\"Who can fill it\""));
        }
    }

    [Test]
    public async Task RightToLeft_OnANarrowPage_ValuesStandUnderTheirLabels_AndNothingIsCutOff()
    {
        await using var app = await App.OpenAsync(width: 320, language: 1037);
        var deal = Open(app.Organization, row =>
        {
            row[OpportunityTable.MonthlyValue] = new Money(12_000);
            row[OpportunityTable.SetupFee] = new Money(9_600);
            row[OpportunityTable.BillStartOn] = new DateTime(2026, 11, 10);
        });
        var page = await app.OpenAsync(PageName, $"id={deal.Id}");
        Assert.That(
            await page.Locator("#handoff tbody").EvaluateAsync<string[]>(
                "body => [...new Set([...body.querySelectorAll('th, td')].map(cell => getComputedStyle(cell).textAlign))]"),
            Is.EqualTo(new[] { "right" }), "as the labels over them");
        Assert.That(
            await page.Locator("#bill").EvaluateAsync<string[]>(
                "card => [...card.querySelectorAll('bdi, th, td, p')].filter(part => part.getBoundingClientRect().left < 0)"
                + ".map(part => part.textContent)"),
            Is.Empty);
    }

    private static async Task ShowsAsync(IFrameLocator page, JsonDocument preview)
    {
        var items = preview.RootElement.GetProperty("items").EnumerateArray().ToList();
        await Assertions.Expect(page.Locator("#plan tbody tr")).ToHaveCountAsync(items.Count);
        await Assertions.Expect(page.Locator("#plan tbody td:nth-child(2)").First).ToContainTextAsync(
            items[0].GetProperty("dueOn").GetDateTime().ToString("ddd d MMM", CultureInfo.InvariantCulture));
        await Assertions.Expect(page.Locator("#plan tbody th")).ToHaveTextAsync(
            items.Select(item => item.GetProperty("name").GetString()!));
        await Assertions.Expect(page.Locator("#plan tbody tr.mine"))
            .ToHaveCountAsync(items.Count(item => item.GetProperty("owner").GetString() == "SalesRep"));
        await Assertions.Expect(page.Locator("#handoff tbody tr")).ToHaveCountAsync(preview.RootElement.GetProperty("handoff")
            .GetProperty("questions").EnumerateArray()
            .Count(question => question.GetProperty("missing").ValueKind == JsonValueKind.String));
    }

    /// <summary>The dates go to the clipboard, and where the browser refuses they stand there, marked.</summary>
    private static async Task CopiesAsync(App app, IFrameLocator page, Entity deal)
    {
        await app.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator("#copy").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#copied")).ToContainTextAsync("Copied");
        var copied = await page.Locator("html").EvaluateAsync<string>("() => navigator.clipboard.readText()");
        using var preview = Preview(app, deal, ("WonOn", new DateTime(2026, 7, 6)));
        Assert.That(copied.Split('\n').Skip(2), Is.EqualTo(preview.RootElement.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("visibleToCustomer").GetBoolean())
            .Select(item => $"{item.GetProperty("dueOn").GetDateTime().ToString("d MMM yyyy", CultureInfo.InvariantCulture)}: "
                + item.GetProperty("name").GetString()).Select(line => line.Replace(" Sep ", " Sept ", StringComparison.Ordinal))));

        await page.Locator("html").EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }");
        await page.Locator("#copy").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#copied")).ToContainTextAsync("The browser does not let this page copy.");
        await Assertions.Expect(page.Locator("#copy-text textarea")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#copy-text textarea")).ToHaveValueAsync(copied);
        Assert.That(await app.ViolationsAsync(), Is.Empty);
    }

    /// <summary>A seller's open opportunity with a customer who has no plan, to be closed on 1 June 2026.</summary>
    private static Entity Open(SandboxOrganization organization, Action<Entity>? more = null)
    {
        var service = organization.SystemService;
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname") };
        query.Criteria.AddCondition("fullname", ConditionOperator.Equal, "Amina Okafor");
        var seller = service.RetrieveMultiple(query).Entities.Single();
        var customer = service.Create(new Entity("account") { ["name"] = "Harbourline Foods", ["numberofemployees"] = 640 });
        var deal = new Entity("opportunity")
        {
            ["name"] = "Managed network",
            ["customerid"] = new EntityReference("account", customer),
            ["ownerid"] = seller.ToEntityReference(),
            ["estimatedclosedate"] = new DateTime(2026, 6, 1),
        };
        more?.Invoke(deal);
        deal.Id = service.Create(deal);
        deal["ownerid"] = new EntityReference("systemuser", seller.Id) { Name = seller.GetAttributeValue<string>("fullname") };
        return deal;
    }

    private static int Plans(App app) =>
        app.Service.RetrieveMultiple(new QueryExpression(PlanTable.LogicalName)).Entities.Count;

    private static JsonDocument Preview(App app, Entity deal, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest("onb_PreviewPlan") { ["Target"] = deal.ToEntityReference() };
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return JsonDocument.Parse((string)app.Service.Execute(request).Results["Figures"]);
    }
}
