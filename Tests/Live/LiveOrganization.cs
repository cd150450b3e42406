using System;
using System.Threading;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Scenarios;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Live;

/// <summary>A live environment as an organization under test.</summary>
/// <remarks>
/// It is shared, so a scenario sees only what grew from its own customers, its rows carry the mark of the run, and all of it is removed
/// at the end. Its clock is the world's: deals are closed on the scenario's day, everything else happens now. Its queue runs by itself.
/// </remarks>
internal sealed class LiveOrganization(TestEnvironment environment) : IOrganizationUnderTest
{
    private const int DefaultStatus = -1;
    private static readonly TimeSpan DrainLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private readonly MarkedRows _rows = new(environment.Service);
    private DateTime? _day;

    public string Driver => OrganizationDriver.Name;

    public IOrganizationService Service => _rows;

    public EntityReference Seller => environment.Seller;

    public EntityReference GermanSeller => environment.GermanSeller ?? throw new InvalidOperationException(WhyNot(Capability.GermanSeller));

    public DateTime UtcNow => _day ?? DateTime.UtcNow;

    public IOrganizationService ServiceFor(Guid userId) => Service;

    public IOrganizationService CsmService => Service;

    public void GiveRoles(EntityReference principal, params string[] roles) => Roles.Give(Service, principal, roles);

    public string? WhyNot(Capability capability) => capability switch
    {
        Capability.SecurityRoles => "its people and settings belong to others.",
        Capability.MovableClock => "nobody can move its clock.",
        Capability.HeldQueue => "its queue runs by itself.",
        Capability.OwnSettings => "its people and settings belong to others.",
        Capability.BareProducts => "a product needs units and a price list.",
        Capability.GermanSeller when environment.GermanSeller is null => "it has no enabled user whose pages are in German.",
        _ => null,
    };

    public void AdvanceTo(DateTime utc)
    {
        if (_day is not null)
            throw new InvalidOperationException(WhyNot(Capability.MovableClock));
        _day = utc;
    }

    public void Drain()
    {
        var jobs = new PendingJobs(environment.Service, _rows);
        var endsOn = DateTime.UtcNow + DrainLimit;
        // Twice nothing: what one job leads to can begin a moment after it has ended.
        for (var quiet = 0; quiet < 2; Thread.Sleep(Look))
        {
            quiet = jobs.Count() == 0 ? quiet + 1 : 0;
            Assert.That(DateTime.UtcNow, Is.LessThan(endsOn), $"the system jobs have not ended after {DrainLimit.TotalMinutes} minutes");
        }

        Assert.That(jobs.Failures(), Is.Empty);
    }

    public void Win(Guid opportunity) => Close("WinOpportunity", opportunity);

    public void Lose(Guid opportunity) => Close("LoseOpportunity", opportunity);

    public void Reopen(Guid opportunity) => Service.Update(new Entity(OpportunityTable.LogicalName, opportunity)
    {
        [OpportunityTable.StateCode] = new OptionSetValue(OpportunityTable.StateOpen),
    });

    public void Dispose() => _rows.Remove();

    /// <summary>By name: the SDK for .NET has the types of the platform only, not those of Sales.</summary>
    private void Close(string message, Guid opportunity) => Service.Execute(new OrganizationRequest(message)
    {
        ["OpportunityClose"] = new Entity("opportunityclose")
        {
            [OpportunityCloseTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, opportunity),
            ["subject"] = _rows.Mark,
            ["actualend"] = UtcNow,
        },
        ["Status"] = new OptionSetValue(DefaultStatus),
    });
}
