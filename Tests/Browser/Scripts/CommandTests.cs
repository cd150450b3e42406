using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Browser.Pages;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Scripts;

/// <summary>
/// Commands of the solution, of every kind: what is done at once, what asks first in a page over the form, what asks whether you are sure,
/// what opens what it made, what only tells; each to the row that proves it.
/// </summary>
[TestFixture]
internal sealed class CommandTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>";
    private const int Open = 690550000;
    private const int Done = 690550001;
    private const int Undone = 690550001;
    private const int Customer = 690550000;
    private const int Chance = 690550001;

    [Test]
    [Property("Journey", "csm.md#what-you-can-do-from-the-command-bar")]
    [Property("Journey", "csm.md#who-looks-after-whom")]
    [Property("Journey", "csm.md#plays")]
    [Property("Journey", "csm.md#when-an-item-is-done")]
    public async Task Manager_DoesEveryKindOfAct_WhereTheRowIs()
    {
        await using var app = await App.OpenAsync("Marta Novak");
        app.Service.Execute(new OrganizationRequest("onb_InstallDefaults"));
        var noor = app.Row("systemuser", "fullname", "Noor Haddad");
        app.Service.Create(new Entity(CsmProfileTable.LogicalName)
        {
            [CsmProfileTable.Name] = "Noor Haddad " + Hostile,
            [CsmProfileTable.UserId] = noor.ToEntityReference(),
        });
        var plan = NewPlan.Of(app);

        // Asked first, by keyboard: nothing is sent before something is chosen.
        await app.RecordAsync(PlanTable.LogicalName, plan);
        var act = await app.AskAsync("Start Play");
        await act.Locator("#do").PressAsync("Enter");
        await Assertions.Expect(act.Locator(".err").First).ToHaveTextAsync("Enter: Play.");
        await act.Locator("[name=f-Play]").First.PressAsync(" ");
        await act.DoAsync("made.");
        Assert.Multiple(async () =>
        {
            Assert.That(await app.ViolationsAsync(), Is.Empty);
            Assert.That(await act.WideElementsAsync(), Is.Empty);
            Assert.That(await act.Locator("img").CountAsync(), Is.Zero);
        });
        var tasks = new QueryExpression("task");
        tasks.Criteria.AddCondition("regardingobjectid", ConditionOperator.Equal, plan);
        Assert.That(app.Service.RetrieveMultiple(tasks).Entities, Is.Not.Empty);
        await app.CloseActAsync();

        // With the proposal in it.
        act = await app.AskAsync("Assign CSM");
        await Assertions.Expect(act.Locator("input[type=radio]:checked")).ToHaveCountAsync(1);
        await act.DoAsync("Assigned to Noor Haddad");
        Assert.That(Reference(app, PlanTable.LogicalName, plan, PlanTable.CsmId), Is.EqualTo(noor.Id));
        await app.CloseActAsync();

        // At once, and what it says stays after the form has read its row again.
        await app.PressAsync("Evaluate Now");
        await Assertions.Expect(app.Page.GetByText("The plan is up to date.")).ToBeVisibleAsync();
        await app.PressAsync("Check Contact");
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("of this week are used");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "OK" }).PressAsync("Enter");

        // A gate that is closed names what is missing; an exception opens it.
        var kickoff = app.Item(plan, "KICKOFF");
        await app.RecordAsync(MilestoneTable.LogicalName, kickoff);
        act = await app.AskAsync("Complete");
        await act.Locator("#do").PressAsync("Enter");
        await Assertions.Expect(act.Locator("#result")).ToContainTextAsync("Nothing was changed. ");
        await app.CloseActAsync();
        act = await app.AskAsync("Allow Exception");
        await act.Locator("#f-Reason").FillAsync("The customer asked for it " + Hostile);
        await act.DoAsync("The exception is noted.");
        await app.CloseActAsync();
        act = await app.AskAsync("Complete");
        await act.Locator("#f-Heard").FillAsync("All is fine");
        await act.DoAsync("The item is done.");
        await app.CloseActAsync();
        Assert.That(app.Choice(MilestoneTable.LogicalName, kickoff, MilestoneTable.Status), Is.EqualTo(Done));
        await Assertions.Expect(app.Command("Complete")).ToHaveCountAsync(0);

        // Sure? The dates go back.
        app.Service.Execute(new OrganizationRequest("onb_ApplyReschedule")
        {
            ["Target"] = new EntityReference(PlanTable.LogicalName, plan),
            ["Items"] = app.Item(plan, "IMPACT_REVIEW").ToString(),
            ["Shift"] = 5,
            ["Party"] = Customer,
            ["Cause"] = "They asked for it",
        });
        var change = app.Row(ScheduleChangeTable.LogicalName, ScheduleChangeTable.Cause, "They asked for it").Id;
        await app.RecordAsync(ScheduleChangeTable.LogicalName, change);
        await app.PressAsync("Undo");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true }).PressAsync("Enter");
        Assert.That(app.Choice(ScheduleChangeTable.LogicalName, change, ScheduleChangeTable.Status), Is.EqualTo(Open));
        await app.PressAsync("Undo");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(app.Page.GetByText("Back where it stood: 1 date.")).ToBeVisibleAsync();
        Assert.That(app.Choice(ScheduleChangeTable.LogicalName, change, ScheduleChangeTable.Status), Is.EqualTo(Undone));

        // A chance becomes an opportunity, which opens; a risk has no such button.
        await app.RecordAsync(RiskTable.LogicalName, Risk(app, plan, kind: null));
        await Assertions.Expect(app.Command("Start Play")).ToBeVisibleAsync();
        await Assertions.Expect(app.Command("Start Expansion")).ToHaveCountAsync(0);
        var chance = Risk(app, plan, Chance);
        await app.RecordAsync(RiskTable.LogicalName, chance);
        await app.PressAsync("Start Expansion");
        await app.Page.WaitForURLAsync("**etn=opportunity**");
        Assert.That(app.Page.Url, Does.Contain(Reference(app, RiskTable.LogicalName, chance, RiskTable.OpportunityId).ToString()));
    }

    [Test]
    public async Task WithoutThePrivilege_ThereIsNoButton_AndARefusalIsSaidInTheServersWords()
    {
        await using var app = await App.OpenAsync("Ada Lindqvist", language: 1031);
        app.Service.Execute(new OrganizationRequest("onb_InstallDefaults"));
        await app.RecordAsync(TemplateTable.LogicalName, app.Row(TemplateTable.LogicalName, TemplateTable.Code, "HIGH60").Id);
        await app.PressAsync("Bessere Tage vorschlagen");
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Kein");

        await app.ListAsync(TemplateTable.LogicalName);
        await app.PressAsync("Vorgaben installieren");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Ja", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Dialog)).Not.ToContainTextAsync("Sind Sie sicher?");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "OK" }).PressAsync("Enter");

        await app.RecordAsync(PlanTable.LogicalName, app.Row(PlanTable.LogicalName, PlanTable.Status, Open + 1).Id);
        await Assertions.Expect(app.Command("CSM zuweisen")).ToHaveCountAsync(0);
    }

    private static Guid Risk(App app, Guid plan, int? kind) => app.Service.Create(new Entity(RiskTable.LogicalName)
    {
        [RiskTable.PlanId] = new EntityReference(PlanTable.LogicalName, plan),
        [RiskTable.Name] = "Another depot " + Hostile,
        [RiskTable.Kind] = kind is { } value ? new OptionSetValue(value) : null,
    });

    private static Guid Reference(App app, string table, Guid row, string column) =>
        app.Service.Retrieve(table, row, new ColumnSet(column)).GetAttributeValue<EntityReference>(column).Id;
}
