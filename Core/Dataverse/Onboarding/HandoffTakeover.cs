using System;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Domain.Handoff;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>Brings the handoff of a deal, won again, in line with what the deal says now.</summary>
/// <remarks>
/// An answer that nobody touched in the plan follows the deal. One that a person worked on follows only if the deal now says more. What was
/// sold follows wherever the deal says it: a deal is opened again to change it.
/// </remarks>
internal sealed class HandoffTakeover(IOrganizationService service, PlanRow plan, DealRow deal)
{
    /// <summary>Runs the pass: two reads, and one write for each row that changed.</summary>
    /// <param name="isFirstDeal">Whether the deal made the plan: then questions that belong to no handoff are its own.</param>
    public void Run(bool isFirstDeal)
    {
        var handoff = WhatWasSold();
        var answers = HandoffChecklist.Answer(deal.Handoff, RulesetRows.Published(service).Rules.Handoff)
            .ToDictionary(answer => answer.Code);
        var query = new QueryExpression(HandoffItemTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                HandoffItemTable.HandoffId, HandoffItemTable.Code, HandoffItemTable.BlockerMet, HandoffItemTable.PartsDone,
                HandoffItemTable.PartsTotal, HandoffItemTable.IsNotApplicable,
                HandoffItemTable.Provenance, HandoffItemTable.Answer, HandoffItemTable.MissingParts,
                SystemColumns.CreatedBy, SystemColumns.ModifiedBy),
        };
        query.Criteria.AddCondition(HandoffItemTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(SystemColumns.StateCode, ConditionOperator.Equal, SystemColumns.Active);
        foreach (var stored in service.Read(query).Where(stored => IsOwn(stored, handoff, isFirstDeal)))
        {
            if (answers.TryGetValue(stored.Text(HandoffItemTable.Code) ?? string.Empty, out var answer) && Follows(stored, answer))
            {
                Write(stored, answer);
            }
        }
    }

    private static bool IsOwn(Row stored, Guid? handoff, bool isFirstDeal) =>
        stored.Reference(HandoffItemTable.HandoffId) is { } of ? of.Id == handoff : isFirstDeal;

    private static bool Follows(Row stored, HandoffItem answer) =>
        stored.Reference(SystemColumns.ModifiedBy)?.Id == stored.Reference(SystemColumns.CreatedBy)?.Id
        || answer.PartsDone > (stored.Whole(HandoffItemTable.PartsDone) ?? 0);

    /// <returns>Id of the deal's handoff; null where it has none.</returns>
    private Guid? WhatWasSold()
    {
        var query = new QueryExpression(HandoffTable.LogicalName)
        {
            ColumnSet = new ColumnSet([.. HandoffRows.SoldColumns]),
        };
        query.Criteria.AddCondition(HandoffTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(HandoffTable.OpportunityId, ConditionOperator.Equal, deal.Id);
        var found = service.Read(query);
        if (found.Count == 0)
        {
            return null;
        }

        var row = new Entity(HandoffTable.LogicalName, found[0].Id);
        foreach (var column in HandoffRows.SoldIn(deal)
            .Where(column => column.Value is not null && !found[0].Holds(column.Key, column.Value)))
        {
            row[column.Key] = column.Value;
        }

        if (row.Attributes.Count > 0)
        {
            service.Update(row);
        }

        return found[0].Id;
    }

    private void Write(Row stored, HandoffItem answer)
    {
        var described = new Entity(HandoffItemTable.LogicalName);
        HandoffRows.DescribeAnswer(described, answer);
        var row = new Entity(HandoffItemTable.LogicalName, stored.Id);
        foreach (var column in described.Attributes.Where(column => !stored.Holds(column.Key, column.Value)))
        {
            row[column.Key] = column.Value;
        }

        // Parts counted anew are named with them.
        if (row.Contains(HandoffItemTable.PartsDone))
        {
            row[HandoffItemTable.MissingParts] = described[HandoffItemTable.MissingParts];
        }

        if (row.Attributes.Count > 0)
        {
            service.Update(row);
        }
    }
}
