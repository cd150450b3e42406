using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Browser.Scripts;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser.Journeys;

/// <summary>What the guide for administrators tells, from sign-in to the rows, where no test of a page does it.</summary>
[TestFixture]
internal sealed class AdminGuideTests
{
    private const int Published = 690550001;
    private const int Retired = 690550002;
    private const int InReview = 690550003;

    [Test]
    [Property("Journey", "admin.md#templates")]
    [Property("Journey", "admin.md#content")]
    [Property("Journey", "admin.md#engagement-rules")]
    [Property("Journey", "admin.md#settings")]
    [Property("Journey", "admin.md#deletion-requests")]
    public async Task Administrators_InstallDefaults_PublishATemplateAndSettings_AndWriteContentAndRules()
    {
        await using var app = await App.OpenAsync("Ada Lindqvist");
        await app.ListAsync(TemplateTable.LogicalName);
        await app.PressAsync("Install Defaults");
        await app.PressAsync("Yes");
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("LAUNCH90");
        await app.PressAsync("OK");
        var shipped = app.Row(TemplateTable.LogicalName, TemplateTable.Code, "LAUNCH90", TemplateTable.Status);
        Assert.That(app.Choice(shipped.LogicalName, shipped.Id, TemplateTable.Status), Is.EqualTo(Published));

        // A new version has the items of the one it is made from; the author hands it in and cannot publish it.
        await app.NewAsync(TemplateTable.LogicalName, (TemplateTable.Name, "Ninety days, ours"), (TemplateTable.MadeFromId, "Launch"));
        var version = app.Row(
            TemplateTable.LogicalName, TemplateTable.Name, "Ninety days, ours", TemplateTable.Code, TemplateTable.Version);
        Assert.Multiple(() =>
        {
            Assert.That(version[TemplateTable.Code], Is.EqualTo("LAUNCH90"));
            Assert.That(version[TemplateTable.Version], Is.EqualTo(2));
            Assert.That(Items(app, version.Id), Is.EqualTo(Items(app, shipped.Id)).And.GreaterThan(10));
        });
        await app.SaveAsync((TemplateTable.Status, "In Review"));
        Assert.That(app.Choice(version.LogicalName, version.Id, TemplateTable.Status), Is.EqualTo(InReview));
        await app.Page.Locator("main").EnterAsync((TemplateTable.Status, "Published"));
        await app.LoadingAsync(() => app.Command("Save").ClickAsync());
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.That(app.Choice(version.LogicalName, version.Id, TemplateTable.Status), Is.EqualTo(InReview));

        // A number changes in a draft of the settings, is looked at before, and counts once it is published.
        await app.NewAsync(RulesetTable.LogicalName, (RulesetTable.Name, "Answers within a week"));
        var ruleset = app.Row(RulesetTable.LogicalName, RulesetTable.Name, "Answers within a week");
        var setting = Setting(app, ruleset.Id, "contact.replydays");
        await app.RecordAsync(SettingTable.LogicalName, setting);
        await app.SaveAsync((SettingTable.Value, "7"));
        await app.RecordAsync(RulesetTable.LogicalName, ruleset.Id);
        await app.PressAsync("Preview Effect");
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("plans would show another colour.");
        await app.PressAsync("OK");
        await app.PressAsync("Publish");
        await app.PressAsync("Yes");
        await Assertions.Expect(app.Page.GetByText("is published.")).ToBeVisibleAsync();
        Assert.Multiple(() =>
        {
            Assert.That(app.Choice(ruleset.LogicalName, ruleset.Id, RulesetTable.Status), Is.EqualTo(Published));
            Assert.That(
                app.Service.Retrieve(SettingTable.LogicalName, setting, new ColumnSet(SettingTable.Value))[SettingTable.Value],
                Is.EqualTo(7m));
        });

        await app.NewAsync(
            ContentTable.LogicalName, (ContentTable.Name, "What a gateway records"), (ContentTable.Kind, "White paper"),
            (ContentTable.Url, "https://example.com/gateway"), (ContentTable.Language, "de"));
        await app.NewAsync(
            EngagementRuleTable.LogicalName, (EngagementRuleTable.Name, "Bavarian dairies"), (EngagementRuleTable.Code, "DAIRY"),
            (EngagementRuleTable.Sequence, "10"), (EngagementRuleTable.Region, "DE-BY"), (EngagementRuleTable.Segment, "High"),
            (EngagementRuleTable.TemplateCode, "HIGH60"));
        Assert.Multiple(() =>
        {
            Assert.That(app.Row(ContentTable.LogicalName, ContentTable.Name, "What a gateway records", ContentTable.Language)
                [ContentTable.Language], Is.EqualTo("de"));
            Assert.That(app.Row(EngagementRuleTable.LogicalName, EngagementRuleTable.Code, "DAIRY", EngagementRuleTable.Region)
                [EngagementRuleTable.Region], Is.EqualTo("DE-BY"));
        });

        // Another administrator publishes, and overwrites what a person wants to be forgotten.
        await app.Page.Locator("summary", new() { HasText = "Ada Lindqvist" }).ClickAsync();
        var other = app.Row("systemuser", "fullname", "Sam Rivera").Id;
        await app.Page.GetByLabel("User", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Value = other.ToString() });
        await app.LoadingAsync(() => app.PressAsync("Switch"));
        await Assertions.Expect(app.Page.Locator("summary", new() { HasText = "Sam Rivera" })).ToBeVisibleAsync();
        await app.RecordAsync(TemplateTable.LogicalName, version.Id);
        await app.SaveAsync((TemplateTable.Status, "Published"));
        Assert.Multiple(() =>
        {
            Assert.That(app.Choice(version.LogicalName, version.Id, TemplateTable.Status), Is.EqualTo(Published));
            Assert.That(app.Choice(shipped.LogicalName, shipped.Id, TemplateTable.Status), Is.EqualTo(Retired));
        });
        var question = app.Row(HandoffItemTable.LogicalName, HandoffItemTable.Code, "STAKEHOLDERS");
        await app.RecordAsync(HandoffItemTable.LogicalName, question.Id);
        await app.SaveAsync((HandoffItemTable.Answer, "(deleted on request)"));
        Assert.That(
            app.Service.Retrieve(question.LogicalName, question.Id, new ColumnSet(HandoffItemTable.Answer))[HandoffItemTable.Answer],
            Is.EqualTo("(deleted on request)"));
    }

    private static int Items(App app, Guid template)
    {
        var query = new QueryExpression(TemplateItemTable.LogicalName);
        query.Criteria.AddCondition(TemplateItemTable.TemplateId, ConditionOperator.Equal, template);
        return app.Service.RetrieveMultiple(query).Entities.Count;
    }

    private static Guid Setting(App app, Guid ruleset, string code)
    {
        var query = new QueryExpression(SettingTable.LogicalName);
        query.Criteria.AddCondition(SettingTable.RulesetId, ConditionOperator.Equal, ruleset);
        query.Criteria.AddCondition(SettingTable.Code, ConditionOperator.Equal, code);
        return app.Service.RetrieveMultiple(query).Entities.Single().Id;
    }
}
