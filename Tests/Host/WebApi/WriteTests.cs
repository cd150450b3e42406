using System.Net;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Host.WebApi;

/// <summary>What callers write over the Web API ends in rows, with versions, deep inserts and change sets as Dataverse has them.</summary>
[TestFixture]
internal sealed class WriteTests
{
    private ApiClient _api = null!;

    private IOrganizationService Service => _api.Organization.SystemService;

    [SetUp]
    public async Task StartAsync() => _api = await ApiClient.StartAsync(SandboxOrganization.Open());

    [TearDown]
    public async Task StopAsync() => await _api.DisposeAsync();

    [Test]
    public async Task Post_MakesTheRow_AndSaysWhereItIs()
    {
        var answer = await _api.SendAsync(
            "POST", "accounts", """{"name":"Contoso","numberofemployees":12,"revenue":10.5,"creditonhold":true}""");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NoContent), answer.Text);
        var row = Service.Retrieve("account", answer.Id, new ColumnSet("name", "numberofemployees", "revenue", "creditonhold"));
        Assert.Multiple(() =>
        {
            Assert.That(row["name"], Is.EqualTo("Contoso"));
            Assert.That(row["numberofemployees"], Is.EqualTo(12));
            Assert.That(row.GetAttributeValue<Money>("revenue").Value, Is.EqualTo(10.5m));
            Assert.That(row["creditonhold"], Is.True);
        });
    }

    [Test]
    public async Task Post_ThatPrefersTheRow_GetsIt()
    {
        var answer = await _api.SendAsync(
            "POST", "accounts?$select=name", """{"name":"Contoso"}""", ("Prefer", "return=representation"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(answer.Json.GetProperty("name").GetString(), Is.EqualTo("Contoso"));
    }

    [Test]
    public async Task Post_WithRelatedRowsInIt_MakesThemAll_AndBindsLookups()
    {
        var manager = await _api.SendAsync("POST", "contacts", """{"lastname":"Boss"}""");
        var answer = await _api.SendAsync(
            "POST",
            "accounts",
            $$"""
            {"name":"Contoso","primarycontactid@odata.bind":"/contacts({{manager.Id}})",
             "contact_parentcustomerid_account":[{"lastname":"One"},{"lastname":"Two"}]}
            """);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NoContent), answer.Text);
        var query = new QueryExpression("contact")
        {
            ColumnSet = new ColumnSet("lastname"),
            Orders = { new("lastname", OrderType.Ascending) },
        };
        query.Criteria.AddCondition("parentcustomerid", ConditionOperator.Equal, answer.Id);
        Assert.That(Service.RetrieveMultiple(query).Entities.Select(each => each["lastname"]), Is.EqualTo(new[] { "One", "Two" }));
        Assert.That(
            Service.Retrieve("account", answer.Id, new ColumnSet("primarycontactid"))
                .GetAttributeValue<EntityReference>("primarycontactid").Id,
            Is.EqualTo(manager.Id));
    }

    [TestCase("""{"nosuch":1}""", "nosuch")]
    [TestCase("""{"numberofemployees":"many"}""", "numberofemployees")]
    [TestCase("""{"_primarycontactid_value":"00000000-0000-0000-0000-000000000001"}""", "@odata.bind")]
    [TestCase("""{"primarycontactid@odata.bind":"contacts"}""", "names no row")]
    [TestCase("[]", "object")]
    public async Task Post_OfWhatIsNoRow_IsABadRequestAndMakesNothing(string body, string told)
    {
        var answer = await _api.SendAsync("POST", "accounts", body);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest), answer.Text);
        Assert.That(answer.Error, Does.Contain(told));
        Assert.That(Service.RetrieveMultiple(new QueryExpression("account")).Entities, Is.Empty);
    }

    [Test]
    public async Task Patch_ChangesARow_MakesAMissingOne_AndObeysItsConditions()
    {
        var id = Service.Create(new Entity("account") { ["name"] = "Old" });
        Assert.That((await _api.SendAsync("PATCH", $"accounts({id})", """{"name":"New"}""")).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(Name(id), Is.EqualTo("New"));
        var missing = Guid.NewGuid();
        Assert.That(
            (await _api.SendAsync("PATCH", $"accounts({missing})", """{"name":"X"}""", ("If-Match", "*"))).Status,
            Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(
            (await _api.SendAsync("PATCH", $"accounts({id})", """{"name":"X"}""", ("If-None-Match", "*"))).Status,
            Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That(
            (await _api.SendAsync("PATCH", $"accounts({missing})", """{"name":"Made"}""")).Status,
            Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(Name(missing), Is.EqualTo("Made"));
    }

    [Test]
    public async Task VersionThatHasPassed_IsRefused_ForChangesAndRemovals()
    {
        var id = Service.Create(new Entity("account") { ["name"] = "Old" });
        var tag = (await _api.GetAsync($"accounts({id})?$select=name")).Json.GetProperty("@odata.etag").GetString()!;
        Service.Update(new Entity("account", id) { ["name"] = "Newer" });
        Assert.That(
            (await _api.SendAsync("PATCH", $"accounts({id})", """{"name":"X"}""", ("If-Match", tag))).Status,
            Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That((await _api.SendAsync("DELETE", $"accounts({id})", null, ("If-Match", tag))).Status,
            Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That(Name(id), Is.EqualTo("Newer"));
        Assert.That((await _api.SendAsync("DELETE", $"accounts({id})")).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await _api.GetAsync($"accounts({id})")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task ChangeSet_IsDoneWholeOrNotAtAll_AndLaterPartsNameEarlierRows()
    {
        var good = await BatchAsync("""{"lastname":"Byron","parentcustomerid_account@odata.bind":"$1"}""");
        Assert.That(good.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(good.Text, Does.Contain("HTTP/1.1 204 No Content"));
        var contact =
            Service.RetrieveMultiple(new QueryExpression("contact") { ColumnSet = new ColumnSet("parentcustomerid") }).Entities.Single();
        Assert.That(contact.GetAttributeValue<EntityReference>("parentcustomerid").Name, Is.EqualTo("Contoso"));

        var bad = await BatchAsync("""{"lastname":"Byron","nosuch":1}""");
        Assert.That(bad.Text, Does.Contain("HTTP/1.1 400 Bad Request").And.Contain("nosuch"));
        Assert.That(Service.RetrieveMultiple(new QueryExpression("account")).Entities, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Batch_ReadsInItsParts()
    {
        Service.Create(new Entity("account") { ["name"] = "Contoso" });
        const string Body = "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + "GET /api/data/v9.2/accounts?$select=name HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n"
            + "--b\r\nContent-Type: application/http\r\n\r\nGET accounts/$count HTTP/1.1\r\n\r\n\r\n--b--\r\n";
        var answer = await _api.SendAsync("POST", "$batch", Body, ("Content-Type", "multipart/mixed; boundary=b"));
        Assert.That(answer.Text, Does.Contain("\"name\":\"Contoso\"").And.Contain("HTTP/1.1 200 OK"));
    }

    [Test]
    public async Task Writing_WithoutThePagesToken_IsRefused()
    {
        using var browser = new HttpClient { BaseAddress = _api.Address };
        var answer = await browser.PostAsync("/api/data/v9.2/accounts", new StringContent("""{"name":"X"}"""));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(Service.RetrieveMultiple(new QueryExpression("account")).Entities, Is.Empty);
    }

    private Task<ApiClient.Answer> BatchAsync(string contact)
    {
        var body = "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n"
            + "--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: 1\r\n\r\n"
            + "POST /api/data/v9.2/accounts HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{\"name\":\"Contoso\"}\r\n"
            + "--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: 2\r\n\r\n"
            + $"POST /api/data/v9.2/contacts HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{contact}\r\n--c--\r\n--b--\r\n";
        return _api.SendAsync("POST", "$batch", body, ("Content-Type", "multipart/mixed; boundary=b"));
    }

    private object Name(Guid id) => Service.Retrieve("account", id, new ColumnSet("name"))["name"];
}
