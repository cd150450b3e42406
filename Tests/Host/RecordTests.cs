using System.Net;
using System.Text.Json;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Host;

/// <summary>What a person does in a form ends in rows: what changed is stored, what is refused is said and kept.</summary>
[TestFixture]
internal sealed class RecordTests
{
    private AppBrowser _browser = null!;

    private IOrganizationService Service => _browser.Onboarding.Service;

    [SetUp]
    public async Task StartAsync() => _browser = await AppBrowser.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [Test]
    public async Task Save_SendsOnlyWhatChanged()
    {
        var calendar = Service.Create(
            new Entity(CalendarTable.LogicalName) { [CalendarTable.Name] = "Spring", [CalendarTable.Code] = "SPRING" });
        var page = await _browser.RecordAsync(CalendarTable.LogicalName, calendar);
        // Somebody else changes another column meanwhile.
        Service.Update(new Entity(CalendarTable.LogicalName, calendar) { [CalendarTable.Region] = "BY" });

        var after = await _browser.SaveAsync(page, (CalendarTable.Name, "Summer"));

        var row = Service.Retrieve(CalendarTable.LogicalName, calendar, new ColumnSet(CalendarTable.Name, CalendarTable.Region));
        Assert.Multiple(() =>
        {
            Assert.That(row[CalendarTable.Name], Is.EqualTo("Summer"));
            Assert.That(row[CalendarTable.Region], Is.EqualTo("BY"));
            Assert.That(after.Heading, Is.EqualTo("Summer"));
            Assert.That(after.Texts(".notice"), Is.EqualTo(new[] { "Saved." }));
        });
    }

    [Test]
    public async Task Save_OfANewRow_StoresItWithItsDefaults()
    {
        var page = await _browser.RecordAsync(CalendarTable.LogicalName);
        Assert.That(page.Heading, Is.EqualTo("New: Calendar"));
        await _browser.SaveAsync(page, (CalendarTable.Name, "Nights"), (CalendarTable.Code, "NIGHTS"));
        var row = Only(CalendarTable.LogicalName, CalendarTable.Name, "Nights");
        Assert.That(row.GetAttributeValue<OptionSetValue>("statecode").Value, Is.Zero);
    }

    [Test]
    public async Task Save_WithoutARequiredValue_SaysWhichAndStoresNothing()
    {
        var page = await _browser.RecordAsync(CalendarTable.LogicalName);
        var after = await _browser.SaveAsync(page, (CalendarTable.Name, string.Empty));
        Assert.That(after.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(after.Fault, Is.EqualTo("Name must be filled in."));
    }

    [Test]
    public async Task Save_ThatAStepRefuses_ShowsItsSentenceAndKeepsWhatWasTyped()
    {
        // The product refuses a closure that ends before it begins.
        var calendar = Service.Create(new Entity(CalendarTable.LogicalName) { [CalendarTable.Name] = "House" });
        var page = await _browser.RecordAsync(ClosureTable.LogicalName);
        var after = await _browser.SaveAsync(
            page,
            (ClosureTable.Name, "Backwards"),
            (ClosureTable.CalendarId, $"{CalendarTable.LogicalName}:{calendar}"),
            (ClosureTable.FromOn, "2026-05-02"),
            (ClosureTable.ToOn, "2026-05-01"));
        Assert.Multiple(() =>
        {
            Assert.That(after.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(
                after.Fault,
                Is.EqualTo("The holiday Backwards starts on 2 May 2026 but ends on 1 May 2026. Enter an end on or after its first day."));
            Assert.That(after.Typed(ClosureTable.Name), Is.EqualTo("Backwards"));
            Assert.That(after.Typed(ClosureTable.FromOn), Is.EqualTo("2026-05-02"));
            Assert.That(after.Document.QuerySelector("[role=combobox]")!.GetAttribute("value"), Is.EqualTo("House"));
        });
    }

    [Test]
    public async Task Win_InTheForm_MakesThePlanOnceTheQueueRan()
    {
        var opportunity = _browser.Onboarding.Sales.Opportunity(_browser.Onboarding.Sales.Account(name: "Acme"));
        var page = await _browser.RecordAsync("opportunity", opportunity);
        Assert.That(page.Commands, Has.Member("Close as Won"));

        var won = await _browser.SendAsync(page, "win", ("revenue", "1200.5"), ("closed", "2026-01-04"), ("description", "Signed"));
        await _browser.RunQueueAsync();

        var row = Service.Retrieve("opportunity", opportunity, new ColumnSet("statecode", "actualvalue", "actualclosedate"));
        Assert.Multiple(async () =>
        {
            Assert.That(row.GetAttributeValue<OptionSetValue>("statecode").Value, Is.EqualTo(1));
            Assert.That(row.GetAttributeValue<Money>("actualvalue").Value, Is.EqualTo(1200.5m));
            Assert.That(row.GetAttributeValue<DateTime>("actualclosedate").Date, Is.EqualTo(new DateTime(2026, 1, 4)));
            Assert.That(won.Commands, Has.Member("Reopen").And.Not.Member("Close as Won").And.Not.Member("Save"));
            Assert.That((await _browser.ListAsync("onb_plan")).Names, Is.EqualTo(new[] { "Acme – Onboarding 1" }));
        });
    }

    [Test]
    public async Task Form_OfAnInactiveRow_IsReadOnlyUntilItIsActivated()
    {
        var calendar = Service.Create(new Entity(CalendarTable.LogicalName) { [CalendarTable.Name] = "Old" });
        var page = await _browser.RecordAsync(CalendarTable.LogicalName, calendar);
        var inactive = await _browser.SendAsync(page, "deactivate");
        Assert.That(inactive.Originals, Is.Empty);
        Assert.That(inactive.Texts(".notice.warning"), Is.EqualTo(new[] { "Read-only: this record is inactive." }));
        Assert.That((await _browser.SendAsync(inactive, "activate")).Originals, Is.Not.Empty);
    }

    [Test]
    public async Task Form_ForAUserWhoMayOnlyRead_HasNoFieldToChangeAndNoCommandThatChanges()
    {
        var calendar = Service.Create(new Entity(CalendarTable.LogicalName) { [CalendarTable.Name] = "House" });
        await _browser.ActAsAsync(_browser.Onboarding.Seller.Id);
        var page = await _browser.RecordAsync(CalendarTable.LogicalName, calendar);
        Assert.Multiple(() =>
        {
            Assert.That(page.Originals, Is.Empty);
            Assert.That(page.Commands, Is.EqualTo(new[] { "Refresh" }));
            Assert.That(page.Reading(CalendarTable.Name), Is.EqualTo("House"));
        });
        var refused = await _browser.SendAsync(page, "delete");
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(Service.Retrieve(CalendarTable.LogicalName, calendar, new ColumnSet()).Id, Is.EqualTo(calendar));
    }

    [Test]
    public async Task Lookup_FindsRowsOfItsTables_AndNoOthers()
    {
        _browser.Onboarding.Sales.Account(name: "Fabrikam");
        _browser.Onboarding.Sales.Contact("Fay", "Bright");
        var page = await _browser.GetAsync("/preview/lookup?table=opportunity&column=customerid&q=fa");
        using var found = JsonDocument.Parse(page.Document.Body!.TextContent);
        Assert.That(
            found.RootElement.EnumerateArray().Select(row => row.GetProperty("name").GetString()),
            Is.EqualTo(new[] { "Fabrikam", "Fay Bright" }));
    }

    [Test]
    public async Task QuickCreate_FromASubgrid_BelongsToItsRow()
    {
        var calendar = Service.Create(new Entity(CalendarTable.LogicalName) { [CalendarTable.Name] = "House" });
        var page = await _browser.RecordAsync(CalendarTable.LogicalName, calendar);
        var address = page.Document.QuerySelector("a[data-dialog='true']")!.GetAttribute("href")!;
        var form = await _browser.GetAsync(address);

        await _browser.SaveAsync(
            form, (ClosureTable.Name, "Christmas"), (ClosureTable.FromOn, "2026-12-24"), (ClosureTable.ToOn, "2026-12-26"));

        var closure = Only(ClosureTable.LogicalName, ClosureTable.Name, "Christmas");
        Assert.That(closure.GetAttributeValue<EntityReference>(ClosureTable.CalendarId).Id, Is.EqualTo(calendar));
        Assert.That((await _browser.RecordAsync(CalendarTable.LogicalName, calendar)).Rows, Has.One.Contains("Christmas"));
    }

    [Test]
    public async Task Record_ThatIsNotThere_IsSaid()
    {
        var page = await _browser.RecordAsync(CalendarTable.LogicalName, Guid.NewGuid());
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private Entity Only(string table, string column, string value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return Service.RetrieveMultiple(query).Entities.Single();
    }
}
