using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Handoff.Steps;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Pages;

/// <summary>The page that may be given to the customer: what they do, what we do, and nothing internal.</summary>
[TestFixture]
internal sealed class CustomerPageTests
{
    private const string PageName = "onb_/pages/onepager.html";
    private const string Hostile = "<img src=x onerror=alert(1)>";

    [Test]
    public async Task PlanPage_LeadsToIt_AndItHoldsOnlyWhatTheCustomerMaySee()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var plan = Plan(app);
        var steps = Steps(app, plan);
        var hidden = steps[0];
        app.Service.Update(new Entity(MilestoneTable.LogicalName, hidden.Id)
        {
            [MilestoneTable.Name] = "Internal step",
            [MilestoneTable.VisibleToCustomer] = false,
        });
        app.Service.Update(new Entity("systemuser", app.Row("systemuser", "fullname", "Noor Haddad").Id)
        {
            ["internalemailaddress"] = "noor@lumen.example",
            ["address1_telephone1"] = "+49 (30) 555-0142",
        });
        await app.RecordAsync(PlanTable.LogicalName, plan.Id);
        await (await app.ReadyAsync()).GetByRole(AriaRole.Button, new() { Name = "Page for the customer" }).PressAsync("Enter");
        await app.Page.WaitForURLAsync("**pagetype=webresource**");
        var page = await app.ReadyAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Bergmann Molkerei");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "noor@lumen.example" }))
            .ToHaveAttributeAsync("href", "mailto:noor@lumen.example");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "+49 (30) 555-0142" }))
            .ToHaveAttributeAsync("href", "tel:+49305550142");
        await Assertions.Expect(page.Locator("#steps tbody tr"))
            .ToHaveCountAsync(steps.Skip(1).Count(step => step.GetAttributeValue<bool>(MilestoneTable.VisibleToCustomer)));
        var text = await page.Locator("main").TextContentAsync();
        foreach (var word in new[] { "Internal step", "working days", "Silent", "points", "$" })
        {
            Assert.That(text, Does.Not.Contain(word));
        }
    }

    /// <summary>The page has the rule a second time, in the browser; here both are held to each other on every step of a plan.</summary>
    [Test]
    [Property("Requirement", "H-30")]
    public async Task WhoDoesWhat_HasALetterForEveryPerson_AsTheRuleSays()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        // Nothing done or late, and somebody at the customer who does a step.
        var plan = NewPlan.Of(app);
        var steps = app.Service.RetrieveMultiple(new QueryExpression(MilestoneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(true),
            Criteria = { Conditions = { new(MilestoneTable.PlanId, ConditionOperator.Equal, plan) } },
        }).Entities;
        var page = await app.OpenAsync(PageName, $"id={plan}");
        await Assertions.Expect(page.Locator("#dates .name b")).Not.ToHaveCountAsync(0);

        var people = await page.Locator("#steps thead tr:last-child .person").AllAsync();
        for (var person = 1; person < people.Count; person++)
        {
            var label = await people[person].Locator("small").Or(people[person].Locator("b")).Last.TextContentAsync();
            var roles = label!.Split(", ").Select(RoleOf).ToList();
            foreach (var step in steps.Where(step => step.GetAttributeValue<bool>(MilestoneTable.VisibleToCustomer)))
            {
                var row = page.Locator("#steps tbody tr", new()
                {
                    Has = page.GetByRole(AriaRole.Rowheader, new() { Name = (string)step[MilestoneTable.Name], Exact = true }),
                });
                await Assertions.Expect(row.Locator("td.letter").Nth(person)).ToHaveTextAsync(Letters(roles, step));
            }
        }

        Assert.That(people, Has.Count.GreaterThan(2));
    }

    [Test]
    public async Task ALargePlan_AndOneWithoutSteps_AreDrawnWhole_FromRightToLeft()
    {
        await using var app = await App.OpenAsync(language: 1037);
        var plan = Plan(app);
        for (var number = 0; number < 480; number++)
        {
            app.Service.Create(new Entity(MilestoneTable.LogicalName)
            {
                [MilestoneTable.Name] = $"Step {number} {Hostile}",
                [MilestoneTable.PlanId] = plan.ToEntityReference(),
                [MilestoneTable.Kind] = new OptionSetValue(690550000),
                [MilestoneTable.Phase] = new OptionSetValue(690550002),
                [MilestoneTable.OwnerRole] = new OptionSetValue(690550000 + (number % 8)),
                [MilestoneTable.DueOn] = new DateTime(2026, 1, 20).AddDays(number % 180),
                [MilestoneTable.VisibleToCustomer] = true,
            });
        }

        var page = await app.OpenAsync(PageName, $"id={plan.Id}");
        await Assertions.Expect(page.Locator("#steps tbody tr")).ToHaveCountAsync(
            Steps(app, plan).Count(step => step.GetAttributeValue<bool>(MilestoneTable.VisibleToCustomer)));
        await CheckAsync(app, page, "500 steps");

        var empty = app.Service.Create(new Entity(PlanTable.LogicalName)
        {
            [PlanTable.Name] = Hostile,
            [PlanTable.PlanKey] = "EMPTY",
            [PlanTable.CustomerId] = app.Row("account", "name", "Bergmann Molkerei").ToEntityReference(),
        });
        page = await app.OpenAsync(PageName, $"id={empty}");
        await Assertions.Expect(page.Locator("#dates")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#steps table")).ToHaveCountAsync(0);
        await CheckAsync(app, page, "without steps");
    }

    private static OwnerRole RoleOf(string label) => Enum.GetValues<OwnerRole>()
        .Single(role => LabelTexts.Of(role, Language.English) == label);

    private static string Letters(IReadOnlyList<OwnerRole> roles, Entity step)
    {
        var item = new TemplateItem
        {
            Code = "STEP",
            Kind = ItemKind.Activity,
            Scope = ItemScope.Plan,
            Channel = Channel.Call,
            Due = Timing.Day(0),
            OwnerRole = Role(MilestoneTable.OwnerRole)!.Value,
            AccountableRole = Role(MilestoneTable.AccountableRole),
            SupportRole = Role(MilestoneTable.SupportRole),
            Phase = ChoiceValues.Read<Phase>(step.GetAttributeValue<OptionSetValue>(MilestoneTable.Phase).Value)!.Value,
        };
        var parts = roles.Aggregate(RaciPart.Informed, (all, role) => all | Raci.PartOf(role, item));
        var letters = (parts.HasFlag(RaciPart.Accountable) ? "A" : string.Empty)
            + (parts.HasFlag(RaciPart.Responsible) ? "R" : string.Empty);
        return letters.Length > 0 ? letters : parts.HasFlag(RaciPart.Consulted) ? "C" : "I";

        OwnerRole? Role(string column) =>
            step.GetAttributeValue<OptionSetValue>(column) is { } choice ? ChoiceValues.Read<OwnerRole>(choice.Value) : null;
    }

    [TestCase(1366, "", 1033)]
    [TestCase(683, "theme=dark", 1031)]
    [TestCase(320, "", 1037)]
    public async Task EveryState_HasNoViolation_AndFits(int width, string data, int language)
    {
        await using var app = await App.OpenAsync(width: width, language: language);
        var plan = Plan(app);
        app.Service.Create(new Entity(GoalTable.LogicalName)
        {
            [GoalTable.PlanId] = plan.ToEntityReference(),
            [GoalTable.Name] = "Excursions " + Hostile,
            [GoalTable.Metric] = "Excursions",
            [GoalTable.Baseline] = 14m,
        });
        await CheckAsync(app, await app.OpenAsync(PageName, $"id={plan.Id}&{data}"), "with steps");
        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await CheckAsync(app, await app.OpenAsync(PageName, $"id={plan.Id}&{data}"), "forced colours");
        await app.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });

        var page = await app.OpenAsync(PageName, $"id={Guid.NewGuid()}&{data}");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await CheckAsync(app, page, "a plan that is not there");
    }

    private static async Task CheckAsync(App app, IFrameLocator page, string state) => await Assert.MultipleAsync(async () =>
    {
        Assert.That(await app.ViolationsAsync(), Is.Empty, state);
        Assert.That(await page.WideElementsAsync(), Is.Empty, $"{state} scrolls sideways");
        Assert.That(await page.Locator("img").CountAsync(), Is.Zero, $"{state} reads text as markup");
    });

    private static Entity Plan(App app) => app.Row(PlanTable.LogicalName, PlanTable.Name, "Bergmann Molkerei – Onboarding 1");

    private static IReadOnlyList<Entity> Steps(App app, Entity plan)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName) { ColumnSet = new ColumnSet(MilestoneTable.VisibleToCustomer) };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.AddOrder(MilestoneTable.VisibleToCustomer, OrderType.Descending);
        return app.Service.RetrieveMultiple(query).Entities;
    }
}
