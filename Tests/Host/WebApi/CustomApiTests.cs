using System.Net;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Host.WebApi;

/// <summary>The product's own messages are called over the Web API as actions and functions, alone and on a row.</summary>
[TestFixture]
internal sealed class CustomApiTests
{
    private OnboardingOrganization _organization = null!;
    private ApiClient _api = null!;
    private Guid _plan;

    [SetUp]
    public async Task StartAsync()
    {
        _organization = OnboardingOrganization.Fresh();
        _organization.Sales.WinNew(_organization.Sales.Account(name: "Acme"));
        _organization.Drain();
        _plan = _organization.Service.RetrieveMultiple(new QueryExpression(PlanTable.LogicalName)).Entities.Single().Id;
        _api = await ApiClient.StartAsync(_organization.Sandbox);
    }

    [TearDown]
    public async Task StopAsync() => await _api.DisposeAsync();

    [Test]
    public async Task UnboundAction_TakesItsParametersFromTheContent()
    {
        var answer = await _api.SendAsync("POST", "onb_EvaluateDuePlans", """{"PlansPerBatch":10}""");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.That(answer.Json.GetProperty("Evaluated").GetInt32(), Is.GreaterThanOrEqualTo(0));
    }

    [Test]
    public async Task BoundAction_IsAboutItsRow()
    {
        var answer = await _api.SendAsync("POST", $"onb_plans({_plan})/Microsoft.Dynamics.CRM.onb_EvaluatePlan", "{}");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.That(answer.Json.TryGetProperty("HealthBand", out _), Is.True, answer.Text);
        Assert.That(
            (await _api.SendAsync("POST", $"accounts({_plan})/Microsoft.Dynamics.CRM.onb_EvaluatePlan", "{}")).Status,
            Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task UnknownParameter_WrongType_WrongMethodAndUnknownName_AreRefused()
    {
        Assert.Multiple(async () =>
        {
            var unknown = await _api.SendAsync("POST", "onb_EvaluateDuePlans", """{"Nosuch":1}""");
            Assert.That(unknown.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(unknown.Error, Does.Contain("Nosuch"));
            Assert.That(
                (await _api.SendAsync("POST", "onb_EvaluateDuePlans", """{"PlansPerBatch":"ten"}""")).Status,
                Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That((await _api.GetAsync("onb_EvaluateDuePlans")).Status, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
            Assert.That((await _api.SendAsync("POST", "onb_NoSuchApi", "{}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task Function_TakesItsParametersFromTheAddress()
    {
        var draft = _organization.Service.Create(new Entity(RulesetTable.LogicalName) { [RulesetTable.Name] = "Draft" });
        var parameter = Uri.EscapeDataString($$"""{"@odata.id":"onb_rulesets({{draft}})"}""");
        var answer = await _api.GetAsync($"onb_PreviewRuleset(Ruleset=@r)?@r={parameter}");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.That(answer.Json.GetProperty("Plans").GetInt32(), Is.EqualTo(1));
        Assert.That((await _api.GetAsync("onb_PreviewRuleset(Ruleset=@r)")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }
}
