using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Covering;

/// <summary>Somebody writes an absence or a profile: what makes no sense is refused, and its name is filled in.</summary>
/// <param name="service">With the rights of the system user.</param>
internal sealed class GuardStaffRow(IOrganizationService service)
{
    /// <summary>Checks a profile. One call.</summary>
    /// <param name="written">The columns to be written.</param>
    /// <param name="before">The row as it was; null for a new one.</param>
    /// <exception cref="DomainException">It is nobody's.</exception>
    public void Profile(Entity written, Entity? before)
    {
        var after = RowAfter.Of(written, before);
        var user = after.Reference(CsmProfileTable.UserId) ?? throw new DomainException(PeopleMessages.Unknown);
        FillName(written, after, CsmProfileTable.Name, CsmProfileTable.NameLength, NameOf(People(user.Id), user.Id));
    }

    /// <summary>Checks an absence. Two calls.</summary>
    /// <param name="written">The columns to be written.</param>
    /// <param name="before">The row as it was; null for a new one.</param>
    /// <exception cref="DomainException">
    /// Person or first day is missing, its days are out of order, it overlaps another absence of the person, the cover cannot stand in, or
    /// it has ended.
    /// </exception>
    public void Absence(Entity written, Entity? before)
    {
        var then = before is null ? (Row?)null : new Row(before);
        var after = RowAfter.Of(written, before);
        var user = after.Reference(AbsenceTable.UserId) ?? throw new DomainException(PeopleMessages.Unknown);
        var from = after.Date(AbsenceTable.FromOn) ?? throw new DomainException(CoveringMessages.FromWhen);
        var to = after.Date(AbsenceTable.ToOn);
        if (then?.Choice<CoverState>(AbsenceTable.CoverState) == CoverState.Ended
            || then?.Reference(AbsenceTable.UserId) is { } former && former.Id != user.Id)
        {
            throw new DomainException(CoveringMessages.IsFixed);
        }

        if (to < from)
        {
            throw new DomainException(CoveringMessages.EndsBeforeItBegins(from, to.Value));
        }

        var cover = after.Reference(AbsenceTable.CoverId);
        var people = People(user.Id, cover?.Id ?? user.Id);
        var name = NameOf(people, user.Id);
        if (cover is not null)
        {
            var standIn = NameOf(people, cover.Id);
            if (cover.Id == user.Id)
            {
                throw new DomainException(CoveringMessages.CoversThemselves(name));
            }

            if (people[cover.Id].Yes(SystemUserTable.IsDisabled))
            {
                throw new DomainException(PeopleMessages.IsDisabled(standIn));
            }
        }

        foreach (var other in Overlapping([user.Id, cover?.Id ?? user.Id], from, to, written.Id))
        {
            // A cover who is covered too hands on; one who is not leaves the customers alone.
            var who = other.Reference(AbsenceTable.UserId)!.Id;
            if (who == user.Id || other.Reference(AbsenceTable.CoverId) is null)
            {
                throw new DomainException(
                    CoveringMessages.IsAwayToo(NameOf(people, who), other.Date(AbsenceTable.FromOn) ?? from));
            }
        }

        FillName(written, after, AbsenceTable.Name, AbsenceTable.NameLength, name);
    }

    private Dictionary<Guid, Row> People(params Guid[] ids)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName)
        {
            ColumnSet = new ColumnSet(SystemUserTable.FullName, SystemUserTable.IsDisabled),
        };
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.In, [.. ids.Distinct().Cast<object>()]);
        return service.Read(query).ToDictionary(row => row.Id);
    }

    private IReadOnlyList<Row> Overlapping(Guid[] userIds, Date from, Date? to, Guid except)
    {
        var query = new QueryExpression(AbsenceTable.LogicalName)
        {
            ColumnSet = new ColumnSet(AbsenceTable.UserId, AbsenceTable.FromOn, AbsenceTable.CoverId),
        };
        query.Criteria.ActiveOnly();
        query.Criteria.AddCondition(AbsenceTable.Id, ConditionOperator.NotEqual, except);
        query.Criteria.AddCondition(AbsenceTable.UserId, ConditionOperator.In, [.. userIds.Distinct().Cast<object>()]);
        if (to is { } last)
        {
            query.Criteria.AddCondition(AbsenceTable.FromOn, ConditionOperator.OnOrBefore, last.ToDateTime());
        }

        var open = query.Criteria.AddFilter(LogicalOperator.Or);
        open.AddCondition(AbsenceTable.ToOn, ConditionOperator.Null);
        open.AddCondition(AbsenceTable.ToOn, ConditionOperator.OnOrAfter, from.ToDateTime());
        query.AddOrder(AbsenceTable.FromOn, OrderType.Ascending);
        return service.Read(query);
    }

    private static void FillName(Entity written, Row after, string column, int length, string name)
    {
        if (string.IsNullOrWhiteSpace(after.Text(column)))
        {
            written[column] = StoredText.Fit(name, length);
        }
    }

    private static string NameOf(Dictionary<Guid, Row> people, Guid id) => people.TryGetValue(id, out var person)
        ? person.Text(SystemUserTable.FullName) ?? string.Empty
        : throw new DomainException(PeopleMessages.Unknown);
}
