using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>A won deal is opened and won again, as often as one likes.</summary>
internal static class Cycle
{
    /// <summary>Opens and wins it again.</summary>
    /// <returns>What is wrong with its one plan, in between or in the end; empty for nothing.</returns>
    public static IReadOnlyList<string> OpenAndWinAgain(SalesDesk sales, PlanReader plans, Action drain, Guid deal, int times)
    {
        var wrong = new List<string>();
        var rows = plans.RowCount();
        for (var time = 1; time <= times; time++)
        {
            sales.Reopen(deal);
            drain();
            Check(PlanStatus.Suspended, WorkstreamStatus.Suspended);
            sales.Win(deal);
            drain();
            Check(PlanStatus.Onboarding, WorkstreamStatus.InProgress);
        }

        return wrong;

        void Check(PlanStatus plan, WorkstreamStatus line)
        {
            if (plans.Single().Choice<PlanStatus>(PlanTable.Status) != plan
                || plans.WorkstreamsOf(deal).Any(each => each.Choice<WorkstreamStatus>(WorkstreamTable.Status) != line))
            {
                wrong.Add($"the plan or a line is not {plan}");
            }

            if (plans.RowCount() != rows)
            {
                wrong.Add($"{plans.RowCount()} rows and not {rows}");
            }
        }
    }
}
