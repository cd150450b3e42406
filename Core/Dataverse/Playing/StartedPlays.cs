using System;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tasks;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Tracing;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Playing;

/// <summary>A finding, a colour, a stage or a completed item starts the plays that name it.</summary>
/// <param name="service">With the rights of the system user, outside of a transaction.</param>
/// <param name="trace">Gets one line.</param>
internal sealed class StartedPlays(IOrganizationService service, TraceLog trace)
{
    /// <summary>Makes the tasks: one read where no play is started, else at most four and one write a task.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="word">What happened (<see cref="Domain.Templates.PlayTriggers"/>).</param>
    /// <param name="milestone">The item that was completed; null for none.</param>
    /// <param name="occasion">Names the occasion, the same for its repetition.</param>
    /// <param name="occurredOn">Its moment, UTC.</param>
    public void Run(Guid planId, string word, EntityReference? milestone, string occasion, DateTime occurredOn)
    {
        var plays = StoredTemplate.PlaysStartedBy(service, word);
        if (plays.Count == 0 || PlanRow.Find(service, planId) is not { IsAtRest: false } plan)
        {
            return;
        }

        var tasks = PlayTasks.Missing(
            service, plan, plays, milestone ?? new EntityReference(PlanTable.LogicalName, planId), occasion, occurredOn);
        foreach (var task in tasks)
        {
            OwnedTask.Create(service, task);
        }

        trace.Line("{0} plays started by {1}, {2} tasks made.", plays.Count, word, tasks.Count);
    }
}
