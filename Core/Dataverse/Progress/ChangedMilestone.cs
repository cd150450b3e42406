using System;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>A changed item with its plan and its workstream: the result of one query, of one row.</summary>
internal sealed class ChangedMilestone
{
    private const string Plan = "plan";
    private const string Line = "line";
    private const string Beside = "beside";
    private const string Play = "play";

    /// <summary>The milestone as it stands now.</summary>
    public required Milestone Milestone { get; init; }

    /// <summary>The plan.</summary>
    public required PlanRow PlanRow { get; init; }

    /// <summary>The workstream; null for an item of scope plan.</summary>
    public required ChangedWorkstream? Workstream { get; init; }

    /// <summary>Whether a published play waits for its completion.</summary>
    public required bool StartsPlays { get; init; }

    /// <summary>Whether the event completed it: it is done and has its date, which it had not before.</summary>
    /// <param name="before">The date of completion before the event; null when not known.</param>
    public bool WasCompleted(Entity? before) =>
        Milestone.DoneOn is not null && before is not null && new Row(before).Date(MilestoneTable.CompletedOn) is null;

    /// <summary>
    /// The milestone's row with a completion date that fits its status, for people who set the status alone: done or waived without a date
    /// was finished today, and what is open again was not. Null when the two fit. A date that is typed before the status is left alone.
    /// </summary>
    /// <param name="today">The date of the event where the plan is.</param>
    /// <param name="written">The columns that the event wrote; null when not known.</param>
    /// <param name="before">The status before the event; null when not known.</param>
    public Entity? DateToCorrect(Date today, Entity? written, Entity? before)
    {
        if (Milestone is { Status: MilestoneStatus.Done or MilestoneStatus.Waived, CompletedOn: null })
        {
            return new Entity(MilestoneTable.LogicalName, Milestone.Id) { [MilestoneTable.CompletedOn] = today.ToDateTime() };
        }

        var wasFinished = before is null
            || new Row(before).Choice<MilestoneStatus>(MilestoneTable.Status) is MilestoneStatus.Done or MilestoneStatus.Waived;
        if (Milestone is { Status: MilestoneStatus.Open, CompletedOn: not null } && wasFinished
            && written?.Contains(MilestoneTable.Status) == true)
        {
            return new Entity(MilestoneTable.LogicalName, Milestone.Id) { [MilestoneTable.CompletedOn] = null };
        }

        return null;
    }

    /// <summary>Reads an item; null when it, its plan, or both are gone, or when the plan cannot be dated.</summary>
    public static ChangedMilestone? Find(IOrganizationService service, Guid milestoneId)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName)
        {
            ColumnSet = new ColumnSet([.. MilestoneRows.Columns, MilestoneTable.PlanId]),
            // One open item beside it says as much as all of them.
            TopCount = 1,
        };
        query.Criteria.AddCondition(MilestoneTable.Id, ConditionOperator.Equal, milestoneId);
        var plan = query.Inner(MilestoneTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan, PlanRow.Columns);
        StoredTemplate.Join(plan);
        OwnerProfile.Join(plan);
        var beside = query.Outer(MilestoneTable.WorkstreamId, WorkstreamTable.LogicalName, WorkstreamTable.Id, Line,
                WorkstreamTable.Status, WorkstreamTable.Day0On, WorkstreamTable.CompletedOn, WorkstreamTable.OpportunityId)
            .Outer(WorkstreamTable.Id, MilestoneTable.LogicalName, MilestoneTable.WorkstreamId, Beside, MilestoneTable.Id)
            .LinkCriteria;
        beside.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, ChoiceValues.Number(MilestoneStatus.Open));
        MilestoneRows.OnboardingOnly(beside);
        beside.ActiveOnly();
        var play = query.Outer(
            MilestoneTable.Code, TemplateTable.LogicalName, TemplateTable.StartedBy, Play, TemplateTable.Id).LinkCriteria;
        play.AddCondition(TemplateTable.Type, ConditionOperator.Equal, ChoiceValues.Number(TemplateType.Play));
        play.AddCondition(TemplateTable.Status, ConditionOperator.Equal, ChoiceValues.Number(TemplateState.Published));
        play.ActiveOnly();
        var rows = service.Read(query);
        return rows.Count > 0 && rows[0].Reference(MilestoneTable.PlanId) is { } planId && PlanRow.CanBeDated(rows[0].Linked(Plan))
            ? From(rows[0], planId.Id)
            : null;
    }

    private static ChangedMilestone From(Row row, Guid planId)
    {
        var plan = PlanRow.From(planId, row.Linked(Plan));
        var line = row.Linked(Line);
        WorkstreamStatus? status = row.Reference(MilestoneTable.WorkstreamId) is null
            ? null
            : line.Choice<WorkstreamStatus>(WorkstreamTable.Status) ?? WorkstreamStatus.InProgress;
        var milestone = MilestoneRows.From(
            row, line.Date(WorkstreamTable.Day0On) ?? plan.Anchors.WonOn, status, line.Reference(WorkstreamTable.OpportunityId)?.Id);
        return new ChangedMilestone
        {
            Milestone = milestone,
            PlanRow = plan,
            StartsPlays = row.Linked(Play).Key(TemplateTable.Id) is not null,
            Workstream = milestone.WorkstreamId is { } id && status is { } state
                ? new ChangedWorkstream(
                    id, state, line.Date(WorkstreamTable.CompletedOn), row.Linked(Beside).Key(MilestoneTable.Id) is not null)
                : null,
        };
    }
}

/// <summary>The workstream of a changed item.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Its state.</param>
/// <param name="CompletedOn">Date every required item of it was done or waived; null while one is open.</param>
/// <param name="HasOpen">Whether an item that counts towards completion is open in it, the changed one or another; then one is in its plan
/// too.</param>
internal sealed record ChangedWorkstream(Guid Id, WorkstreamStatus Status, Date? CompletedOn, bool HasOpen);
