using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Editing;

/// <summary>Open rows of a plan move to the person who has their role now; what is done stays with who did it.</summary>
/// <remarks>One read a table, and one write for each row that moves.</remarks>
internal sealed class FollowPeople(IOrganizationService service, TraceLog trace, PlanRow plan)
{
    private const string Question = "question";

    private readonly EntityReference _owner = plan.Stored.Reference(SystemColumns.OwnerId)!;
    private bool _isRefused;

    /// <summary>The people of the plan changed. A warning about its owner ends when it got another one who can own all its rows.</summary>
    /// <param name="before">The plan's columns before.</param>
    public void Run(Row before)
    {
        var csm = plan.Stored.Reference(PlanTable.CsmId);
        var oldCsm = before.Reference(PlanTable.CsmId);
        var owner = _owner;
        if (csm is not null && csm.Id != oldCsm?.Id && csm.Id != owner.Id && Assign(PlanTable.LogicalName, plan.Id, csm))
        {
            owner = csm;
        }

        MoveOpen([.. new[] { before.Reference(SystemColumns.OwnerId)?.Id, _owner.Id, oldCsm?.Id }.OfType<Guid>()], owner);
        // Whoever gave the plan to somebody who can own it has done what the warning asks for.
        if (!_isRefused && before.Reference(SystemColumns.OwnerId)?.Id != _owner.Id && plan.Stored.Text(PlanTable.OwnerWarning) is not null)
        {
            service.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.OwnerWarning] = null });
        }
    }

    /// <summary>Another plan of the customer came into this one: its open rows move to the people of this plan.</summary>
    /// <param name="former">Who owned the other plan.</param>
    public void Joined(EntityReference former) => MoveOpen([former.Id], _owner);

    private void MoveOpen(List<Guid> previous, EntityReference owner)
    {
        var owners = new RowOwners(owner, plan.Stored.Reference(PlanTable.CsmId), plan.Stored.Reference(PlanTable.ProjectManagerId));
        foreach (var milestone in OpenMilestones())
        {
            var role = milestone.Choice<OwnerRole>(MilestoneTable.OwnerRole);
            if (role == OwnerRole.SalesRep)
            {
                continue;
            }

            // Without a person of its role a row is the plan owner's; one that somebody gave to a third person stays with them.
            if (owners.PersonOf(role) is { } person)
            {
                Move(MilestoneTable.LogicalName, milestone, person);
            }
            else if (role is OwnerRole.Csm or OwnerRole.ProjectManager || IsOf(milestone, previous))
            {
                Move(MilestoneTable.LogicalName, milestone, owner);
            }
        }

        MoveAll(
            RiskTable.LogicalName,
            new ConditionExpression(RiskTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(RiskStatus.Closed)), previous, owner);
        MoveAll(
            WorkstreamTable.LogicalName,
            new ConditionExpression(WorkstreamTable.Status, ConditionOperator.NotIn,
                new[] { ChoiceValues.Number(WorkstreamStatus.Cancelled), ChoiceValues.Number(WorkstreamStatus.Completed) }),
            previous, owner);
        MoveHandoffs(
            new ConditionExpression(HandoffTable.Stage, ConditionOperator.Equal, ChoiceValues.Number(HandoffStage.Accepted)),
            previous, owner);
    }

    /// <summary>The deal that the plan has got another owner: the sales rep's open rows move.</summary>
    /// <param name="opportunityId">The deal.</param>
    /// <param name="rep">Its owner now.</param>
    /// <param name="former">Its owner before; null when not known.</param>
    public void SalesRep(Guid opportunityId, EntityReference rep, EntityReference? former)
    {
        var isOfPlan = plan.OpportunityId == opportunityId;
        var previous = former is null ? new List<Guid>() : [former.Id];
        if (isOfPlan && plan.Stored.Reference(PlanTable.CsmId) is null && _owner.Id == former?.Id)
        {
            // The step on the plan moves what goes with its owner.
            Assign(PlanTable.LogicalName, plan.Id, rep);
        }

        foreach (var milestone in OpenMilestones().Where(row => row.Choice<OwnerRole>(MilestoneTable.OwnerRole) == OwnerRole.SalesRep
            && (row.Reference(MilestoneTable.WorkstreamId) is null
                ? isOfPlan
                : row.Linked("line").Reference(WorkstreamTable.OpportunityId)?.Id == opportunityId)))
        {
            Move(MilestoneTable.LogicalName, milestone, rep);
        }

        MoveHandoffs(new ConditionExpression(HandoffTable.OpportunityId, ConditionOperator.Equal, opportunityId), previous, rep);
        if (isOfPlan)
        {
            // Those of plans from before handoffs.
            MoveAll(
                HandoffItemTable.LogicalName, new ConditionExpression(HandoffItemTable.HandoffId, ConditionOperator.Null), previous, rep);
        }
    }

    private IReadOnlyList<Row> OpenMilestones()
    {
        var query = new QueryExpression(MilestoneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                MilestoneTable.OwnerRole, MilestoneTable.WorkstreamId, MilestoneTable.CoveredForId, SystemColumns.OwnerId),
        };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, ChoiceValues.Number(MilestoneStatus.Open));
        query.Criteria.AddCondition(SystemColumns.StateCode, ConditionOperator.Equal, SystemColumns.Active);
        query.Outer(MilestoneTable.WorkstreamId, WorkstreamTable.LogicalName, WorkstreamTable.Id, "line", WorkstreamTable.OpportunityId);
        return service.Read(query);
    }

    /// <summary>Moves handoffs of the plan with their questions. One read.</summary>
    private void MoveHandoffs(ConditionExpression which, List<Guid> previous, EntityReference owner)
    {
        if (previous.Count == 0)
        {
            return;
        }

        var query = new QueryExpression(HandoffTable.LogicalName) { ColumnSet = new ColumnSet(SystemColumns.OwnerId) };
        query.Criteria.AddCondition(HandoffTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(which);
        query.Criteria.ActiveOnly();
        query.Outer(HandoffTable.Id, HandoffItemTable.LogicalName, HandoffItemTable.HandoffId, Question,
            HandoffItemTable.Id, SystemColumns.OwnerId);
        foreach (var handoff in service.Read(query).GroupBy(row => row.Id))
        {
            foreach (var question in handoff.Select(row => row.Linked(Question)).Where(question => IsOf(question, previous)))
            {
                Assign(HandoffItemTable.LogicalName, question.Key(HandoffItemTable.Id)!.Value, owner);
            }

            if (IsOf(handoff.First(), previous))
            {
                Move(HandoffTable.LogicalName, handoff.First(), owner);
            }
        }
    }

    private void MoveAll(string table, ConditionExpression which, List<Guid> previous, EntityReference owner)
    {
        if (previous.Count == 0)
        {
            return;
        }

        // All child tables name their plan alike.
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(SystemColumns.OwnerId) };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(which);
        query.Criteria.ActiveOnly();
        foreach (var row in service.Read(query).Where(row => IsOf(row, previous)))
        {
            Move(table, row, owner);
        }
    }

    private static bool IsOf(Row row, List<Guid> owners) =>
        row.Reference(SystemColumns.OwnerId) is { } owner && owners.Contains(owner.Id);

    private void Move(string table, Row row, EntityReference owner)
    {
        // What somebody has in cover for the owner stays with them until the owner is back.
        if (row.Reference(SystemColumns.OwnerId)?.Id != owner.Id && row.Reference(MilestoneTable.CoveredForId)?.Id != owner.Id)
        {
            Assign(table, row.Id, owner);
        }
    }

    private bool Assign(string table, Guid id, EntityReference owner)
    {
        try
        {
            service.Update(new Entity(table, id) { [SystemColumns.OwnerId] = owner });
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (ServiceFaults.MeaningOf(fault) == FaultMeaning.OwnerRefused)
        {
            trace.Line("The platform refused the owner; the row stays where it is.");
            _isRefused = true;
            Warn(owner);
            return false;
        }
    }

    private void Warn(EntityReference refused)
    {
        var warning = StoredText.Fit(
            Catalogue.Render(
                OnboardingMessages.OwnerRefused(refused.Name ?? refused.Id.ToString(), _owner.Name ?? _owner.Id.ToString()),
                plan.Profile.Language),
            PlanTable.OwnerWarningLength);
        if (!plan.Stored.Holds(PlanTable.OwnerWarning, warning))
        {
            service.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.OwnerWarning] = warning });
        }
    }
}
