using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>Many edits cost one evaluation, and one that comes while an evaluation runs is never lost.</summary>
[TestFixture]
internal sealed class SimultaneousEditsTests
{
    private const string Workflow = "Evaluate onboarding plan";

    private OnboardingOrganization _org = null!;

    [SetUp]
    public void WinOnAFriday()
    {
        _org = OnboardingOrganization.Fresh();
        _org.GoTo(2026, 11, 20);
        _org.Sales.WinNew(_org.Sales.Account(5_000));
    }

    [TearDown]
    public void CleanUp() => _org.Dispose();

    [TestCase(0)]
    [TestCase(24)]
    public void SixRisks_EditedAtOnce_AreEvaluatedOnce(int hoursAfterTheLastEvaluation)
    {
        var risks = Enumerable.Range(1, 6).Select(number => Raise("Risk " + number, RiskSeverity.Low)).ToList();
        _org.Drain();
        _org.Sandbox.Clock.AdvanceBy(TimeSpan.FromHours(hoursAfterTheLastEvaluation));
        _org.Sandbox.Executions.Clear();
        foreach (var risk in risks)
        {
            SetSeverity(risk, RiskSeverity.Critical);
        }

        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(_org.ExecutionsOf("PlanFactsChangedPlugin"), Has.Count.EqualTo(6));
            Assert.That(_org.ExecutionsOf("PlanFactsChangedPlugin").Select(execution => string.Join(",", execution.ServiceCalls)),
                Is.All.EqualTo("RetrieveMultiple,Update"));
            Assert.That(Evaluations(), Has.Count.EqualTo(1));
            Assert.That(_org.Plans.Single().Choice<RiskSeverity>(PlanTable.WorstSeverity), Is.EqualTo(RiskSeverity.Critical));
        });
    }

    [Test]
    public void Risk_EditedBeforeAnyCallOfARunningEvaluation_IsEvaluatedExactlyOnceMore()
    {
        var calls = CallsOfAnUndisturbedEvaluation();
        var reads = calls.Count(IsRead);
        Assert.That(reads, Is.GreaterThanOrEqualTo(5), "the ruleset, the plan and its parts");
        // From the first call after the plan was read to the write.
        for (var call = calls.ToList().FindIndex(IsRead) + 3; call <= calls.Count; call++)
        {
            CleanUp();
            WinOnAFriday();
            var risk = Raise("The sponsor leaves", RiskSeverity.Low);
            _org.Drain();
            _org.Sandbox.Clock.AdvanceBy(TimeSpan.FromMinutes(5));
            _org.Sandbox.Executions.Clear();
            SetSeverity(risk, RiskSeverity.Medium);
            using (new Interleaving(_org.Sandbox.Faults, Workflow, call, () =>
            {
                SetSeverity(risk, RiskSeverity.Critical);
                _org.Sandbox.DrainQueue();
            }))
            {
                _org.Drain();
            }

            var job = Evaluations();
            Assert.Multiple(() =>
            {
                Assert.That(job, Has.Count.EqualTo(1), $"before call {call}");
                // The second look reads again what the first read.
                Assert.That(job[0].ServiceCalls.Count(IsRead), Is.EqualTo(2 * reads), $"before call {call}");
                Assert.That(_org.Plans.Single().Choice<RiskSeverity>(PlanTable.WorstSeverity), Is.EqualTo(RiskSeverity.Critical),
                    $"before call {call}");
                Assert.That(_org.Plans.Single()[PlanTable.EvaluationAnsweredOn],
                    Is.EqualTo(_org.Plans.Single()[PlanTable.EvaluationRequestedOn]), $"before call {call}");
            });
        }
    }

    [Test]
    public void Risk_EditedOnceTheEvaluationIsWritten_AsksForAnother()
    {
        var risk = Raise("The sponsor leaves", RiskSeverity.Low);
        _org.Drain();
        _org.Sandbox.Executions.Clear();
        foreach (var severity in new[] { RiskSeverity.Critical, RiskSeverity.Medium })
        {
            SetSeverity(risk, severity);
            _org.Drain();
        }

        Assert.Multiple(() =>
        {
            Assert.That(Evaluations(), Has.Count.EqualTo(2));
            Assert.That(_org.Plans.Single().Choice<RiskSeverity>(PlanTable.WorstSeverity), Is.EqualTo(RiskSeverity.Medium));
        });
    }

    [Test]
    public void LastItem_DoneWhileAnotherIsReopened_IsNeverAdoptingWithAnOpenItem()
    {
        for (var call = 1; call <= 3; call++)
        {
            CleanUp();
            _org = OnboardingOrganization.Fresh();
            _org.GoTo(2026, 11, 20);
            _org.Sales.WinNew(_org.Sales.Account(5));
            _org.GoTo(2026, 12, 1);
            var items = _org.Plans.Items();
            foreach (var item in items.Skip(1))
            {
                _org.Plans.Complete(item, new Date(2026, 12, 1));
            }

            _org.Drain();
            _org.Plans.Complete(items[0], new Date(2026, 12, 1));
            using (new Interleaving(_org.Sandbox.Faults, "MilestoneChangedPlugin", call, () =>
            {
                _org.Plans.SetStatus(items[1], MilestoneStatus.Open);
                _org.Sandbox.DrainQueue();
            }))
            {
                _org.Drain();
            }

            var plan = _org.Plans.Single();
            Assert.That(plan.On(PlanTable.CompletedOn), Is.Null, $"before call {call}");
            Assert.That(plan.Choice<Domain.Plans.PlanStatus>(PlanTable.Status), Is.EqualTo(Domain.Plans.PlanStatus.Onboarding),
                $"before call {call}");
        }
    }

    [Test]
    public void RequestedOn_TypedAs2036_HoldsAsOfTodayAndBlocksNothing()
    {
        _org.GoTo(2026, 11, 23);
        _org.Service.Update(new Entity(PlanTable.LogicalName, _org.Plans.Single().Id)
        {
            [PlanTable.EvaluationRequestedOn] = new DateTime(2036, 1, 1, 9, 0, 0, DateTimeKind.Utc),
        });
        _org.Drain();
        Assert.That(_org.Plans.Single().On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 11, 23)));

        _org.GoTo(2026, 11, 24);
        Raise("The sponsor leaves", RiskSeverity.Critical);
        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Single().On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 11, 24)));
            Assert.That(_org.Plans.Single().Choice<RiskSeverity>(PlanTable.WorstSeverity), Is.EqualTo(RiskSeverity.Critical));
        });
    }

    [Test]
    public void Risk_DeactivatedOnTheDayItWasRaised_IsRaisedAgainWhileItsRuleHolds()
    {
        var risk = _org.Plans.Risks()[0];
        _org.Service.Update(new Entity(RiskTable.LogicalName, risk.Id) { [SystemColumns.StateCode] = new OptionSetValue(1) });
        _org.Drain();
        Assert.That(
            _org.Plans.Risks().Count(row => row.Text(RiskTable.RuleCode) == risk.Text(RiskTable.RuleCode)
                && row.GetAttributeValue<OptionSetValue>(SystemColumns.StateCode).Value == SystemColumns.Active),
            Is.EqualTo(1));
    }

    private static bool IsRead(string call) => call == "RetrieveMultiple";

    private IReadOnlyList<string> CallsOfAnUndisturbedEvaluation()
    {
        _org.Sandbox.Executions.Clear();
        Raise("The sponsor leaves", RiskSeverity.Low);
        _org.Drain();
        return Evaluations().Single().ServiceCalls;
    }

    private Guid Raise(string name, RiskSeverity severity) => _org.Service.Create(new Entity(RiskTable.LogicalName)
    {
        [RiskTable.Name] = name,
        [RiskTable.PlanId] = _org.Plans.Single().ToEntityReference(),
        [RiskTable.RuleCode] = "MANUAL",
        [RiskTable.Severity] = ChoiceValues.Write(severity),
        [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Open),
    });

    private void SetSeverity(Guid risk, RiskSeverity severity) =>
        _org.Service.Update(new Entity(RiskTable.LogicalName, risk) { [RiskTable.Severity] = ChoiceValues.Write(severity) });

    private IReadOnlyList<PluginExecution> Evaluations() => [.. _org.Sandbox.Executions.Items.Where(execution => execution.IsWorkflow)];
}
