using System;
using System.Collections.Generic;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Completing;

/// <summary>An item that somebody completes, as it will be once that is saved, with its plan.</summary>
internal sealed class CompletedItem
{
    private const string PlanAlias = "plan";

    private static readonly string[] Columns =
    [
        MilestoneTable.Name, MilestoneTable.Code, MilestoneTable.PlanId, MilestoneTable.Channel, MilestoneTable.OwnerRole,
        MilestoneTable.Purpose, MilestoneTable.Status, MilestoneTable.CompletedOn, MilestoneTable.AcceptedById, MilestoneTable.AcceptedOn,
        MilestoneTable.Evidence, MilestoneTable.Outcome, MilestoneTable.NextYear, MilestoneTable.OverrideReason,
        MilestoneTable.RequiresPayment, SystemColumns.OwnerId,
    ];

    private static readonly string[] PlanColumns =
    [
        PlanTable.CsmId, PlanTable.ProjectManagerId, PlanTable.OpportunityId, PlanTable.CustomerId, PlanTable.TimeZoneCode,
        PlanTable.PaidOn, SystemColumns.OwnerId, SystemColumns.OwningUser, SystemColumns.OwningBusinessUnit,
    ];

    private CompletedItem(Guid id, Row row)
    {
        Id = id;
        Row = row;
    }

    /// <summary>Id of the milestone.</summary>
    public Guid Id { get; }

    /// <summary>Its columns.</summary>
    public Row Row { get; }

    /// <summary>Its plan's columns.</summary>
    public Row Plan => Row.Linked(PlanAlias);

    /// <summary>The plan.</summary>
    public EntityReference PlanReference => Row.Reference(MilestoneTable.PlanId)!;

    /// <summary>Code of the template's item; empty for one that a person added.</summary>
    public string Code => Row.Text(MilestoneTable.Code) ?? string.Empty;

    /// <summary>Its name.</summary>
    public string Name => Row.Text(MilestoneTable.Name) ?? Code;

    /// <summary>How it reaches the customer.</summary>
    public Channel Channel => Row.Choice<Channel>(MilestoneTable.Channel) ?? Channel.Document;

    /// <summary>Whether it is done.</summary>
    public bool IsDone => Row.Choice<MilestoneStatus>(MilestoneTable.Status) == MilestoneStatus.Done;

    /// <summary>Whether the system does it without a person.</summary>
    public bool IsAutomatic => Row.Choice<OwnerRole>(MilestoneTable.OwnerRole) == OwnerRole.Automation;

    /// <summary>Whether it lets the customer speak.</summary>
    public bool IsConversation => Row.Choice<ItemPurpose>(MilestoneTable.Purpose) != ItemPurpose.Administration
        && Touch.IsConversation(Code, Channel, Row.Choice<OwnerRole>(MilestoneTable.OwnerRole));

    /// <summary>Whether a manager lets it be completed in any case.</summary>
    public bool IsOverridden => !string.IsNullOrWhiteSpace(Row.Text(MilestoneTable.OverrideReason));

    /// <summary>The date of a moment where the plan is.</summary>
    public Date DateOf(DateTime moment) => OwnerProfile.Of(Plan).DateOf(moment);

    /// <summary>Reads an item; null when it or its plan is gone. One call.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="id">The milestone.</param>
    /// <param name="written">Columns about to be written; null for none.</param>
    public static CompletedItem? Find(IOrganizationService service, Guid id, Entity? written = null)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(MilestoneTable.Id, ConditionOperator.Equal, id);
        var plan = query.Inner(MilestoneTable.PlanId, PlanTable.LogicalName, PlanTable.Id, PlanAlias, PlanColumns);
        OwnerProfile.Join(plan);
        var found = service.ReadEntities(query);
        if (found.Count == 0)
        {
            return null;
        }

        foreach (var column in written?.Attributes ?? (IEnumerable<KeyValuePair<string, object>>)[])
        {
            found[0][column.Key] = column.Value;
        }

        return new CompletedItem(id, new Row(found[0]));
    }
}
