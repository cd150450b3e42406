using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Domain.Handoff;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>Brings the handoff of a plan in line with what its deal, won again, says now.</summary>
/// <remarks>
/// An answer that nobody touched in the plan follows the deal. One that a person worked on follows only if the deal now says more.
/// </remarks>
internal sealed class HandoffTakeover(IOrganizationService service, PlanRow plan, DealRow deal)
{
    /// <summary>Runs the pass: one read, and one write for each answer that changed.</summary>
    public void Run()
    {
        var answers = HandoffChecklist.Answer(deal.Handoff, RulesetRows.Published(service).Rules.Handoff)
            .ToDictionary(answer => answer.Code);
        var query = new QueryExpression(HandoffItemTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                HandoffItemTable.Code, HandoffItemTable.BlockerMet, HandoffItemTable.PartsDone, HandoffItemTable.PartsTotal,
                HandoffItemTable.IsNotApplicable,
                HandoffItemTable.Provenance, HandoffItemTable.Answer, SystemColumns.CreatedBy, SystemColumns.ModifiedBy),
        };
        query.Criteria.AddCondition(HandoffItemTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(SystemColumns.StateCode, ConditionOperator.Equal, SystemColumns.Active);
        foreach (var stored in service.Read(query))
        {
            if (answers.TryGetValue(stored.Text(HandoffItemTable.Code) ?? string.Empty, out var answer) && Follows(stored, answer))
            {
                Write(stored, answer);
            }
        }
    }

    private static bool Follows(Row stored, HandoffItem answer) =>
        stored.Reference(SystemColumns.ModifiedBy)?.Id == stored.Reference(SystemColumns.CreatedBy)?.Id
        || answer.PartsDone > (stored.Whole(HandoffItemTable.PartsDone) ?? 0);

    private void Write(Row stored, HandoffItem answer)
    {
        var described = new Entity(HandoffItemTable.LogicalName);
        OnboardingRows.DescribeAnswer(described, answer);
        var row = new Entity(HandoffItemTable.LogicalName, stored.Id);
        foreach (var column in described.Attributes.Where(column => !stored.Holds(column.Key, column.Value)))
        {
            row[column.Key] = column.Value;
        }

        if (row.Attributes.Count > 0)
        {
            service.Update(row);
        }
    }
}
