using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Actions;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>The health of a plan (formulas.md section 3). Two reads.</summary>
/// <param name="Score">0 to 100, one digit; null when no dimension has data.</param>
/// <param name="Band">Its colour.</param>
/// <param name="Confidence">Share of the model's weight that rests on fresh data, 0 to 100 percent.</param>
/// <param name="Explanation">Points by dimension and the caps that hold, one sentence a line, in the language of the plan's owner.</param>
/// <param name="WaysToGreen">The cheapest ways to green, one a line, in the same language; empty text while the plan is green.</param>
/// <param name="ChangesOn">First later date on which the answer can be another one with no new data.</param>
internal sealed record HealthEvaluation(
    decimal? Score, HealthBand Band, int Confidence, string Explanation, string WaysToGreen, Date ChangesOn)
{
    /// <summary>Evaluates a plan. Dimensions of which a plan holds no data yet do not apply.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="asOf">The day as of which the answer holds.</param>
    /// <exception cref="DomainException">There is no such plan, or it cannot be dated.</exception>
    public static HealthEvaluation Of(IOrganizationService service, Guid planId, Date asOf)
    {
        var plan = EvaluatedPlan.Read(service, planId);
        var input = HealthFacts.Of(plan, MilestoneRows.All(service, plan.Plan), asOf);
        var result = HealthModel.Compute(input);
        return new HealthEvaluation(
            result.Score,
            result.Band,
            result.Confidence,
            StoredText.Fit(Catalogue.RenderLines(result.Explanation, plan.Language), ColumnLengths.PlanHealthExplanation) ?? string.Empty,
            StoredText.Fit(Catalogue.RenderLines(Ways(input, result.Band), plan.Language), ColumnLengths.PlanWaysToGreen) ?? string.Empty,
            result.NextChangeOn ?? asOf.AddDays(Defaults.EvaluationHorizonDays));
    }

    private static IEnumerable<Message> Ways(HealthInput input, HealthBand band)
    {
        if (band == HealthBand.Green)
        {
            return [];
        }

        var ways = Domain.Health.Actions.WaysToGreen.Find(input);
        return ways.Count == 0
            ? [HealthActionMessages.NoWayToGreen]
            : ways.Select(way => HealthActionMessages.WayToGreen(way.Score, way.Actions.Aggregate((first, then) => HealthActionMessages.Then(first, then))));
    }
}
