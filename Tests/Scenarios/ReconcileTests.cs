using System;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>No customer is left to chance: what the nightly check finds while the jobs of a win have not run, and what it does.</summary>
[TestFixture]
internal sealed class ReconcileTests : Scenario
{
    private IOrganizationService _night = null!;

    [SetUp]
    public void EmployTheNight()
    {
        Needs(Capability.CustomApis, Capability.HeldQueue, Capability.SecurityRoles, Capability.OwnSettings);
        _night = Organization.ServiceFor(People.User(Organization, "Nightly", Roles.ServiceUser).Id);
    }

    [Test]
    [Property("Requirement", "N-22")]
    public void Night_ListsWonDealsWithoutAPlan_MakesTheirPlansAndThenFindsNone()
    {
        Sales.WinNew(Sales.Account(5_000, "Has its plan"));
        var first = Win("First");
        Win("Second");

        var listed = Send(("OnlyList", true));
        Assert.Multiple(() =>
        {
            Assert.That(listed["Found"], Is.EqualTo(2));
            Assert.That((string)listed["FoundDeals"], Does.Contain($"({first}): It is won and has no plan."));
            Assert.That(Plans.Plans(), Has.Count.EqualTo(1), "a list changes nothing");
        });

        var made = Send();
        Assert.Multiple(() =>
        {
            Assert.That((made["Found"], made["Onboarded"], made["PassedOver"]), Is.EqualTo(((object)2, (object)2, (object)0)));
            Assert.That(made["Next"], Is.Null);
            Assert.That(Plans.Plans(), Has.Count.EqualTo(3));
            Assert.That(Send()["Found"], Is.Zero);
        });

        // The jobs of the wins run late and find everything in place.
        Drain();
        Assert.That(Plans.Plans(), Has.Count.EqualTo(3));
    }

    [Test]
    [Property("Requirement", "N-22")]
    public void Night_WithAThreshold_LooksAtDealsFromThatMonthlyValueOnAndAtThoseWithoutOne()
    {
        RulesetDesk.PublishWith(Administrator, "plan.watchedvalue", 10_000);
        Win("Small", 9_999);
        var large = Win("Large", 10_000);
        var unknown = Win("Not known");

        var listed = Send(("OnlyList", true));
        Assert.Multiple(() =>
        {
            Assert.That(listed["Found"], Is.EqualTo(2));
            Assert.That((string)listed["FoundDeals"], Does.Contain(large.ToString()).And.Contain(unknown.ToString()));
        });
    }

    // The deal that was made first is won last.
    [Test]
    public void Night_WithTwoDealsOfACustomer_BeginsThePlanWithTheOlderWin()
    {
        var customer = Sales.Account(5, "Twice");
        var later = Sales.Opportunity(customer);
        var older = Sales.Opportunity(customer);
        Sales.Win(older);
        GoTo(2026, 11, 25);
        Sales.Win(later);

        Send();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.Day0On), Is.EqualTo(new Date(2026, 11, 20)));
            Assert.That(Plans.Single().Reference(PlanTable.OpportunityId)?.Id, Is.EqualTo(older));
            Assert.That(Plans.Workstreams(), Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void Night_SentByWhoMayNot_IsRefused()
    {
        var csm = Organization.ServiceFor(People.User(Organization, "Cora Success", Roles.Csm).Id);
        Assert.Multiple(() =>
        {
            Assert.That(
                () => csm.Execute(new OrganizationRequest("onb_Reconcile")), Throws.Exception.Message.Contains("prvWriteonb_Ruleset"));
            Assert.That(() => Send(("After", "nowhere")), Throws.Exception.Message.Contains("is not where an answer ended"));
            Assert.That(
                () => Send(("DealsPerBatch", 101)),
                Throws.Exception.Message.Contains("'DealsPerBatch' is 101; it must be between 1 and 100."));
        });
    }

    private ParameterCollection Send(params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest("onb_Reconcile");
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return _night.Execute(request).Results;
    }

    // Won, and the jobs of the win have not run yet.
    private Guid Win(string customer, decimal? monthlyValue = null)
    {
        var deal = Sales.Opportunity(Sales.Account(5, customer), row =>
        {
            if (monthlyValue is { } value)
            {
                row[OpportunityTable.MonthlyValue] = new Money(value);
            }
        });
        Sales.Win(deal);
        return deal;
    }
}
