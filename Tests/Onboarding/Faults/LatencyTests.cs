using System.ServiceModel;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding.Faults;

/// <summary>
/// A slow platform: every call takes its time on the clock of the Sandbox, and an execution that takes longer than it may is stopped, as
/// the platform stops one after two minutes.
/// </summary>
[TestFixture]
internal sealed class LatencyTests
{
    private const int SqlTimeout = unchecked((int)0x80044151);

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    [TestCase(0)]
    [TestCase(10)]
    [TestCase(50)]
    [TestCase(100)]
    public void Win_OnASlowPlatform_TakesSixCallsWhateverTheyCost(int milliseconds)
    {
        using var org = OnboardingOrganization.Fresh();
        org.Sales.Win(org.Sales.Opportunity(org.Sales.Account(5_000)));
        var spent = Slow(org, TimeSpan.FromMilliseconds(milliseconds));
        org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(org.Plans.Plans(), Has.Count.EqualTo(1));
            // Six calls of the event that makes the plan.
            Assert.That(spent.Values.Max(), Is.EqualTo(TimeSpan.FromMilliseconds(6 * milliseconds)));
        });
    }

    // Before the plan is written, or after it, when only the answer is lost.
    [TestCase(21)]
    [TestCase(25)]
    [TestCase(60)]
    public void Win_StoppedAfterTwoMinutes_LeavesNoPartOfAPlan_AndTheRepetitionMakesNoSecond(int perCall) =>
        Assert.That(WrongAfterAStop(TimeSpan.FromSeconds(perCall), mutant: null), Is.Empty);

    [Test]
    public void Win_ThatWroteThePlanBeforeItsParts_IsSeen() =>
        Assert.That(WrongAfterAStop(TimeSpan.FromSeconds(21), Mutant.PlanBeforeItsParts), Is.Not.Empty);

    private static List<string> WrongAfterAStop(TimeSpan perCall, Mutant? mutant)
    {
        using var org = OnboardingOrganization.Fresh();
        var deal = org.Sales.Opportunity(org.Sales.Account(5_000));
        org.Sales.Win(deal);
        Slow(org, perCall);
        mutant?.Work(org.Sandbox.Faults);
        org.Sandbox.RetryPolicy = new AsyncRetryPolicy(4, TimeSpan.FromHours(12));
        var wrong = new List<string>();
        if (org.Sandbox.DrainQueue().Retried == 0)
        {
            wrong.Add("nothing was stopped");
        }

        var plans = org.Plans.Plans().Count;
        if (plans == 0 && org.Plans.RowCount() > 0)
        {
            wrong.Add("parts of a plan");
        }

        org.Sandbox.Faults.AfterCall = null;
        org.AdvanceTo(org.UtcNow.AddHours(13));
        org.Sandbox.DrainQueue();
        if (org.Plans.Plans().Count != 1 || org.Plans.WorkstreamsOf(deal).Count != 1 || org.Plans.ItemsWith("KICKOFF").Count != 1)
        {
            wrong.Add($"{plans} plans, then {org.Plans.Plans().Count}");
        }

        return wrong;
    }

    /// <returns>What each class of an extension has spent, which grows.</returns>
    private static Dictionary<string, TimeSpan> Slow(OnboardingOrganization org, TimeSpan perCall)
    {
        var spent = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        org.Sandbox.Faults.AfterCall = (call, _) =>
        {
            org.Sandbox.Clock.AdvanceBy(perCall);
            if (!call.TypeName.StartsWith("CrmOnboarding.Plugins.Opportunity", StringComparison.Ordinal))
            {
                return;
            }

            spent[call.TypeName] = call.Number * perCall;
            if (spent[call.TypeName] > s_longest)
            {
                throw new FaultException<OrganizationServiceFault>(
                    new OrganizationServiceFault { ErrorCode = SqlTimeout, Message = "Stopped." }, new FaultReason("Stopped."));
            }
        };
        return spent;
    }
}
