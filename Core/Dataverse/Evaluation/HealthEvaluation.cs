using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Messages;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>The health of a plan (formulas.md section 3). Two reads.</summary>
/// <param name="Score">0 to 100, one digit; null when no dimension has data.</param>
/// <param name="Band">Its colour.</param>
/// <param name="Confidence">Share of the model's weight that rests on fresh data, 0 to 100 percent.</param>
/// <param name="Explanation">Points by dimension and the caps that hold, one sentence a line, in the language of the plan's owner.</param>
/// <param name="ChangesOn">First later date on which the answer can be another one with no new data.</param>
internal sealed record HealthEvaluation(decimal? Score, HealthBand Band, int Confidence, string Explanation, Date ChangesOn)
{
    /// <summary>Evaluates a plan. Dimensions of which a plan holds no data yet do not apply.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="asOf">The day as of which the answer holds.</param>
    /// <exception cref="DomainException">There is no such plan, or it cannot be dated.</exception>
    public static HealthEvaluation Of(IOrganizationService service, Guid planId, Date asOf)
    {
        var plan = EvaluatedPlan.Read(service, planId);
        return Of(plan, EvaluatedItem.All(service, plan.Plan), asOf);
    }

    /// <summary>Evaluates a plan that was read already.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="items">All its items.</param>
    /// <param name="asOf">The day as of which the answer holds.</param>
    /// <exception cref="DomainException">The plan cannot be dated.</exception>
    public static HealthEvaluation Of(EvaluatedPlan plan, IReadOnlyList<EvaluatedItem> items, Date asOf)
    {
        var result = HealthModel.Compute(new HealthInput
        {
            AsOf = asOf,
            Segment = plan.Segment,
            Day0 = plan.Plan.Anchors.WonOn,
            IsAdopting = plan.Plan.Status == PlanStatus.Adopting,
            Items = [.. items.Where(item => !item.IsOutOfPlan).Select(item => new ScheduledItem(item.Code, item.DueOn, item.Status)
            {
                IsRequired = item.IsRequired,
                IsKickoff = item.Code == ItemCodes.Kickoff,
                Name = item.Name,
            })],
            Contacts = [.. items.Select(item => item.Contact).OfType<Contact>()],
            OpenRisks = plan.OpenRisks,
            KickoffHeldOn = plan.Plan.Anchors[Anchor.KickoffHeld],
            ExpectsKickoff = IsExpected(items, ItemCodes.Kickoff),
            DeployedOn = plan.Plan.Anchors[Anchor.Delivery],
            PlannedDeliveryOn = PlannedDeliveryOn(plan, items),
            ExpectsFirstValue = IsExpected(items, ItemCodes.FirstValue),
            FirstValueOn = items.Where(item => item.Code == ItemCodes.FirstValue).Select(item => item.DoneOn).Min(),
        });
        return new HealthEvaluation(
            result.Score,
            result.Band,
            result.Confidence,
            StoredText.Fit(Catalogue.RenderLines(result.Explanation, plan.Language), ColumnLengths.PlanHealthExplanation) ?? string.Empty,
            result.NextChangeOn ?? asOf.AddDays(Defaults.EvaluationHorizonDays));
    }

    private static bool IsExpected(IEnumerable<EvaluatedItem> items, string code) =>
        items.Any(item => item.Code == code && item.Status is ItemStatus.Open or ItemStatus.Done);

    // As the template plans it; a template that does not is measured from the default day (formulas.md section 6).
    private static Date PlannedDeliveryOn(EvaluatedPlan plan, IEnumerable<EvaluatedItem> items)
    {
        var source = plan.Plan.Template.SourceOf(Anchor.Delivery);
        return items.Where(item => item.Code == source?.PlannedFrom && !item.IsOutOfPlan).Select(item => (Date?)item.DueOn).Max()
            ?? plan.Plan.Anchors.WonOn.AddDays(Defaults.Templates.PlannedDeliveryDay);
    }
}
