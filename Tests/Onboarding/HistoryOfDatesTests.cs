using System.ServiceModel;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>
/// A cascade runs in a job that has no transaction. Wherever the platform fails in it, the retry leaves every date moved and one row that
/// tells of it. HIGH60, won on Friday 20 November 2026: the kick-off moves to 14 December, the line's acceptance follows to the 21st.
/// </summary>
[TestFixture]
internal sealed class HistoryOfDatesTests
{
    private const int Deadlock = unchecked((int)0x80044150);

    [TestCase(true)]
    [TestCase(false)]
    public void Move_WhenThePlatformFailsAtAnyCall_IsOneRowOnceItIsRetried(bool beforeTheCall)
    {
        var call = 1;
        while (MovesOnRetry(call, beforeTheCall))
        {
            call++;
        }

        Assert.That(call, Is.GreaterThan(5), "item, groups, items, history, dates and plan each failed once");
    }

    /// <returns>Whether the execution had so many calls.</returns>
    private static bool MovesOnRetry(int failing, bool beforeTheCall)
    {
        using var org = OnboardingOrganization.Fresh();
        org.GoTo(2026, 11, 20);
        org.Sales.WinNew(org.Sales.Account(5_000));
        org.Service.Update(new Entity(MilestoneTable.LogicalName, org.Plans.Item("KICKOFF").Id)
        {
            [MilestoneTable.DueOn] = new DateTime(2026, 12, 14),
        });
        org.Sandbox.RetryPolicy = new AsyncRetryPolicy(4, TimeSpan.FromHours(1));
        if (beforeTheCall)
        {
            org.Sandbox.Faults.BeforeCall = each => FailIf(IsWanted(each));
        }
        else
        {
            org.Sandbox.Faults.AfterCall = (each, _) => FailIf(IsWanted(each));
        }

        var hasFailed = org.Sandbox.DrainQueue().Retried > 0;
        org.Sandbox.Faults.BeforeCall = null;
        org.Sandbox.Faults.AfterCall = null;
        org.Sandbox.Clock.AdvanceBy(TimeSpan.FromHours(1));
        org.Drain();
        var history = org.Plans.All(ScheduleChangeTable.LogicalName);
        Assert.Multiple(() =>
        {
            Assert.That(
                history.Select(row => row.GetAttributeValue<int>(ScheduleChangeTable.Moved)), Is.EqualTo(new[] { 3 }), $"call {failing}");
            Assert.That(org.Plans.Item("LINE_ACCEPTED").On(MilestoneTable.DueOn)?.ToString(), Is.EqualTo("2026-12-21"));
            Assert.That(org.Plans.Item("IMPACT_REVIEW").On(MilestoneTable.DueOn)?.ToString(), Is.EqualTo("2027-06-14"));
        });
        return hasFailed;

        bool IsWanted(ServiceCall each) =>
            each.TypeName.EndsWith(".MilestoneChangedPlugin", StringComparison.Ordinal) && each.Number == failing;
    }

    private static void FailIf(bool condition)
    {
        if (condition)
        {
            throw new FaultException<OrganizationServiceFault>(
                new OrganizationServiceFault { ErrorCode = Deadlock, Message = "Deadlock" }, new FaultReason("Deadlock"));
        }
    }
}
