using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
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

        var found = List();
        Assert.That(Plans().Plans(), Has.Count.EqualTo(1), "a list changes nothing");
        var report = Reconcile();

        Assert.Multiple(() =>
        {
            Assert.That(found, Has.Count.EqualTo(2));
            Assert.That(missing.All(deal => found.Any(sentence => sentence.Contains($"({deal}): It is won and has no plan."))));
            Assert.That((report.Onboarded, report.Aligned, report.PassedOver.Count), Is.EqualTo((2, 0, 0)));
            Assert.That(Plans().Plans(), Has.Count.EqualTo(3));
            foreach (var deal in missing.Append(onboarded))
            {
                Assert.That(Plans().WorkstreamsOf(deal), Has.Count.EqualTo(1));
            }

            Assert.That(List(), Is.Empty);
            Assert.That(Reconcile().Onboarded, Is.Zero);
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

        Assert.That(Reconcile().Onboarded, Is.EqualTo(2));
        Assert.Multiple(() =>
        {
            Assert.That(Plans().Single().On(PlanTable.Day0On), Is.EqualTo(new Date(2026, 11, 20)), "the oldest win first");
            Assert.That(Plans().WorkstreamsOf(later).Single().On(WorkstreamTable.Day0On), Is.EqualTo(new Date(2026, 11, 24)));
        });
    }

    [Test]
    public void Run_WithOneDealThatFails_OnboardsTheRestAndNamesIt()
    {
        var deals = Enumerable.Range(1, 5).Select(number => Win(Account($"Customer {number}"))).ToList();
        BypassTheSteps();
        var poisoned = NameBasedIdOfThePlanOf(deals[2]);
        _bypassed.Faults.BeforeRow = write =>
        {
            if (write is { Kind: RowWriteKind.Insert, Table: PlanTable.LogicalName } && write.Id == poisoned)
            {
                throw new InvalidOperationException("bad row");
            }
        };

        var report = Reconcile();

        Assert.Multiple(() =>
        {
            Assert.That(report.Onboarded, Is.EqualTo(4));
            Assert.That(report.PassedOver, Has.Count.EqualTo(1));
            Assert.That(report.PassedOver[0], Does.Contain(deals[2].ToString()).And.Contain("Dataverse refused to write its plan"));
            Assert.That(Plans().Plans(), Has.Count.EqualTo(4), "nothing of the failed one is left");
        });
    }

    [Test]
    public void Run_WithADealWithoutACustomer_ReportsItAndMakesNothing()
    {
        var opportunity = _organization.Sales.Opportunity(null);
        _organization.Win(opportunity);
        BypassTheSteps();

        var report = Reconcile();

        Assert.Multiple(() =>
        {
            Assert.That(report.PassedOver.Single(), Does.Contain(opportunity.ToString()).And.Contain("customer"));
            Assert.That(report.Onboarded, Is.Zero);
            Assert.That(Plans().RowCount(), Is.Zero);
        });
    }

    [Test]
    public void List_SinceADay_CountsThatDay()
    {
        Win(Account("Before"));
        _organization.GoTo(2026, 11, 21);
        var onTheDay = Win(Account("On the day"));
        BypassTheSteps();

        Assert.That(List(since: new DateTime(2026, 11, 21)).Single(), Does.Contain(onTheDay.ToString()));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    public void Slices_OfAnySize_SeeEveryDealOnce(int size)
    {
        var deals = Enumerable.Range(1, 7).Select(number => Win(Account($"Customer {number}"))).ToList();
        BypassTheSteps();
        var found = new List<string>();
        string? after = null;
        do
        {
            var answer = _bypassed.ServiceFor(_organization.ApplicationUser).Execute(new OrganizationRequest("onb_Reconcile")
            {
                ["After"] = after,
                ["Seconds"] = 0,
                ["DealsPerBatch"] = size,
            }).Results;
            if ((int)answer["Found"] > 0)
            {
                found.AddRange(((string)answer["FoundDeals"]).Split('\n'));
            }

            after = answer.TryGetValue("Next", out var next) ? next as string : null;
        }
        while (after is not null);

        Assert.That(found, Has.Count.EqualTo(7));
        Assert.That(deals.All(deal => found.Count(sentence => sentence.Contains(deal.ToString())) == 1));
        Assert.That(Plans().Plans(), Has.Count.EqualTo(7), "deals that drop out behind the reader make it miss none");
    }

    private EntityReference Account(string name) => _organization.Sales.Account(500, name);

    [Test]
    public void Run_OfDealsWhoseJobsWereLost_FindsAndRepairsStatesThatDisagree()
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

        Assert.That(List(), Has.Count.EqualTo(3).And.All.Contains("Its plan does not fit its state."));
        Assert.That(Reconcile().Aligned, Is.EqualTo(3));
        Assert.Multiple(() =>
        {
            Assert.That(Status(reopened), Is.EqualTo(WorkstreamStatus.Suspended));
            Assert.That(Status(lost), Is.EqualTo(WorkstreamStatus.Cancelled));
            Assert.That(Status(wonAgain), Is.EqualTo(WorkstreamStatus.InProgress));
            Assert.That(List(), Is.Empty);
        });

        WorkstreamStatus? Status(Guid deal) => Plans().WorkstreamsOf(deal).Single().Choice<WorkstreamStatus>(WorkstreamTable.Status);
    }

    [Test]
    public void Run_WithWinsOfLongAgo_MakesNoPlanAndTellsThem()
    {
        var old = _organization.Sales.Opportunity(Account("Imported"));
        WinOn(old, new DateTime(2015, 3, 2));
        BypassTheSteps();
        var report = Reconcile();
        Assert.Multiple(() =>
        {
            Assert.That(report.PassedOver.Single(), Does.Contain(old.ToString()).And.Contain("more than 90 days ago"));
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

    private ReconciliationReport Reconcile() => new ReconciliationRun(Service).Run();

    private IReadOnlyList<string> List(DateTime? since = null) => new ReconciliationRun(Service, since, onlyLists: true).Run().Found;

    private IOrganizationService Service => _bypassed.ServiceFor(_organization.ApplicationUser);

    private PlanReader Plans() => new(_bypassed.SystemService);

    private Guid NameBasedIdOfThePlanOf(Guid deal)
    {
        var customer = _bypassed.SystemService.Retrieve(
            OpportunityTable.LogicalName, deal, new Microsoft.Xrm.Sdk.Query.ColumnSet(OpportunityTable.CustomerId))
            .GetAttributeValue<EntityReference>(OpportunityTable.CustomerId);
        return NameBasedId.Of(PlanTable.LogicalName, customer.Id.ToString("N") + "-1");
    }
}
