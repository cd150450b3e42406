using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Browser.Scripts;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Journeys;

/// <summary>What the guide for customer success managers tells, from sign-in to the rows, where no test of a page does it.</summary>
[TestFixture]
internal sealed class SuccessGuideTests
{
    /// <summary>The column of every row below a plan that names it.</summary>
    private const string Plan = PromiseTable.PlanId;

    private const int Open = 690550000;
    private const int Kept = 690550001;
    private const int Closed = 690550002;
    private const int Cancelled = 690550003;

    private static readonly DateTime s_today = new(2026, 4, 30);

    [Test]
    [Property("Journey", "csm.md#what-you-can-do-from-the-command-bar")]
    [Property("Journey", "csm.md#moving-dates-for-a-reason")]
    [Property("Journey", "csm.md#what-you-record")]
    [Property("Journey", "csm.md#risks-are-kept-for-you")]
    [Property("Journey", "csm.md#what-follows-when-you-edit-a-plan")]
    [Property("Journey", "admin.md#merged-customers")]
    public async Task Csm_LogsAContact_AddsAPart_RecordsWhatTheCustomerSays_AndEndsThePlan()
    {
        await using var app = await App.OpenAsync("Noor Haddad");
        var plan = NewPlan.Of(app);
        PublishPart(app);
        await app.RecordAsync(PlanTable.LogicalName, plan);

        var act = await app.AskAsync("Log Contact");
        await act.Locator("#f-Heard").FillAsync("The works council meets on Monday");
        await act.Locator("#f-NextStep").FillAsync("Send them the list of what is recorded");
        await act.DoAsync("Logged.");
        await app.CloseActAsync();
        var logged = app.Row(
            TouchpointTable.LogicalName, TouchpointTable.Heard, "The works council meets on Monday", Plan, TouchpointTable.On);
        Assert.Multiple(() =>
        {
            Assert.That(PlanOf(logged), Is.EqualTo(plan));
            Assert.That(logged.GetAttributeValue<DateTime>(TouchpointTable.On), Is.EqualTo(s_today));
        });

        act = await app.AskAsync("Add Part");
        await act.Locator("[name=f-Template]").First.PressAsync(" ");
        await act.DoAsync("1 item was added.");
        await app.CloseActAsync();
        Assert.That(PlanOf(app.Row(MilestoneTable.LogicalName, MilestoneTable.Code, "MIGRATION", Plan)), Is.EqualTo(plan));

        // Each is a row below the plan, added where it is seen.
        var recorded = new (string Tab, string Table, (string Column, string Value)[] Values)[]
        {
            ("People", StakeholderTable.LogicalName,
                [(StakeholderTable.Side, "Customer"), (StakeholderTable.Role, "Champion"), (StakeholderTable.InOnboarding, "Yes")]),
            ("People", WaitTable.LogicalName,
                [(WaitTable.Party, "Customer"), (WaitTable.Reason, "Approval"), (WaitTable.FromOn, "2026-04-30")]),
            ("Contacts", DiscoveryTable.LogicalName, [(DiscoveryTable.Kind, "Goal or Dream"), (DiscoveryTable.HeardOn, "2026-04-30")]),
            ("Goals and Results", GoalTable.LogicalName, [(GoalTable.Metric, "Loads lost"), (GoalTable.TargetOn, "2026-12-31")]),
            ("Goals and Results", PromiseTable.LogicalName, [(PromiseTable.DueOn, "2026-05-08")]),
            ("Goals and Results", MeasurementTable.LogicalName,
                [(MeasurementTable.Kind, "Pulse"), (MeasurementTable.TakenOn, "2026-04-30"), (MeasurementTable.Value, "8"),
                    (MeasurementTable.Note, "Glad that it began")]),
        };
        foreach (var (tab, table, values) in recorded)
        {
            var name = $"Harbourline {table}";
            await app.AddAsync(tab, table, [("onb_name", name), .. values]);
            Assert.That(PlanOf(app.Row(table, "onb_name", name, Plan)), Is.EqualTo(plan), table);
        }

        // A promise is kept, and a risk is raised and settled, in their own forms.
        var promise = app.Row(PromiseTable.LogicalName, PromiseTable.Name, "Harbourline onb_promise").Id;
        await app.RecordAsync(PromiseTable.LogicalName, promise);
        await app.SaveAsync((PromiseTable.Status, "Kept"), (PromiseTable.SettledOn, "2026-04-30"));
        Assert.That(app.Choice(PromiseTable.LogicalName, promise, PromiseTable.Status), Is.EqualTo(Kept));

        await app.NewAsync(
            RiskTable.LogicalName, (RiskTable.Name, "Their project lead is leaving"), (RiskTable.PlanId, "Harbourline Foods"),
            (RiskTable.Severity, "High"));
        var risk = app.Row(RiskTable.LogicalName, RiskTable.Name, "Their project lead is leaving", Plan);
        Assert.That(PlanOf(risk), Is.EqualTo(plan));
        await app.SaveAsync((RiskTable.Status, "Closed"));
        Assert.That(app.Choice(RiskTable.LogicalName, risk.Id, RiskTable.Status), Is.EqualTo(Closed));

        var open = Items(app, plan, Open);
        await app.RecordAsync(PlanTable.LogicalName, plan);
        await app.TabAsync("Plan");
        await app.SaveAsync((PlanTable.Status, "Cancelled"));
        app.Organization.DrainQueue();
        Assert.Multiple(() =>
        {
            Assert.That(Items(app, plan, Open), Is.Zero);
            Assert.That(Items(app, plan, Cancelled), Is.EqualTo(open).And.GreaterThan(10));
        });
    }

    [Test]
    [Property("Journey", "csm.md#who-looks-after-whom")]
    [Property("Journey", "csm.md#when-an-item-is-done")]
    public async Task Manager_KeepsProfiles_StartsACover_AndReviewsAKickoff()
    {
        await using var app = await App.OpenAsync("Marta Novak");
        await app.NewAsync(
            CsmProfileTable.LogicalName, (CsmProfileTable.Name, "Noor Haddad"), (CsmProfileTable.UserId, "Noor Haddad"),
            (CsmProfileTable.PointsLimit, "40"));
        var noor = app.Row(CsmProfileTable.LogicalName, CsmProfileTable.Name, "Noor Haddad", CsmProfileTable.UserId);
        await app.NewAsync(
            CsmProfileTable.LogicalName, (CsmProfileTable.Name, "Marta Novak"), (CsmProfileTable.UserId, "Marta Novak"));
        var marta = app.Row("systemuser", "fullname", "Marta Novak").Id;
        var away = noor.GetAttributeValue<EntityReference>(CsmProfileTable.UserId).Id;
        var items = OpenItems(app, away);
        Assert.That(items, Is.Not.Empty);

        await app.RecordAsync(CsmProfileTable.LogicalName, noor.Id);
        var act = await app.AskAsync("Start Cover");
        await Assertions.Expect(act.Locator("[name=f-UserId]:checked")).ToHaveValueAsync(away.ToString());
        await act.Locator($"[name=f-CoverId][value='{marta}']").PressAsync(" ");
        await act.Locator("#f-To").FillAsync("2026-05-08");
        await act.DoAsync("The cover is noted.");
        await app.CloseActAsync();
        app.Organization.DrainQueue();
        var absence = app.Row(AbsenceTable.LogicalName, AbsenceTable.UserId, away, AbsenceTable.CoverId, AbsenceTable.ToOn);
        Assert.Multiple(() =>
        {
            Assert.That(absence.GetAttributeValue<EntityReference>(AbsenceTable.CoverId).Id, Is.EqualTo(marta));
            Assert.That(absence.GetAttributeValue<DateTime>(AbsenceTable.ToOn), Is.EqualTo(new DateTime(2026, 5, 8)));
            Assert.That(OpenItems(app, marta), Is.SupersetOf(items), "the cover owns what is open");
            Assert.That(OpenItems(app, away), Is.Empty);
        });

        var kickoff = app.Row(MilestoneTable.LogicalName, MilestoneTable.Code, "KICKOFF", MilestoneTable.Name, MilestoneTable.PlanId);
        await app.NewAsync(
            KickoffReviewTable.LogicalName, (KickoffReviewTable.Name, "Heard the whole of it"),
            (KickoffReviewTable.MilestoneId, kickoff.GetAttributeValue<string>(MilestoneTable.Name)),
            (KickoffReviewTable.ReviewedOn, "2026-04-30"), (KickoffReviewTable.SuccessCriteria, "4"), (KickoffReviewTable.Milestones, "5"));
        var review = app.Row(KickoffReviewTable.LogicalName, KickoffReviewTable.Name, "Heard the whole of it", KickoffReviewTable.PlanId);
        Assert.That(review.GetAttributeValue<EntityReference>(KickoffReviewTable.PlanId), Is.Not.Null, "the plan is filled in");
    }

    private static void PublishPart(App app)
    {
        var author = app.Organization.ServiceFor(app.Row("systemuser", "fullname", "Ada Lindqvist").Id);
        var part = author.Create(new Entity(TemplateTable.LogicalName)
        {
            [TemplateTable.Name] = "Migration",
            [TemplateTable.Code] = "MIGRATION",
            [TemplateTable.Type] = new OptionSetValue(690550001),
            [TemplateTable.Segment] = new OptionSetValue(690550000),
            [TemplateTable.LengthDays] = 60,
        });
        author.Create(new Entity(TemplateItemTable.LogicalName)
        {
            [TemplateItemTable.TemplateId] = new EntityReference(TemplateTable.LogicalName, part),
            [TemplateItemTable.Name] = "Old system is switched off",
            [TemplateItemTable.Code] = "MIGRATION",
            [TemplateItemTable.Sequence] = 1,
            [TemplateItemTable.Kind] = new OptionSetValue(690550000),
            [TemplateItemTable.Phase] = new OptionSetValue(690550001),
            [TemplateItemTable.Scope] = new OptionSetValue(690550000),
            [TemplateItemTable.Channel] = new OptionSetValue(690550002),
            [TemplateItemTable.OwnerRole] = new OptionSetValue(690550000),
            [TemplateItemTable.Anchor] = new OptionSetValue(690550000),
            [TemplateItemTable.OffsetDays] = 20,
            [TemplateItemTable.OffsetUnit] = new OptionSetValue(690550000),
        });
        app.Service.Update(new Entity(TemplateTable.LogicalName, part) { [TemplateTable.Status] = new OptionSetValue(690550001) });
    }

    private static Guid PlanOf(Entity row) => row.GetAttributeValue<EntityReference>(Plan).Id;

    private static int Items(App app, Guid plan, int status)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName);
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, status);
        return app.Service.RetrieveMultiple(query).Entities.Count;
    }

    /// <summary>The open items that a person owns.</summary>
    private static IReadOnlyList<Guid> OpenItems(App app, Guid owner)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName);
        query.Criteria.AddCondition("ownerid", ConditionOperator.Equal, owner);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, Open);
        return [.. app.Service.RetrieveMultiple(query).Entities.Select(item => item.Id)];
    }
}
