using CrmOnboarding.Dataverse.Schema;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Pages;

/// <summary>The plan page in the plan's form: what a CSM sees and does there, to the row that proves it.</summary>
[TestFixture]
internal sealed class PlanPageTests
{
    private const string PageName = "onb_/pages/plan.html";
    private const string Hostile = "<img src=x onerror=alert(1)>";

    private static readonly DateTime s_today = new(2026, 4, 30);

    private static readonly string[] s_columns =
    [
        PlanTable.HealthScore, PlanTable.DelayDays, PlanTable.NextContactOn, PlanTable.HealthExplanation, PlanTable.OpenRisks,
    ];

    [Test]
    public async Task Form_ShowsWhereTheCustomerStands()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var plan = PlanOf(app, "Bergmann Molkerei");
        await app.RecordAsync(PlanTable.LogicalName, plan.Id);
        var page = await app.ReadyAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Bergmann Molkerei");
        await Assertions.Expect(page.Locator("#h-standing"))
            .ToHaveTextAsync($"{plan.GetAttributeValue<int>(PlanTable.DelayDays)} working days behind");
        await Assertions.Expect(page.Locator(".score b"))
            .ToHaveTextAsync($"{plan.GetAttributeValue<decimal>(PlanTable.HealthScore):0}");
        // Five parts: the sentences of the evaluation are read, not only shown.
        await Assertions.Expect(page.Locator("#health tbody tr")).ToHaveCountAsync(5);
        await Assertions.Expect(page.Locator("#health .limits li")).ToHaveCountAsync(
            plan.GetAttributeValue<string>(PlanTable.HealthExplanation).Split('\n')
                .Count(line => line.StartsWith("At most", StringComparison.Ordinal)));
        await Assertions.Expect(page.Locator("#risks .rows > li")).ToHaveCountAsync(plan.GetAttributeValue<int>(PlanTable.OpenRisks));
        // How the health went, from the days on which it changed.
        await Assertions.Expect(page.Locator("#trend b")).ToHaveTextAsync(
            $"{Change(app, plan, 7)} in 7 days, {Change(app, plan, 28)} in 28 days");
        await Assertions.Expect(page.Locator(".marks > li")).ToHaveCountAsync(Count(app, MilestoneTable.LogicalName, plan.Id));
        await Assertions.Expect(page.Locator("#contact .badge")).ToHaveTextAsync(
            $"{(s_today - plan.GetAttributeValue<DateTime>(PlanTable.NextContactOn)).Days} days late");
        await Assertions.Expect(page.Locator(".square")).ToHaveCountAsync(plan.GetAttributeValue<int>(PlanTable.DelayDays));
    }

    [Test]
    [Property("Journey", "csm.md#the-plan-page")]
    public async Task LogContact_WritesTheRow_EvaluatesAndMovesTheNextContact()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var plan = PlanOf(app, "Bergmann Molkerei");
        var before = Count(app, TouchpointTable.LogicalName, plan.Id);
        await app.RecordAsync(PlanTable.LogicalName, plan.Id);
        var page = await app.ReadyAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Log contact" }).ClickAsync();
        await Assertions.Expect(page.Locator("#log-wrong")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#log-heard")).ToBeFocusedAsync();
        Assert.That(Count(app, TouchpointTable.LogicalName, plan.Id), Is.EqualTo(before), "Nothing is written without what was heard.");

        await page.GetByRole(AriaRole.Radio, new() { Name = "Meeting" }).CheckAsync(new() { Force = true });
        await page.Locator("#log-heard").FillAsync("The dock is not wired. " + Hostile);
        await page.Locator("#log-next").FillAsync("Send the form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log contact" }).ClickAsync();
        await Assertions.Expect(page.Locator("#contact .result")).ToHaveTextAsync("Logged. It counts at once.");

        var logged = app.Row(
            TouchpointTable.LogicalName, TouchpointTable.NextStep, "Send the form",
            TouchpointTable.Heard, TouchpointTable.NextStep, TouchpointTable.Channel, TouchpointTable.On);
        Assert.Multiple(() =>
        {
            Assert.That(logged.GetAttributeValue<string>(TouchpointTable.Heard), Is.EqualTo("The dock is not wired. " + Hostile));
            Assert.That(logged.GetAttributeValue<string>(TouchpointTable.NextStep), Is.EqualTo("Send the form"));
            Assert.That(logged.GetAttributeValue<OptionSetValue>(TouchpointTable.Channel).Value, Is.EqualTo(690550002));
            Assert.That(logged.GetAttributeValue<DateTime>(TouchpointTable.On), Is.EqualTo(s_today));
            Assert.That(
                PlanOf(app, "Bergmann Molkerei").GetAttributeValue<DateTime>(PlanTable.NextContactOn),
                Is.GreaterThan(s_today));
        });
        await Assertions.Expect(page.Locator("#contact")).ToContainTextAsync("Last conversation today");
        await Assertions.Expect(page.Locator("#contact q").First).ToHaveTextAsync("The dock is not wired. " + Hostile);
        await Assertions.Expect(page.Locator("#contact .badge")).ToContainTextAsync("in ");
    }

    [Test]
    [Property("Journey", "csm.md#risks-are-kept-for-you")]
    public async Task Acknowledge_ByKeyboard_WritesTheRisk()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var plan = PlanOf(app, "Bergmann Molkerei");
        await app.RecordAsync(PlanTable.LogicalName, plan.Id);
        var page = await app.ReadyAsync();
        var name = await page.Locator("#risks h3").First.TextContentAsync();

        await page.Locator("#risks .btn").First.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#risks .rows > li").First).ToContainTextAsync("Acknowledged");
        var acknowledged = new QueryExpression(RiskTable.LogicalName) { ColumnSet = new ColumnSet(RiskTable.Name) };
        acknowledged.Criteria.AddCondition(RiskTable.PlanId, ConditionOperator.Equal, plan.Id);
        acknowledged.Criteria.AddCondition(RiskTable.Status, ConditionOperator.Equal, 690550001);
        Assert.That(
            app.Service.RetrieveMultiple(acknowledged).Entities.Select(risk => risk.GetAttributeValue<string>(RiskTable.Name)),
            Is.EqualTo(new[] { name }));
    }

    [Test]
    public async Task Timeline_ByKeyboard_LeadsToTheItem()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        await app.RecordAsync(PlanTable.LogicalName, PlanOf(app, "Bergmann Molkerei").Id);
        var page = await app.ReadyAsync();
        var detail = page.Locator("#detail h3");

        Assert.That(await page.Locator(".mark[tabindex='0']").CountAsync(), Is.EqualTo(1), "The list is one stop of Tab.");
        await page.Locator(".mark[tabindex='0']").FocusAsync();
        await app.Page.Keyboard.PressAsync("Home");
        var first = await detail.TextContentAsync();
        await app.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(detail).Not.ToHaveTextAsync(first!);
        await app.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(detail).ToHaveTextAsync("Impact review");
        await app.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#detail .btn").First).ToBeFocusedAsync();
        await app.Page.Keyboard.PressAsync("Enter");
        await app.Page.WaitForURLAsync("**etn=onb_milestone**");
    }

    [Test]
    public async Task ALargePlan_IsUsableByKeyboard_AndItsLabelsDoNotCoverEachOther()
    {
        await using var app = await App.OpenAsync();
        var plan = PlanOf(app, "Bergmann Molkerei");
        for (var number = 0; number < 480; number++)
        {
            app.Service.Create(new Entity(MilestoneTable.LogicalName)
            {
                [MilestoneTable.Name] = $"Step {number} {(number == 7 ? Hostile : string.Empty)}",
                [MilestoneTable.Code] = $"STEP_{number}",
                [MilestoneTable.PlanId] = plan.ToEntityReference(),
                [MilestoneTable.Kind] = new OptionSetValue(690550001),
                [MilestoneTable.Phase] = new OptionSetValue(690550002),
                [MilestoneTable.DueOn] = s_today.AddDays(-105 + (number % 180)),
                [MilestoneTable.BaselineOn] = s_today.AddDays(-105 + (number % 180)),
                [MilestoneTable.Sequence] = 100 + number,
                [MilestoneTable.IsRequired] = false,
            });
        }

        await app.RecordAsync(PlanTable.LogicalName, plan.Id);
        var page = await app.ReadyAsync();
        await Assertions.Expect(page.Locator(".marks > li")).ToHaveCountAsync(Count(app, MilestoneTable.LogicalName, plan.Id));
        Assert.That(await page.Locator("img").CountAsync(), Is.Zero, "Text is shown as text.");
        Assert.That(await page.WideElementsAsync(), Is.Empty);
        var covered = await page.Locator(".marks").EvaluateAsync<int>(
            """
            (list) => {
              const boxes = [...list.querySelectorAll("li:not(.hush):not(.sel) .lbl")].map((label) => label.getBoundingClientRect());
              return boxes.filter((a, index) => boxes.slice(index + 1).some((b) =>
                a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length;
            }
            """);
        Assert.That(covered, Is.Zero);
        await page.Locator(".mark[tabindex='0']").FocusAsync();
        await app.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(page.Locator("#detail h3")).ToHaveTextAsync(LastOf(app, plan));

        // The page on which dates move holds as many.
        page = await app.OpenAsync("onb_/pages/dates.html", $"id={plan.Id}");
        Assert.That(await page.Locator(".row").CountAsync(), Is.GreaterThan(480));
        Assert.That(await page.Locator("img").CountAsync(), Is.Zero, "Text is shown as text.");
        Assert.That(await page.WideElementsAsync(), Is.Empty);
        await page.Locator(".item[tabindex='0']").FocusAsync();
        await app.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(page.Locator("#h-item")).ToHaveTextAsync(LastOf(app, plan));
        await app.Page.Keyboard.PressAsync("ArrowRight");
        await app.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#changes li")).ToHaveCountAsync(1);
    }

    /// <summary>Half the usual width is what 200 % leaves, 320 pixels what 400 % leaves.</summary>
    [TestCase(1366, "", 1033)]
    [TestCase(683, "theme=dark", 1031)]
    [TestCase(320, "", 1037)]
    public async Task EveryState_HasNoViolation_AndFits(int width, string data, int language)
    {
        await using var app = await App.OpenAsync(width: width, language: language);
        var plan = PlanOf(app, "Bergmann Molkerei");
        AddFacts(app, plan);
        await CheckAsync(app, await app.OpenAsync(PageName, $"id={plan.Id}&{data}"), "with facts");

        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await CheckAsync(app, await app.OpenAsync(PageName, $"id={plan.Id}&{data}"), "forced colours");
        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });

        var empty = app.Service.Create(new Entity(PlanTable.LogicalName)
        {
            [PlanTable.Name] = Hostile,
            [PlanTable.PlanKey] = "EMPTY",
            [PlanTable.CustomerId] = app.Row("account", "name", "Bergmann Molkerei").ToEntityReference(),
        });
        var page = await app.OpenAsync(PageName, $"id={empty}&{data}");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-ready", "true");
        await CheckAsync(app, page, "an empty plan");

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

    /// <summary>How much the health changed in so many days, as the rows of its history say.</summary>
    private static string Change(App app, Entity plan, int days)
    {
        var query = new QueryExpression(HealthSnapshotTable.LogicalName)
        {
            ColumnSet = new ColumnSet(HealthSnapshotTable.Score),
            TopCount = 1,
        };
        query.Criteria.AddCondition(HealthSnapshotTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(HealthSnapshotTable.On, ConditionOperator.OnOrBefore, s_today.AddDays(-days));
        query.AddOrder(HealthSnapshotTable.On, OrderType.Descending);
        var then = app.Service.RetrieveMultiple(query).Entities[0].GetAttributeValue<decimal>(HealthSnapshotTable.Score);
        var change = Math.Round(plan.GetAttributeValue<decimal>(PlanTable.HealthScore)) - Math.Round(then);
        return change.ToString("+0;−0;±0", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void AddFacts(App app, Entity plan)
    {
        var reference = plan.ToEntityReference();
        app.Service.Create(new Entity(GoalTable.LogicalName)
        {
            [GoalTable.PlanId] = reference,
            [GoalTable.Name] = "Excursions " + Hostile,
            [GoalTable.Metric] = "Excursions",
            [GoalTable.Baseline] = 14m,
            [GoalTable.Current] = 11m,
            [GoalTable.Target] = 4m,
            [GoalTable.TargetOn] = new DateTime(2026, 9, 30),
        });
        foreach (var due in new[] { new DateTime(2026, 3, 16), new DateTime(2026, 5, 4) })
        {
            app.Service.Create(new Entity(PromiseTable.LogicalName)
            {
                [PromiseTable.PlanId] = reference,
                [PromiseTable.Name] = "Training " + Hostile,
                [PromiseTable.DueOn] = due,
                [PromiseTable.Status] = new OptionSetValue(690550000),
            });
        }

        app.Service.Create(new Entity(TouchpointTable.LogicalName)
        {
            [TouchpointTable.PlanId] = reference,
            [TouchpointTable.Name] = "Call",
            [TouchpointTable.On] = new DateTime(2026, 4, 29),
            [TouchpointTable.Status] = new OptionSetValue(690550000),
            [TouchpointTable.Channel] = new OptionSetValue(690550004),
            [TouchpointTable.Direction] = new OptionSetValue(690550001),
            [TouchpointTable.Heard] = Hostile,
        });
    }

    private static Entity PlanOf(App app, string customer) =>
        app.Row(PlanTable.LogicalName, PlanTable.CustomerId, app.Row("account", "name", customer).Id, s_columns);

    /// <summary>The name of the item that is due last; all are open that are due after today.</summary>
    private static string LastOf(App app, Entity plan)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName) { ColumnSet = new ColumnSet(MilestoneTable.Name), TopCount = 1 };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.AddOrder(MilestoneTable.DueOn, OrderType.Descending);
        query.AddOrder(MilestoneTable.Sequence, OrderType.Descending);
        return app.Service.RetrieveMultiple(query).Entities[0].GetAttributeValue<string>(MilestoneTable.Name).Trim();
    }

    private static int Count(App app, string table, Guid plan)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("onb_planid", ConditionOperator.Equal, plan);
        return app.Service.RetrieveMultiple(query).Entities.Count;
    }
}
