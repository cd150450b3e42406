using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Live.Calls;
using CrmOnboarding.Live.Environments;
using CrmOnboarding.Live.Reconciliation;

namespace CrmOnboarding.Live.Commands;

/// <summary>
/// <c>reconcile</c>: creates the plans of won opportunities that have none, and aligns those that do not fit their state.
/// </summary>
internal static class ReconcileCommand
{
    public static Command Create()
    {
        var connection = LiveCommand.Connection();
        var since = new Option<string?>("--since") { Description = "Only wins on or after this day, YYYY-MM-DD; by default all" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only list the opportunities" };
        var command = new Command(
            "reconcile", "Creates the plans of won opportunities that have none, for instance after an import that bypassed the steps")
        {
            connection, since, dryRun,
        };
        command.SetAction(parsed => LiveCommand.Run(parsed.GetValue(connection), environment =>
        {
            var clock = TimeProvider.System;
            using var pool = new ServicePool(environment.Services(most: null), new Patience(clock));
            var deals = MissingOnboardings.Find(pool, DateOf(parsed.GetValue(since)));
            var disagreeing = DisagreeingDeals.Find(pool);
            return parsed.GetValue(dryRun) ? List(deals, disagreeing) : Make(pool, clock, deals, disagreeing);
        }));
        return command;
    }

    private static int List(IReadOnlyList<WonDeal> deals, IReadOnlyList<WonDeal> disagreeing)
    {
        foreach (var deal in deals)
        {
            Screen.Say($"{deal.Opportunity.Id}  {deal.WonOn?.ToString() ?? "----------"}  "
                + $"{deal.Topic}{(deal.Customer is null ? "  (no customer)" : string.Empty)}");
        }

        foreach (var deal in disagreeing)
        {
            Screen.Say($"{deal.Opportunity.Id}  {deal.Topic}  (its plan does not fit its state)");
        }

        Screen.Say($"{deals.Count} won opportunities have no plan, and the plans of {disagreeing.Count} do not fit their state; "
            + "nothing was changed.");
        return ExitCodes.Success;
    }

    private static int Make(ServicePool pool, TimeProvider clock, IReadOnlyList<WonDeal> deals, IReadOnlyList<WonDeal> disagreeing)
    {
        var report = Screen.WithProgress("Won opportunities without a plan", task =>
            new ReconciliationRun(pool, clock, step =>
            {
                task.IsIndeterminate = false;
                task.MaxValue = step.Of ?? 1;
                task.Value = step.Done;
            }).Run(deals));
        foreach (var deal in report.WithoutCustomer)
        {
            Screen.Say($"{deal.Topic} ({deal.Opportunity.Id}) has no customer and cannot be onboarded; reopen it, set its customer and win "
                + "it again.");
        }

        var notAligned = new ReconciliationRun(pool, clock, _ => { }).Align(disagreeing);
        foreach (var failure in report.Failures.Concat(notAligned))
        {
            Screen.Fail(failure.Sentence);
        }

        if (report.TooOld.Count > 0)
        {
            Screen.Say($"{report.TooOld.Count} were won more than {Ruleset.Shipped.Planning.OldestWinDays} days ago and get no plan.");
        }

        if (disagreeing.Count > 0)
        {
            Screen.Say($"{disagreeing.Count - notAligned.Count} of {disagreeing.Count} plans that did not fit their opportunity's state "
                + "were brought in line.");
        }

        Screen.Say($"{report.Onboarded} onboarded, {report.Failures.Count} failed, {report.WithoutCustomer.Count} without a customer; "
            + $"{pool.Calls} requests.");
        return report.Failures.Count + notAligned.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static Date? DateOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Date.TryParse(text, out var date)
            ? date
            : throw new RefusedException($"'{text}' is not a date; use --since YYYY-MM-DD.");
    }
}
