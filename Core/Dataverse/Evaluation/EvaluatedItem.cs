using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>An item of a plan, as far as contact and health depend on it.</summary>
internal sealed record EvaluatedItem
{
    private const string Workstream = "workstream";

    private static readonly string[] Columns =
    [
        MilestoneTable.Name, MilestoneTable.Code, MilestoneTable.Channel, MilestoneTable.OwnerRole, MilestoneTable.Status,
        MilestoneTable.IsRequired, MilestoneTable.DueOn, MilestoneTable.CompletedOn,
    ];

    /// <summary>Code of the template row.</summary>
    public required string Code { get; init; }

    /// <summary>Name that a person reads.</summary>
    public required string Name { get; init; }

    /// <summary>How it reaches the customer.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Role that owns it; null when none is stored.</summary>
    public required OwnerRole? Role { get; init; }

    /// <summary>Its state.</summary>
    public required ItemStatus Status { get; init; }

    /// <summary>Whether it counts towards completion.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Date it is due now.</summary>
    public required Date DueOn { get; init; }

    /// <summary>Day 0 of the deal it belongs to; of the plan for items of scope plan.</summary>
    public required Date Day0 { get; init; }

    /// <summary>Date it was done; null while it is not.</summary>
    public required Date? CompletedOn { get; init; }

    /// <summary>Whether its workstream is suspended or closed.</summary>
    public required bool IsOutOfPlan { get; init; }

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => Status == ItemStatus.Open && !IsOutOfPlan;

    /// <summary>Date it was done; null when it was waived, cancelled, or is open.</summary>
    public Date? DoneOn => Status == ItemStatus.Done ? CompletedOn : null;

    /// <summary>The contact that it was, when it was done; null otherwise and for what happens inside the product.</summary>
    public Contact? Contact => DoneOn is { } doneOn ? Domain.Shared.Contact.FromItem(Code, Channel, Role, doneOn) : null;

    /// <summary>The touch that it will be.</summary>
    public PlannedTouch Touch => new(Code, DueOn, Channel) { Name = Name, Role = Role };

    /// <summary>All items of a plan, cancelled ones left out.</summary>
    public static IReadOnlyList<EvaluatedItem> All(IOrganizationService service, PlanRow plan)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(ItemStatus.Cancelled));
        query.Outer(MilestoneTable.WorkstreamId, WorkstreamTable.LogicalName, WorkstreamTable.Id, Workstream,
            WorkstreamTable.Status, WorkstreamTable.Day0On);
        return [.. service.Read(query).Select(row => From(row, plan.Anchors.WonOn))];
    }

    private static EvaluatedItem From(Row row, Date day0)
    {
        var code = row.Text(MilestoneTable.Code) ?? string.Empty;
        return new EvaluatedItem
        {
            Code = code,
            Name = row.Text(MilestoneTable.Name) ?? code,
            Channel = row.Choice<Channel>(MilestoneTable.Channel) ?? Channel.Document,
            Role = row.Choice<OwnerRole>(MilestoneTable.OwnerRole),
            Status = row.Choice<ItemStatus>(MilestoneTable.Status) ?? ItemStatus.Open,
            IsRequired = row.Yes(MilestoneTable.IsRequired),
            DueOn = row.Date(MilestoneTable.DueOn) ?? day0,
            Day0 = row.Linked(Workstream).Date(WorkstreamTable.Day0On) ?? day0,
            CompletedOn = row.Date(MilestoneTable.CompletedOn),
            IsOutOfPlan = PlanItem.IsOutOfPlan(row.Linked(Workstream).Choice<WorkstreamStatus>(WorkstreamTable.Status)),
        };
    }
}
