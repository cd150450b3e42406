using System;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rescheduling;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>
/// A customer reached the plateau: the review of the impact is scheduled now, where it was planned for later or not at all (W-13). One
/// that was held, waived or fixed to a date stands as it is.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets one line.</param>
internal sealed class ScheduleImpactReview(IOrganizationService service, TraceLog trace)
{
    /// <summary>The template whose review a plan without one gets.</summary>
    private const string Shipped = "HIGH60";

    /// <summary>Runs the use case: four reads at most, and two writes where something is scheduled.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    /// <param name="by">Whose event it is.</param>
    public void Run(Guid planId, DateTime occurredOn, EntityReference by)
    {
        if (PlanRow.Find(service, planId) is not { IsAtRest: false } plan)
        {
            trace.Line("Plan {0} is gone or at rest; nothing to do.", planId);
            return;
        }

        var reachedOn = plan.Profile.DateOf(occurredOn);
        var within = RulesetRows.Published(service).Rules.Adoption.ImpactReviewWorkingDays;
        var dueOn = plan.Calendar.Days(service).Add(reachedOn, within);
        var why = StoredText.Fit(
            Catalogue.Render(AdoptionMessages.ReviewAtPlateau(reachedOn), plan.Profile.Language), MilestoneTable.DateReasonLength);
        var items = MilestoneRows.All(service, plan);
        var reviews = items.Where(item => item.Code == ItemCodes.ImpactReview).ToList();
        var planned = reviews.FirstOrDefault(item => item.IsOpen);
        if (planned is { IsLocked: false } && planned.DueOn > dueOn)
        {
            new ScheduleChange
            {
                Plan = plan,
                What = AdoptionMessages.ReviewAtPlateau(reachedOn),
                By = by,
                At = occurredOn,
                Party = DelayParty.Us,
            }.Apply(service, items, items, [Moved(plan, planned, dueOn, why)]);
        }
        else if (reviews.Count == 0)
        {
            service.Create(New(plan, dueOn, why));
            EvaluationRequests.AskFor(service, trace, planId, occurredOn);
        }
    }

    /// <summary>
    /// The review that was planned, brought forward: it counts from the win from now on, so that no later dating takes it back.
    /// </summary>
    private static Entity Moved(PlanRow plan, Milestone review, Date dueOn, string? why)
    {
        var row = PlanChanges.MovedMilestone(review.Id, dueOn, why);
        row[MilestoneTable.Anchor] = ChoiceValues.Write(Anchor.Win);
        row[MilestoneTable.OffsetDays] = dueOn - plan.Anchors.WonOn;
        row[MilestoneTable.OffsetUnit] = ChoiceValues.Write(OffsetUnit.CalendarDays);
        return row;
    }

    private Entity New(PlanRow plan, Date dueOn, string? why)
    {
        var review = ShippedTemplates.ByCode(Shipped).Item(ItemCodes.ImpactReview)! with
        {
            Due = new Timing(Anchor.Win, dueOn - plan.Anchors.WonOn),
        };
        var row = new ItemRows(plan.Owners, plan.Profile.Language)
            .Of(new DraftItem(review, plan.MadeFrom.WithItems(service).Items.Count + 1, Line: null, dueOn), plan.Id);
        row.Id = NameBasedId.Of(
            MilestoneTable.LogicalName, string.Format(CultureInfo.InvariantCulture, "{0:N}-{1}", plan.Id, ItemCodes.ImpactReview));
        row[MilestoneTable.DateReason] = why;
        return row;
    }
}
