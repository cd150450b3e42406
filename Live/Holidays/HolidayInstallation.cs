// Also compiled into the demo, where some of these are implicit.
#pragma warning disable IDE0005
using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
#pragma warning restore IDE0005

namespace CrmOnboarding.Live.Holidays;

/// <summary>
/// Writes the public holidays of a country as closures of a calendar, which is made where it is missing. Whatever is there already stays as
/// it is, so that it can be run again every year.
/// </summary>
internal sealed class HolidayInstallation(IOrganizationService service)
{
    /// <summary>Writes what is missing.</summary>
    /// <param name="country">ISO code of the country; also the code of the calendar.</param>
    /// <param name="holidays">The holidays.</param>
    public InstalledHolidays Run(string country, IReadOnlyList<PublicHolidayDay> holidays)
    {
        var code = country.ToUpperInvariant();
        var found = Find(code);
        var calendar = found ?? service.Create(new Entity(CalendarTable.LogicalName)
        {
            [CalendarTable.Name] = code,
            [CalendarTable.Code] = code,
            [CalendarTable.Region] = code,
        });
        var known = Known(calendar);
        var missing = holidays.Where(holiday => !known.Contains((holiday.On, Fitted(holiday.Name)))).ToList();
        foreach (var holiday in missing)
        {
            var on = holiday.On.ToDateTime(TimeOnly.MinValue);
            service.Create(new Entity(ClosureTable.LogicalName)
            {
                [ClosureTable.CalendarId] = new EntityReference(CalendarTable.LogicalName, calendar),
                [ClosureTable.Name] = Fitted(holiday.Name),
                [ClosureTable.FromOn] = on,
                [ClosureTable.ToOn] = on,
                [ClosureTable.Region] = holiday.Regions,
            });
        }

        return new InstalledHolidays(code, found is null, missing.Count, holidays.Count - missing.Count);
    }

    private Guid? Find(string code)
    {
        var query = new QueryExpression(CalendarTable.LogicalName) { ColumnSet = new ColumnSet(CalendarTable.Id) };
        query.Criteria.AddCondition(CalendarTable.Code, ConditionOperator.Equal, code);
        return service.Read(query).Select(row => (Guid?)row.Id).FirstOrDefault();
    }

    private HashSet<(DateOnly On, string Name)> Known(Guid calendar)
    {
        var query = new QueryExpression(ClosureTable.LogicalName) { ColumnSet = new ColumnSet(ClosureTable.FromOn, ClosureTable.Name) };
        query.Criteria.AddCondition(ClosureTable.CalendarId, ConditionOperator.Equal, calendar);
        query.AddOrder(ClosureTable.Id, OrderType.Ascending);
        return
        [
            .. service.ReadAll(query)
                .Where(row => row.Moment(ClosureTable.FromOn) is not null)
                .Select(row => (
                    DateOnly.FromDateTime(row.Moment(ClosureTable.FromOn)!.Value), row.Text(ClosureTable.Name) ?? string.Empty)),
        ];
    }

    private static string Fitted(string name) => StoredText.Fit(name, ClosureTable.NameLength) ?? string.Empty;
}

/// <summary>What was written.</summary>
/// <param name="Calendar">Code of the calendar.</param>
/// <param name="IsNew">Whether the calendar was made.</param>
/// <param name="Added">Closures written.</param>
/// <param name="Kept">Closures that were there.</param>
internal sealed record InstalledHolidays(string Calendar, bool IsNew, int Added, int Kept)
{
    /// <summary>In one sentence.</summary>
    public override string ToString() =>
        $"Calendar {Calendar}{(IsNew ? " (new)" : string.Empty)}: {Added} holidays written, {Kept} were there already.";
}
