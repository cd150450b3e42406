using System;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// Base of the scenarios: messages in, rows out, on whichever organization the project that compiles them opens. These sources are
/// compiled for the Sandbox and, linked, for every other driver; they name no driver.
/// </summary>
internal abstract class Scenario
{
    private WatchedOrganization? _watched;
    private IOrganizationService? _administrator;
    private IOrganizationService? _approver;

    private static readonly DateTime Friday = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>The organization of this scenario alone.</summary>
    protected IOrganizationUnderTest Organization { get; private set; } = null!;

    /// <summary>What Sales does.</summary>
    protected SalesDesk Sales { get; private set; } = null!;

    /// <summary>What the onboarding made of it, as a customer success manager sees and works it.</summary>
    protected PlanReader Plans { get; private set; } = null!;

    /// <summary>The service of an administrator.</summary>
    protected IOrganizationService Service => Organization.Service;

    /// <summary>The service of a customer success manager, who works plans.</summary>
    protected IOrganizationService Csm => Organization.CsmService;

    /// <summary>The service of the English seller.</summary>
    protected IOrganizationService Seller => Organization.ServiceFor(Organization.Seller.Id);

    /// <summary>The service of whoever sets up templates, calendars, rules and settings, with the role for it and no other.</summary>
    protected IOrganizationService Administrator =>
        _administrator ??= Organization.ServiceFor(People.User(Organization, "Ada Admin", Roles.Administrator).Id);

    /// <summary>What the administrator does with templates; another one approves.</summary>
    protected TemplateDesk Templates => new(
        Administrator,
        _approver ??= Organization.ServiceFor(People.User(Organization, "Bo Admin", Roles.Administrator).Id));

    [SetUp]
    public void OpenTheOrganizationOnAFriday()
    {
        Organization = _watched = new WatchedOrganization(OrganizationDriver.Open());
        _administrator = _approver = null;
        Sales = new SalesDesk(Organization);
        Plans = new PlanReader(Organization.CsmService, Sales);
        Organization.AdvanceTo(Friday);
    }

    [TearDown]
    public void CloseTheOrganization()
    {
        try
        {
            if (_watched is not null && TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Passed)
            {
                PersonClaims.Check(_watched, GetType());
            }
        }
        finally
        {
            Organization?.Dispose();
            _watched = null;
        }
    }

    /// <summary>Skips the scenario, with the reason, on a driver that lacks what it needs.</summary>
    protected void Needs(params Capability[] capabilities)
    {
        foreach (var capability in capabilities)
        {
            if (Organization.WhyNot(capability) is { } reason)
            {
                SkippedScenarios.Skip(Organization.Driver, capability, reason);
            }
        }
    }

    /// <summary>Moves the clock to nine o'clock UTC of a day.</summary>
    protected void GoTo(int year, int month, int day)
    {
        Needs(Capability.MovableClock);
        Organization.AdvanceTo(new DateTime(year, month, day, 9, 0, 0, DateTimeKind.Utc));
    }

    /// <summary>Lets time pass.</summary>
    protected void Wait(TimeSpan time)
    {
        Needs(Capability.MovableClock);
        Organization.AdvanceTo(Organization.UtcNow + time);
    }

    /// <summary>Returns once all asynchronous work is done; fails the scenario when some of it failed.</summary>
    protected void Drain() => Organization.Drain();
}
