using System.ServiceModel;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>However often and in whatever order events arrive, and wherever the platform fails, a win gives exactly one plan.</summary>
[TestFixture]
internal sealed class IdempotencyTests
{
    // Those of a win that starts a plan: deal, customer, ruleset, rules and template, and the write.
    private const int Calls = 6;
    private const int Deadlock = unchecked((int)0x80044150);

    private static IEnumerable<OpportunityClosing> Orders() =>
        from message in Enum.GetValues<StateMessage>()
        from closeRowFirst in new[] { false, true }
        select new OpportunityClosing { StateMessage = message, CloseRowFirst = closeRowFirst };

    [TestCaseSource(nameof(Orders))]
    public void Win_InWhateverInnerOrder_GivesOnePlan(OpportunityClosing closing)
    {
        using var org = OnboardingOrganization.Fresh(closing);
        Win(org);
        org.Drain();
        AssertOnePlan(org);
    }

    [Test]
    public void Win_OfANewPlan_TakesSixCallsAtAnySizeAndTheSecondEventOne()
    {
        using var org = OnboardingOrganization.Fresh();
        var opportunity = org.Sales.Opportunity(org.Sales.Account(5_000));
        for (var line = 1; line <= 25; line++)
        {
            org.Sales.WriteIn(opportunity, "Line " + line, line);
        }

        org.Sales.Win(opportunity);
        org.Drain();

        var calls = org.ExecutionsOf("OpportunityClosedPlugin").Concat(org.ExecutionsOf("OpportunityStateChangedPlugin"))
            .Select(execution => string.Join(",", execution.ServiceCalls));
        Assert.Multiple(() =>
        {
            Assert.That(calls, Is.EquivalentTo(new[]
            {
                "RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,Create", "RetrieveMultiple",
            }));
            Assert.That(org.Plans.Workstreams(), Has.Count.EqualTo(25));
            Assert.That(org.Plans.Items(), Has.Count.EqualTo(14 + (25 * 4)));
        });
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    [TestCase(6)]
    public void Win_WhoseTwoEventsMeetBeforeAnyCall_GivesOnePlanWithoutAFailureOrARepetition(int call)
    {
        using var org = OnboardingOrganization.Fresh();
        Win(org);
        using (new Interleaving(org.Sandbox.Faults, "Plugin", call, () => org.Sandbox.DrainQueue()))
        {
            org.Drain();
        }

        Assert.That(org.Sandbox.Executions.Items.Select(execution => execution.Outcome), Is.All.EqualTo(ExecutionOutcome.Succeeded));
        AssertOnePlan(org);
    }

    [Test]
    public void Win_OfTwoDealsOfOneCustomerAtTheSameMoment_GivesOnePlanWithBoth()
    {
        using var org = OnboardingOrganization.Fresh();
        var account = org.Sales.Account(5_000);
        var first = org.Sales.Opportunity(account);
        var second = org.Sales.Opportunity(account);
        org.Sales.Win(first);
        org.Sales.Win(second);

        // Just before the first plan is written, everything else that is queued runs, as on another server.
        var interleaved = 0;
        org.Sandbox.Faults.BeforeCall = call =>
        {
            if (call.Request.RequestName == "Create" && interleaved++ == 0)
            {
                org.Sandbox.DrainQueue();
            }
        };
        org.Drain();

        Assert.Multiple(() =>
        {
            Assert.That(interleaved, Is.GreaterThan(1));
            Assert.That(org.Sandbox.Executions.Items.Count(execution => execution.Outcome == ExecutionOutcome.Retried), Is.Zero,
                "the one that lost looks again at once");
            Assert.That(org.Plans.Plans(), Has.Count.EqualTo(1));
            Assert.That(org.Plans.WorkstreamsOf(first), Has.Count.EqualTo(1));
            Assert.That(org.Plans.WorkstreamsOf(second), Has.Count.EqualTo(1));
            Assert.That(org.Plans.ItemsWith("KICKOFF"), Has.Count.EqualTo(1));
            Assert.That(org.Plans.ItemsWith("LINE_ACCEPTED"), Has.Count.EqualTo(2));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Win_WhenThePlatformFailsAtAnyCall_LeavesNothingAndTheRetryGivesOnePlan(bool beforeTheCall)
    {
        for (var call = 1; call <= Calls; call++)
        {
            using var org = OnboardingOrganization.Fresh();
            Win(org);
            var failing = call;
            if (beforeTheCall)
            {
                org.Sandbox.Faults.BeforeCall = each => FailIf(IsOfAPlugin(each) && each.Number == failing);
            }
            else
            {
                org.Sandbox.Faults.AfterCall = (each, _) => FailIf(IsOfAPlugin(each) && each.Number == failing);
            }
            // After the Create the row is there: only the answer is lost.
            AssertNothingThenOnePlanOnRetry(org, rowsAfterFault: !beforeTheCall && call == Calls);
        }
    }

    [Test]
    public void Win_WhenThePlatformFailsAtAnyRow_LeavesNothingAndTheRetryGivesOnePlan()
    {
        var rows = RowsOfOnePlan();
        Assert.That(rows, Is.GreaterThan(20));
        for (var row = 1; row <= rows; row++)
        {
            using var org = OnboardingOrganization.Fresh();
            Win(org);
            var written = 0;
            var failing = row;
            org.Sandbox.Faults.AfterRow = write =>
            {
                if (PlanReader.Tables.Contains(write.Table))
                {
                    FailIf(++written % rows == failing % rows);
                }
            };
            AssertNothingThenOnePlanOnRetry(org, rowsAfterFault: false);
        }
    }

    [Test]
    public void Win_WhenAnUnforeseenErrorHappens_FailsWithTheCorrelationIdAndWithoutTheCause()
    {
        using var org = OnboardingOrganization.Fresh();
        Win(org);
        org.Sandbox.Faults.BeforeCall = _ => throw new FaultException<OrganizationServiceFault>(
            new OrganizationServiceFault { ErrorCode = unchecked((int)0x80040220), Message = "Secret Customer is not yours." },
            new FaultReason("Secret Customer is not yours."));
        org.Sandbox.DrainQueue();

        var failed = org.ExecutionsOf("OpportunityClosedPlugin").Single();
        Assert.Multiple(() =>
        {
            Assert.That(failed.Outcome, Is.EqualTo(ExecutionOutcome.Failed));
            Assert.That(failed.Error, Does.Contain(failed.CorrelationId.ToString()).And.Not.Contain("Secret"));
            Assert.That(failed.Trace, Does.Contain("80040220").And.Not.Contain("Secret"));
        });
    }

    private static Guid Win(OnboardingOrganization org)
    {
        var opportunity = org.Sales.Opportunity(org.Sales.Account(5_000));
        org.Sales.Win(opportunity);
        return opportunity;
    }

    private static int RowsOfOnePlan()
    {
        using var org = OnboardingOrganization.Fresh();
        Win(org);
        org.Drain();
        // Risks that only the evaluation raises are not part of the deep insert.
        return org.Plans.RowCount() - org.Plans.Risks().Count(risk => risk.Text(RiskTable.RuleCode) is not ("H-18" or "T-19"));
    }

    private static void AssertNothingThenOnePlanOnRetry(OnboardingOrganization org, bool rowsAfterFault)
    {
        org.Sandbox.RetryPolicy = new AsyncRetryPolicy(4, TimeSpan.FromHours(1));
        var report = org.Sandbox.DrainQueue();
        Assert.Multiple(() =>
        {
            Assert.That(report.Retried, Is.GreaterThan(0), "the fault happened");
            Assert.That(report.Failed, Is.Zero);
            Assert.That(org.Plans.RowCount(), rowsAfterFault ? Is.GreaterThan(0) : Is.Zero);
        });

        org.Sandbox.Faults.BeforeCall = null;
        org.Sandbox.Faults.AfterCall = null;
        org.Sandbox.Faults.AfterRow = null;
        org.Sandbox.Clock.AdvanceBy(TimeSpan.FromHours(1));
        org.Drain();
        AssertOnePlan(org);
    }

    private static void AssertOnePlan(OnboardingOrganization org) => Assert.Multiple(() =>
    {
        Assert.That(org.Plans.Plans(), Has.Count.EqualTo(1));
        Assert.That(org.Plans.Workstreams(), Has.Count.EqualTo(1));
        Assert.That(org.Plans.Items(), Has.Count.EqualTo(18));
        Assert.That(org.Plans.HandoffItems(), Has.Count.EqualTo(11));
    });

    private static bool IsOfAPlugin(ServiceCall call) => call.TypeName.StartsWith("CrmOnboarding.Plugins.", StringComparison.Ordinal);

    private static void FailIf(bool condition)
    {
        if (condition)
        {
            throw new FaultException<OrganizationServiceFault>(
                new OrganizationServiceFault { ErrorCode = Deadlock, Message = "Deadlock" }, new FaultReason("Deadlock"));
        }
    }
}
