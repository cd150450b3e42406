using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Assigning;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Assignment;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Covering;

/// <summary>
/// Somebody leaves for good: each of their plans gets the customer success manager who is proposed for it, the largest first; where nobody
/// fits, and as project manager, the cover. Every decision is recorded; the open rows follow as whenever the plan's people change.
/// </summary>
/// <remarks>Six reads, three more for every further 5,000 rows, and three requests. Again, it finds no plan left.</remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="absenceId">The absence without an end.</param>
/// <param name="leaver">Who leaves.</param>
/// <param name="cover">Who takes what nobody else does; null for nobody.</param>
/// <param name="madeBy">Who entered the absence; null when not known.</param>
internal sealed class GiveAwayPlans(
    IOrganizationService service, Guid absenceId, EntityReference leaver, EntityReference? cover, EntityReference? madeBy)
{
    private readonly List<Entity> _plans = [];
    private readonly List<Entity> _records = [];
    private readonly Dictionary<Guid, CsmProfile> _assigned = [];
    private readonly List<Message> _left = [];

    /// <summary>Runs the use case.</summary>
    /// <param name="moment">The moment of the event, UTC.</param>
    /// <returns>What was done, a sentence a line.</returns>
    public IReadOnlyList<Message> Run(DateTime moment)
    {
        var policy = RulesetRows.Published(service).Rules.Assignment;
        var profiles = ProfileRows.Read(service, team: null, Date.FromDateTime(moment), policy, except: null)
            .Where(profile => profile.UserId != leaver.Id).ToList();
        foreach (var plan in PlanToAssign.Of(service, leaver.Id).OrderByDescending(plan => PlanValue.Of(plan.Row) ?? 0))
        {
            var today = plan.Profile.DateOf(moment);
            var change = new Entity(PlanTable.LogicalName, plan.Id);
            if (plan.PersonOf(OwnerRole.Csm)?.Id == leaver.Id)
            {
                Csm(Proposal.Of(plan, profiles, today, policy), change, policy);
            }

            if (plan.PersonOf(OwnerRole.ProjectManager)?.Id == leaver.Id)
            {
                Give(plan, OwnerRole.ProjectManager, cover, found: null, today, change);
            }

            if (change.Attributes.Count > 0)
            {
                _plans.Add(change);
            }
        }

        // The records first, under ids of their own: whatever fails after them is done again, and none is written twice.
        service.UpsertMany(_records);
        service.UpdateMany(_plans);
        service.UpdateMany(_assigned.Values.Select(profile => new Entity(CsmProfileTable.LogicalName, profile.Id)
        {
            [CsmProfileTable.LastAssignedOn] = profile.LastAssignedOn?.ToDateTime(),
        }));
        return [CoveringMessages.GaveAway(_plans.Count), .. _left];
    }

    private void Csm(Proposal proposal, Entity change, AssignmentPolicy policy)
    {
        var plan = proposal.Plan;
        var chosen = proposal.Assignment.Chosen;
        Give(plan, OwnerRole.Csm,
            chosen is null ? cover : new EntityReference(SystemUserTable.LogicalName, chosen.Id) { Name = chosen.Name },
            proposal.Assignment, proposal.Today, change);
        if (chosen is not null && proposal.ProfileOf(chosen.Id) is { } profile)
        {
            profile.Take(plan.LoadOn(proposal.Today), policy);
            profile.LastAssignedOn = proposal.Today;
            _assigned[profile.Id] = profile;
        }
    }

    private void Give(PlanToAssign plan, OwnerRole role, EntityReference? to, CsmAssignment? found, Date today, Entity change)
    {
        if (to is null)
        {
            _left.Add(CoveringMessages.Stays(plan.Name, role));
            return;
        }

        change[PlanToAssign.ColumnOf(role)] = to;
        var record = AssignmentRecord.Of(
            found, to.Id, to.Name ?? string.Empty, madeBy?.Id,
            Catalogue.Render(CoveringMessages.TakesOver(leaver.Name ?? string.Empty), plan.Profile.Language));
        var row = AssignmentRows.New(plan, role, record, to, today);
        row.Id = NameBasedId.Of(AssignmentTable.LogicalName, string.Concat(absenceId, plan.Id, role));
        _records.Add(row);
    }
}
