using System.Globalization;
using System.Text.Json;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Pages;

/// <summary>The page on which dates move: what follows is seen before it is done, and what was done can be taken back.</summary>
[TestFixture]
internal sealed class DatesPageTests
{
    private const string PageName = "onb_/pages/dates.html";
    private const string Hostile = "<img src=x onerror=alert(1)>";
    private const int Customer = 690550000;
    private const int Undone = 690550001;

    [Test]
    [Property("Journey", "csm.md#moving-dates-for-a-reason")]
    public async Task MoveByKeyboard_ShowsWhatFollows_AppliesItForAReason_AndUndoes()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var plan = NewPlan.Of(app);
        var (item, follower) = Movable(app, plan);
        await app.RecordAsync(PlanTable.LogicalName, plan);
        var timeline = await app.ReadyAsync();
        await timeline.Locator(".mark", new() { HasText = item.Name }).First.ClickAsync();
        await timeline.GetByRole(AriaRole.Button, new() { Name = $"Move its date {item.Name}" }).PressAsync("Enter");
        await app.Page.WaitForURLAsync("**dates.html**");
        var page = await app.ReadyAsync();

        // The item comes along; three working days later by keyboard, as the server counts them.
        await Assertions.Expect(page.Locator("#h-item")).ToHaveTextAsync(item.Name);
        await page.Locator(".item[tabindex='0']").FocusAsync();
        await PressAsync(app, "ArrowRight", 4);
        await PressAsync(app, "ArrowLeft", 1);
        await Assertions.Expect(page.Locator("#say")).ToHaveTextAsync("3 working days later. Nothing is saved yet.");
        await app.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#h-preview")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#changes")).ToContainTextAsync(follower.Name);
        Assert.That(await app.ViolationsAsync(), Is.Empty);
        Assert.That(DueOn(app, item.Id), Is.EqualTo(item.DueOn), "A preview writes nothing.");

        // Nothing moves without whose delay it is and why.
        await page.Locator("#apply").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#wrong")).ToHaveTextAsync("Choose whose delay it is.");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Customer" }).PressAsync(" ");
        await page.Locator("#apply").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#wrong")).ToHaveTextAsync("Say why the dates move.");
        await page.Locator("#cause").FillAsync("The depot is not wired " + Hostile);

        // Somebody else writes the plan: the server refuses, and nothing that was typed is lost.
        app.Service.Update(new Entity(PlanTable.LogicalName, plan) { [PlanTable.Region] = "DE-BY" });
        await page.Locator("#apply").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#wrong")).ToContainTextAsync("Nothing was moved. The plan has changed since you looked");
        await Assertions.Expect(page.Locator("#cause")).ToHaveValueAsync("The depot is not wired " + Hostile);
        Assert.That(DueOn(app, item.Id), Is.EqualTo(item.DueOn));

        await page.Locator("#ask").PressAsync("Enter");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Customer" }).PressAsync(" ");
        await page.Locator("#cause").FillAsync("The depot is not wired " + Hostile);
        await page.Locator("#apply").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#done")).ToContainTextAsync("Moved: ");
        await Assertions.Expect(page.Locator(".item[tabindex='0']")).ToBeFocusedAsync();
        var batch = app.Row(
            ScheduleChangeTable.LogicalName, ScheduleChangeTable.Cause, "The depot is not wired " + Hostile,
            ScheduleChangeTable.Party, ScheduleChangeTable.PlanId, ScheduleChangeTable.Moved);
        Assert.Multiple(() =>
        {
            Assert.That(DueOn(app, item.Id), Is.EqualTo(item.NewDueOn));
            Assert.That(DueOn(app, follower.Id), Is.EqualTo(follower.NewDueOn));
            Assert.That(batch.GetAttributeValue<OptionSetValue>(ScheduleChangeTable.Party).Value, Is.EqualTo(Customer));
            Assert.That(batch.GetAttributeValue<EntityReference>(ScheduleChangeTable.PlanId).Id, Is.EqualTo(plan));
            Assert.That(batch.GetAttributeValue<int>(ScheduleChangeTable.Moved), Is.GreaterThanOrEqualTo(2));
        });
        await Assertions.Expect(page.Locator("#ledger tbody tr").First).ToContainTextAsync("The depot is not wired " + Hostile);

        await page.Locator("#undo").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#done")).ToContainTextAsync("Back where they stood");
        await Assertions.Expect(page.Locator("#h-ledger")).ToBeFocusedAsync();
        Assert.Multiple(() =>
        {
            Assert.That(DueOn(app, item.Id), Is.EqualTo(item.DueOn));
            Assert.That(DueOn(app, follower.Id), Is.EqualTo(follower.DueOn));
            Assert.That(
                app.Service.Retrieve(batch.LogicalName, batch.Id, new ColumnSet(ScheduleChangeTable.Status))
                    .GetAttributeValue<OptionSetValue>(ScheduleChangeTable.Status).Value,
                Is.EqualTo(Undone));
        });

        // By pointer: what follows is shown when the mark is let go, and Put back forgets it.
        var handle = (await page.Locator(".sel .handle").BoundingBoxAsync())!;
        await app.Page.Mouse.MoveAsync(handle.X + 8, handle.Y + 8);
        await app.Page.Mouse.DownAsync();
        await app.Page.Mouse.MoveAsync(handle.X + 90, handle.Y + 8, new() { Steps = 4 });
        await app.Page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator("#changes li").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Put back" }).ClickAsync();
        await Assertions.Expect(page.Locator("#preview")).ToBeEmptyAsync();
    }

    [Test]
    public async Task WhoMayNotMove_SeesTheDates_AndNoControls()
    {
        await using var app = await App.OpenAsync("Edgar Holt");
        var page = await app.OpenAsync(PageName, $"id={NewPlan.Of(app)}");

        await Assertions.Expect(page.Locator("#only")).ToHaveTextAsync("Your role sees the dates and does not move them.");
        await page.Locator(".item[tabindex='0']").FocusAsync();
        await PressAsync(app, "ArrowDown", 1);
        await Assertions.Expect(page.Locator("#h-item")).ToHaveTextAsync((await page.Locator(".sel .item b").TextContentAsync())!);
        await PressAsync(app, "ArrowRight", 1);
        await Assertions.Expect(page.Locator("#say")).ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("#new-date, #ask, #undo")).ToHaveCountAsync(0);
    }

    /// <summary>
    /// Half the usual width is what 200 % leaves, 320 pixels what 400 % leaves. In the usual width and light the journey above looks.
    /// </summary>
    [TestCase(683, "theme=dark", 1031)]
    [TestCase(320, "", 1037)]
    public async Task EveryState_HasNoViolation_AndFits(int width, string data, int language)
    {
        await using var app = await App.OpenAsync(width: width, language: language);
        var plan = NewPlan.Of(app);
        var (item, _) = Movable(app, plan);
        app.Service.Create(new Entity(WaitTable.LogicalName)
        {
            [WaitTable.PlanId] = new EntityReference(PlanTable.LogicalName, plan),
            [WaitTable.MilestoneId] = new EntityReference(MilestoneTable.LogicalName, item.Id),
            [WaitTable.Name] = Hostile,
            [WaitTable.FromOn] = new DateTime(2026, 4, 20),
            [WaitTable.Party] = new OptionSetValue(690550000),
        });
        app.Service.Execute(new OrganizationRequest("onb_ApplyReschedule")
        {
            ["Target"] = new EntityReference(PlanTable.LogicalName, plan),
            ["Items"] = item.Id.ToString(),
            ["Shift"] = 1,
            ["Party"] = Customer,
            ["Cause"] = Hostile,
        });
        var page = await app.OpenAsync(PageName, $"id={plan}&item={item.Id}&{data}");
        await CheckAsync(app, page, "dates");

        await page.Locator(".item[tabindex='0']").FocusAsync();
        await PressAsync(app, language == 1037 ? "ArrowLeft" : "ArrowRight", 1);
        await app.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#changes li").First).ToBeVisibleAsync();
        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await CheckAsync(app, page, "a preview in forced colours");
        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        await CheckAsync(app, page, "a preview");

        var empty = app.Service.Create(new Entity(PlanTable.LogicalName)
        {
            [PlanTable.Name] = Hostile,
            [PlanTable.PlanKey] = "EMPTY",
            [PlanTable.CustomerId] = app.Row("account", "name", "Bergmann Molkerei").ToEntityReference(),
        });
        await CheckAsync(app, await app.OpenAsync(PageName, $"id={empty}&{data}"), "an empty plan");

        page = await app.OpenAsync(PageName, $"id={Guid.NewGuid()}&{data}");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await CheckAsync(app, page, "a plan that is not there");
    }

    private static async Task CheckAsync(App app, IFrameLocator page, string state) => await Assert.MultipleAsync(async () =>
    {
        Assert.That(await app.ViolationsAsync(), Is.Empty, state);
        Assert.That(await page.WideElementsAsync(), Is.Empty, $"{state} scrolls sideways");
        Assert.That(await page.Locator("img").CountAsync(), Is.Zero, $"{state} reads text as markup");
    });

    private static async Task PressAsync(App app, string key, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await app.Page.Keyboard.PressAsync(key);
        }
    }

    private static DateTime DueOn(App app, Guid item) => app.Service
        .Retrieve(MilestoneTable.LogicalName, item, new ColumnSet(MilestoneTable.DueOn)).GetAttributeValue<DateTime>(MilestoneTable.DueOn);

    /// <summary>The first open item of a plan that takes another one along when it moves by three working days.</summary>
    private static (Dated Item, Dated Follower) Movable(App app, Guid plan)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName);
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, 690550000);
        query.AddOrder(MilestoneTable.Sequence, OrderType.Ascending);
        foreach (var row in app.Service.RetrieveMultiple(query).Entities)
        {
            using var changes = JsonDocument.Parse((string)app.Service.Execute(new OrganizationRequest("onb_PreviewReschedule")
            {
                ["Target"] = new EntityReference(PlanTable.LogicalName, plan),
                ["Items"] = row.Id.ToString(),
                ["Shift"] = 3,
            }).Results["Changes"]);
            var moves = changes.RootElement.GetProperty("moves").EnumerateArray().Select(Dated.Of).ToList();
            if (moves.Find(move => move.Id != row.Id) is { } follower)
            {
                return (moves.Single(move => move.Id == row.Id), follower);
            }
        }

        throw new AssertionException("No open item is followed by another one.");
    }

    private sealed record Dated(Guid Id, string Name, DateTime DueOn, DateTime NewDueOn)
    {
        public static Dated Of(JsonElement move) => new(
            Guid.Parse(move.GetProperty("milestone").GetString()!),
            move.GetProperty("name").GetString()!,
            Day(move, "old"),
            Day(move, "new"));

        private static DateTime Day(JsonElement move, string name) =>
            DateTime.Parse(move.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
    }
}
