using System;
using CrmOnboarding.Dataverse.Editing;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>Which milestones a plan has, changed.</summary>
internal sealed class FollowRoster(IOrganizationService service, TraceLog trace)
{
    /// <summary>A milestone was created.</summary>
    /// <param name="created">Its columns.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    /// <param name="by">Whose event it is.</param>
    /// <exception cref="DomainException">It must not be written like this.</exception>
    public void Added(Entity created, DateTime occurredOn, EntityReference by)
    {
        GuardPlanRow.Check(service, created, before: null, occurredOn, mayMove: false);
        // Only the onboarding writes baselines, and whoever makes a plan or a line brings the plan in line themselves.
        if (!created.Contains(MilestoneTable.BaselineOn))
        {
            Changed(created, occurredOn, by);
        }
    }

    /// <summary>A milestone went, came back, or counts differently.</summary>
    /// <param name="row">A row of it with its plan.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    /// <param name="by">Whose event it is.</param>
    public void Changed(Entity row, DateTime occurredOn, EntityReference by)
    {
        if (new Row(row).Reference(MilestoneTable.PlanId) is { } plan)
        {
            new RealignPlan(service, trace).Run(plan.Id, occurredOn, by);
        }
    }
}
