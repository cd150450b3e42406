using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Handoff.Gates;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>
/// The kick-offs of a quarter by customer success manager, and the marks of those that were reviewed (H-29). Three calls.
/// </summary>
internal static class KickoffQualityFigures
{
    private const string Plan = "plan";
    private const int MonthsOfAQuarter = 3;

    /// <summary>Sums a quarter up: whoever held a kick-off in it or was reviewed, by name.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="on">A day of the quarter.</param>
    public static Report Of(IOrganizationService service, Date on)
    {
        var day = on.ToDateTime();
        var first = new DateTime(day.Year, day.Month - (day.Month - 1) % MonthsOfAQuarter, 1);
        var last = first.AddMonths(MonthsOfAQuarter).AddDays(-1);
        var held = service.ReadAll(Held(first, last)).Select(row => row.Linked(Plan).Reference(PlanTable.CsmId))
            .OfType<EntityReference>()
            .ToLookup(csm => csm.Id);
        var reviews = service.ReadAll(Reviews(first, last));
        var byCsm = reviews.Where(row => row.Reference(KickoffReviewTable.CsmId) is not null)
            .ToLookup(row => row.Reference(KickoffReviewTable.CsmId)!.Id);
        var policy = RulesetRows.Published(service).Rules.Handoff;
        return new Report(reviews.Count, JsonText.Of(json =>
        {
            json.Day("from", Date.FromDateTime(first));
            json.Day("until", Date.FromDateTime(last));
            json.List("csms", NamesOf(held, byCsm), (each, csm) =>
            {
                var quality = KickoffQuality.Of([.. byCsm[csm.Id].Select(MarksOf).OfType<KickoffReview>()], policy);
                each.Id("csm", csm.Id);
                each.Text("name", csm.Name);
                each.Number("held", held[csm.Id].Count());
                each.Number("reviewed", quality.Reviewed);
                each.Number("average", quality.Average, 1);
                each.Number("missing", Math.Max(0, policy.ReviewedKickoffs - quality.Reviewed));
            });
        }));
    }

    private static IEnumerable<EntityReference> NamesOf(ILookup<Guid, EntityReference> held, ILookup<Guid, Row> reviews) => held
        .Select(same => same.First())
        .Concat(reviews.Select(same => same.First().Reference(KickoffReviewTable.CsmId)!))
        .GroupBy(csm => csm.Id)
        .Select(same => same.First())
        .OrderBy(csm => csm.Name, StringComparer.OrdinalIgnoreCase)
        .ThenBy(csm => csm.Id);

    private static KickoffReview? MarksOf(Row row) =>
        row.Whole(KickoffReviewTable.SuccessCriteria) is { } criteria && row.Whole(KickoffReviewTable.Milestones) is { } milestones
            ? new KickoffReview(criteria, milestones)
            : null;

    private static QueryExpression Held(DateTime first, DateTime last)
    {
        var query = Within(
            MilestoneTable.LogicalName, MilestoneTable.Id, MilestoneTable.CompletedOn, first, last, MilestoneTable.PlanId);
        query.Criteria.AddCondition(MilestoneTable.Code, ConditionOperator.Equal, ItemCodes.Kickoff);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, ChoiceValues.Number(MilestoneStatus.Done));
        query.Inner(MilestoneTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan, PlanTable.CsmId);
        return query;
    }

    private static QueryExpression Reviews(DateTime first, DateTime last) => Within(
        KickoffReviewTable.LogicalName, KickoffReviewTable.Id, KickoffReviewTable.ReviewedOn, first, last,
        KickoffReviewTable.CsmId, KickoffReviewTable.SuccessCriteria, KickoffReviewTable.Milestones);

    private static QueryExpression Within(
        string table, string id, string column, DateTime first, DateTime last, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.OnOrAfter, first);
        query.Criteria.AddCondition(column, ConditionOperator.OnOrBefore, last);
        query.Criteria.ActiveOnly();
        query.AddOrder(id, OrderType.Ascending);
        return query;
    }
}
