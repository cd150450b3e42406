using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Browser.Scripts;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Journeys;

/// <summary>What the guide for sales reps tells, from sign-in to the rows, where no test of a page does it.</summary>
[TestFixture]
internal sealed class SellerGuideTests
{
    private const string Criteria = "The depot sees every load on one screen, and nobody calls the driver any more.";
    private const int Draft = 690550005;
    private const int Onboarding = 690550000;
    private const int Done = 690550001;

    [Test]
    [Property("Journey", "sales.md#before-you-close")]
    [Property("Journey", "sales.md#what-you-know-already")]
    [Property("Journey", "sales.md#when-you-copy-an-opportunity")]
    [Property("Journey", "sales.md#prepare-the-onboarding")]
    [Property("Journey", "sales.md#when-you-close")]
    [Property("Journey", "sales.md#what-you-promised-and-what-you-learnt")]
    [Property("Journey", "sales.md#your-own-items")]
    public async Task Seller_Answers_Prepares_Wins_AndDoesTheirOwnItem()
    {
        await using var app = await App.OpenAsync("Amina Okafor");
        var deal = Deal(app, "Managed network", probability: 90);
        Deal(app, "Managed telephony", probability: 10);

        // The answers are those of the handoff; what is known already is entered once, before the win.
        await app.RecordAsync("opportunity", deal);
        await app.SaveAsync((OpportunityTable.SuccessCriteria, Criteria), (OpportunityTable.SuccessCriteriaConfirmed, "Yes"));
        await app.SaveAsync((OpportunityTable.CopiedFromId, "Managed telephony"));
        await app.AddAsync(
            "What You Know", PromiseTable.LogicalName,
            (PromiseTable.Name, "Two training days on site"), (PromiseTable.DueOn, "2026-06-12"));
        var promise = app.Row(PromiseTable.LogicalName, PromiseTable.Name, "Two training days on site", PromiseTable.OpportunityId);
        Assert.Multiple(() =>
        {
            Assert.That(Reference(promise, PromiseTable.OpportunityId), Is.EqualTo(deal));
            var row = Stored(app, "opportunity", deal, OpportunityTable.SuccessCriteria, OpportunityTable.CopiedFromId);
            Assert.That(row[OpportunityTable.SuccessCriteria], Is.EqualTo(Criteria));
            Assert.That(row.Contains(OpportunityTable.CopiedFromId), Is.True);
        });

        // Prepared: a handoff with the answers, a draft of the plan, and the promise in it.
        await app.PressAsync("Prepare Onboarding");
        await Assertions.Expect(app.Page.GetByText("The onboarding is prepared")).ToBeVisibleAsync();
        app.Organization.DrainQueue();
        var handoff = app.Row(HandoffTable.LogicalName, HandoffTable.OpportunityId, deal, HandoffTable.PlanId);
        var plan = Reference(handoff, HandoffTable.PlanId);
        Assert.Multiple(() =>
        {
            Assert.That(app.Choice(PlanTable.LogicalName, plan, PlanTable.Status), Is.EqualTo(Draft));
            Assert.That(Reference(Stored(app, PromiseTable.LogicalName, promise.Id, PromiseTable.PlanId), PromiseTable.PlanId),
                Is.EqualTo(plan));
        });

        await app.Page.Locator("summary", new() { HasText = "Close as Won" }).ClickAsync();
        await app.LoadingAsync(() => app.Page.GetByRole(AriaRole.Button, new() { Name = "Close as Won" }).ClickAsync());
        await Assertions.Expect(app.Page.GetByText("Read-only: this record is inactive.")).ToBeVisibleAsync();
        app.Organization.DrainQueue();
        Assert.That(app.Choice(PlanTable.LogicalName, plan, PlanTable.Status), Is.EqualTo(Onboarding), "the draft goes on");

        // What a seller promised later, and the item that is theirs.
        await app.RecordAsync(PlanTable.LogicalName, plan);
        await app.AddAsync(
            "Goals and Results", PromiseTable.LogicalName, (PromiseTable.Name, "A spare gateway"), (PromiseTable.DueOn, "2026-06-30"));
        Assert.That(
            Reference(app.Row(PromiseTable.LogicalName, PromiseTable.Name, "A spare gateway", PromiseTable.PlanId), PromiseTable.PlanId),
            Is.EqualTo(plan));
        var welcome = app.Item(plan, "SELLER_WELCOME");
        await app.RecordAsync(MilestoneTable.LogicalName, welcome);
        var act = await app.AskAsync("Complete");
        await act.DoAsync("The item is done.");
        await app.CloseActAsync();
        Assert.That(app.Choice(MilestoneTable.LogicalName, welcome, MilestoneTable.Status), Is.EqualTo(Done));
    }

    [Test]
    [Property("Journey", "csm.md#what-you-can-do-from-the-command-bar")]
    public async Task Csm_StartsTheOnboarding_OfAWonDealThatHasNone()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var deal = Deal(app, "Managed network", probability: 90);
        app.Service.Execute(new OrganizationRequest("WinOpportunity")
        {
            ["OpportunityClose"] = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", deal) },
            ["Status"] = new OptionSetValue(-1),
        });

        // The queue has not made it yet, and finds it there afterwards.
        await app.RecordAsync("opportunity", deal);
        await Assertions.Expect(app.Command("Prepare Onboarding")).ToHaveCountAsync(0);
        await app.PressAsync("Start Onboarding");
        await Assertions.Expect(app.Page.GetByText("The onboarding of this deal is there.")).ToBeVisibleAsync();
        Assert.That(Streams(app, deal), Is.EqualTo(1));
        app.Organization.DrainQueue();
        Assert.That(Streams(app, deal), Is.EqualTo(1));
    }

    private static Guid Deal(App app, string topic, int probability)
    {
        var customer = app.Service.Create(new Entity("account") { ["name"] = "Harbourline Foods", ["numberofemployees"] = 640 });
        return app.Service.Create(new Entity("opportunity")
        {
            ["name"] = topic,
            ["customerid"] = new EntityReference("account", customer),
            ["ownerid"] = app.Row("systemuser", "fullname", "Amina Okafor").ToEntityReference(),
            ["estimatedclosedate"] = new DateTime(2026, 6, 1),
            ["closeprobability"] = probability,
        });
    }

    private static Entity Stored(App app, string table, Guid row, params string[] columns) =>
        app.Service.Retrieve(table, row, new ColumnSet(columns));

    private static Guid Reference(Entity row, string column) => row.GetAttributeValue<EntityReference>(column).Id;

    private static int Streams(App app, Guid deal)
    {
        var query = new QueryExpression(WorkstreamTable.LogicalName);
        query.Criteria.AddCondition(WorkstreamTable.OpportunityId, ConditionOperator.Equal, deal);
        return app.Service.RetrieveMultiple(query).Entities.Count;
    }
}
