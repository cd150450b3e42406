using System.Collections.Concurrent;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Support.Onboarding;

/// <summary>
/// An organization with the packed solution and a small sales force. It is made once for each variant of closing; every test gets a copy
/// of its own. What a test does goes through messages.
/// </summary>
internal sealed class OnboardingOrganization : IDisposable
{
    private static readonly ConcurrentDictionary<OpportunityClosing, Lazy<Prepared>> Templates = new();

    private readonly Prepared _prepared;

    private OnboardingOrganization(Prepared prepared)
    {
        _prepared = prepared;
        Sandbox = prepared.Sandbox.Clone();
        Sales = new SalesDesk(this);
        Plans = new PlanReader(Service);
    }

    /// <summary>The organization.</summary>
    public SandboxOrganization Sandbox { get; }

    /// <summary>The service of the SYSTEM user.</summary>
    public IOrganizationService Service => Sandbox.SystemService;

    /// <summary>What Sales does.</summary>
    public SalesDesk Sales { get; }

    /// <summary>What the onboarding made of it.</summary>
    public PlanReader Plans { get; }

    /// <summary>A sales rep whose pages are in English; owns what a test does not give to somebody else.</summary>
    public EntityReference Seller => new(SystemUserTable.LogicalName, _prepared.Seller);

    /// <summary>A sales rep whose pages are in German.</summary>
    public EntityReference GermanSeller => new(SystemUserTable.LogicalName, _prepared.GermanSeller);

    /// <summary>A copy of the prepared organization.</summary>
    /// <param name="closing">What Win and Lose do inside; null for the usual.</param>
    public static OnboardingOrganization Fresh(OpportunityClosing? closing = null) =>
        new(Templates.GetOrAdd(closing ?? new OpportunityClosing(), each => new Lazy<Prepared>(() => Prepare(each))).Value);

    /// <summary>Moves the clock to nine o'clock UTC of a day.</summary>
    public void GoTo(int year, int month, int day) => Sandbox.Clock.AdvanceTo(new DateTime(year, month, day, 9, 0, 0, DateTimeKind.Utc));

    /// <summary>Runs queued work; fails the test when a job fails.</summary>
    public DrainReport Drain()
    {
        var report = Sandbox.DrainQueue();
        Assert.That(
            report.Failed, Is.Zero,
            () => string.Join("\n", Sandbox.Executions.Items
                .Where(execution => execution.Outcome == ExecutionOutcome.Failed)
                .Select(execution => $"{execution.StepName}: {execution.Error}\n{execution.Trace}")));
        return report;
    }

    /// <summary>Executions of a plug-in or activity class, or a workflow, by the end of its name.</summary>
    public IReadOnlyList<PluginExecution> ExecutionsOf(string name) =>
        [.. Sandbox.Executions.Items.Where(execution => execution.TypeName.EndsWith(name, StringComparison.Ordinal))];

    public void Dispose() => Sandbox.Dispose();

    private static Prepared Prepare(OpportunityClosing closing)
    {
        var sandbox = SandboxOrganization.Open(new SandboxOptions
        {
            StartOn = new DateTime(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc),
            Closing = closing,
        });
        using (var zip = PackedSolution.Open())
            sandbox.ImportSolution(zip);
        return new Prepared(sandbox, User(sandbox, "Sam Seller", 1033), User(sandbox, "Gerda Verkauf", 1031));
    }

    private static Guid User(SandboxOrganization sandbox, string name, int language)
    {
        var id = sandbox.SystemService.Create(new Entity(SystemUserTable.LogicalName)
        {
            ["fullname"] = name,
            ["businessunitid"] = new EntityReference("businessunit", sandbox.RootBusinessUnitId),
        });
        UserLanguage.Set(sandbox.SystemService, id, language);
        return id;
    }

    private sealed record Prepared(SandboxOrganization Sandbox, Guid Seller, Guid GermanSeller);
}
