using CrmOnboarding.Demo;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Support;
using Spectre.Console;

namespace CrmOnboarding.Tests.Browser;

/// <summary>The organization that the preview shows: the demo's own book of business, played once; every test gets a copy.</summary>
internal static class DemoData
{
    private static readonly Lazy<SandboxOrganization> s_played = new(Play);

    /// <summary>A copy.</summary>
    public static SandboxOrganization Copy() => s_played.Value.Clone();

    private static SandboxOrganization Play()
    {
        var zip = Repository.PathOf("out/CrmOnboarding_managed.zip");
        Assert.That(zip, Does.Exist, "Run ./crm pack first.");
        SandboxOrganization? played = null;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        new DemoRun(new DemoSettings { Solution = zip, Prints = false, Until = new DateOnly(2026, 4, 30) }, console, TextWriter.Null)
            .Execute(organization => played = organization.Clone());
        return played ?? throw new InvalidOperationException("The demo did not run.");
    }
}
