using System.Text.RegularExpressions;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Sandbox;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Pages;

/// <summary>The handoff in its form: what is asked and how sure the answers are, and the one act of whoever looks.</summary>
[TestFixture]
internal sealed class HandoffPageTests
{
    private const string PageName = "onb_/pages/handoff.html";
    private const string Hostile = "<img src=x onerror=alert(1)>";
    private const int Submitted = 690550001;
    private const int Accepted = 690550002;
    private const int Returned = 690550003;
    private const int Confirmed = 690550000;
    private const int SellersView = 690550001;

    [Test]
    [Property("Journey", "sales.md#the-handoff")]
    public async Task Seller_HandsOver_AndDoesNotDecide()
    {
        var organization = DemoData.Copy();
        var handoff = Handoff(organization);
        await using var app = await App.OpenAsync(handoff.GetAttributeValue<EntityReference>("ownerid").Name, organization: organization);
        await app.RecordAsync(HandoffTable.LogicalName, handoff.Id);
        var page = await app.ReadyAsync();

        await Assertions.Expect(page.Locator("#questions tbody tr")).ToHaveCountAsync(Questions(app, handoff).Count);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand over" }).PressAsync("Enter");
        // The form reads its row again, and the page with it.
        await Assertions.Expect(page.Locator("#decision")).ToContainTextAsync("Customer Success decides; your role does not.");
        await Assertions.Expect(page.Locator("#decision").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#path .sub")).ToContainTextAsync("Customer Success decides by");
        Assert.That(Stage(app, handoff), Is.EqualTo(Submitted));
    }

    [Test]
    [Property("Journey", "csm.md#the-handoff")]
    public async Task Csm_ReturnsIt_WithWhatIsMissingAndAReasonOfTheirOwn()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var handoff = Handoff(app.Organization);
        Submit(app, handoff);
        var page = await OpenAsync(app, handoff.Id, string.Empty);

        // Won and handed over, today, and by when it is to be decided, on one line.
        await Assertions.Expect(page.Locator("#path .strip .name b")).ToHaveTextAsync(["Won", "Handed over", "Decided"]);
        await Assertions.Expect(page.Locator("#path .strip .tick")).ToHaveTextAsync(["Today"]);
        await Assertions.Expect(page.Locator("#path .strip .dot.done")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#decision")).ToContainTextAsync("Cannot be accepted yet.");
        await Assertions.Expect(page.Locator("#questions .gap")).ToHaveCountAsync(
            Lines(app, handoff, HandoffTable.Missing).Count, new() { Timeout = 5000 });
        await page.Locator("#reasons").FillAsync("Which depots?\nWho signs?");
        await page.Locator("#act-return").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#result")).ToHaveTextAsync("Returned to Sales.");
        await Assertions.Expect(page.Locator("#h-decision")).ToBeFocusedAsync();
        Assert.That(Stage(app, handoff), Is.EqualTo(Returned));
        Assert.That(
            Lines(app, handoff, HandoffTable.ReturnReasons),
            Is.EqualTo(Lines(app, handoff, HandoffTable.Missing).Append("Which depots?").Append("Who signs?")));
        await Assertions.Expect(page.Locator("#decision")).ToContainTextAsync("Who signs?");
    }

    [Test]
    [Property("Journey", "csm.md#the-handoff")]
    public async Task Csm_AcceptsACompleteOne_AndMayAskForConfirmationInstead()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var handoff = Handoff(app.Organization);
        var questions = Questions(app, handoff);
        foreach (var question in questions)
        {
            app.Service.Update(new Entity(question.LogicalName, question.Id)
            {
                [HandoffItemTable.PartsDone] = question.GetAttributeValue<int>(HandoffItemTable.PartsTotal),
                [HandoffItemTable.BlockerMet] = true,
                [HandoffItemTable.Provenance] = new OptionSetValue(question == questions[0] ? SellersView : Confirmed),
            });
        }

        Submit(app, handoff);
        await app.ListAsync(HandoffTable.LogicalName);
        await app.RunQueueAsync();
        var page = await OpenAsync(app, handoff.Id, string.Empty);

        await Assertions.Expect(page.Locator("#questions .sub")).ToContainTextAsync("100 of 100 points.");
        // Nothing is missing: a return needs a reason, and a tick is one.
        await page.Locator("#act-return").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#result")).ToContainTextAsync("Say what the handoff needs before you return it.");
        Assert.That(Stage(app, handoff), Is.EqualTo(Submitted));
        await page.Locator("#decision input[type=checkbox]").PressAsync(" ");
        await Assertions.Expect(page.Locator("#reasons")).ToHaveValueAsync(
            $"{questions[0].GetAttributeValue<string>(HandoffItemTable.Name)}: ask the customer to confirm.");
        await page.Locator("#decision input[type=checkbox]").PressAsync(" ");
        await Assertions.Expect(page.Locator("#reasons")).ToHaveValueAsync("");

        await page.Locator("#act-accept").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#result")).ToHaveTextAsync("Accepted.");
        Assert.That(Stage(app, handoff), Is.EqualTo(Accepted));
        await Assertions.Expect(page.Locator("#path .sub")).ToContainTextAsync("hours after the win.");
    }

    [Test]
    [Property("Journey", "csm.md#the-handoff")]
    public async Task Csm_SeesWhichItemKeepsAPromise_AndChoosesOneWhereNoneDoes()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var handoff = Handoff(app.Organization);
        var plan = handoff.GetAttributeValue<EntityReference>(HandoffTable.PlanId);
        var known = new QueryExpression(PromiseTable.LogicalName);
        known.Criteria.AddCondition(PromiseTable.PlanId, ConditionOperator.Equal, plan.Id);
        foreach (var old in app.Service.RetrieveMultiple(known).Entities)
        {
            app.Service.Delete(PromiseTable.LogicalName, old.Id);
        }

        var item = app.Item(plan.Id, "KICKOFF");
        var kept = Promise("Two test depots", new EntityReference(MilestoneTable.LogicalName, item));
        var loose = Promise("A named engineer", null);
        var page = await OpenAsync(app, handoff.Id, string.Empty);
        await Assertions.Expect(page.Locator("#promises .sub"))
            .ToHaveTextAsync("2 promises are open. 1 of them has no item in the plan that keeps it.");
        await Assertions.Expect(Cell("Two test depots")).ToContainTextAsync("Kick-off");

        app.Service.Update(new Entity(MilestoneTable.LogicalName, item)
        {
            [MilestoneTable.Status] = new OptionSetValue(690550001),
            [MilestoneTable.CompletedOn] = new DateTime(2026, 5, 4),
        });
        page = await OpenAsync(app, handoff.Id, string.Empty);
        await Assertions.Expect(Cell("Two test depots")).ToContainTextAsync("done Mon 4 May. The promise can be settled.");
        Assert.That(app.Choice(PromiseTable.LogicalName, kept, PromiseTable.Status), Is.EqualTo(690550000), "the person settles it");

        await app.RecordAsync(HandoffTable.LogicalName, handoff.Id);
        page = await app.ReadyAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose an item A named engineer" }).PressAsync("Enter");
        await Assertions.Expect(app.Page).ToHaveURLAsync(new Regex(loose.ToString()));

        ILocator Cell(string promise) =>
            page.Locator("#promises tbody tr").Filter(new() { HasText = promise }).Locator("td[data-label='Kept by']");

        Guid Promise(string name, EntityReference? keeper) => app.Service.Create(new Entity(PromiseTable.LogicalName)
        {
            [PromiseTable.PlanId] = plan,
            [PromiseTable.Name] = name,
            [PromiseTable.DueOn] = new DateTime(2026, 12, 18),
            [PromiseTable.KeptById] = keeper,
        });
    }

    [Test]
    public async Task Act_AfterSomebodyElseDecided_SaysSo_AndChangesNothing()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var handoff = Handoff(app.Organization);
        Submit(app, handoff);
        var page = await OpenAsync(app, handoff.Id, string.Empty);
        await page.Locator("#reasons").FillAsync("Mine");
        app.Service.Execute(Message("onb_ReturnHandoff", handoff));

        await page.Locator("#act-return").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#result"))
            .ToContainTextAsync("Nothing was changed. Hand the handoff over before it is accepted or returned.");
        await Assertions.Expect(page.Locator("#reasons")).ToHaveValueAsync("Mine");
        Assert.That(Lines(app, handoff, HandoffTable.ReturnReasons), Has.None.EqualTo("Mine"));
    }

    /// <summary>Half the usual width is what 200 % leaves, 320 pixels what 400 % leaves.</summary>
    [TestCase(1366, "", 1033)]
    [TestCase(683, "theme=dark", 1031)]
    [TestCase(320, "", 1037)]
    public async Task EveryState_HasNoViolation_AndFits(int width, string data, int language)
    {
        await using var app = await App.OpenAsync(width: width, language: language);
        var handoff = Handoff(app.Organization);
        var question = Questions(app, handoff)[1];
        app.Service.Update(new Entity(question.LogicalName, question.Id)
        {
            [HandoffItemTable.Answer] = Hostile,
            [HandoffItemTable.Name] = Hostile,
            [HandoffItemTable.PartsDone] = question.GetAttributeValue<int>(HandoffItemTable.PartsTotal),
            [HandoffItemTable.Provenance] = new OptionSetValue(SellersView),
        });
        app.Service.Create(new Entity(PromiseTable.LogicalName)
        {
            [PromiseTable.PlanId] = handoff[HandoffTable.PlanId],
            [PromiseTable.Name] = Hostile,
            [PromiseTable.DueOn] = new DateTime(2026, 5, 4),
        });
        await CheckAsync(app, await OpenAsync(app, handoff.Id, data), "in preparation");

        Submit(app, handoff);
        await CheckAsync(app, await OpenAsync(app, handoff.Id, data), "to be decided");

        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await CheckAsync(app, await OpenAsync(app, handoff.Id, data), "forced colours");
        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });

        app.Service.Execute(Message("onb_ReturnHandoff", handoff));
        await CheckAsync(app, await OpenAsync(app, handoff.Id, data), "returned");

        var page = await OpenAsync(app, Guid.NewGuid(), data);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await CheckAsync(app, page, "a handoff that is not there");
    }

    private static Task<IFrameLocator> OpenAsync(App app, Guid id, string data) => app.OpenAsync(PageName, $"id={id}&{data}");

    private static async Task CheckAsync(App app, IFrameLocator page, string state) => await Assert.MultipleAsync(async () =>
    {
        Assert.That(await app.ViolationsAsync(), Is.Empty, state);
        Assert.That(await page.WideElementsAsync(), Is.Empty, $"{state} scrolls sideways");
        Assert.That(await page.Locator("img").CountAsync(), Is.Zero, $"{state} reads text as markup");
    });

    /// <summary>The handoff of a deal that is won and was not handed over yet.</summary>
    private static Entity Handoff(SandboxOrganization organization)
    {
        var query = new QueryExpression(HandoffTable.LogicalName)
        {
            ColumnSet = new ColumnSet(HandoffTable.PlanId, "ownerid"),
            TopCount = 1,
        };
        query.Criteria.AddCondition(HandoffTable.WonOn, ConditionOperator.NotNull);
        query.Criteria.AddCondition(HandoffTable.Stage, ConditionOperator.Equal, 690550000);
        query.AddOrder(HandoffTable.Name, OrderType.Ascending);
        return organization.SystemService.RetrieveMultiple(query).Entities.Single();
    }

    private static IReadOnlyList<Entity> Questions(App app, Entity handoff)
    {
        var query = new QueryExpression(HandoffItemTable.LogicalName)
        {
            ColumnSet = new ColumnSet(HandoffItemTable.Name, HandoffItemTable.PartsTotal),
        };
        query.Criteria.AddCondition(HandoffItemTable.HandoffId, ConditionOperator.Equal, handoff.Id);
        query.AddOrder(HandoffItemTable.Sequence, OrderType.Ascending);
        return app.Service.RetrieveMultiple(query).Entities;
    }

    private static void Submit(App app, Entity handoff) => app.Service.Execute(Message("onb_SubmitHandoff", handoff));

    private static OrganizationRequest Message(string name, Entity handoff) => new(name) { ["Target"] = handoff.ToEntityReference() };

    private static int Stage(App app, Entity handoff) => app.Service
        .Retrieve(HandoffTable.LogicalName, handoff.Id, new ColumnSet(HandoffTable.Stage))
        .GetAttributeValue<OptionSetValue>(HandoffTable.Stage).Value;

    private static IReadOnlyList<string> Lines(App app, Entity handoff, string column) => app.Service
        .Retrieve(HandoffTable.LogicalName, handoff.Id, new ColumnSet(column))
        .GetAttributeValue<string>(column).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
