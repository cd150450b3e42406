using System;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
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
    /// Contact depends on the colour of the health and the stage of the curve as of the same day, which depend on past contacts only, so
    /// there is no circle. What is stored of both is not read: it would be that of the evaluation before.
    /// </remarks>
    /// <param name="service">Where to read.</param>
    /// <param name="planId">The plan; it is neither suspended nor cancelled.</param>
    /// <param name="asOf">The day as of which the answer holds.</param>
    /// <exception cref="DomainException">There is no such plan, or it cannot be dated.</exception>
    public static CadenceEvaluation Of(IOrganizationService service, Guid planId, Date asOf)
    {
        var plan = EvaluatedPlan.Read(service, planId);
        var items = MilestoneRows.All(service, plan.Plan);
        var curve = CurveEvaluation.Of(plan, items, asOf);
        var result = Cadence.Compute(new CadenceInput
        {
            AsOf = asOf,
            Segment = plan.Segment,
            Day0 = plan.Plan.Anchors.WonOn,
            Calendar = WorkingCalendar.MondayToFriday,
            Health = HealthModel.Evaluate(HealthFacts.Of(plan, items, asOf)).Band,
            Stage = curve.Result.Position.Stage,
            Contacts = [.. items.Select(item => item.Contact).OfType<Contact>()],
            Planned = [.. items.Where(item => item.IsOpen)],
        });
        return new CadenceEvaluation(
            result.NextContactOn,
            StoredText.Fit(Catalogue.Render(result.Why, plan.Language), ColumnLengths.PlanNextContactReason) ?? string.Empty,
            Date.Min(result.NextChangeOn ?? asOf.AddDays(Defaults.EvaluationHorizonDays), curve.ChangesOn));
    }
}
