using System;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rescheduling;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>
/// Brings a plan in line with the milestones it has now, after one came or went: added by a person, deleted, deactivated, or no longer
/// required. Reads the plan as a whole; a changed milestone is followed by <see cref="FollowMilestone"/>, which reads less.
/// </summary>
internal sealed class RealignPlan(IOrganizationService service, TraceLog trace)
{
    /// <summary>Runs the use case: three reads, two writes for dates that follow, and one for each other row that changed.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    /// <param name="by">Whose event it is.</param>
    public void Run(Guid planId, DateTime occurredOn, EntityReference by)
    {
        // Whoever writes the plan between reading and writing makes one more look.
        var isDone = false;
        while (!isDone)
        {
            if (PlanRow.Find(service, planId) is not { IsAtRest: false } plan)
            {
                trace.Line("Plan {0} is gone or at rest; nothing to do.", planId);
                return;
            }

            isDone = Follow(plan, occurredOn, by);
        }
    }

    private bool Follow(PlanRow plan, DateTime occurredOn, EntityReference by)
    {
        var stored = MilestoneRows.All(service, plan);
        var template = plan.MadeFrom.WithItems(service);
        var items = PlanDependencies.Of(stored, template, plan.OpportunityId);
        var changes = PlanChanges.Of(plan, plan.Anchors, items, occurredOn, plan.Calendar.Days(service));
        new ScheduleChange { Plan = plan, What = RescheduleMessages.OtherItems, By = by, At = occurredOn }
            .Apply(service, stored, stored, changes.MovedMilestones(template, items));

        foreach (var workstream in WorkstreamRow.All(service, plan.Id).Where(each => !MilestoneRows.IsOutOfPlan(each.Status)))
        {
            var row = new Entity(WorkstreamTable.LogicalName, workstream.Id);
            var completedOn = PlanProgress.CompletedOn(
                stored.Where(item => item.WorkstreamId == workstream.Id),
                workstream.CompletedOn ?? plan.Profile.DateOf(occurredOn));
            PlanChanges.SetDate(row, WorkstreamTable.CompletedOn, workstream.CompletedOn, completedOn);
            var status = completedOn is null ? WorkstreamStatus.InProgress : WorkstreamStatus.Completed;
            if (workstream.Status != status)
            {
                row[WorkstreamTable.Status] = ChoiceValues.Write(status);
            }

            if (row.Attributes.Count > 0)
            {
                service.Update(row);
            }
        }

        changes.Row[PlanTable.ChangedOn] = occurredOn;
        trace.Line("Plan {0}: {1} milestones, {2} columns changed.", plan.Id, stored.Count, changes.Row.Attributes.Count);
        return plan.Write(service, changes.Row);
    }
}
