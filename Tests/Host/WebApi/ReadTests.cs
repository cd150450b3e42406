using System.Net;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Host.WebApi;

/// <summary>What pages and clients read over the Web API is what Dataverse would answer; what it cannot do here it says by name.</summary>
[TestFixture]
internal sealed class ReadTests
{
    private ApiClient _api = null!;
    private Guid _contoso;
    private Guid _ada;

    [SetUp]
    public async Task StartAsync()
    {
        _api = await ApiClient.StartAsync(SandboxOrganization.Open());
        var service = _api.Organization.SystemService;
        _contoso = service.Create(new Entity("account")
        {
            ["name"] = "Contoso",
            ["numberofemployees"] = 120,
            ["revenue"] = new Money(5_000_000m),
            ["creditonhold"] = true,
        });
        service.Create(new Entity("account") { ["name"] = "Fabrikam", ["numberofemployees"] = 40 });
        service.Create(new Entity("account") { ["name"] = "100 % Pure" });
        _ada = service.Create(new Entity("contact")
        {
            ["firstname"] = "Ada",
            ["lastname"] = "Byron",
            ["parentcustomerid"] = new EntityReference("account", _contoso),
        });
        service.Update(new Entity("account", _contoso) { ["primarycontactid"] = new EntityReference("contact", _ada) });
    }

    [TearDown]
    public async Task StopAsync() => await _api.DisposeAsync();

    [Test]
    public async Task Answers_TellTheTimeOfTheOrganization()
    {
        var answer = await _api.GetAsync("accounts?$select=name");
        Assert.That(answer.Date, Is.EqualTo(_api.Organization.Clock.UtcNow).Within(TimeSpan.FromSeconds(1)));
    }

    [TestCase("name eq 'Contoso'", "Contoso")]
    [TestCase("name ne 'Contoso'", "100 % Pure,Fabrikam")]
    [TestCase("numberofemployees gt 40", "Contoso")]
    [TestCase("40 lt numberofemployees", "Contoso")]
    [TestCase("numberofemployees eq null", "100 % Pure")]
    [TestCase("numberofemployees ne null and creditonhold eq false", "Fabrikam")]
    [TestCase("startswith(name,'Fab') or endswith(name,'oso')", "Contoso,Fabrikam")]
    [TestCase("contains(name,'%')", "100 % Pure")]
    [TestCase("not contains(name,'o')", "100 % Pure,Fabrikam")]
    [TestCase("not (name eq 'Contoso' or numberofemployees eq null)", "Fabrikam")]
    [TestCase("name in ('Contoso','Fabrikam')", "Contoso,Fabrikam")]
    [TestCase("creditonhold", "Contoso")]
    [TestCase("revenue ge 5000000", "Contoso")]
    [TestCase("primarycontactid/lastname eq 'Byron'", "Contoso")]
    [TestCase("statecode eq 0 and numberofemployees lt 50", "Fabrikam")]
    public async Task Filter_KeepsWhatFits(string filter, string expected)
    {
        var answer = await _api.GetAsync($"accounts?$select=name&$orderby=name&$filter={Uri.EscapeDataString(filter)}");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.That(string.Join(',', answer.Values("name")), Is.EqualTo(expected));
    }

    [Test]
    public async Task Filter_ByALookup_UsesItsValue() => Assert.That(
        (await _api.GetAsync($"contacts?$select=fullname&$filter=_parentcustomerid_value eq {_contoso}")).Rows, Has.Count.EqualTo(1));

    [TestCase("accounts?$select=nosuch")]
    [TestCase("accounts?$filter=nosuch eq 1")]
    [TestCase("accounts?$orderby=nosuch")]
    [TestCase("accounts?$expand=nosuch")]
    [TestCase("accounts?$filter=name gt null")]
    [TestCase("accounts?$filter=numberofemployees eq 'many'")]
    public async Task UnknownColumnOrWrongValue_IsABadRequest(string resource)
    {
        var answer = await _api.GetAsync(resource);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest), answer.Text);
        Assert.That(answer.Error, Is.Not.Empty);
    }

    [TestCase("accounts?$apply=aggregate(numberofemployees with sum as total)", "$apply")]
    [TestCase("accounts?$filter=length(name) eq 3", "length")]
    [TestCase("accounts?$skip=3", "$skip")]
    [TestCase("accounts?$expand=primarycontactid($expand=parentcustomerid_account)", "primarycontactid")]
    public async Task WhatIsNotSupported_IsSaidByName(string resource, string name)
    {
        var answer = await _api.GetAsync(resource);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotImplemented), answer.Text);
        Assert.That(answer.Error, Does.Contain(name).And.EndsWith("is not supported by this preview of the Web API."));
    }

    [Test]
    public async Task Impersonation_IsRefused() => Assert.That(
        (await _api.GetAsync("accounts", ("MSCRMCallerID", Guid.NewGuid().ToString()))).Status, Is.EqualTo(HttpStatusCode.NotImplemented));

    [Test]
    public async Task Annotations_ComeWhereTheCallerPrefersThem()
    {
        var resource = $"accounts({_contoso})?$select=name,revenue,_primarycontactid_value,creditonhold";
        var plain = (await _api.GetAsync(resource)).Json;
        var told = (await _api.GetAsync(resource, ("Prefer", "odata.include-annotations=\"*\""))).Json;
        Assert.Multiple(() =>
        {
            Assert.That(plain.GetProperty("_primarycontactid_value").GetGuid(), Is.EqualTo(_ada));
            Assert.That(plain.GetProperty("@odata.etag").GetString(), Does.Match("^W/\"\\d+\"$"));
            Assert.That(plain.EnumerateObject().Select(each => each.Name), Has.None.Contains("FormattedValue"));
            Assert.That(
                told.GetProperty("_primarycontactid_value@OData.Community.Display.V1.FormattedValue").GetString(), Is.EqualTo("Ada Byron"));
            Assert.That(
                told.GetProperty("_primarycontactid_value@Microsoft.Dynamics.CRM.lookuplogicalname").GetString(), Is.EqualTo("contact"));
            Assert.That(
                told.GetProperty("_primarycontactid_value@Microsoft.Dynamics.CRM.associatednavigationproperty").GetString(),
                Is.EqualTo("primarycontactid"));
            Assert.That(told.GetProperty("revenue@OData.Community.Display.V1.FormattedValue").GetString(), Is.EqualTo("$5,000,000.00"));
            Assert.That(told.GetProperty("revenue").GetDecimal(), Is.EqualTo(5_000_000m));
        });
    }

    [Test]
    public async Task Expand_BringsRelatedRows_EitherWay()
    {
        var account = (await _api.GetAsync($"accounts({_contoso})?$select=name&$expand=primarycontactid($select=lastname)")).Json;
        Assert.That(account.GetProperty("primarycontactid").GetProperty("lastname").GetString(), Is.EqualTo("Byron"));
        var ways =
            (await _api.GetAsync($"accounts?$select=name&$filter=name eq 'Fabrikam'&$expand=primarycontactid($select=lastname)")).Rows;
        Assert.That(ways[0].GetProperty("primarycontactid").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        var contact = (await _api.GetAsync($"contacts({_ada})?$select=lastname&$expand=account_primary_contact($select=name)")).Json;
        Assert.That(
            contact.GetProperty("account_primary_contact").EnumerateArray().Select(each => each.GetProperty("name").GetString()),
            Is.EqualTo(new[] { "Contoso" }));
    }

    [Test]
    public async Task Related_IsReadThroughTheRow()
    {
        Assert.That(
            (await _api.GetAsync($"accounts({_contoso})/primarycontactid?$select=lastname")).Json.GetProperty("lastname").GetString(),
            Is.EqualTo("Byron"));
        Assert.That((await _api.GetAsync($"contacts({_ada})/account_primary_contact?$select=name")).Values("name"),
            Is.EqualTo(new[] { "Contoso" }));
    }

    [Test]
    public async Task Pages_FollowTheLink_AndTheCountIsOfAll()
    {
        var first = await _api.GetAsync("accounts?$select=name&$orderby=name&$count=true", ("Prefer", "odata.maxpagesize=2"));
        var link = first.Json.GetProperty("@odata.nextLink").GetString()!;
        var second = await _api.GetAsync(link.Split("/api/data/v9.2/")[1], ("Prefer", "odata.maxpagesize=2"));
        Assert.Multiple(() =>
        {
            Assert.That(first.Json.GetProperty("@odata.count").GetInt32(), Is.EqualTo(3));
            Assert.That(first.Values("name").Concat(second.Values("name")), Is.EqualTo(new[] { "100 % Pure", "Contoso", "Fabrikam" }));
            Assert.That(second.Json.TryGetProperty("@odata.nextLink", out _), Is.False);
        });
        Assert.That((await _api.GetAsync("accounts/$count")).Text, Is.EqualTo("3"));
        Assert.That(
            (await _api.GetAsync("accounts?$select=name&$top=1&$orderby=name desc")).Values("name"),
            Is.EqualTo(new[] { "Fabrikam" }));
    }

    [Test]
    public async Task FetchXml_RunsAsItStands_WithAliasesAndCookie()
    {
        const string Fetch = "<fetch count='1'><entity name='account'><attribute name='name'/><order attribute='name'/>"
            + "<link-entity name='contact' from='contactid' to='primarycontactid' link-type='outer' alias='c'><attribute name='lastname'/>"
            + "</link-entity></entity></fetch>";
        var answer = await _api.GetAsync("accounts?fetchXml=" + Uri.EscapeDataString(Fetch));
        Assert.That(answer.Values("name"), Is.EqualTo(new[] { "100 % Pure" }));
        Assert.That(answer.Json.GetProperty("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie").GetString(), Does.Contain("pagenumber=\"2\""));
        var byName = await _api.GetAsync(
            "accounts?fetchXml=" + Uri.EscapeDataString(Fetch.Replace("<order", "<filter><condition attribute='name' operator='eq' "
                + "value='Contoso'/></filter><order", StringComparison.Ordinal)));
        Assert.That(byName.Rows[0].GetProperty("c.lastname").GetString(), Is.EqualTo("Byron"));
        Assert.That(
            (await _api.GetAsync("contacts?fetchXml=" + Uri.EscapeDataString(Fetch))).Status,
            Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await _api.GetAsync("accounts?fetchXml=%3Cfetch")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Row_ThatIsNotThere_IsNotFound_AndOneThatDidNotChange_IsNotSent()
    {
        var missing = await _api.GetAsync($"accounts({Guid.NewGuid()})");
        Assert.That(missing.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(missing.Code, Is.EqualTo("0x80040217"));
        Assert.That((await _api.GetAsync("nosuchset")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        var tag = (await _api.GetAsync($"accounts({_contoso})?$select=name")).Json.GetProperty("@odata.etag").GetString()!;
        Assert.That(
            (await _api.GetAsync($"accounts({_contoso})?$select=name", ("If-None-Match", tag))).Status,
            Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task WhoAmIAndEntityDefinitions_TellClientsWhatTheyNeed()
    {
        Assert.That((await _api.GetAsync("WhoAmI")).Json.GetProperty("UserId").GetGuid(), Is.EqualTo(_api.Organization.SystemUserId));
        Assert.That((await _api.GetAsync("WhoAmI()")).Status, Is.EqualTo(HttpStatusCode.OK));
        var one = (await _api.GetAsync("EntityDefinitions(LogicalName='account')?$select=EntitySetName,PrimaryIdAttribute")).Json;
        Assert.That(one.GetProperty("EntitySetName").GetString(), Is.EqualTo("accounts"));
        Assert.That(one.TryGetProperty("SchemaName", out _), Is.False);
        Assert.That((await _api.GetAsync("EntityDefinitions?$filter=EntitySetName eq 'contacts'")).Values("LogicalName"),
            Is.EqualTo(new[] { "contact" }));
        Assert.That(
            (await _api.GetAsync("EntityDefinitions?$filter=IsActivity eq true")).Status,
            Is.EqualTo(HttpStatusCode.NotImplemented));
    }
}
