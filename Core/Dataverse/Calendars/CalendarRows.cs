using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Calendars;

/// <summary>
/// Calendars as stored, with those they are based on and all closures: one call, and one more where a calendar keeps the organization's
/// business closures. No call for no calendar.
/// </summary>
internal sealed class CalendarRows
{
    private const string Closure = "closure";

    private readonly ILookup<Guid, Row> _rows;
    private readonly IReadOnlyList<Holiday> _businessClosures;
    private readonly Dictionary<Tuple<Guid, string?>, WorkingCalendar> _built = [];

    private CalendarRows(ILookup<Guid, Row> rows, IReadOnlyList<Holiday> businessClosures)
    {
        _rows = rows;
        _businessClosures = businessClosures;
    }

    /// <summary>Reads calendars.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="ids">The calendars; repeats are harmless.</param>
    public static CalendarRows Read(IOrganizationService service, IEnumerable<Guid> ids)
    {
        var wanted = new HashSet<Guid>(ids);
        if (wanted.Count == 0)
        {
            return new CalendarRows(Enumerable.Empty<Row>().ToLookup(_ => Guid.Empty), []);
        }

        var query = new QueryExpression(CalendarTable.LogicalName)
        {
            ColumnSet = new ColumnSet(CalendarTable.Name, CalendarTable.Region, CalendarTable.ParentId, CalendarTable.BusinessClosures),
        };
        query.ColumnSet.AddColumns(Days);
        query.Criteria.FilterOperator = LogicalOperator.Or;
        foreach (var id in wanted)
        {
            query.Criteria.AddCondition(CalendarTable.Id, ConditionOperator.AboveOrEqual, id);
        }

        query.AddOrder(CalendarTable.Id, OrderType.Ascending);
        query.Outer(CalendarTable.Id, ClosureTable.LogicalName, ClosureTable.CalendarId, Closure,
            ClosureTable.Id, ClosureTable.Name, ClosureTable.FromOn, ClosureTable.ToOn, ClosureTable.Yearly, ClosureTable.Region)
            .LinkCriteria.ActiveOnly();
        var rows = service.ReadAll(query);
        return new CalendarRows(
            rows.ToLookup(row => row.Id),
            rows.Any(row => row.Yes(CalendarTable.BusinessClosures)) ? BusinessClosures.Read(service) : []);
    }

    /// <summary>The working days of a calendar in a region.</summary>
    /// <param name="id">The calendar; null, or one that is gone, is Monday to Friday without holidays.</param>
    /// <param name="region">Region of the plan; null takes that of the calendar.</param>
    /// <exception cref="DomainException">Its week or its closures leave no working day.</exception>
    public WorkingCalendar Of(Guid? id, string? region)
    {
        if (id is not { } known || !_rows.Contains(known))
        {
            return WorkingCalendar.MondayToFriday;
        }

        var key = Tuple.Create(known, region);
        if (!_built.TryGetValue(key, out var calendar))
        {
            var row = _rows[known].First();
            calendar = new WorkingCalendar(WeekOf(row), HolidaysOf(known, []), region ?? row.Text(CalendarTable.Region));
            _built.Add(key, calendar);
        }

        return calendar;
    }

    /// <summary>What a calendar is called.</summary>
    public string NameOf(Guid id) => _rows[id].Select(row => row.Text(CalendarTable.Name)).FirstOrDefault() ?? string.Empty;

    /// <summary>The columns of the week, from Sunday.</summary>
    public static string[] Days =>
    [
        CalendarTable.Sunday, CalendarTable.Monday, CalendarTable.Tuesday, CalendarTable.Wednesday, CalendarTable.Thursday,
        CalendarTable.Friday, CalendarTable.Saturday,
    ];

    /// <summary>The working week of a calendar's row.</summary>
    /// <exception cref="DomainException">No day is worked.</exception>
    public static WorkingWeek WeekOf(Row row) =>
        new(Days.Select((column, day) => row.Yes(column) ? (DayOfWeek?)day : null).OfType<DayOfWeek>());

    /// <summary>A closure of a row; null where its first day is not known.</summary>
    /// <exception cref="DomainException">It ends before it starts, or recurs yearly and lasts a year or longer.</exception>
    public static Holiday? HolidayOf(Row row) => row.Date(ClosureTable.FromOn) is { } from
        ? new Holiday(
            row.Text(ClosureTable.Name) ?? string.Empty, from, row.Date(ClosureTable.ToOn) ?? from, row.Yes(ClosureTable.Yearly),
            row.Text(ClosureTable.Region))
        : null;

    // Whoever based a calendar on itself past the guard gets the chain once.
    private HolidaySet HolidaysOf(Guid id, HashSet<Guid> seen)
    {
        seen.Add(id);
        var row = _rows[id].First();
        var parent = row.Reference(CalendarTable.ParentId)?.Id;
        var closures = _rows[id].Select(each => HolidayOf(each.Linked(Closure))).OfType<Holiday>();
        return new HolidaySet(
            row.Text(CalendarTable.Name) ?? string.Empty,
            row.Yes(CalendarTable.BusinessClosures) ? closures.Concat(_businessClosures) : closures,
            parent is { } above && _rows.Contains(above) && !seen.Contains(above) ? HolidaysOf(above, seen) : null);
    }
}
