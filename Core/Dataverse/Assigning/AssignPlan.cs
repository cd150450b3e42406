using System;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Assignment;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Assigning;

/// <summary>
/// A role of a plan gets a person, or the plan a team: the proposed one, or another with a reason. What it rests on is recorded; the open
/// rows of the role follow as they do whenever the plan's people change.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="writer">As whoever decides.</param>
internal sealed class AssignPlan(IOrganizationService service, IOrganizationService writer)
{
    /// <summary>Runs the use case. One read of the person or team that is named, and three writes.</summary>
    /// <param name="proposal">What is proposed for the plan.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="by">
    /// Who decides, and then nobody else may have written the plan since; null when the proposal is taken by itself.
    /// </param>
    /// <exception cref="DomainException">
    /// The role is none that is assigned, nobody or nobody able is named, they have the role already, the reason is missing, or somebody
    /// else wrote the plan meanwhile.
    /// </exception>
    public AssignedRole Run(Proposal proposal, AssignmentRequest request, Guid? by)
    {
        var plan = proposal.Plan;
        var found = request.Role == OwnerRole.Csm ? proposal.Assignment : null;
        var assigned = Named(request) ?? Proposed(found);
        if (plan.PersonOf(request.Role)?.Id == assigned.Id
            || plan.PersonOf(request.Role) is null && plan.Team?.Id == assigned.Id)
        {
            throw new DomainException(AssigningMessages.HasItAlready(assigned.Name, request.Role));
        }

        var record = AssignmentRecord.Of(found, assigned.Id, assigned.Name, by, request.Reason);
        // What nobody decided may not fail because an evaluation wrote its results meanwhile.
        Write(plan, request.Role, assigned, by is null ? null : RowVersion.Of(plan.Row));
        var id = service.Create(AssignmentRows.New(plan, request.Role, record, assigned, proposal.Today));
        if (request.Role == OwnerRole.Csm && proposal.ProfileOf(assigned.Id) is { } profile)
        {
            service.Update(new Entity(CsmProfileTable.LogicalName, profile.Id)
            {
                [CsmProfileTable.LastAssignedOn] = proposal.Today.ToDateTime(),
            });
        }

        return new AssignedRole(id, assigned.Name, found?.Why);
    }

    private static EntityReference Proposed(CsmAssignment? found) => found is null
        ? throw new DomainException(AssigningMessages.NobodyNamed)
        : found.Chosen is { } chosen
            ? new EntityReference(SystemUserTable.LogicalName, chosen.Id) { Name = chosen.Name }
            : throw new DomainException(found.Why);

    /// <summary>The person or team that the request names, if they can have the role; null when it names none.</summary>
    private EntityReference? Named(AssignmentRequest request)
    {
        if (request.UserId is { } user)
        {
            var row = Find(SystemUserTable.LogicalName, SystemUserTable.Id, user, SystemUserTable.FullName, SystemUserTable.IsDisabled)
                ?? throw new DomainException(PeopleMessages.Unknown);
            var name = row.Text(SystemUserTable.FullName) ?? string.Empty;
            return row.Yes(SystemUserTable.IsDisabled)
                ? throw new DomainException(PeopleMessages.IsDisabled(name))
                : new EntityReference(SystemUserTable.LogicalName, user) { Name = name };
        }

        return request.TeamId is not { } team
            ? null
            : Find(TeamTable.LogicalName, TeamTable.Id, team, TeamTable.Name) is { } found
                ? new EntityReference(TeamTable.LogicalName, team) { Name = found.Text(TeamTable.Name) ?? string.Empty }
                : throw new DomainException(PeopleMessages.Unknown);
    }

    private void Write(PlanToAssign plan, OwnerRole role, EntityReference assigned, string? version)
    {
        var row = new Entity(PlanTable.LogicalName, plan.Id);
        if (assigned.LogicalName == TeamTable.LogicalName)
        {
            row[PlanTable.CsmId] = null;
            row[SystemColumns.OwnerId] = assigned;
        }
        else
        {
            row[PlanToAssign.ColumnOf(role)] = assigned;
        }

        try
        {
            if (!RowVersion.Write(writer, row, version))
            {
                throw new DomainException(AssigningMessages.ChangedMeanwhile(plan.Name));
            }
        }
        catch (FaultException<OrganizationServiceFault> fault) when (ServiceFaults.MeaningOf(fault) == FaultMeaning.OwnerRefused)
        {
            throw new DomainException(PeopleMessages.CannotOwn(assigned.Name));
        }
    }

    private Row? Find(string table, string idColumn, Guid id, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(idColumn, ConditionOperator.Equal, id);
        return service.Read(query).Select(row => (Row?)row).FirstOrDefault();
    }
}
