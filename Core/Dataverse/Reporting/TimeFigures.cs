using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>
/// How long it took from the win to what an onboarding is about, by segment, industry or product (T-10, T-11). The evaluation keeps the
/// days at the plan, so this reads plans alone, a page of 5,000 a call; by product, their workstreams.
/// </summary>
internal static class TimeFigures
{
    private const string Plan = "plan";
    private const string BySegment = "segment";
    private const string ByIndustry = "industry";
    private const string ByProduct = "product";

    private static readonly string[] Columns =
    [
        PlanTable.Id, PlanTable.Segment, PlanTable.Industry, PlanTable.Day0On, PlanTable.WonAt, PlanTable.FirstEngagedAt,
        PlanTable.DaysToEngagement, PlanTable.DaysToKickoff, PlanTable.DaysToLive, PlanTable.DaysToFirstValue, PlanTable.DaysToImpact,
        PlanTable.DaysToComplete,
    ];

    /// <summary>Sums up plans.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="by">What they are grouped by: segment, industry or product; null for segment.</param>
    /// <param name="window">Which plans.</param>
    /// <param name="language">Language of the labels.</param>
    /// <exception cref="DomainException">Plans cannot be grouped by that.</exception>
    public static Report Of(IOrganizationService service, string? by, WonWindow window, Language language)
    {
        var group = (by ?? string.Empty).Trim().ToLowerInvariant() is { Length: > 0 } named ? named : BySegment;
        var plans = group switch
        {
            BySegment or ByIndustry => Plans(service, window),
            ByProduct => Products(service, window),
            _ => throw new DomainException(ReportingMessages.UnknownGroup(by!)),
        };
        var rows = group switch
        {
            ByIndustry => TimeMetrics.ByIndustry(plans),
            ByProduct => TimeMetrics.ByProduct(plans),
            _ => TimeMetrics.BySegment(plans),
        };
        var count = plans.Count;
        return new Report(count, JsonText.Of(json =>
        {
            json.Text("by", group);
            json.Day("wonFrom", window.From);
            json.Day("wonUntil", window.Until);
            json.Number("plans", count);
            json.List("rows", rows, (each, row) =>
            {
                each.Text("metric", row.Metric.ToString());
                each.Text("label", LabelTexts.Of(row.Metric, language));
                each.Text("group", row.Group);
                each.Text("groupLabel", GroupLabel(group, row.Group, language));
                each.Object("days", row.Days, Distribution);
                each.Object("hours", row.Hours, Distribution);
            });
        }));
    }

    private static void Distribution(JsonText json, Distribution values)
    {
        json.Number("count", values.Count);
        json.Number("median", values.Median, 1);
        json.Number("p80", values.P80, 1);
    }

    private static string GroupLabel(string by, string? group, Language language) => group is null
        ? Catalogue.Render(ReportingMessages.NotKnown, language)
        : by == BySegment && Enum.TryParse<Segment>(group, out var segment) ? LabelTexts.Of(segment, language) : group;

    private static IReadOnlyList<PlanTimes> Plans(IOrganizationService service, WonWindow window)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        window.Apply(query.Criteria);
        query.AddOrder(PlanTable.Id, OrderType.Ascending);
        return [.. service.ReadAll(query).Select(row => TimesOf(row, product: null)).OfType<PlanTimes>()];
    }

    /// <summary>A plan once for every product that it has.</summary>
    private static IReadOnlyList<PlanTimes> Products(IOrganizationService service, WonWindow window)
    {
        var query = new QueryExpression(WorkstreamTable.LogicalName)
        {
            ColumnSet = new ColumnSet(WorkstreamTable.PlanId, WorkstreamTable.ProductName),
        };
        query.Criteria.ActiveOnly();
        window.Apply(query.Inner(WorkstreamTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan, Columns).LinkCriteria);
        query.AddOrder(WorkstreamTable.Id, OrderType.Ascending);
        return
        [
            .. service.ReadAll(query)
                .GroupBy(row => Tuple.Create(row.Reference(WorkstreamTable.PlanId)!.Id, row.Text(WorkstreamTable.ProductName)))
                .Select(same => TimesOf(same.First().Linked(Plan), same.Key.Item2)).OfType<PlanTimes>(),
        ];
    }

    private static PlanTimes? TimesOf(Row plan, string? product) => plan.Date(PlanTable.Day0On) is { } wonOn
        ? new PlanTimes
        {
            Segment = plan.Choice<Segment>(PlanTable.Segment) ?? Segment.Digital,
            Industry = plan.Text(PlanTable.Industry),
            Product = product,
            WonOn = wonOn,
            WonAt = plan.Moment(PlanTable.WonAt),
            FirstEngagedAt = plan.Moment(PlanTable.FirstEngagedAt),
            FirstEngagedOn = After(wonOn, plan.Whole(PlanTable.DaysToEngagement)),
            KickoffOn = After(wonOn, plan.Whole(PlanTable.DaysToKickoff)),
            LiveOn = After(wonOn, plan.Whole(PlanTable.DaysToLive)),
            FirstValueOn = After(wonOn, plan.Whole(PlanTable.DaysToFirstValue)),
            ImpactOn = After(wonOn, plan.Whole(PlanTable.DaysToImpact)),
            CompletedOn = After(wonOn, plan.Whole(PlanTable.DaysToComplete)),
        }
        : null;

    private static Date? After(Date wonOn, int? days) => days is { } known ? wonOn.AddDays(known) : null;
}
