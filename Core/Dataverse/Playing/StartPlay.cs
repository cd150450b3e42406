using System;
using System.Globalization;
using CrmOnboarding.Dataverse.Editing;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Playing;

/// <summary>Somebody starts a play for a plan: for a risk or chance, for an item, or for the plan as it is that day.</summary>
/// <param name="service">With the rights of the system user, in the transaction of the message.</param>
/// <param name="occurredOn">Moment of the message, UTC.</param>
internal sealed class StartPlay(IOrganizationService service, DateTime occurredOn)
{
    /// <summary>Runs the use case.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="playId">The published version of the play.</param>
    /// <param name="risk">The risk or chance that it answers; null for none.</param>
    /// <param name="milestone">The item that the tasks are about; null for none.</param>
    /// <returns>How many tasks were made: none where the play was started for the same before.</returns>
    /// <exception cref="DomainException">
    /// The play is gone, is none or is not published; the plan is gone or rests; the risk or the item is of another plan.
    /// </exception>
    public int Run(Guid planId, Guid playId, EntityReference? risk, EntityReference? milestone)
    {
        var play = StoredTemplate.Play(service, playId);
        if (PlanRow.Find(service, planId) is not { IsAtRest: false } plan)
        {
            throw new DomainException(PlayMessages.NothingToStartFor);
        }

        RowOfPlan.Check(service, risk, planId);
        RowOfPlan.Check(service, milestone, planId);
        var occasion = (risk ?? milestone)?.Id.ToString("N")
            ?? string.Format(CultureInfo.InvariantCulture, "{0:N}-{1}", planId, plan.Profile.DateOf(occurredOn));
        var tasks = PlayTasks.Missing(
            service, plan, [play], milestone ?? new EntityReference(PlanTable.LogicalName, planId), occasion, occurredOn);
        foreach (var task in tasks)
        {
            service.Create(task);
        }

        return tasks.Count;
    }
}
