using System.Net;
using CrmOnboarding.Sandbox;

namespace CrmOnboarding.Tests.Host;

/// <summary>No other page of this machine can write through the preview, and nothing but its own scripts runs in it.</summary>
[TestFixture]
internal sealed class GuardTests
{
    private RunningHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await RunningHost.StartAsync(SandboxOrganization.Open());

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Get_UnderAForeignName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/preview/log") { Headers = { Host = "elsewhere.example" } };
        var answer = await _host.Browser.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MisdirectedRequest));
    }

    [Test]
    public async Task Get_UnderTheRightNameWithAnotherPort_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/preview/log") { Headers = { Host = "127.0.0.1:1" } };
        Assert.That((await _host.Browser.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.MisdirectedRequest));
    }

    [TestCase("http://elsewhere.example")]
    [TestCase("null")]
    [TestCase("http://127.0.0.1:1")]
    public async Task Post_FromAnotherOrigin_IsRefusedEvenWithTheToken(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/preview/clock")
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string> { ["by"] = "day", ["page-token"] = await _host.TokenAsync() }),
            Headers = { { "Origin", origin } },
        };
        var before = _host.Organization.Clock.UtcNow;
        Assert.That((await _host.Browser.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(_host.Organization.Clock.UtcNow, Is.EqualTo(before));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("wrong")]
    public async Task Post_WithoutThePagesToken_ChangesNothing(string? token)
    {
        var fields = new Dictionary<string, string> { ["by"] = "day" };
        if (token is not null)
        {
            fields["page-token"] = token;
        }

        var before = _host.Organization.Clock.UtcNow;
        var answer = await _host.Browser.PostAsync("/preview/clock", new FormUrlEncodedContent(fields));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(_host.Organization.Clock.UtcNow, Is.EqualTo(before));
    }

    [Test]
    public async Task EveryAnswer_ForbidsScriptsInThePageAndFromElsewhere()
    {
        var answer = await _host.Browser.GetAsync("/preview/log");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Multiple(() =>
        {
            Assert.That(policy, Does.Contain("script-src 'self';").And.Contain("base-uri 'none'").And.Contain("default-src 'self'"));
            Assert.That(policy, Does.Not.Contain("unsafe-eval"));
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        });
    }

    [Test]
    public async Task EveryPage_SaysThatItIsAPreview() =>
        Assert.That(await _host.Browser.GetStringAsync("/preview/log"), Does.Contain("Preview on this machine, not Dynamics 365"));

    [TestCase("//elsewhere.example/", "/")]
    [TestCase("https://elsewhere.example/", "/")]
    [TestCase("/\\elsewhere.example", "/")]
    [TestCase("/preview/log", "/preview/log")]
    public async Task ComingBack_LeadsToThisHostOnly(string back, string expected)
    {
        var answer = await _host.PostAsync("/preview/queue", ("back", back));
        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo(expected));
    }
}
