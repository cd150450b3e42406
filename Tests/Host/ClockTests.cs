using CrmOnboarding.Host;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Host;

/// <summary>The clock of the page moves the organization's clock and runs what waits.</summary>
[TestFixture]
internal sealed class ClockTests
{
    private static readonly DateTime Start = new(2026, 3, 27, 10, 30, 0, DateTimeKind.Utc);

    private readonly List<DateOnly> _days = [];
    private RunningHost _host = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _days.Clear();
        _host = await RunningHost.StartAsync(
            SandboxOrganization.Open(new SandboxOptions { StartOn = Start }),
            new PreviewOptions { EachDay = (_, day) => _days.Add(day) });
    }

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCase("day", "", 28)]
    [TestCase("week", "", 34)]
    [TestCase("date", "2026-04-01", 32)]
    public async Task Clock_Moved_KeepsTheTimeAndMeetsEveryDay(string by, string date, int dayOfMarch)
    {
        await _host.PostAsync("/preview/clock", ("by", by), ("date", date));
        var days = dayOfMarch - 27;
        Assert.Multiple(() =>
        {
            Assert.That(_host.Organization.Clock.UtcNow, Is.EqualTo(Start.AddDays(days)));
            Assert.That(_days, Is.EqualTo(Enumerable.Range(1, days).Select(more => DateOnly.FromDateTime(Start).AddDays(more))));
        });
    }

    [TestCase("2026-03-27")]
    [TestCase("2026-03-01")]
    [TestCase("2036-12-31")]
    [TestCase("soon")]
    public async Task Clock_ToADateItDoesNotGoTo_StaysAndSaysWhy(string date)
    {
        var answer = await _host.PostAsync("/preview/clock", ("by", "date"), ("date", date), ("back", "/preview/log"));
        var page = await _host.Browser.GetStringAsync(answer.Headers.Location);
        Assert.That(_host.Organization.Clock.UtcNow, Is.EqualTo(Start));
        Assert.That(page, Does.Contain("enter a date after 3/27/2026"));
    }

    [Test]
    public async Task Queue_Run_ShowsStepTimeCallsAndTrace()
    {
        var step = new StepRegistration
        {
            Name = "Count the accounts",
            MessageName = "Create",
            Table = "account",
            IsAsynchronous = true,
        };
        _host.Organization.RegisterStep(step, new CountingPlugin());
        _host.Organization.SystemService.Create(new Entity("account") { ["name"] = "Fabrikam" });
        Assert.That(await _host.Browser.GetStringAsync("/preview/log"), Does.Contain("1 job waits").And.Contain("Nothing has run yet."));

        await _host.PostAsync("/preview/queue");

        var page = await _host.Browser.GetStringAsync("/preview/log");
        Assert.That(page, Does.Contain("Count the accounts").And.Contain("WhoAmI").And.Contain("I looked.").And.Contain("Succeeded")
            .And.Contain("3/27/2026").And.Contain("0 jobs wait"));
    }

    private sealed class CountingPlugin : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            factory.CreateOrganizationService(null).Execute(new OrganizationRequest("WhoAmI"));
            ((ITracingService)serviceProvider.GetService(typeof(ITracingService))!).Trace("I looked.");
        }
    }
}
