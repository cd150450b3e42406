using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>When the onboarding of a plan will be complete, and how late that is. Two reads; three where its template is rows.</summary>
/// <param name="EndOn">The day; for a plan with nothing to complete, Day 0.</param>
/// <param name="DelayDays">Working days by which it is later than first planned, from 0.</param>
/// <param name="Pace">How fast the stage goes that the plan is in; on track when everything required is settled.</param>
/// <param name="Explanation">The forecast in sentences, one a line, in the language of the plan's owner.</param>
/// <param name="CareHandoverOn">First day on which the care team owns the plan (N-32).</param>
/// <param name="ChangesOn">First later date on which the answer can be another one with no new data.</param>
internal sealed record ForecastEvaluation(Date EndOn, int DelayDays, Pace Pace, string Explanation, Date CareHandoverOn, Date ChangesOn)
{
    /// <summary>Evaluates a plan.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="asOf">The day as of which the answer holds.</param>
    /// <exception cref="DomainException">There is no such plan, or it cannot be dated.</exception>
    public static ForecastEvaluation Of(IOrganizationService service, Guid planId, Date asOf)
    {
        var plan = EvaluatedPlan.Read(service, planId);
        var items = MilestoneRows.All(service, plan.Plan);
        var template = plan.Plan.MadeFrom.WithItems(service);
        var outlook = PlanOutlook.Of(
            new PlanSchedule(template, plan.Plan.Anchors, PlanDependencies.Of(items, template, plan.Plan.OpportunityId), WorkingCalendar.MondayToFriday), asOf);
        return new ForecastEvaluation(
            outlook.EndOn ?? plan.Plan.Anchors.WonOn,
            outlook.Delay.TotalDays,
            outlook.Stage?.Pace ?? Pace.OnTrack,
            StoredText.Fit(Catalogue.RenderLines(Explain(outlook, items), plan.Language), ColumnLengths.PlanForecastExplanation) ?? string.Empty,
            CareHandover.On(plan.Plan.Anchors),
            outlook.NextChangeOn ?? asOf.AddDays(Defaults.EvaluationHorizonDays));
    }

    private static IEnumerable<Message> Explain(PlanOutlook outlook, IReadOnlyList<Milestone> items)
    {
        if (outlook is not { EndOn: { } end, BaselineOn: { } baseline })
        {
            yield return OutlookMessages.NothingToComplete;
            yield break;
        }

        yield return outlook.Last is null ? OutlookMessages.Complete(end, baseline) : OutlookMessages.Forecast(end, baseline);
        if (outlook.Delay.TotalDays > 0)
        {
            var parts = Enum.GetValues(typeof(DelayParty)).Cast<DelayParty>().Where(party => outlook.Delay[party] > 0)
                .Select(party => OutlookMessages.DelayPart(party, outlook.Delay[party]))
                .ToArray();
            yield return OutlookMessages.Late(outlook.Delay.TotalDays, parts);
        }
        else if (outlook.Delay.EarlyByDays > 0)
        {
            yield return OutlookMessages.Early(outlook.Delay.EarlyByDays);
        }

        if (outlook.Last is { } last)
        {
            yield return OutlookMessages.Last(last.DisplayName, last.DueOn);
        }

        if (outlook.Stage is { Pace: not Pace.OnTrack } stage)
        {
            yield return OutlookMessages.Slow(stage.Phase, stage.Pace, stage.StartedOn, stage.PlannedDays);
        }

        if (outlook.DeliveryWarning is { } warning)
        {
            yield return warning;
        }
    }
}
