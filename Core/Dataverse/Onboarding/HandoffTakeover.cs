using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
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
    private const string Handoff = "handoff";

    /// <summary>Runs the pass: one read, and one write for the handoff and one for its questions, where they changed.</summary>
    /// <param name="isFirstDeal">Whether the deal made the plan: then questions that belong to no handoff are its own.</param>
    /// <param name="policy">The questions.</param>
    /// <param name="win">Marks the handoff as that of a won deal; null where that is known, and while the deal is open.</param>
    public void Run(bool isFirstDeal, HandoffPolicy policy, Action<Entity>? win = null)
    {
        var questions = Questions();
        var own = questions
            .Where(question => question.Reference(HandoffItemTable.HandoffId) is null
                ? isFirstDeal
                : question.Linked(Handoff).Reference(HandoffTable.OpportunityId)?.Id == deal.Id)
            .ToList();
        var answers = HandoffChecklist.Answer(deal.Handoff, policy);
        WriteHandoff(own, answers, policy, win);
        var byCode = answers.ToDictionary(answer => answer.Code);
        service.UpdateMany(own
            .Where(stored => byCode.TryGetValue(stored.Text(HandoffItemTable.Code) ?? string.Empty, out var answer)
                && Follows(stored, answer))
            .Select(stored => Changes(stored, byCode[stored.Text(HandoffItemTable.Code)!]))
            .OfType<Entity>());
    }

    private IReadOnlyList<Row> Questions()
    {
        var query = new QueryExpression(HandoffItemTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                HandoffItemTable.HandoffId, HandoffItemTable.Code, HandoffItemTable.BlockerMet, HandoffItemTable.PartsDone,
                HandoffItemTable.PartsTotal, HandoffItemTable.IsNotApplicable,
                HandoffItemTable.Provenance, HandoffItemTable.Answer, HandoffItemTable.MissingParts,
                SystemColumns.CreatedBy, SystemColumns.ModifiedBy),
        };
        query.Criteria.AddCondition(HandoffItemTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.ActiveOnly();
        query.Outer(HandoffItemTable.HandoffId, HandoffTable.LogicalName, HandoffTable.Id, Handoff,
        [
            HandoffTable.Id, HandoffTable.OpportunityId, HandoffTable.WonOn, HandoffTable.Score, HandoffTable.Acceptable,
            HandoffTable.Missing, HandoffTable.Warnings, HandoffTable.ProgramPlanReadiness, HandoffTable.TotalValue,
            .. HandoffRows.SoldColumns,
        ]);
        return service.Read(query);
    }

    private void WriteHandoff(IReadOnlyList<Row> own, IReadOnlyList<HandoffItem> answers, HandoffPolicy policy, Action<Entity>? win)
    {
        var found = own.Select(question => question.Linked(Handoff)).Where(each => each.Key(HandoffTable.Id) is not null).Take(1).ToList();
        if (found.Count == 0)
        {
            return;
        }

        var stored = found[0];
        var row = new Entity(HandoffTable.LogicalName, stored.Key(HandoffTable.Id)!.Value);
        // Before the win nobody evaluates it, and the deal alone says what there is.
        var computed = stored.Moment(HandoffTable.WonOn) is null
            ? HandoffRows.ComputedOf(deal, answers, policy)
            : new Dictionary<string, object?>();
        foreach (var column in HandoffRows.SoldIn(deal).Where(column => column.Value is not null).Concat(computed)
            .Where(column => !stored.Holds(column.Key, column.Value)))
        {
            row[column.Key] = column.Value;
        }

        win?.Invoke(row);
        if (row.Attributes.Count > 0)
        {
            service.Update(row);
        }
    }

    private static bool Follows(Row stored, HandoffItem answer) =>
        stored.Reference(SystemColumns.ModifiedBy)?.Id == stored.Reference(SystemColumns.CreatedBy)?.Id
        || answer.PartsDone > (stored.Whole(HandoffItemTable.PartsDone) ?? 0);

    private static Entity? Changes(Row stored, HandoffItem answer)
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

        return row.Attributes.Count > 0 ? row : null;
    }
}
