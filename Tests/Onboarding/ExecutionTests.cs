using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>What rows do not show: how many calls an execution makes, how often the workflow runs, and what is traced.</summary>
[TestFixture]
internal sealed class ExecutionTests
{
    private OnboardingOrganization _org = null!;

    [SetUp]
    public void Prepare()
    {
        _org = OnboardingOrganization.Fresh();
        _org.GoTo(2026, 11, 20);
    }

    [TearDown]
    public void CleanUp() => _org.Dispose();

    [Test]
    public void Win_OfASecondDeal_TakesSixCalls()
    {
        var account = _org.Sales.Account(5);
        _org.Sales.WinNew(account);
        _org.Sandbox.Executions.Clear();
        _org.GoTo(2026, 12, 1);
        _org.Sales.WinNew(account);
        var calls = _org.ExecutionsOf("Plugin")
            .Where(execution => execution.Table is "opportunityclose" or "opportunity")
            .Except(_org.ExecutionsOf("CustomerGrewPlugin"))
            .Except(_org.ExecutionsOf("OpportunityAnsweredPlugin"))
            .Select(execution => execution.ServiceCalls.Count)
            .ToList();
        Assert.That(calls, Is.EquivalentTo(new[] { 6, 1 }));
        Assert.That(_org.ExecutionsOf("CustomerGrewPlugin").Single().ServiceCalls, Has.Count.EqualTo(6), "another deal soon after a win");
    }

    // The job asks for the promotion by a message, whose one transaction has all writes.
    [Test]
    public void Win_OfAPreparedDeal_TakesFourteenCallsInOneTransaction()
    {
        var opportunity = _org.Sales.Opportunity(_org.Sales.Account(5), deal =>
        {
            deal[OpportunityTable.EstimatedCloseDate] = new DateTime(2026, 12, 18);
            deal[OpportunityTable.Probability] = 90;
        });
        _org.Service.Execute(new OrganizationRequest("onb_PreparePlan")
        {
            ["Target"] = new EntityReference(OpportunityTable.LogicalName, opportunity),
        });
        _org.Drain();
        _org.Sandbox.Executions.Clear();
        _org.Sales.Win(opportunity);
        _org.Drain();
        var promotions = _org.ExecutionsOf("EnsureOnboardingPlugin").Select(execution => execution.ServiceCalls.Count).ToList();
        Assert.That(promotions, Has.Some.GreaterThan(2).And.All.LessThanOrEqualTo(14));
    }

    [Test]
    public void Complete_OfAnItemBesideOpenOnes_TakesOneReadAndAtMostOneWrite()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        _org.GoTo(2026, 11, 23);
        foreach (var code in new[] { "MATERIAL_1", "MATERIAL_2" })
        {
            _org.Plans.Complete(_org.Plans.Item(code), new Date(2026, 11, 23));
            _org.Drain();
        }

        Assert.That(
            _org.ExecutionsOf("MilestoneChangedPlugin").Select(execution => string.Join(",", execution.ServiceCalls)),
            Is.All.EqualTo("RetrieveMultiple,Update").Or.EqualTo("RetrieveMultiple"));
    }

    [Test]
    public void Complete_WhatDeliversALaterDeal_DatesThePlanOnlyWhereItsOwnDealIsLost()
    {
        var customer = _org.Sales.Account(5_000);
        var first = _org.Sales.WinNew(customer);
        _org.GoTo(2026, 11, 24);
        var second = _org.Sales.WinNew(customer);
        _org.Sandbox.Executions.Clear();
        Accept(second, new Date(2026, 11, 24));
        var calls = _org.ExecutionsOf("MilestoneChangedPlugin").Select(execution => string.Join(",", execution.ServiceCalls)).ToList();
        var deliveredBySecond = _org.Plans.Single().On(PlanTable.DeliveredOn);

        _org.Sales.Reopen(first);
        _org.Sales.Lose(first);
        _org.Drain();
        var line = AcceptanceOf(second);
        _org.Plans.SetStatus(line, MilestoneStatus.Open);
        _org.Drain();
        _org.GoTo(2026, 11, 25);
        Accept(second, new Date(2026, 11, 25));
        Assert.Multiple(() =>
        {
            Assert.That(calls, Is.EqualTo(new[] { "RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,Update" }));
            Assert.That(deliveredBySecond, Is.Null);
            Assert.That(_org.Plans.Single().On(PlanTable.DeliveredOn), Is.EqualTo(new Date(2026, 11, 25)));
        });

        void Accept(Guid deal, Date on)
        {
            _org.Plans.Complete(AcceptanceOf(deal), on);
            _org.Drain();
        }

        Entity AcceptanceOf(Guid deal)
        {
            var line = _org.Plans.WorkstreamsOf(deal).Single().Id;
            return _org.Plans.ItemsWith("LINE_ACCEPTED")
                .Single(item => item.GetAttributeValue<EntityReference>(MilestoneTable.WorkstreamId).Id == line);
        }
    }

    [Test]
    public void Complete_OfSeveralItemsAtOnce_AsksForOneEvaluation()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        _org.Sandbox.Executions.Clear();
        _org.GoTo(2026, 11, 23);
        foreach (var code in new[] { "WELCOME_EMAIL", "MATERIAL_1", "MATERIAL_2" })
        {
            _org.Plans.Complete(_org.Plans.Item(code), new Date(2026, 11, 23));
        }

        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(_org.ExecutionsOf("MilestoneChangedPlugin"), Has.Count.EqualTo(3));
            Assert.That(Evaluations(), Has.Count.EqualTo(1));
            Assert.That(_org.Plans.Single().On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 11, 23)));
        });
    }

    [Test]
    public void Win_IsEvaluatedOnceWithAtMostSeventeenReads()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        var evaluation = Evaluations().Single();
        Assert.Multiple(() =>
        {
            Assert.That(evaluation.Outcome, Is.EqualTo(ExecutionOutcome.Succeeded));
            Assert.That(evaluation.ServiceCalls.Count(call => call == "RetrieveMultiple"), Is.LessThanOrEqualTo(17));
        });
    }

    [Test]
    public void Evaluation_OfARequestThatAnEarlierOneAnswered_ReadsThePlanAloneAndWritesNothing()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        _org.GoTo(2026, 11, 23);
        _org.Plans.Complete(_org.Plans.Item("MATERIAL_1"), new Date(2026, 11, 23));
        _org.Drain();
        _org.Sandbox.Executions.Clear();
        // Hours apart, so that the second does not take the request of the first for one that waits.
        Ask(10);
        Ask(14);
        _org.Drain();

        Assert.Multiple(() =>
        {
            Assert.That(Evaluations(), Has.Count.EqualTo(2));
            Assert.That(Evaluations()[0].ServiceCalls, Has.Some.EqualTo("Update"));
            Assert.That(Evaluations()[1].ServiceCalls, Is.EqualTo(new[] { "Retrieve", "RetrieveMultiple", "RetrieveMultiple" }));
            Assert.That(
                _org.Plans.Single().GetAttributeValue<DateTime>(PlanTable.EvaluationAnsweredOn),
                Is.EqualTo(new DateTime(2026, 11, 23, 14, 0, 0, DateTimeKind.Utc)));
        });

        void Ask(int hour)
        {
            var at = new DateTime(2026, 11, 23, hour, 0, 0, DateTimeKind.Utc);
            _org.AdvanceTo(at);
            _org.Service.Update(new Entity(PlanTable.LogicalName, _org.Plans.Single().Id) { [PlanTable.EvaluationRequestedOn] = at });
        }
    }

    [Test]
    public void Risk_OfASuspendedPlan_IsNotEvaluated()
    {
        var opportunity = _org.Sales.WinNew(_org.Sales.Account(5_000));
        _org.Sales.Reopen(opportunity);
        _org.Drain();
        _org.Sandbox.Executions.Clear();
        _org.Service.Create(new Entity(RiskTable.LogicalName)
        {
            [RiskTable.Name] = "Champion leaves",
            [RiskTable.PlanId] = _org.Plans.Single().ToEntityReference(),
            [RiskTable.RuleCode] = "MANUAL",
            [RiskTable.Severity] = ChoiceValues.Write(RiskSeverity.High),
            [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Open),
        });
        _org.Drain();
        Assert.That(Evaluations(), Is.Empty);
    }

    [Test]
    public void Win_WithoutACustomer_IsOneFailedJobWithOneSentenceThatIsNotRepeated()
    {
        _org.Sales.Win(_org.Sales.Opportunity(null));
        var report = _org.Sandbox.DrainQueue();
        Assert.Multiple(() =>
        {
            Assert.That(report.Retried, Is.Zero);
            Assert.That(
                _org.ExecutionsOf("Plugin").Except(_org.ExecutionsOf("CustomerGrewPlugin"))
                    .Except(_org.ExecutionsOf("OpportunityAnsweredPlugin")), Has.Exactly(2).Items,
                "the closing and the change of state");
            Assert.That(FailedJobs(), Is.EqualTo(new[]
            {
                "The opportunity 'New platform' was won without a customer, so there is nobody to onboard. "
                    + "Reopen it, enter its customer, and win it again.",
            }));
            Assert.That(_org.Plans.RowCount(), Is.Zero);
        });
    }

    [Test]
    public void Plan_MadeByHandWithoutDay0_FailsNoJobAndNoLaterWin()
    {
        var account = _org.Sales.Account(5_000);
        var byHand = _org.Service.Create(
            new Entity(PlanTable.LogicalName) { [PlanTable.Name] = "By hand", [PlanTable.CustomerId] = account });
        var milestone = _org.Service.Create(new Entity(MilestoneTable.LogicalName)
        {
            [MilestoneTable.Name] = "Call them",
            [MilestoneTable.PlanId] = new EntityReference(PlanTable.LogicalName, byHand),
            [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Open),
        });
        _org.Drain();
        _org.Service.Update(new Entity(MilestoneTable.LogicalName, milestone)
        {
            [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Done),
        });
        _org.Service.Update(new Entity(PlanTable.LogicalName, byHand) { [PlanTable.EvaluationRequestedOn] = _org.UtcNow });
        _org.Drain();
        _org.Sales.WinNew(account);
        Assert.Multiple(() =>
        {
            Assert.That(FailedJobs(), Is.Empty);
            Assert.That(_org.Plans.Plans(), Has.Count.EqualTo(2));
            Assert.That(_org.Plans.Plans().Count(plan => plan.Text(PlanTable.PlanKey) is not null), Is.EqualTo(1));
            Assert.That(_org.Plans.Workstreams().Single().Reference(WorkstreamTable.PlanId)!.Id, Is.Not.EqualTo(byHand));
        });
    }

    // 501 is one more than the platform allows conditions in a query; 2,000 is the most that are onboarded.
    [TestCase(501)]
    [TestCase(2_000)]
    public void Win_WithVeryManyLines_GivesEachAWorkstream(int lines)
    {
        WinWithLines(lines);
        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(FailedJobs(), Is.Empty);
            Assert.That(_org.Plans.Plans(), Has.Count.EqualTo(1));
            Assert.That(_org.Plans.Workstreams(), Has.Count.EqualTo(lines));
            Assert.That(_org.Plans.Single().On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 11, 20)));
        });
    }

    [Test]
    public void Win_WithMoreLinesThanADealCanHave_IsOneFailedJobBeforeAnythingIsWritten()
    {
        WinWithLines(2_001);
        _org.Sandbox.DrainQueue();
        Assert.Multiple(() =>
        {
            Assert.That(FailedJobs(), Is.EqualTo(new[]
            {
                "The opportunity 'New platform' has 2,001 lines; at most 2,000 can be onboarded. "
                    + "Reopen it, split it into several opportunities, and win those.",
            }));
            Assert.That(_org.Plans.RowCount(), Is.Zero);
        });
    }

    [Test]
    public void Win_OfLongAgo_GetsNoPlan()
    {
        var opportunity = _org.Sales.Opportunity(_org.Sales.Account(5_000));
        _org.Service.Execute(new Microsoft.Crm.Sdk.Messages.WinOpportunityRequest
        {
            OpportunityClose = new Entity("opportunityclose")
            {
                [OpportunityCloseTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, opportunity),
                ["actualend"] = new DateTime(2015, 3, 2, 0, 0, 0, DateTimeKind.Utc),
            },
            Status = new OptionSetValue(-1),
        });
        _org.Drain();
        Assert.That(_org.Plans.RowCount(), Is.Zero);
    }

    [Test]
    public void Win_TracesNoTextOfTheCustomerAndStaysBelowTheLimit()
    {
        var opportunity =
            _org.Sales.Opportunity(_org.Sales.Account(5_000, "Secret Customer"), deal => deal[OpportunityTable.Name] = "Secret Topic");
        for (var i = 0; i < 20; i++)
        {
            _org.Sales.WriteIn(opportunity, "Secret Product " + i, i + 1);
        }

        _org.Sales.Win(opportunity);
        _org.Drain();
        Assert.Multiple(() =>
        {
            foreach (var execution in _org.Sandbox.Executions.Items)
            {
                Assert.That(execution.Trace, Does.Not.Contain("Secret"));
                Assert.That(System.Text.Encoding.UTF8.GetByteCount(execution.Trace), Is.LessThanOrEqualTo(8 * 1024));
            }
        });
    }

    private void WinWithLines(int count)
    {
        var opportunity = _org.Sales.Opportunity(_org.Sales.Account(5_000));
        for (var line = 1; line <= count; line++)
        {
            _org.Sales.WriteIn(opportunity, "Line " + line, line);
        }

        _org.Sales.Win(opportunity);
    }

    /// <summary>What an admin reads of the failed jobs among the system jobs.</summary>
    private IReadOnlyList<string> FailedJobs()
    {
        const int failed = 31;
        var query = new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("message") };
        query.Criteria.AddCondition("statuscode", ConditionOperator.Equal, failed);
        return [.. _org.Service.RetrieveMultiple(query).Entities.Select(job => job.GetAttributeValue<string>("message"))];
    }

    private IReadOnlyList<PluginExecution> Evaluations() => [.. _org.Sandbox.Executions.Items.Where(execution => execution.IsWorkflow)];
}
