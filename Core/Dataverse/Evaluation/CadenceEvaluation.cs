using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Messages;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>When to contact the customer of a plan next (formulas.md section 2). Two reads.</summary>
/// <param name="NextContactOn">The day.</param>
/// <param name="Reason">Why that day, in the language of the plan's owner.</param>
/// <param name="ChangesOn">First later date on which the answer can be another one with no new data.</param>
internal sealed record CadenceEvaluation(Date NextContactOn, string Reason, Date ChangesOn)
{
    /// <summary>Evaluates a plan.</summary>
    /// <remarks>
    /// Contact depends on the colour of the health as of the same day, which depends on past contacts only, so there is no circle. The
    /// stored colour is not read: it would be that of the evaluation before.
    /// </remarks>
    /// <param name="service">Where to read.</param>
    /// <param name="planId">The plan; it is neither suspended nor cancelled.</param>
    /// <param name="asOf">The day as of which the answer holds.</param>
    /// <exception cref="DomainException">There is no such plan, or it cannot be dated.</exception>
    public static CadenceEvaluation Of(IOrganizationService service, Guid planId, Date asOf)
    {
        var plan = EvaluatedPlan.Read(service, planId);
        var items = EvaluatedItem.All(service, plan.Plan);
        var result = Cadence.Compute(new CadenceInput
        {
            AsOf = asOf,
            Segment = plan.Segment,
            Day0 = plan.Plan.Anchors.WonOn,
            Calendar = WorkingCalendar.MondayToFriday,
            Health = HealthEvaluation.Of(plan, items, asOf).Band,
            Stage = StageOf(plan, items.Any(item => item.Code == ItemCodes.FirstValue && item.DoneOn <= asOf)),
            Contacts = [.. items.Select(item => item.Contact).OfType<Contact>()],
            Planned =
            [
                .. items.Where(item => item.IsOpen).Select(item => new PlannedTouch(item.Code, item.DueOn, item.Channel)
                {
                    Name = item.Name,
                    IsAutomatic = item.Role == OwnerRole.Automation,
                }),
            ],
        });
        return new CadenceEvaluation(
            result.NextContactOn,
            StoredText.Fit(Catalogue.Render(result.Why, plan.Language), ColumnLengths.PlanNextContactReason) ?? string.Empty,
            result.NextChangeOn ?? asOf.AddDays(Defaults.EvaluationHorizonDays));
    }

    // The trough needs data that no plan holds yet.
    private static CurveStage StageOf(EvaluatedPlan plan, bool hasFirstValue) =>
        plan.Plan.Anchors[Anchor.KickoffHeld] is null ? CurveStage.Unknown
        : hasFirstValue ? CurveStage.FirstValueSlope
        : CurveStage.HoneymoonPeak;
}
