using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>Brings a plan in line after one of its deals was suspended or closed.</summary>
/// <remarks>
/// It reads the workstreams itself: two deals of one plan can be reopened at the same moment, and the last must see what the other
/// wrote.
/// </remarks>
internal sealed class PlanWithoutDeal(IOrganizationService service, PlanRow plan)
{
    /// <summary>Runs the pass.</summary>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public void Run(DateTime occurredOn)
    {
        var workstreams = WorkstreamRow.All(service, plan.Id);
        if (workstreams.All(workstream => workstream.Status == WorkstreamStatus.Cancelled))
        {
            new PlanStop(service, plan).Cancel(occurredOn);
        }
        else if (plan.Status == PlanStatus.Draft)
        {
            // Another deal of it is still to be won.
            return;
        }
        else if (workstreams.All(workstream => MilestoneRows.IsOutOfPlan(workstream.Status)))
        {
            new PlanStop(service, plan).Suspend(occurredOn);
        }
        else
        {
            GoOn(workstreams, occurredOn);
        }
    }

    private void GoOn(IReadOnlyList<WorkstreamRow> workstreams, DateTime occurredOn)
    {
        var next = NextDeal(workstreams);
        var anchors = next is null
            ? plan.Anchors
            : plan.Anchors.With(Anchor.Win, next.Day0).With(Anchor.ContractSigned, next.Deal?.ContractSignedOn);
        var day0 = anchors.WonOn;
        var template = plan.MadeFrom.WithItems(service);
        var items = PlanDependencies.Of(
            [
                .. MilestoneRows.All(service, plan)
                    .Select(item => item.WorkstreamId is null ? item with { Day0 = day0 } : item),
            ],
            template,
            next?.OpportunityId ?? plan.OpportunityId);
        var changes = PlanChanges.Of(plan, anchors, items, occurredOn, plan.Calendar.Days(service));
        foreach (var moved in Moved(changes, template, items, next is not null))
        {
            service.Update(moved);
        }

        if (next is not null)
        {
            changes.Row[PlanTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, next.OpportunityId);
            if (next.Deal is { } deal)
            {
                new TakenOver(deal, plan).Value(changes.Row);
            }
        }

        if (changes.Row.Attributes.Count > 0)
        {
            service.Update(changes.Row);
        }
    }

    private IReadOnlyList<Entity> Moved(PlanChanges changes, Template template, IReadOnlyList<Milestone> items, bool isOfAnotherDeal)
    {
        if (!isOfAnotherDeal)
        {
            return changes.MovedMilestones(template, items);
        }

        var counted = new HashSet<Guid>(items
            .Where(item => item.WorkstreamId is null || changes.ChangedAnchors.Contains(item.Due.Anchor))
            .Select(item => item.Id));
        return
        [
            .. PlanProgress.Resume(template, changes.Anchors, items, plan.Calendar.Days(service), counted)
                .Select(change => PlanChanges.MovedMilestone(change.MilestoneId, change.NewDueOn, why: null)),
        ];
    }

    /// <summary>The deal from which the plan counts from now on; null while the one that made it is not closed.</summary>
    private FirstDeal? NextDeal(IReadOnlyList<WorkstreamRow> workstreams)
    {
        if (workstreams.Any(
            workstream => workstream.Status != WorkstreamStatus.Cancelled && workstream.OpportunityId == plan.OpportunityId))
        {
            return null;
        }

        var next = workstreams
            .Where(workstream => workstream is { OpportunityId: not null, Day0: not null }
                && workstream.Status != WorkstreamStatus.Cancelled)
            .OrderBy(workstream => MilestoneRows.IsOutOfPlan(workstream.Status))
            .ThenBy(workstream => workstream.Day0)
            .ThenBy(workstream => workstream.OpportunityId)
            .FirstOrDefault();
        return next is { OpportunityId: { } id, Day0: { } day0 } ? new FirstDeal(id, day0, DealQuery.Find(service, id)) : null;
    }

    private sealed record FirstDeal(Guid OpportunityId, Date Day0, DealRow? Deal);
}
