using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Assignment;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Covering;

/// <summary>
/// Brings every absence in line with the day: planned, running or ended, and who acts for whoever is away. What follows, a step on the
/// absence carries out.
/// </summary>
internal static class SettleCovers
{
    private const string Settings = "absentsettings";

    /// <summary>Runs the use case: one read, and one request for what changed. The same day again changes nothing.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="moment">The moment of the message, UTC; an absence begins and ends where its person is.</param>
    public static void Run(IOrganizationService service, DateTime moment)
    {
        var rows = service.ReadAll(Query());
        var covers = rows.Where(row => IsActive(row) && row.Reference(AbsenceTable.CoverId) is not null).Select(row => new Cover(
            row.Reference(AbsenceTable.UserId)!.Id, row.Reference(AbsenceTable.CoverId)!.Id, DaysOf(row))).ToList();
        service.UpdateMany(rows.Select(row => Change(row, covers, moment)).Where(change => change.Attributes.Count > 0));
    }

    private static Entity Change(Row row, IReadOnlyList<Cover> covers, DateTime moment)
    {
        var user = row.Reference(AbsenceTable.UserId)!.Id;
        var today = TimeZones.DateOf(moment, row.Linked(Settings).Whole(UserSettingsTable.TimeZoneCode));
        var days = DaysOf(row);
        var state = !IsActive(row) || days.Until < today ? CoverState.Ended
            : days.From > today ? CoverState.Planned
            : CoverState.Running;
        // Whoever leaves hands over for good: nobody acts for them.
        var acting = state == CoverState.Running && row.Date(AbsenceTable.ToOn) is not null ? Cover.ActingFor(user, today, covers) : user;
        var change = new Entity(AbsenceTable.LogicalName, row.Id);
        Set(AbsenceTable.CoverState, ChoiceValues.Write(state));
        Set(AbsenceTable.ActingId, acting == user ? null : new EntityReference(SystemUserTable.LogicalName, acting));
        return change;

        void Set(string column, object? value)
        {
            if (!row.Holds(column, value))
            {
                change[column] = value;
            }
        }
    }

    private static QueryExpression Query()
    {
        var query = new QueryExpression(AbsenceTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                AbsenceTable.UserId, AbsenceTable.FromOn, AbsenceTable.ToOn, AbsenceTable.CoverId, AbsenceTable.CoverState,
                AbsenceTable.ActingId, SystemColumns.StateCode),
        };
        query.Criteria.AddCondition(AbsenceTable.UserId, ConditionOperator.NotNull);
        query.Criteria.AddCondition(AbsenceTable.FromOn, ConditionOperator.NotNull);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(AbsenceTable.ActingId, ConditionOperator.NotNull);
        var current = either.AddFilter(LogicalOperator.And);
        current.ActiveOnly();
        current.AddCondition(
            AbsenceTable.CoverState, ConditionOperator.In, ChoiceValues.Number(CoverState.Planned),
            ChoiceValues.Number(CoverState.Running));
        query.Outer(
            AbsenceTable.UserId, UserSettingsTable.LogicalName, UserSettingsTable.UserId, Settings, UserSettingsTable.TimeZoneCode);
        query.AddOrder(AbsenceTable.Id, OrderType.Ascending);
        return query;
    }

    private static bool IsActive(Row row) => !PlanRow.IsArchivedRow(row);

    private static Absence DaysOf(Row row) =>
        new(row.Date(AbsenceTable.FromOn)!.Value, row.Date(AbsenceTable.ToOn) ?? Domain.Shared.Date.MaxValue);
}
