using System.Collections.Concurrent;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Scenarios;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Support.Onboarding;

/// <summary>
/// The Sandbox as an organization under test: the packed solution and a small sales force. It is made once for each variant of closing;
/// every test gets a copy of its own. Tests that inject faults, interleave or count calls use it directly; scenarios see its interface.
/// </summary>
internal sealed class OnboardingOrganization : IOrganizationUnderTest
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

    public string Driver => OrganizationDriver.Name;

    public DateTime UtcNow => Sandbox.Clock.UtcNow;

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

    public IOrganizationService CsmService => Sandbox.ServiceFor(_prepared.Csm);

    /// <summary>The application user of the daily sweep and of reconciliation, with the role for it and no other.</summary>
    public Guid ApplicationUser => _prepared.ApplicationUser;

    /// <summary>A copy of the prepared organization.</summary>
    /// <param name="closing">What Win and Lose do inside; null for the usual.</param>
    public static OnboardingOrganization Fresh(OpportunityClosing? closing = null) =>
        new(Templates.GetOrAdd(closing ?? new OpportunityClosing(), each => new Lazy<Prepared>(() => Prepare(each))).Value);

    public IOrganizationService ServiceFor(Guid userId) => Sandbox.ServiceFor(userId);

    public void GiveRoles(EntityReference principal, params string[] roles) => Roles.Give(Service, principal, roles);

    public string? WhyNot(Capability capability) => null;

    public void AdvanceTo(DateTime utc) => Sandbox.Clock.AdvanceTo(utc);

    /// <summary>What ships becomes rows.</summary>
    public InstalledDefaults InstallDefaults() => new(Service.Execute(new OrganizationRequest("onb_InstallDefaults")).Results);

    public void Win(Guid opportunity) => OwnerOf(opportunity).Execute(new WinOpportunityRequest
    {
        OpportunityClose = Close(opportunity),
        Status = new OptionSetValue(-1),
    });

    public void Lose(Guid opportunity) => OwnerOf(opportunity).Execute(new LoseOpportunityRequest
    {
        OpportunityClose = Close(opportunity),
        Status = new OptionSetValue(-1),
    });

    public void Reopen(Guid opportunity) => OwnerOf(opportunity).Update(new Entity(OpportunityTable.LogicalName, opportunity)
    {
        [OpportunityTable.StateCode] = new OptionSetValue(OpportunityTable.StateOpen),
    });

    /// <summary>Moves the clock to nine o'clock UTC of a day.</summary>
    public void GoTo(int year, int month, int day) => AdvanceTo(new DateTime(year, month, day, 9, 0, 0, DateTimeKind.Utc));

    /// <summary>Runs queued work; fails the test when a job fails.</summary>
    public void Drain()
    {
        var report = Sandbox.DrainQueue();
        Assert.That(
            report.Failed, Is.Zero,
            () => string.Join("\n", Sandbox.Executions.Items
                .Where(execution => execution.Outcome == ExecutionOutcome.Failed)
                .Select(execution => $"{execution.StepName}: {execution.Error}\n{execution.Trace}")));
    }

    /// <summary>Executions of a plug-in or activity class, or a workflow, by the end of its name.</summary>
    public IReadOnlyList<PluginExecution> ExecutionsOf(string name) =>
        [.. Sandbox.Executions.Items.Where(execution => execution.TypeName.EndsWith(name, StringComparison.Ordinal))];

    public void Dispose() => Sandbox.Dispose();

    // Whoever owns a deal closes it: a person with what Sales gives everybody, else somebody who may do everything.
    private IOrganizationService OwnerOf(Guid opportunity)
    {
        var owner = Service.Retrieve(OpportunityTable.LogicalName, opportunity, new ColumnSet(OpportunityTable.OwnerId))
            .GetAttributeValue<EntityReference>(OpportunityTable.OwnerId);
        var sellers = new QueryExpression(SystemUserTable.LogicalName);
        sellers.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.Equal, owner.Id);
        sellers.Criteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        sellers.AddLink("systemuserroles", SystemUserTable.Id, SystemUserTable.Id).AddLink("role", "roleid", "roleid")
            .LinkCriteria.AddCondition("name", ConditionOperator.Equal, Roles.Salesperson);
        return Service.RetrieveMultiple(sellers).Entities.Count > 0 ? ServiceFor(owner.Id) : Service;
    }

    private static Prepared Prepare(OpportunityClosing closing)
    {
        var sandbox = SandboxOrganization.Open(new SandboxOptions
        {
            StartOn = new DateTime(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc),
            Closing = closing,
        });
        using (var zip = PackedSolution.Open())
        {
            sandbox.ImportSolution(zip);
        }

        var (sales, success) = (Unit(sandbox, "Sales"), Unit(sandbox, "Customer Success"));
        var root = new EntityReference("businessunit", sandbox.RootBusinessUnitId);
        return new Prepared(
            sandbox,
            User(sandbox, "Sam Seller", 1033, sales, Roles.Salesperson, Roles.SalesContributor),
            User(sandbox, "Gerda Verkauf", 1031, sales, Roles.Salesperson, Roles.SalesContributor),
            User(sandbox, "Clara Care", 1033, success, Roles.Csm),
            User(sandbox, "Nightly Service", 1033, root, Roles.ServiceUser));
    }

    private static EntityReference Unit(SandboxOrganization sandbox, string name) =>
        new("businessunit", sandbox.SystemService.Create(new Entity("businessunit")
        {
            ["name"] = name,
            ["parentbusinessunitid"] = new EntityReference("businessunit", sandbox.RootBusinessUnitId),
        }));

    private static Guid User(SandboxOrganization sandbox, string name, int language, EntityReference unit, params string[] roles)
    {
        var id = sandbox.SystemService.Create(new Entity(SystemUserTable.LogicalName)
        {
            ["fullname"] = name,
            ["businessunitid"] = unit,
        });
        UserLanguage.Set(sandbox.SystemService, id, language);
        Roles.Give(sandbox.SystemService, new EntityReference(SystemUserTable.LogicalName, id), roles);
        return id;
    }

    private static Entity Close(Guid opportunity) => new("opportunityclose")
    {
        [OpportunityCloseTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, opportunity),
    };

    private sealed record Prepared(SandboxOrganization Sandbox, Guid Seller, Guid GermanSeller, Guid Csm, Guid ApplicationUser);
}
