using System.Text.Json;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Pages;

/// <summary>A template on a date and a calendar, to look at and to print: what, when, who, how, and who answers for what.</summary>
[TestFixture]
internal sealed class TemplatePageTests
{
    private const string PageName = "onb_/pages/template.html";
    private const string Hostile = "<img src=x onerror=alert(1)>";

    [Test]
    [Property("Requirement", "T-07")]
    [Property("Requirement", "H-30")]
    public async Task Form_ShowsAndPrintsEveryItem_OnAnyDateAndCalendar()
    {
        await using var app = await App.OpenAsync("Ada Lindqvist");
        var calendar = app.Service.Create(new Entity(CalendarTable.LogicalName)
        {
            [CalendarTable.Name] = "House",
            [CalendarTable.Code] = "HOUSE",
        });
        app.Service.Create(new Entity(ClosureTable.LogicalName)
        {
            [ClosureTable.CalendarId] = new EntityReference(CalendarTable.LogicalName, calendar),
            [ClosureTable.Name] = "Outing",
            [ClosureTable.FromOn] = new DateTime(2026, 11, 26),
            [ClosureTable.ToOn] = new DateTime(2026, 11, 26),
        });
        var template = Template(app);
        await app.RecordAsync(TemplateTable.LogicalName, template.Id);
        await app.Page.GetByRole(AriaRole.Tab, new() { Name = "Dry Run and Print" }).ClickAsync();
        var page = app.Page.FrameLocator("#WebResource_template");
        await Assertions.Expect(page.Locator("html[data-ready=true]")).ToBeAttachedAsync();

        await page.Locator("#won-on").FillAsync("2026-11-20");
        var kickoff = page.Locator("#items tbody tr", new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = "Kick-off" }) });
        await Assertions.Expect(kickoff).ToContainTextAsync("Day 6");
        await Assertions.Expect(kickoff).ToContainTextAsync("Thu 26 Nov");
        await page.Locator("#calendar").FocusAsync();
        await page.Locator("#calendar").SelectOptionAsync("House");
        await Assertions.Expect(kickoff).ToContainTextAsync("Day 7");
        await Assertions.Expect(kickoff).ToContainTextAsync("Fri 27 Nov (+1 days)");
        await Assertions.Expect(page.Locator("#calendar")).ToBeFocusedAsync();

        using var figures = Figures(app, template);
        var items = figures.RootElement.GetProperty("items").EnumerateArray().ToList();
        await Assertions.Expect(page.Locator("#items tbody tr")).ToHaveCountAsync(items.Count);
        var parts = items.SelectMany(item =>
            new[] { "sales", "csm", "projectManager" }.Select(role => item.GetProperty(role).GetString()!));
        await Assertions.Expect(page.Locator("#raci tbody td")).ToHaveTextAsync(parts);
        await Assertions.Expect(page.Locator("#does dd").Last)
            .ToHaveTextAsync("Contract signed, Time of the kick-off confirmed, Kick-off attended");

        await app.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("#asked")).ToBeHiddenAsync();
        await Assertions.Expect(kickoff).ToContainTextAsync("Customers are excited now");
    }

    [Test]
    [Property("Journey", "admin.md#templates")]
    public async Task Form_ShowsWhatWasLearnt_AndMakesADraftOfIt()
    {
        const int Late = 12;
        await using var app = await App.OpenAsync("Ada Lindqvist");
        app.Service.Execute(new OrganizationRequest("onb_InstallDefaults"));
        EntityReference? template = null;
        for (var deal = 0; deal < 5; deal++)
        {
            var plan = NewPlan.Of(app);
            template = app.Row(PlanTable.LogicalName, PlanTable.Id, plan, PlanTable.TemplateId)
                .GetAttributeValue<EntityReference>(PlanTable.TemplateId);
            var welcome = app.Service.RetrieveMultiple(new QueryByAttribute(MilestoneTable.LogicalName)
            {
                ColumnSet = new ColumnSet(MilestoneTable.DueOn),
                Attributes = { MilestoneTable.PlanId, MilestoneTable.Code },
                Values = { plan, "SELLER_WELCOME" },
            }).Entities.Single();
            app.Service.Update(new Entity(welcome.LogicalName, welcome.Id)
            {
                [MilestoneTable.Status] = new OptionSetValue(690550001),
                [MilestoneTable.CompletedOn] = welcome.GetAttributeValue<DateTime>(MilestoneTable.DueOn).AddDays(Late),
            });
            app.Organization.DrainQueue();
        }

        var page = await OpenAsync(app, template!.Id, string.Empty);
        var name = page.GetByRole(AriaRole.Rowheader, new() { Name = "Welcome from the sales representative" });
        var row = page.Locator("#learnt tbody tr", new() { Has = name });
        await Assertions.Expect(row).ToContainTextAsync("done 5 times");
        await Assertions.Expect(row).ToContainTextAsync($"Day {1 + Late}");
        await Assertions.Expect(row).ToContainTextAsync("0 %");
        Assert.That(await app.ViolationsAsync(), Is.Empty);

        await page.Locator("#draft").PressAsync("Enter");
        await app.Page.WaitForURLAsync("**etn=onb_template&**");
        var draft = app.Row(TemplateTable.LogicalName, TemplateTable.MadeFromId, template.Id, TemplateTable.Status);
        Assert.That(draft.GetAttributeValue<OptionSetValue>(TemplateTable.Status).Value, Is.EqualTo(690550000));
        Assert.That(app.Page.Url, Does.Contain(draft.Id.ToString()));

        // There is a draft already: said in the server's words.
        page = await OpenAsync(app, template.Id, string.Empty);
        await page.Locator("#draft").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#draft-wrong")).ToContainTextAsync("No draft was made. ");
    }

    /// <summary>Half the usual width is what 200 % leaves, 320 pixels what 400 % leaves.</summary>
    [TestCase(1366, "", 1033)]
    [TestCase(683, "theme=dark", 1031)]
    [TestCase(320, "", 1037)]
    public async Task EveryState_HasNoViolation_AndFits(int width, string data, int language)
    {
        await using var app = await App.OpenAsync(width: width, language: language);
        await CheckAsync(app, await OpenAsync(app, Template(app).Id, data), "a published version");

        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await CheckAsync(app, await OpenAsync(app, Template(app).Id, data), "forced colours");
        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });

        var draft = app.Service.Create(new Entity(TemplateTable.LogicalName)
        {
            [TemplateTable.Name] = Hostile,
            [TemplateTable.Code] = "OWN30",
            [TemplateTable.LengthDays] = 30,
            [TemplateTable.Segment] = new OptionSetValue(690550000),
        });
        await CheckAsync(app, await OpenAsync(app, draft, data), "a draft with faults and without items");

        var page = await OpenAsync(app, Guid.NewGuid(), data);
        await Assertions.Expect(page.Locator("#message")).ToBeVisibleAsync();
        await CheckAsync(app, page, "a version that is not there");
    }

    private static Task<IFrameLocator> OpenAsync(App app, Guid id, string data) => app.OpenAsync(PageName, $"id={id}&{data}");

    private static async Task CheckAsync(App app, IFrameLocator page, string state) => await Assert.MultipleAsync(async () =>
    {
        Assert.That(await app.ViolationsAsync(), Is.Empty, state);
        Assert.That(await page.WideElementsAsync(), Is.Empty, $"{state} scrolls sideways");
        Assert.That(await page.Locator("img").CountAsync(), Is.Zero, $"{state} reads text as markup");
    });

    /// <summary>High touch, 60 days, as it ships.</summary>
    private static Entity Template(App app)
    {
        if (app.Service.RetrieveMultiple(new QueryExpression(TemplateTable.LogicalName) { TopCount = 1 }).Entities.Count == 0)
        {
            app.Service.Execute(new OrganizationRequest("onb_InstallDefaults"));
        }

        return app.Row(TemplateTable.LogicalName, TemplateTable.Code, "HIGH60");
    }

    private static JsonDocument Figures(App app, Entity template) => JsonDocument.Parse((string)app.Service.Execute(
        new OrganizationRequest("onb_DryRunTemplate") { ["Target"] = template.ToEntityReference() }).Results["Figures"]);
}
