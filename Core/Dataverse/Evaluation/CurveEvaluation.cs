using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>Where the customer of a plan is on the adoption curve (formulas.md section 6) and in their life cycle (T-08).</summary>
/// <param name="Result">The position with its alarms and prompts.</param>
/// <param name="HealthPeak">Highest health so far, this day included; null when there was none.</param>
/// <param name="Lifecycle">Stage of the life cycle.</param>
/// <param name="ChangesOn">First later date on which the answer can be another one with no new data.</param>
internal sealed record CurveEvaluation(CurveResult Result, decimal? HealthPeak, LifecycleStage Lifecycle, Date ChangesOn)
{
    /// <summary>Evaluates a plan that was read already.</summary>
    /// <remarks>
    /// Alarms of the curve raise risks and risks cap the health, so the curve looks at the health before those caps: there is no circle. It
    /// is computed as of the same day; only its peak, the last stage and the count of nights are remembered in the plan.
    /// </remarks>
    /// <param name="plan">The plan.</param>
    /// <param name="items">All its items.</param>
    /// <param name="asOf">The day as of which the answer holds.</param>
    public static CurveEvaluation Of(EvaluatedPlan plan, IReadOnlyList<Milestone> items, Date asOf)
    {
        var input = HealthFacts.Of(plan, items, asOf) with { OpenRisks = [] };
        var health = HealthModel.Compute(input);
        var score = health.Band == HealthBand.Unknown ? null : health.Score;
        var peak = new[] { plan.HealthPeak, score }.Max();
        var impactOn = items.DoneOn(ItemCodes.ImpactReview);
        var isImpactShown = impactOn <= asOf;
        var result = AdoptionCurve.Compute(new CurveFacts
        {
            AsOf = asOf,
            Segment = plan.Segment,
            Day0 = plan.Plan.Anchors.WonOn,
            Previous = plan.Position,
            KickoffHeldOn = input.KickoffHeldOn,
            Health = score,
            PeakHealth = peak,
            LastTwoWayOn = input.Contacts.Where(contact => contact.IsTwoWay && contact.On <= asOf).Select(contact => (Date?)contact.On).Max(),
            WentLiveOn = input.DeployedOn,
            PlannedDeliveryOn = input.PlannedDeliveryOn,
            FirstValueOn = input.FirstValueOn,
            ExpectsFirstValue = input.ExpectsFirstValue,
            ExpectsImpact = items.Expect(ItemCodes.ImpactReview),
            GoalsAchieved = isImpactShown ? 1 : 0,
            HasImpactEvidence = isImpactShown,
        });
        var horizon = asOf.AddDays(Defaults.EvaluationHorizonDays);
        return new CurveEvaluation(
            result, peak, LifecycleOf(plan), Date.Min(result.NextChangeOn ?? horizon, health.NextChangeOn ?? horizon));
    }

    /// <summary>Why that stage, what is late and what the stage asks for, one sentence a line.</summary>
    public string Explain(Language language) =>
        StoredText.Fit(
            Catalogue.RenderLines([Result.Position.Why, .. Result.Alarms.Select(alarm => alarm.Why), .. Result.Prompts], language),
            ColumnLengths.PlanCurveExplanation) ?? string.Empty;

    // Expand and Renew are set by people; the evaluation only leads from Land to Adopt.
    private static LifecycleStage LifecycleOf(EvaluatedPlan plan) =>
        plan.Lifecycle == LifecycleStage.Land && Domain.Plans.Lifecycle.MayMove(
            plan.Lifecycle, LifecycleStage.Adopt, plan.Plan.CompletedOn is not null)
            ? LifecycleStage.Adopt
            : plan.Lifecycle;
}
