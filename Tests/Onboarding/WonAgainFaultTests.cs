using System.ServiceModel;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>
/// A deal whose plan is over is won again while another plan of the customer runs, and the platform fails once, at any call, before it or
/// when its answer is lost: the part of the deal is in one plan or in the other, never in both, and the win's other event finishes it.
/// </summary>
[TestFixture, Parallelizable]
internal sealed class WonAgainFaultTests
{
    private const int Deadlock = unchecked((int)0x80044150);

    [TestCase(true)]
    [TestCase(false)]
    public void WinAgain_WhenThePlatformFailsAtAnyCall_GoesOnInOnePlan(bool beforeTheCall)
    {
        var failed = 0;
        while (RunAndFailAt(failed + 1, beforeTheCall))
        {
            failed++;
        }

        Assert.That(failed, Is.GreaterThan(20), "calls at which the platform failed");
    }

    /// <returns>Whether there was such a call.</returns>
    private static bool RunAndFailAt(int call, bool beforeTheCall)
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

        org.Sandbox.RetryPolicy = new AsyncRetryPolicy(4, TimeSpan.FromHours(1));
        org.Sandbox.DrainQueue();
        org.AdvanceTo(org.UtcNow.AddHours(2));
        org.Sandbox.DrainQueue();
        var running = org.Plans.Plans().Where(plan => plan.Choice<PlanStatus>(PlanTable.Status) != PlanStatus.Cancelled).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(running, Has.Count.EqualTo(1), $"call {call}");
            foreach (var deal in new[] { lost, other })
            {
                var line = org.Plans.WorkstreamsOf(deal).Single();
                Assert.That(line.Reference(WorkstreamTable.PlanId)!.Id, Is.EqualTo(running[0].Id), $"call {call}");
                Assert.That(
                    line.Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.InProgress), $"call {call}");
                Assert.That(
                    org.Plans.Items().Where(item => item.Reference(MilestoneTable.WorkstreamId)?.Id == line.Id)
                        .Select(item => (item.Reference(MilestoneTable.PlanId)!.Id, item.Choice<MilestoneStatus>(MilestoneTable.Status))),
                    Is.Not.Empty.And.All.EqualTo((running[0].Id, (MilestoneStatus?)MilestoneStatus.Open)), $"call {call}");
            }
        });
        return number >= call;
    }
}
