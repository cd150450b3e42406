using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>An evaluation reads each part of a plan once, many plans as cheaply as one, and writes what changed only.</summary>
[TestFixture]
internal sealed class PlanReadingTests
{
    private OnboardingOrganization _org = null!;
    private CountingService _service = null!;

    [SetUp]
    public void Prepare()
    {
        _org = OnboardingOrganization.Fresh();
        _org.GoTo(2026, 11, 20);
        _service = new CountingService(_org.Service);
    }

    [TearDown]
    public void CleanUp() => _org.Dispose();

    [Test]
    public void Find_APlan_TakesAtMostSeventeenReads()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        Assert.That(StoredPlan.Find(_service, _org.Plans.Single().Id), Is.Not.Null);
        Assert.That(_service.Reads, Is.LessThanOrEqualTo(17));
    }

    [Test]
    public void Read_ManyPlans_TakesAsManyReadsAsOne()
    {
        for (var i = 0; i < 5; i++)
        {
            _org.Sales.WinNew(_org.Sales.Account(5_000, $"Customer {i}"));
        }

        var ids = _org.Plans.Plans().Select(plan => plan.Id).ToList();
        var together = StoredPlan.Read(_service, ids).Select(plan =>
            PlanEvaluation.Of(plan.Facts(), new Date(2026, 12, 1), Ruleset.Shipped)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(ids, Has.Count.EqualTo(5));
            Assert.That(together, Has.Count.EqualTo(5));
            Assert.That(_service.Reads, Is.LessThanOrEqualTo(17));
        });
    }

    [Test]
    public void Read_APlanThatIsGone_IsLeftOut() =>
        Assert.That(StoredPlan.Read(_service, [Guid.NewGuid()]), Is.Empty);

    [Test]
    public void Run_WhenNothingChanged_WritesNothing()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        var evaluate = new EvaluatePlan(_service, new TraceLog(null));
        evaluate.Run(_org.Plans.Single().Id, new DateTime(2026, 11, 27, 9, 0, 0, DateTimeKind.Utc));
        _service.Calls.Clear();
        evaluate.Run(_org.Plans.Single().Id, new DateTime(2026, 11, 27, 17, 0, 0, DateTimeKind.Utc));
        Assert.That(_service.Writes, Is.Zero);
    }

    [Test]
    public void Find_APlanWhoseAnswersWereScored_ReadsThoseThatChangedOnly()
    {
        var customer = _org.Sales.Account(5_000);
        _org.Sales.WinNew(customer);
        _org.Sales.WinNew(customer);
        _org.Drain();
        _ = StoredPlan.Find(_service, _org.Plans.Single().Id);
        Assert.That(QuestionsRead, Is.Zero);

        // Answers of one of the two handoffs changed: eleven questions are scored, not twenty-two.
        _org.Service.Update(
            new Entity(HandoffTable.LogicalName, _org.Plans.Handoffs()[0].Id) { [HandoffTable.AnswersVersion] = "another" });
        _ = StoredPlan.Find(_service, _org.Plans.Single().Id);
        Assert.That(QuestionsRead, Is.EqualTo(11));
    }

    [Test]
    public void Run_OfAPlanThatIsGone_EndsWell() =>
        Assert.DoesNotThrow(() => new EvaluatePlan(_service, new TraceLog(null)).Run(Guid.NewGuid(), new DateTime(2026, 11, 27)));

    [Test]
    public void Run_WithAMilestoneDueInTheYear9999_StillEvaluates()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        var milestone = _org.Plans.Item("MATERIAL_1");
        var plan = StoredPlan.Find(new DueDate(_org.Service, milestone.Id, new DateTime(9999, 12, 31)), _org.Plans.Single().Id)!;
        Assert.That(PlanEvaluation.Of(plan.Facts(), new Date(2026, 12, 1), Ruleset.Shipped).Contact, Is.Not.Null);
    }

    [Test]
    public void Columns_OfWhatIsNotKnown_AreEmpty()
    {
        // A Saturday: nothing is due before Monday.
        _org.GoTo(2026, 11, 21);
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        var plan = _org.Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Contains(PlanTable.HealthScore) && plan[PlanTable.HealthScore] is not null, Is.False);
            Assert.That(plan.Contains(PlanTable.HealthPeak) && plan[PlanTable.HealthPeak] is not null, Is.False);
            Assert.That(plan.Contains(PlanTable.TroughSignsSince) && plan[PlanTable.TroughSignsSince] is not null, Is.False);
        });
    }

    private int QuestionsRead =>
        _service.Answers.Where(answer => answer.Table == HandoffItemTable.LogicalName).Sum(answer => answer.Rows);

    /// <summary>Shows one milestone with a due date that nobody could have typed.</summary>
    private sealed class DueDate(IOrganizationService inner, Guid milestoneId, DateTime dueOn) : CountingService(inner)
    {
        public override EntityCollection RetrieveMultiple(QueryBase query)
        {
            var rows = base.RetrieveMultiple(query);
            foreach (var row in rows.Entities.Where(row => row.Id == milestoneId))
            {
                row[MilestoneTable.DueOn] = dueOn;
            }

            return rows;
        }
    }
}
