using System;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>
/// The history of a plan's health as stored, for people to look back at: a row for each day on which it changed, written by the evaluations
/// of that day and by nobody afterwards, whatever becomes of the numbers by which plans are judged. No rule reads it: what trends need
/// stands on the plan.
/// </summary>
internal static class SnapshotRow
{
    /// <summary>How many rows are looked for and removed at a time.</summary>
    private const int MostAtOnce = 250;

    private static readonly string[] Kept =
    [
        PlanTable.HealthScore, PlanTable.HealthBand, PlanTable.HealthConfidence, PlanTable.CurveStage, PlanTable.RulesetVersion,
    ];

    /// <summary>Whether an evaluation changed what the history keeps.</summary>
    /// <param name="changes">The changed columns of the plan.</param>
    public static bool IsDue(Entity changes) => Kept.Any(changes.Contains);

    /// <summary>The row of a day; all evaluations of the day write the same.</summary>
    /// <param name="plan">The plan as it was read.</param>
    /// <param name="evaluation">What was found.</param>
    /// <param name="asOf">The day.</param>
    public static Entity New(StoredPlan plan, PlanEvaluation evaluation, Date asOf)
    {
        var health = evaluation.Health;
        var day = asOf.ToString();
        var row = new Entity(HealthSnapshotTable.LogicalName)
        {
            Id = NameBasedId.Of(
                HealthSnapshotTable.LogicalName, string.Format(CultureInfo.InvariantCulture, "{0:N}-{1}", plan.Row.Id, day)),
            [HealthSnapshotTable.Name] = day,
            [HealthSnapshotTable.PlanId] = new EntityReference(PlanTable.LogicalName, plan.Row.Id),
            [HealthSnapshotTable.On] = asOf.ToDateTime(),
            [HealthSnapshotTable.Score] = health.Score,
            [HealthSnapshotTable.Band] = ChoiceValues.Write(health.Band),
            [HealthSnapshotTable.Confidence] = health.Score is null ? null : health.Confidence,
            [HealthSnapshotTable.CurveStage] = ChoiceValues.Write(evaluation.Curve.Position.Stage),
            [HealthSnapshotTable.RulesetVersion] = plan.Rules.Version,
        };
        foreach (var dimension in health.Dimensions)
        {
            row[ColumnOf(dimension.Dimension)] = dimension.SubScore is null ? null : dimension.Points;
        }

        return row;
    }

    /// <summary>Removes the oldest rows, some at a time.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="from">The first day that stays.</param>
    /// <param name="isTimeLeft">Whether to go on after some.</param>
    /// <returns>How many are gone.</returns>
    public static int Remove(IOrganizationService service, Date from, Func<bool> isTimeLeft)
    {
        var query = new QueryExpression(HealthSnapshotTable.LogicalName)
        {
            ColumnSet = new ColumnSet(HealthSnapshotTable.Id),
            TopCount = MostAtOnce,
        };
        query.Criteria.AddCondition(HealthSnapshotTable.On, ConditionOperator.LessThan, from.ToDateTime());
        query.AddOrder(HealthSnapshotTable.On, OrderType.Ascending);
        var removed = 0;
        int found;
        do
        {
            var rows = service.ReadEntities(query);
            foreach (var row in rows)
            {
                service.Delete(row.LogicalName, row.Id);
            }

            found = rows.Count;
            removed += found;
        }
        while (found == MostAtOnce && isTimeLeft());

        return removed;
    }

    private static string ColumnOf(HealthDimension dimension) => dimension switch
    {
        HealthDimension.Schedule => HealthSnapshotTable.Schedule,
        HealthDimension.Engagement => HealthSnapshotTable.Engagement,
        HealthDimension.Utilisation => HealthSnapshotTable.Utilisation,
        HealthDimension.Outcomes => HealthSnapshotTable.Outcomes,
        _ => HealthSnapshotTable.Sentiment,
    };
}
