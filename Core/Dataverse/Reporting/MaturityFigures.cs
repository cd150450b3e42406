using System;
using System.Linq;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Facts;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Adoption.Maturity;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>Where a customer stands against what good looks like in their segment, and what to do next (C-10). Three calls.</summary>
internal static class MaturityFigures
{
    /// <summary>Compares the customer of a plan.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="today">Assessments of later days do not count yet; of several of an area, the latest does.</param>
    /// <param name="language">Language of labels and proposals.</param>
    /// <exception cref="DomainException">The plan is gone.</exception>
    public static Report Of(IOrganizationService service, Guid planId, Date today, Language language)
    {
        var segment = SegmentOf(service, planId);
        var levels = service.ReadAll(MeasurementRow.Of([planId])).Select(MeasurementRow.Maturity).OfType<MaturityReading>()
            .Where(reading => reading.On <= today)
            .GroupBy(reading => reading.Area)
            .ToDictionary(same => same.Key, same => same.OrderBy(reading => reading.On).Last());
        var benchmark = MaturityBenchmark.Of(
            segment, levels.ToDictionary(each => each.Key, each => each.Value.Level), RulesetRows.Published(service).Rules.Maturity);
        return new Report(levels.Count, JsonText.Of(json =>
        {
            json.Text("segment", segment.ToString());
            json.Text("segmentLabel", LabelTexts.Of(segment, language));
            json.Number("percentGood", benchmark.PercentGood, 1);
            json.List("areas", benchmark.Areas, (each, area) =>
            {
                each.Text("area", area.Area.ToString());
                each.Text("label", LabelTexts.Of(area.Area, language));
                each.Number("level", area.Level);
                each.Number("good", area.Good);
                each.Day("assessedOn", levels.TryGetValue(area.Area, out var reading) ? reading.On : null);
            });
            json.Texts("roadmap", benchmark.Roadmap.Select(proposal => Catalogue.Render(proposal, language)));
        }));
    }

    private static Segment SegmentOf(IOrganizationService service, Guid planId)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(PlanTable.Segment) };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, planId);
        var found = service.Read(query);
        return found.Count == 0
            ? throw new DomainException(EvaluationMessages.NoSuchPlan(planId))
            : found[0].Choice<Segment>(PlanTable.Segment) ?? Segment.Digital;
    }
}
