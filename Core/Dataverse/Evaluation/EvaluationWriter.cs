using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>
/// Writes the evaluations of many plans inside the transaction of a message: one request for all rows of a kind, and only the rows that
/// changed.
/// </summary>
/// <remarks>
/// In a transaction nothing can be tried: a write that is refused ends it, and all that was written in it is undone. So the versions of
/// the plans are looked at before the first write, in one query, and a plan that somebody wrote since it was read is handed back. Whoever
/// changes a fact after that look asks for an evaluation, which begins after this transaction.
/// </remarks>
internal static class EvaluationWriter
{
    /// <summary>Writes what changed.</summary>
    /// <param name="service">With the rights of the system user, in the transaction.</param>
    /// <param name="evaluated">The plans, at most <see cref="StoredPlan.MostAtOnce"/>.</param>
    /// <returns>Those that somebody wrote since they were read; nothing of theirs was written.</returns>
    public static IReadOnlyList<EvaluatedPlan> Write(IOrganizationService service, IEnumerable<EvaluatedPlan> evaluated)
    {
        var changed = evaluated.Where(plan => plan.Rows > 0).ToList();
        if (changed.Count == 0)
        {
            return [];
        }

        var versions = VersionsOf(service, changed);
        var current = changed.Where(IsCurrent).ToList();
        service.CreateMany(current.SelectMany(plan => plan.NewRisks));
        service.UpdateMany(current.SelectMany(plan => plan.ChangedRisks));
        service.UpdateMany(current.SelectMany(plan => plan.ChangedAnswers));
        service.UpdateMany(current.SelectMany(plan => plan.ChangedHandoffs));
        service.UpdateMany(current.SelectMany(plan => plan.ChangedMilestones));
        service.UpsertMany(current.Select(plan => plan.Snapshot).OfType<Entity>());
        service.UpdateMany(current.Select(plan => plan.Row).Where(row => row.Attributes.Count > 0));
        return [.. changed.Except(current)];

        bool IsCurrent(EvaluatedPlan plan) =>
            versions.TryGetValue(plan.Row.Id, out var version) && version == RowVersion.Of(plan.Stored.Row);
    }

    private static Dictionary<Guid, string?> VersionsOf(IOrganizationService service, IEnumerable<EvaluatedPlan> plans)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(SystemColumns.VersionNumber) };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.In, [.. plans.Select(plan => (object)plan.Row.Id)]);
        return service.Read(query).ToDictionary(row => row.Id, RowVersion.Of);
    }
}
