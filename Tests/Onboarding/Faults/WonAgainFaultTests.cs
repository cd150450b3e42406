using System.ServiceModel;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding.Faults;

/// <summary>
/// A deal whose plan is over is won again while another plan of the customer runs, and the platform fails once, at any call, before it or
/// when its answer is lost: the part of the deal is in one plan or in the other, never in both, and the win's other event finishes it.
/// </summary>
[TestFixture]
internal sealed class WonAgainFaultTests
{
    private const int Deadlock = unchecked((int)0x80044150);

    [TestCase(true)]
    [TestCase(false)]
    public void WinAgain_WhenThePlatformFailsAtAnyCall_GoesOnInOnePlan(bool beforeTheCall)
    {
        var failed = 0;
        while (RunAndFailAt(failed + 1, beforeTheCall, mutant: null) is { } wrong)
        {
            Assert.That(wrong, Is.Empty);
            failed++;
        }

        Assert.That(failed, Is.GreaterThan(20), "calls at which the platform failed");
    }

    [TestCaseSource(nameof(Mutants))]
    public void WithoutARule_ItIsSeen(Mutant mutant) => Assert.That(RunAndFailAt(1, beforeTheCall: true, mutant), Is.Not.Empty);

    private static IEnumerable<Mutant> Mutants => [Mutant.ItemsStayBehind, Mutant.LinesStaySuspended, Mutant.BlindForPlans];

    /// <returns>What is wrong after the platform failed at that call; null where there is no such call.</returns>
    private static List<string>? RunAndFailAt(int call, bool beforeTheCall, Mutant? mutant)
    {
        using var org = OnboardingOrganization.Fresh();
        org.GoTo(2026, 11, 20);
        var customer = org.Sales.Account(5_000);
        var lost = org.Sales.WinNew(customer);
        org.Sales.Reopen(lost);
        org.Sales.Lose(lost);
        org.Drain();
        var other = org.Sales.WinNew(customer);
        org.Drain();
        org.Sales.Reopen(lost);
        org.Sales.Win(lost);

        var number = 0;
        void FailAtIt(ServiceCall each)
        {
            if (each.TypeName.Contains("Opportunity", StringComparison.Ordinal)
                || each.TypeName.Contains("EnsureOnboarding", StringComparison.Ordinal))
            {
                if (++number == call)
                {
                    throw new FaultException<OrganizationServiceFault>(
                        new OrganizationServiceFault { ErrorCode = Deadlock, Message = "Deadlock." }, new FaultReason("Deadlock."));
                }
            }
        }

        if (beforeTheCall)
        {
            org.Sandbox.Faults.BeforeCall = FailAtIt;
        }
        else
        {
            org.Sandbox.Faults.AfterCall = (each, _) => FailAtIt(each);
        }

        mutant?.Work(org.Sandbox.Faults);
        org.Sandbox.RetryPolicy = new AsyncRetryPolicy(4, TimeSpan.FromHours(1));
        org.Sandbox.DrainQueue();
        org.AdvanceTo(org.UtcNow.AddHours(2));
        org.Sandbox.DrainQueue();
        return number < call ? null : [.. Faults(org, [lost, other]).Select(fault => $"call {call}: {fault}")];
    }

    private static IEnumerable<string> Faults(OnboardingOrganization org, Guid[] deals)
    {
        var running = org.Plans.Plans().Where(plan => plan.Choice<PlanStatus>(PlanTable.Status) != PlanStatus.Cancelled).ToList();
        if (running.Count != 1)
        {
            yield return $"{running.Count} plans run";
            yield break;
        }

        foreach (var lines in deals.Select(deal => org.Plans.WorkstreamsOf(deal)))
        {
            if (lines.Count != 1)
            {
                yield return $"a deal has {lines.Count} lines";
                continue;
            }

            var line = lines[0];
            var plan = line.Reference(WorkstreamTable.PlanId)!.Id;
            if (plan != running[0].Id || line.Choice<WorkstreamStatus>(WorkstreamTable.Status) != WorkstreamStatus.InProgress)
            {
                yield return "a line does not run in the one plan";
            }

            var items = org.Plans.Items().Where(item => item.Reference(MilestoneTable.WorkstreamId)?.Id == line.Id).ToList();
            if (items.Count == 0 || items.Any(item => item.Reference(MilestoneTable.PlanId)!.Id != plan
                || item.Choice<MilestoneStatus>(MilestoneTable.Status) != MilestoneStatus.Open))
            {
                yield return "the items of a line are not open in its plan";
            }
        }
    }
}
