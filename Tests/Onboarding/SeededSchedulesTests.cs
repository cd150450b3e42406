using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>
/// Whatever happens to the deals of a customer in whatever order, with jobs that meet between any two of their calls and events that come
/// again: one plan runs, every deal has its part in it once, and the part has the state of the deal. A plan whose every deal is lost is
/// over, and the customer's next win begins another. A seed that fails, fails again. The variable CRM_SCHEDULES says how many are tried;
/// the usual number keeps the run short.
/// </summary>
[TestFixture, Parallelizable]
internal sealed class SeededSchedulesTests
{
    private const int Usual = 40;

    private static int Seeds =>
        int.TryParse(Environment.GetEnvironmentVariable("CRM_SCHEDULES"), out var seeds) ? seeds : Usual;

    [Test]
    public void Deals_OfOneCustomer_InAnyOrder_HaveOnePlan()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            Run(seed);
        }
    }

    private static void Run(int seed)
    {
        var random = new Random(seed);
        using var org = OnboardingOrganization.Fresh();
        org.GoTo(2026, 11, 20);
        var customer = org.Sales.Account(5_000);
        var deals = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Likely(org, customer)).ToList();
        var states = deals.ToDictionary(deal => deal, _ => DealState.Open);
        var history = new List<string> { $"seed {seed}" };
        if (random.Next(2) == 0)
        {
            history.Add("0 was won and lost");
            WinAndLose(org, deals[0]);
        }

        Meet(org, random);
        for (var step = 0; step < 12; step++)
        {
            var deal = deals[random.Next(deals.Count)];
            if (states[deal] == DealState.Open && random.Next(4) == 0)
            {
                Prepare(org, deal);
                history.Add($"{deals.IndexOf(deal)} prepared");
                continue;
            }

            states[deal] = Act(org, deal, states[deal], loses: random.Next(3) == 0);
            history.Add($"{deals.IndexOf(deal)} {states[deal]}");
            if (random.Next(4) == 0)
            {
                Deliver(org, deals[random.Next(deals.Count)], random.Next(1, 4), history);
            }

            if (random.Next(3) == 0)
            {
                history.Add("queue");
                org.Sandbox.DrainQueue();
            }
        }

        var told = string.Join(", ", history);

        // Every deal ends won, so that there is a plan to look at.
        foreach (var deal in deals.Where(deal => states[deal] != DealState.Won))
        {
            if (states[deal] == DealState.Lost)
            {
                org.Reopen(deal);
            }

            org.Win(deal);
        }

        org.Sandbox.Faults.BeforeCall = null;
        org.Sandbox.DrainQueue();
        Assert.Multiple(() =>
        {
            Assert.That(
                org.Sandbox.Executions.Items.Where(each => each.Outcome != ExecutionOutcome.Succeeded).Select(each => each.Error),
                Is.Empty, told);
            var running = org.Plans.Plans()
                .Where(plan => plan.Choice<PlanStatus>(PlanTable.Status) != PlanStatus.Cancelled).Select(plan => plan.Id).ToList();
            Assert.That(running, Has.Count.EqualTo(1), told);
            Assert.That(
                org.Plans.ItemsWith("KICKOFF").Where(item => item.Choice<MilestoneStatus>(MilestoneTable.Status) == MilestoneStatus.Open)
                    .Select(item => item.Reference(MilestoneTable.PlanId)!.Id),
                Is.EqualTo(running), told);
            foreach (var deal in deals)
            {
                Assert.That(
                    org.Plans.WorkstreamsOf(deal).Select(row => row.Choice<WorkstreamStatus>(WorkstreamTable.Status)),
                    Is.EqualTo(new WorkstreamStatus?[] { WorkstreamStatus.InProgress }), told);
                Assert.That(
                    org.Plans.WorkstreamsOf(deal).Select(row => row.Reference(WorkstreamTable.PlanId)!.Id), Is.EqualTo(running), told);
            }
        });
    }

    private static Guid Likely(OnboardingOrganization org, EntityReference customer) => org.Sales.Opportunity(customer, deal =>
    {
        deal[OpportunityTable.EstimatedCloseDate] = new DateTime(2026, 12, 18);
        deal[OpportunityTable.Probability] = 90;
    });

    // The plan of a deal is over before anything else happens: it can be won again while others begin.
    private static void WinAndLose(OnboardingOrganization org, Guid deal)
    {
        org.Win(deal);
        org.Reopen(deal);
        org.Lose(deal);
        org.Sandbox.DrainQueue();
        org.Reopen(deal);
    }

    private static void Prepare(OnboardingOrganization org, Guid deal)
    {
        if (org.Plans.WorkstreamsOf(deal).Count == 0)
        {
            org.Service.Execute(new OrganizationRequest("onb_PreparePlan")
            {
                ["Target"] = new EntityReference(OpportunityTable.LogicalName, deal),
            });
        }
    }

    // The platform may bring an event once more, late, or several times.
    private static void Deliver(OnboardingOrganization org, Guid deal, int times, List<string> history)
    {
        history.Add($"{times} times");
        for (var time = 0; time < times; time++)
        {
            org.Service.Execute(new OrganizationRequest("onb_EnsureOnboarding")
            {
                ["Target"] = new EntityReference(OpportunityTable.LogicalName, deal),
            });
        }
    }

    // Between two calls of a job that a deal's event started all others run, as on another server.
    private static void Meet(OnboardingOrganization org, Random random)
    {
        var isMeeting = false;
        org.Sandbox.Faults.BeforeCall = call =>
        {
            if (!isMeeting && random.Next(4) == 0
                && call.TypeName.StartsWith("CrmOnboarding.Plugins.Opportunity", StringComparison.Ordinal))
            {
                isMeeting = true;
                org.Sandbox.DrainQueue();
                isMeeting = false;
            }
        };
    }

    private static DealState Act(OnboardingOrganization org, Guid deal, DealState state, bool loses)
    {
        if (state != DealState.Open)
        {
            org.Reopen(deal);
            return DealState.Open;
        }

        if (loses)
        {
            org.Lose(deal);
            return DealState.Lost;
        }

        org.Win(deal);
        return DealState.Won;
    }

    private enum DealState
    {
        Open,
        Won,
        Lost,
    }
}
