using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Live.Calls;
using CrmOnboarding.Live.Reconciliation;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.LiveOperations;

/// <summary>Won opportunities without a plan are found and onboarded, each once.</summary>
[TestFixture]
internal sealed class ReconciliationTests
{
    private OnboardingOrganization _organization = null!;
    private SandboxOrganization _bypassed = null!;

    [SetUp]
    public void OpenTheOrganization()
    {
        _organization = OnboardingOrganization.Fresh();
        _organization.GoTo(2026, 11, 20);
    }

    [TearDown]
    public void CloseTheOrganization()
    {
        _bypassed?.Dispose();
        _organization.Dispose();
    }

    [Test, Property("Requirement", "N-22")]
    public void Run_AfterAnImportThatBypassedTheSteps_MakesExactlyTheMissingPlansAndThenNone()
    {
        var onboarded = _organization.Sales.WinNew(Account("With a plan"));
        var missing = new[] { Win(Account("One")), Win(Account("Two")) };
        Lose(Account("Lost"));
        _organization.Sales.Opportunity(Account("Open"));
        BypassTheSteps();

        var found = Find();
        var report = Reconcile(found);

        Assert.Multiple(() =>
        {
            Assert.That(found.Select(deal => deal.Opportunity.Id), Is.EquivalentTo(missing));
            Assert.That((report.Onboarded, report.Failures.Count, report.WithoutCustomer.Count), Is.EqualTo((2, 0, 0)));
            Assert.That(Plans().Plans(), Has.Count.EqualTo(3));
            foreach (var deal in missing.Append(onboarded))
            {
                Assert.That(Plans().WorkstreamsOf(deal), Has.Count.EqualTo(1));
            }

            Assert.That(Find(), Is.Empty);
            Assert.That(Reconcile(Find()).Onboarded, Is.Zero);
        });
    }

    [Test]
    public void Run_WithTwoDealsOfOneCustomer_JoinsTheLaterToThePlanOfTheFirst()
    {
        var account = Account("Buys twice");
        _organization.GoTo(2026, 11, 24);
        var later = Win(account);
        var first = _organization.Sales.Opportunity(account);
        WinOn(first, new DateTime(2026, 11, 20));
        BypassTheSteps();

        var found = Find();
        Reconcile(found, degree: 3);

        Assert.Multiple(() =>
        {
            Assert.That(found.Select(deal => deal.Opportunity.Id), Is.EqualTo(new[] { first, later }), "the oldest win first");
            Assert.That(Plans().Single().On(PlanTable.Day0On), Is.EqualTo(new Date(2026, 11, 20)));
            Assert.That(Plans().WorkstreamsOf(later).Single().On(WorkstreamTable.Day0On), Is.EqualTo(new Date(2026, 11, 24)));
        });
    }

    [Test]
    public void Run_WithOneDealThatFails_OnboardsTheRestAndNamesIt()
    {
        var deals = Enumerable.Range(1, 5).Select(number => Win(Account($"Customer {number}"))).ToList();
        BypassTheSteps();
        var found = Find();
        var plans = 0;
        _bypassed.Faults.BeforeRow = write =>
        {
            if (write is { Kind: RowWriteKind.Insert, Table: PlanTable.LogicalName } && ++plans == 3)
            {
                throw new InvalidOperationException("bad row");
            }
        };

        var report = Reconcile(found);

        Assert.Multiple(() =>
        {
            Assert.That(report.Onboarded, Is.EqualTo(4));
            Assert.That(report.Failures.Select(failure => failure.Row.Id), Is.EqualTo(new[] { found[2].Opportunity.Id }));
            Assert.That(report.Failures[0].Sentence, Does.Contain(found[2].Opportunity.Id.ToString()).And.Not.Contain("\n"));
            Assert.That(Plans().Plans(), Has.Count.EqualTo(4), "nothing of the failed one is left");
            Assert.That(deals, Does.Contain(found[2].Opportunity.Id));
        });
    }

    [Test]
    public void Run_WithADealWithoutACustomer_ReportsItAndMakesNothing()
    {
        var opportunity = _organization.Sales.Opportunity(null);
        _organization.Win(opportunity);
        BypassTheSteps();

        var report = Reconcile(Find());

        Assert.Multiple(() =>
        {
            Assert.That(report.WithoutCustomer.Select(deal => deal.Opportunity.Id), Is.EqualTo(new[] { opportunity }));
            Assert.That(report.Onboarded, Is.Zero);
            Assert.That(Plans().RowCount(), Is.Zero);
        });
    }

    [Test]
    public void Find_SinceADay_CountsThatDay()
    {
        Win(Account("Before"));
        _organization.GoTo(2026, 11, 21);
        var onTheDay = Win(Account("On the day"));
        BypassTheSteps();

        Assert.That(Find(since: new Date(2026, 11, 21)).Select(deal => deal.Opportunity.Id), Is.EqualTo(new[] { onTheDay }));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    public void Find_OverPages_SeesEveryDealOnce(int pageSize)
    {
        var deals = Enumerable.Range(1, 7).Select(number => Win(Account($"Customer {number}"))).ToList();
        BypassTheSteps();
        Assert.That(Find(pageSize: pageSize).Select(deal => deal.Opportunity.Id), Is.EquivalentTo(deals));
    }

    private EntityReference Account(string name) => _organization.Sales.Account(500, name);

    [Test]
    public void Align_OfDealsWhoseJobsWereLost_FindsAndRepairsStatesThatDisagree()
    {
        var reopened = _organization.Sales.WinNew(Account("Reopened"));
        var lost = _organization.Sales.WinNew(Account("Lost"));
        var wonAgain = _organization.Sales.WinNew(Account("Won again"));
        _organization.Sales.Reopen(wonAgain);
        _organization.Drain();
        _organization.Sales.WinNew(Account("In line"));
        _organization.Sales.Reopen(reopened);
        _organization.Sales.Reopen(lost);
        _organization.Sales.Lose(lost);
        _organization.Sales.Win(wonAgain);
        BypassTheSteps();

        var found = Disagreeing();
        Assert.That(found.Select(deal => deal.Opportunity.Id), Is.EquivalentTo(new[] { reopened, lost, wonAgain }));
        Assert.That(Align(found), Is.Empty);
        Assert.Multiple(() =>
        {
            Assert.That(Status(reopened), Is.EqualTo(WorkstreamStatus.Suspended));
            Assert.That(Status(lost), Is.EqualTo(WorkstreamStatus.Cancelled));
            Assert.That(Status(wonAgain), Is.EqualTo(WorkstreamStatus.InProgress));
            Assert.That(Disagreeing(), Is.Empty);
        });

        WorkstreamStatus? Status(Guid deal) => Plans().WorkstreamsOf(deal).Single().Choice<WorkstreamStatus>(WorkstreamTable.Status);
    }

    [Test]
    public void Run_WithWinsOfLongAgo_MakesNoPlanAndTellsThem()
    {
        var old = _organization.Sales.Opportunity(Account("Imported"));
        WinOn(old, new DateTime(2015, 3, 2));
        BypassTheSteps();
        var report = Reconcile(Find());
        Assert.Multiple(() =>
        {
            Assert.That(report.TooOld.Select(deal => deal.Opportunity.Id), Is.EqualTo(new[] { old }));
            Assert.That(report.Onboarded, Is.Zero);
            Assert.That(Plans().RowCount(), Is.Zero);
        });
    }

    private Guid Win(EntityReference customer)
    {
        var opportunity = _organization.Sales.Opportunity(customer);
        _organization.Win(opportunity);
        return opportunity;
    }

    private void WinOn(Guid opportunity, DateTime day) => _organization.Service.Execute(new Microsoft.Crm.Sdk.Messages.WinOpportunityRequest
    {
        OpportunityClose = new Entity("opportunityclose")
        {
            [OpportunityCloseTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, opportunity),
            ["actualend"] = day,
        },
        Status = new OptionSetValue(-1),
    });

    private void Lose(EntityReference customer) => _organization.Lose(_organization.Sales.Opportunity(customer));

    /// <summary>From here on the organization is a copy without the queue: what was not handled yet never will be.</summary>
    private void BypassTheSteps() => _bypassed = _organization.Sandbox.Clone();

    private IReadOnlyList<WonDeal> Find(Date? since = null, int pageSize = 5_000)
    {
        using var pool = new Line(_bypassed.ServiceFor(_organization.ApplicationUser)).Pool(new SandboxClock(_bypassed));
        return MissingOnboardings.Find(pool, since, pageSize);
    }

    private ReconciliationReport Reconcile(IReadOnlyList<WonDeal> deals, int degree = 1)
    {
        var clock = new SandboxClock(_bypassed);
        using var pool = new Line(_bypassed.ServiceFor(_organization.ApplicationUser)).Pool(clock, degree);
        return new ReconciliationRun(pool, clock, _ => { }).Run(deals);
    }

    private PlanReader Plans() => new(_bypassed.SystemService);

    private IReadOnlyList<WonDeal> Disagreeing()
    {
        using var pool = new Line(_bypassed.ServiceFor(_organization.ApplicationUser)).Pool(new SandboxClock(_bypassed));
        return DisagreeingDeals.Find(pool);
    }

    private IReadOnlyList<FailedRow> Align(IReadOnlyList<WonDeal> deals)
    {
        var clock = new SandboxClock(_bypassed);
        using var pool = new Line(_bypassed.ServiceFor(_organization.ApplicationUser)).Pool(clock, 1);
        return new ReconciliationRun(pool, clock, _ => { }).Align(deals);
    }
}
