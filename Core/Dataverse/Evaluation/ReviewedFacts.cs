using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>
/// What the rows of a plan say about its risks. What no row holds yet is left out, and the rules that need it do not hold: changes of terms,
/// payments and bills, attendees and invitations, use, challenges, disruptions.
/// </summary>
internal static class ReviewedFacts
{
    /// <summary>The facts of the rules.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="items">All its items.</param>
    /// <param name="curve">The position on the adoption curve as of the same day.</param>
    /// <param name="handoff">The state of the handoff; null when it does not matter any more.</param>
    /// <param name="asOf">The day as of which the answer is to hold.</param>
    public static RiskFacts Of(
        EvaluatedPlan plan, IReadOnlyList<Milestone> items, CurveResult curve, HandoffResult? handoff, Date asOf)
    {
        var anchors = plan.Plan.Anchors;
        var calendar = WorkingCalendar.MondayToFriday;
        var open = items.Where(item => item.IsOpen).ToList();
        var delivery = HealthFacts.Delivery(plan, items);
        return new RiskFacts
        {
            AsOf = asOf,
            Creation = new CreationFacts
            {
                OpportunityCreatedOn = plan.OpportunityCreatedOn,
                Day0 = anchors.WonOn,
                Segment = plan.Segment,
                RequiredRoles = [.. open.Where(item => item.IsRequired).Select(item => item.Role).OfType<OwnerRole>()],
                HasCsm = plan.HasCsm,
                HasProjectManager = plan.HasProjectManager,
            },
            Calendar = calendar,
            LastDayOn = LastDayOn(plan, items),
            CompletedOn = plan.Plan.CompletedOn,
            Contacts = [.. items.Select(item => item.Contact).OfType<Contact>()],
            Planned = [.. open],
            FirstSteps = new FirstStepFacts
            {
                AreTracked = items.Expect(ItemCodes.WelcomeCall) && items.Expect(ItemCodes.CsmWelcome),
                ThankedOn = items.DoneOn(ItemCodes.WelcomeCall),
                SellersWelcomeOn = items.DoneOn(ItemCodes.WelcomeMail),
                CsmWelcomeOn = items.DoneOn(ItemCodes.CsmWelcome),
            },
            Kickoff = new KickoffRiskFacts
            {
                PlannedOn = open.Where(item => item.Code == ItemCodes.Kickoff).Select(item => (Date?)item.DueOn).Max(),
                HeldOn = anchors[Anchor.KickoffHeld],
                TrainingDemandedOn = items.DoneOn(ItemCodes.Training),
            },
            Deal = new DealRiskFacts
            {
                SignedOn = anchors[Anchor.ContractSigned],
                PlannedDeliveryOn = delivery.On,
                CompletionOn = calendar.Roll(delivery.Day0.AddDays(Defaults.Risks.CompletionDay)),
                DeliveredOn = anchors[Anchor.Delivery],
            },
            Customer = new CustomerRiskFacts
            {
                ExpectedResultOn = plan.GoalTargetOn,
                PlannedFirstValueOn = open.Where(item => item.Code == ItemCodes.FirstValue).Select(item => (Date?)item.DueOn).Max(),
            },
            Curve = curve,
            Handoff = handoff,
        };
    }

    /// <summary>The last day of the onboarding, counted from the newest deal in the plan (T-06).</summary>
    public static Date LastDayOn(EvaluatedPlan plan, IEnumerable<Milestone> items) => PlanProgress.LastDayOn(
        items.Where(item => !item.IsSuspended).Select(item => item.Day0).Aggregate(plan.Plan.Anchors.WonOn, Date.Max),
        plan.Plan.Template.LengthDays,
        WorkingCalendar.MondayToFriday);
}
