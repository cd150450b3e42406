using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Assignment;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Assigning;

/// <summary>Decisions about roles of plans as rows.</summary>
internal static class AssignmentRows
{
    /// <summary>The row of a decision, in the language of the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="role">The role.</param>
    /// <param name="record">The decision.</param>
    /// <param name="assigned">The user or team, with the name.</param>
    /// <param name="today">The day where the plan is.</param>
    public static Entity New(PlanToAssign plan, OwnerRole role, AssignmentRecord record, EntityReference assigned, Date today)
    {
        var language = plan.Profile.Language;
        var found = record.Proposal;
        var row = new Entity(AssignmentTable.LogicalName)
        {
            [AssignmentTable.Name] = StoredText.Fit(
                Catalogue.Render(AssigningMessages.RecordName(role, assigned.Name ?? string.Empty), language), AssignmentTable.NameLength),
            [AssignmentTable.PlanId] = new EntityReference(PlanTable.LogicalName, plan.Id),
            [AssignmentTable.Role] = ChoiceValues.Write(role),
            [assigned.LogicalName == TeamTable.LogicalName ? AssignmentTable.TeamId : AssignmentTable.UserId] = assigned,
            [AssignmentTable.FormerId] = plan.PersonOf(role),
            [AssignmentTable.AssignedOn] = today.ToDateTime(),
            [AssignmentTable.OverrideReason] = StoredText.Fit(record.OverrideReason, AssignmentTable.OverrideReasonLength),
        };
        if (record.MadeById is { } by)
        {
            row[AssignmentTable.MadeById] = row[SystemColumns.OwnerId] = new EntityReference(SystemUserTable.LogicalName, by);
        }

        if (found is not null)
        {
            row[AssignmentTable.ProposedId] =
                found.Chosen is { } chosen ? new EntityReference(SystemUserTable.LogicalName, chosen.Id) : null;
            row[AssignmentTable.Score] = found.Ranking.FirstOrDefault(scored => scored.Candidate.Id == assigned.Id)?.Score;
            row[AssignmentTable.Why] = Text([found.Why], AssignmentTable.WhyLength);
            row[AssignmentTable.Inputs] = Text(Inputs(plan, found), AssignmentTable.InputsLength);
            row[AssignmentTable.Alternatives] = Text(
                found.Ranking.Skip(1).Select(scored => scored.Sentence).Concat(found.Misfits), AssignmentTable.AlternativesLength);
        }

        return row;

        string? Text(IEnumerable<Message> lines, int length) => StoredText.Fit(Catalogue.RenderLines(lines, language), length);
    }

    /// <summary>What the plan asks for, and what the proposed person carries.</summary>
    private static IEnumerable<Message> Inputs(PlanToAssign plan, CsmAssignment found)
    {
        yield return AssignmentMessages.AsksForSegment(plan.Segment);
        if (plan.Needs.Region is { } region)
        {
            yield return AssignmentMessages.AsksForRegion(region);
        }

        if (plan.Needs.Language is { } spoken)
        {
            yield return AssignmentMessages.AsksForLanguage(spoken);
        }

        foreach (var product in plan.Needs.Products)
        {
            yield return AssignmentMessages.AsksForProduct(product);
        }

        foreach (var first in found.Ranking.Take(1))
        {
            yield return first.Sentence;
        }
    }
}
