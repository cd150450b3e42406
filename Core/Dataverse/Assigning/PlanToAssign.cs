using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Assignment;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Assigning;

/// <summary>A plan as far as who looks after it depends on it.</summary>
internal sealed class PlanToAssign
{
    private const string Account = "assignedaccount";
    private const string Line = "assignedline";

    private PlanToAssign(IReadOnlyList<Row> rows)
    {
        Row = rows[0];
        Profile = OwnerProfile.Of(Row);
        Segment = Row.Choice<Segment>(PlanTable.Segment) ?? Segment.Digital;
        Needs = new AssignmentNeeds
        {
            Region = Text(Row.Text(PlanTable.Region)),
            Language = Text(Row.Linked(Account).Text(AccountTable.Language)),
            Products =
            [
                .. rows.Select(row => Text(row.Linked(Line).Text(WorkstreamTable.ProductName))).OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ],
        };
    }

    /// <summary>Id of the plan.</summary>
    public Guid Id => Row.Id;

    /// <summary>The plan's columns.</summary>
    public Row Row { get; }

    /// <summary>Name of the plan; empty text when it has none.</summary>
    public string Name => Row.Text(PlanTable.Name) ?? string.Empty;

    /// <summary>Language of what is stored, and where the plan's days begin.</summary>
    public OwnerProfile Profile { get; }

    /// <summary>Segment of the customer.</summary>
    public Segment Segment { get; }

    /// <summary>What it asks of its customer success manager.</summary>
    public AssignmentNeeds Needs { get; }

    /// <summary>Its team, whose members come first; null when a user owns it.</summary>
    public EntityReference? Team => Row.Reference(SystemColumns.OwnerId) is { LogicalName: TeamTable.LogicalName } team ? team : null;

    /// <summary>Whether it is over: cancelled or archived.</summary>
    public bool IsOver => PlanRow.IsArchivedRow(Row) || Row.Choice<PlanStatus>(PlanTable.Status) == PlanStatus.Cancelled;

    /// <summary>What it asks of whoever looks after it on a day.</summary>
    public PlanLoad LoadOn(Date day) => Loads.Of(Row, day);

    /// <summary>The person who has a role now; null when nobody has it.</summary>
    /// <param name="role">The customer success manager or the project manager.</param>
    public EntityReference? PersonOf(OwnerRole role) => Row.Reference(ColumnOf(role));

    /// <summary>The column that names the person of a role.</summary>
    /// <param name="role">The customer success manager or the project manager.</param>
    public static string ColumnOf(OwnerRole role) => role == OwnerRole.Csm ? PlanTable.CsmId : PlanTable.ProjectManagerId;

    /// <summary>A plan; null when it is gone. One call.</summary>
    public static PlanToAssign? Find(IOrganizationService service, Guid planId)
    {
        var query = Query();
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, planId);
        var rows = service.Read(query);
        return rows.Count == 0 ? null : new PlanToAssign(rows);
    }

    /// <summary>The plans that a person looks after or manages, cancelled and archived ones left out. One call a page.</summary>
    public static IReadOnlyList<PlanToAssign> Of(IOrganizationService service, Guid personId)
    {
        var query = Query();
        query.Criteria.AddCondition(PlanTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(PlanStatus.Cancelled));
        query.Criteria.ActiveOnly();
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(PlanTable.CsmId, ConditionOperator.Equal, personId);
        either.AddCondition(PlanTable.ProjectManagerId, ConditionOperator.Equal, personId);
        query.AddOrder(PlanTable.Id, OrderType.Ascending);
        return [.. service.ReadAll(query).GroupBy(row => row.Id).Select(plan => new PlanToAssign([.. plan]))];
    }

    private static QueryExpression Query()
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
            [
                .. Loads.Columns, PlanTable.Name, PlanTable.Region, PlanTable.ProjectManagerId, PlanTable.TimeZoneCode,
                PlanTable.CalendarId, SystemColumns.OwnerId, SystemColumns.StateCode, SystemColumns.VersionNumber,
            ]),
        };
        OwnerProfile.Join(query);
        query.Outer(PlanTable.CustomerId, AccountTable.LogicalName, AccountTable.Id, Account, AccountTable.Language);
        query.Outer(PlanTable.Id, WorkstreamTable.LogicalName, WorkstreamTable.PlanId, Line, WorkstreamTable.ProductName)
            .LinkCriteria.AddCondition(
                WorkstreamTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(WorkstreamStatus.Cancelled));
        return query;
    }

    private static string? Text(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
