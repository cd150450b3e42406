using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Completing;

/// <summary>The first bill of a plan, and whether the customer understood it.</summary>
internal static class FirstBill
{
    /// <summary>The first bill: the earliest by its day, those without one last; null when the plan has none. One call.</summary>
    public static Row? Find(IOrganizationService service, Guid planId)
    {
        var query = new QueryExpression(BillTable.LogicalName)
        {
            ColumnSet = new ColumnSet(BillTable.IssuedOn, BillTable.Understood),
        };
        query.Criteria.AddCondition(BillTable.PlanId, ConditionOperator.Equal, planId);
        query.Criteria.ActiveOnly();
        query.AddOrder(BillTable.Id, OrderType.Ascending);
        return service.Read(query)
            .OrderBy(bill => bill.Date(BillTable.IssuedOn) ?? Date.MaxValue)
            .Select(bill => (Row?)bill)
            .FirstOrDefault();
    }

    /// <summary>Records what the customer said of it. Two calls; a plan without a bill gets one that names the meeting.</summary>
    /// <param name="service">Where to write.</param>
    /// <param name="item">The meeting.</param>
    /// <param name="isUnderstood">Whether the customer understood it.</param>
    /// <param name="on">The day of the meeting.</param>
    public static void Record(IOrganizationService service, CompletedItem item, bool isUnderstood, Date on)
    {
        var row = Find(service, item.PlanReference.Id) is { } known
            ? new Entity(BillTable.LogicalName, known.Id)
            : new Entity(BillTable.LogicalName)
            {
                [BillTable.PlanId] = item.PlanReference,
                [BillTable.Name] = StoredText.Fit(item.Name, BillTable.NameLength),
            };
        row[BillTable.ExplainedOn] = on.ToDateTime();
        row[BillTable.Understood] = ChoiceValues.Write(isUnderstood ? BillUnderstood.Understood : BillUnderstood.NotUnderstood);
        if (row.Id == Guid.Empty)
        {
            service.Create(row);
        }
        else
        {
            service.Update(row);
        }
    }
}
