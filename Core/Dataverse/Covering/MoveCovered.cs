using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Covering;

/// <summary>
/// The open rows of whoever is away belong to whoever acts for them, each marked, so that exactly these go back: what somebody got from
/// other hands meanwhile stays where it is.
/// </summary>
/// <remarks>Two reads a table, and one request for each 1,000 rows that change. The same again changes nothing.</remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="absent">Who is away.</param>
internal sealed class MoveCovered(IOrganizationService service, EntityReference absent)
{
    // All tables name the mark alike.
    private const string Mark = PlanTable.CoveredForId;

    /// <summary>Runs the use case.</summary>
    /// <param name="former">Who acted until now; null when nobody did.</param>
    /// <param name="acting">Who acts from now on; null when the person is back.</param>
    /// <returns>How many rows changed their owner.</returns>
    public int Run(EntityReference? former, EntityReference? acting) =>
        Move(PlanTable.LogicalName, former, acting, PlanTable.Status, ChoiceValues.Number(PlanStatus.Cancelled))
        + Move(WorkstreamTable.LogicalName, former, acting, WorkstreamTable.Status,
            ChoiceValues.Number(WorkstreamStatus.Cancelled), ChoiceValues.Number(WorkstreamStatus.Completed))
        + Move(MilestoneTable.LogicalName, former, acting, MilestoneTable.Status,
            ChoiceValues.Number(MilestoneStatus.Done), ChoiceValues.Number(MilestoneStatus.Waived),
            ChoiceValues.Number(MilestoneStatus.Cancelled))
        + Move(RiskTable.LogicalName, former, acting, RiskTable.Status, ChoiceValues.Number(RiskStatus.Closed))
        + Move(HandoffTable.LogicalName, former, acting)
        + Move(HandoffItemTable.LogicalName, former, acting);

    private int Move(
        string table, EntityReference? former, EntityReference? acting, string? statusColumn = null, params int[] closed)
    {
        var changes = Marked(table, former, acting).ToList();
        if (acting is not null)
        {
            var own = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
            own.Criteria.AddCondition(SystemColumns.OwnerId, ConditionOperator.Equal, absent.Id);
            own.Criteria.AddCondition(Mark, ConditionOperator.Null);
            own.Criteria.ActiveOnly();
            if (statusColumn is not null)
            {
                own.Criteria.AddCondition(new ConditionExpression(statusColumn, ConditionOperator.NotIn, closed));
            }

            changes.AddRange(Read(own).Select(row => new Entity(table, row.Id) { [SystemColumns.OwnerId] = acting, [Mark] = absent }));
        }

        service.UpdateMany(changes);
        return changes.Count(change => change.Contains(SystemColumns.OwnerId));
    }

    private IEnumerable<Entity> Marked(string table, EntityReference? former, EntityReference? acting)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(SystemColumns.OwnerId) };
        query.Criteria.AddCondition(Mark, ConditionOperator.Equal, absent.Id);
        foreach (var row in Read(query))
        {
            var change = new Entity(table, row.Id);
            if (row.Reference(SystemColumns.OwnerId)?.Id == former?.Id)
            {
                change[SystemColumns.OwnerId] = acting ?? absent;
            }

            if (acting is null)
            {
                change[Mark] = null;
            }

            if (change.Attributes.Count > 0)
            {
                yield return change;
            }
        }
    }

    private IReadOnlyList<Row> Read(QueryExpression query)
    {
        query.AddOrder(query.EntityName + "id", OrderType.Ascending);
        return service.ReadAll(query);
    }
}
