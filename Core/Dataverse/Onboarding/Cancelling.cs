using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>Cancels what is open in a plan, and undoes that.</summary>
internal static class Cancelling
{
    /// <summary>Cancels the open ones of some milestones.</summary>
    public static void OpenItems(IOrganizationService service, IEnumerable<Milestone> items)
    {
        foreach (var item in items.Where(item => item.Status == MilestoneStatus.Open))
        {
            service.Update(new Entity(MilestoneTable.LogicalName, item.Id)
            {
                [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Cancelled),
            });
        }
    }

    /// <summary>
    /// Closes the open risks of a plan. They are clear since the day they are closed: no risk that the rules closed has both on one day,
    /// and one that a person dismissed is not clear at all, so these can be told apart and opened again.
    /// </summary>
    public static void Risks(IOrganizationService service, PlanRow plan, Date today)
    {
        foreach (var risk in RisksOf(service, plan, ConditionOperator.NotEqual))
        {
            service.Update(new Entity(RiskTable.LogicalName, risk.Id)
            {
                [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Closed),
                [RiskTable.ClosedOn] = today.ToDateTime(),
                [RiskTable.ClearSinceOn] = today.ToDateTime(),
                [RiskTable.EscalatesOn] = null,
                [RiskTable.ReviewedOn] = today.ToDateTime(),
            });
        }
    }

    /// <summary>Reopens the risks that <see cref="Risks"/> closed.</summary>
    public static void ReopenRisks(IOrganizationService service, PlanRow plan, Date today)
    {
        foreach (var risk in RisksOf(service, plan, ConditionOperator.Equal)
            .Where(risk => risk.Date(RiskTable.ClosedOn) is { } closed && closed == risk.Date(RiskTable.ClearSinceOn)))
        {
            service.Update(new Entity(RiskTable.LogicalName, risk.Id)
            {
                [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Open),
                [RiskTable.ClosedOn] = null,
                [RiskTable.ClearSinceOn] = null,
                [RiskTable.ReviewedOn] = today.ToDateTime(),
            });
        }
    }

    private static IReadOnlyList<Row> RisksOf(IOrganizationService service, PlanRow plan, ConditionOperator closed)
    {
        var query = new QueryExpression(RiskTable.LogicalName)
        {
            ColumnSet = new ColumnSet(RiskTable.Id, RiskTable.ClosedOn, RiskTable.ClearSinceOn),
        };
        query.Criteria.AddCondition(RiskTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(SystemColumns.StateCode, ConditionOperator.Equal, SystemColumns.Active);
        query.Criteria.AddCondition(RiskTable.Status, closed, ChoiceValues.Number(RiskStatus.Closed));
        return service.Read(query);
    }
}
