using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>
/// Finance dates a bill: the plan knows when the first one was issued and when the first payment came in, and what counts from these days
/// follows.
/// </summary>
internal static class FollowBill
{
    private const string Plan = "plan";
    private const string Bill = "bill";

    /// <summary>Runs the use case. One read, and one write where a day became known or another.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="billId">The bill.</param>
    public static void Run(IOrganizationService service, Guid billId)
    {
        var bills = Bills(service, billId);
        if (bills.Count == 0)
        {
            return;
        }

        var plan = bills[0].Linked(Plan);
        var row = new Entity(PlanTable.LogicalName, plan.Key(PlanTable.Id)!.Value);
        Follow(PlanTable.BillIssuedOn, BillTable.IssuedOn);
        Follow(PlanTable.PaidOn, BillTable.PaidOn);
        if (row.Attributes.Count > 0)
        {
            service.Update(row);
        }

        // A day that no bill says stands as it is: a payment may come in before the first bill, and is entered on the plan then.
        void Follow(string planColumn, string billColumn)
        {
            if (bills.Min(bill => bill.Linked(Bill).Date(billColumn)) is { } first && plan.Date(planColumn) != first)
            {
                row[planColumn] = first.ToDateTime();
            }
        }
    }

    /// <summary>The bills of the plan of a bill, each with the plan.</summary>
    private static IReadOnlyList<Row> Bills(IOrganizationService service, Guid billId)
    {
        var query = new QueryExpression(BillTable.LogicalName) { ColumnSet = new ColumnSet(BillTable.Id) };
        query.Criteria.AddCondition(BillTable.Id, ConditionOperator.Equal, billId);
        var plan = query.Inner(BillTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan,
            PlanTable.Id, PlanTable.BillIssuedOn, PlanTable.PaidOn);
        var bills = plan.Outer(PlanTable.Id, BillTable.LogicalName, BillTable.PlanId, Bill, BillTable.IssuedOn, BillTable.PaidOn);
        bills.LinkCriteria.ActiveOnly();
        return service.Read(query);
    }
}
