using System;
using System.Collections.Generic;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>A suspended plan that resumes: what its milestones mean for it by now.</summary>
/// <param name="Row">The plan's changes.</param>
/// <param name="Anchors">The anchors as they are known now.</param>
/// <param name="Moved">The milestones that follow from them.</param>
internal sealed record ResumedPlan(Entity Row, AnchorDates Anchors, IReadOnlyList<Entity> Moved)
{
    /// <summary>Works out the changes; one call.</summary>
    public static ResumedPlan Of(IOrganizationService service, PlanRow plan, Template template, DateTime occurredOn)
    {
        var items = PlanDependencies.Of(MilestoneRows.All(service, plan), template, plan.OpportunityId);
        var changes = PlanChanges.Of(plan, plan.Anchors, items, occurredOn, plan.Calendar.Days(service));
        return new ResumedPlan(changes.Row, changes.Anchors, changes.MovedMilestones(template, items));
    }

    /// <summary>Writes the milestones.</summary>
    public void MoveItems(IOrganizationService service)
    {
        foreach (var row in Moved)
        {
            service.Update(row);
        }
    }
}
