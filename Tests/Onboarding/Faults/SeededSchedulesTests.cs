using System.ServiceModel;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding.Faults;

/// <summary>
/// Whatever happens to the deals of a customer in whatever order, with jobs that meet between any two of their calls and events that come
/// again: one plan runs, every deal has its part in it once, and the part has the state of the deal. A plan whose every deal is lost is
/// over, and the customer's next win begins another. A seed that fails, fails again. The variable CRM_SCHEDULES says how many are tried;
/// the usual number keeps the run short.
/// </summary>
[TestFixture]
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
            Assert.That(Wrong(seed, mutant: null), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Mutants))]
    public void WithoutARule_SomeOrderShowsIt(Mutant mutant) =>
        Assert.That(Enumerable.Range(1, 3 * Usual).Any(seed => Wrong(seed, mutant).Count > 0), Is.True);

    private static IEnumerable<Mutant> Mutants =>
        [Mutant.OwnKeys, Mutant.ResumedWithItsOldKey, Mutant.BlindForDrafts, Mutant.BlindForPlans, Mutant.ItemsStayBehind];

    /// <summary>What is wrong after the events of a seed; empty for nothing.</summary>
    private static IReadOnlyList<string> Wrong(int seed, Mutant? mutant)
    {
        var random = new Random(seed);
        using var org = OnboardingOrganization.Fresh();
        org.GoTo(2026, 11, 20);
        var customer = org.Sales.Account(5_000);
        var deals = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Likely(org, customer)).ToList();
        var states = deals.ToDictionary(deal => deal, _ => DealState.Open);
        var history = new List<string> { $"seed {seed}" };
        var isAgain = random.Next(2) == 0;
        if (isAgain)
        {
            history.Add("0 was won and lost");
            WinAndLose(org, deals[0]);
        }

        var isMeeting = new Meeting(org, random, deals);
        mutant?.Work(org.Sandbox.Faults);
        // One that is new and one that begins again, at the same moment.
        if (isAgain && deals.Count > 1)
        {
            states[deals[1]] = Act(org, deals[1], DealState.Open, loses: false);
            states[deals[0]] = Act(org, deals[0], DealState.Open, loses: false);
            var call = random.Next(1, 7);
            using (org.Sandbox.BeforeCall("Plugin", call, () => Send(org, "onb_EnsureOnboarding", deals[0])))
            {
                org.Sandbox.DrainQueue();
            }

            history.Add($"1 and 0 Won, 0 before call {call} of 1");
            var early = Faults(org, deals.GetRange(0, 2)).ToList();
            if (early.Count > 0)
            {
                return [.. early.Select(fault => $"{fault}: {string.Join(", ", history)}")];
            }
        }

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

        isMeeting.Stop();
        org.Sandbox.DrainQueue();
        return [.. Faults(org, deals).Select(fault => $"{fault}: {told}")];
    }

    private static IEnumerable<string> Faults(OnboardingOrganization org, List<Guid> deals)
    {
        foreach (var failed in org.Sandbox.Executions.Items.Where(each => each.Outcome != ExecutionOutcome.Succeeded))
        {
            yield return failed.Error ?? "failed";
        }

        var running = org.Plans.Plans()
            .Where(plan => plan.Choice<PlanStatus>(PlanTable.Status) != PlanStatus.Cancelled).Select(plan => plan.Id).ToList();
        if (running.Count != 1)
        {
            yield return $"{running.Count} plans run";
        }

        if (!org.Plans.ItemsWith("KICKOFF")
            .Where(item => item.Choice<MilestoneStatus>(MilestoneTable.Status) == MilestoneStatus.Open)
            .Select(item => item.Reference(MilestoneTable.PlanId)!.Id).SequenceEqual(running))
        {
            yield return "not one kick-off";
        }

        foreach (var deal in deals)
        {
            var lines = org.Plans.WorkstreamsOf(deal);
            if (lines.Count != 1 || lines[0].Choice<WorkstreamStatus>(WorkstreamTable.Status) != WorkstreamStatus.InProgress
                || !running.Contains(lines[0].Reference(WorkstreamTable.PlanId)!.Id))
            {
                yield return $"deal {deals.IndexOf(deal)} has no part that runs, or several";
            }
            else if (org.Plans.Items().Where(item => item.Reference(MilestoneTable.WorkstreamId)?.Id == lines[0].Id)
                .Any(item => item.Reference(MilestoneTable.PlanId)!.Id != lines[0].Reference(WorkstreamTable.PlanId)!.Id))
            {
                yield return $"deal {deals.IndexOf(deal)} has items in another plan";
            }
        }
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
        org.Sandbox.DrainQueue();
        org.Reopen(deal);
        org.Lose(deal);
        org.Sandbox.DrainQueue();
        org.Reopen(deal);
    }

    private static void Prepare(OnboardingOrganization org, Guid deal)
    {
        if (org.Plans.WorkstreamsOf(deal).Count == 0)
        {
            Send(org, "onb_PreparePlan", deal);
        }
    }

    // The platform may bring an event once more, late, or several times.
    private static void Deliver(OnboardingOrganization org, Guid deal, int times, List<string> history)
    {
        history.Add($"{times} times");
        for (var time = 0; time < times; time++)
        {
            Send(org, "onb_EnsureOnboarding", deal);
        }
    }

    private static void Send(OnboardingOrganization org, string message, Guid deal)
    {
        try
        {
            org.Service.Execute(new OrganizationRequest(message)
            {
                ["Target"] = new EntityReference(OpportunityTable.LogicalName, deal),
            });
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // The executions tell in the end.
            return;
        }
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

    /// <summary>
    /// Between two calls of a job that a deal's event started all others run, or one of any deal, as on another server: jobs keep no order.
    /// </summary>
    private sealed class Meeting
    {
        private bool _isOn;

        public Meeting(OnboardingOrganization org, Random random, IReadOnlyList<Guid> deals) => org.Sandbox.Faults.BeforeCall = call =>
        {
            if (!_isOn && random.Next(4) == 0
                && call.TypeName.StartsWith("CrmOnboarding.Plugins.Opportunity", StringComparison.Ordinal))
            {
                _isOn = true;
                if (random.Next(2) == 0)
                {
                    org.Sandbox.DrainQueue();
                }
                else
                {
                    Send(org, "onb_EnsureOnboarding", deals[random.Next(deals.Count)]);
                }

                _isOn = false;
            }
        };

        public void Stop() => _isOn = true;
    }

    private enum DealState
    {
        Open,
        Won,
        Lost,
    }
}
