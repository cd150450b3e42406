using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;

namespace CrmOnboarding.Tests.Onboarding.Faults;

/// <summary>
/// Many jobs of one win, each of which has read everything before any of them writes: as many servers at the same moment. One plan is
/// made, and every job succeeds.
/// </summary>
[TestFixture]
internal sealed class ClosersTests
{
    [TestCase(2)]
    [TestCase(8)]
    [TestCase(64)]
    public void Closers_ThatAllReadBeforeOneWrites_MakeOnePlan(int closers) => Assert.That(Wrong(closers, mutant: null), Is.Empty);

    [Test]
    public void Closers_WithoutKeys_MakeSeveral() => Assert.That(Wrong(8, Mutant.OwnKeys), Is.Not.Empty);

    private static List<string> Wrong(int closers, Mutant? mutant)
    {
        using var org = OnboardingOrganization.Fresh();
        var deal = org.Sales.Opportunity(org.Sales.Account(5_000));
        // Each win raises two events; all of them see the deal as it is in the end.
        org.Win(deal);
        while (org.Sandbox.QueuedJobs < closers)
        {
            org.Reopen(deal);
            org.Win(deal);
        }

        var waiting = 0;
        org.Sandbox.Faults.BeforeCall = call =>
        {
            if (call.Request.RequestName == "Create"
                && call.TypeName.StartsWith("CrmOnboarding.Plugins.Opportunity", StringComparison.Ordinal) && ++waiting < closers)
            {
                org.Sandbox.DrainQueue();
            }
        };
        mutant?.Work(org.Sandbox.Faults);
        org.Sandbox.DrainQueue();
        var wrong = org.Sandbox.Executions.Items.Where(each => each.Outcome != ExecutionOutcome.Succeeded)
            .Select(each => each.Error ?? "failed").ToList();
        if (waiting < closers / 2)
        {
            wrong.Add($"only {waiting} met");
        }

        if (org.Plans.Plans().Count != 1 || org.Plans.WorkstreamsOf(deal).Count != 1 || org.Plans.ItemsWith("KICKOFF").Count != 1
            || org.Plans.Handoffs().Count != 1)
        {
            wrong.Add($"{org.Plans.Plans().Count} plans, {org.Plans.WorkstreamsOf(deal).Count} lines");
        }

        return wrong;
    }
}
