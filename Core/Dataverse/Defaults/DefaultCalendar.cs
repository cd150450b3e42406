using System;
using System.Linq;
using CrmOnboarding.Dataverse.Calendars;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Defaults;

/// <summary>
/// The calendar that ships: Monday to Friday, with the organization's business closures. An administrator adds closures and regions to it.
/// </summary>
internal sealed class DefaultCalendar(IOrganizationService service, Language language)
{
    /// <summary>Its code.</summary>
    public const string Code = "STANDARD";

    /// <summary>Makes it where there is none.</summary>
    /// <param name="id">Id of the calendar with that code, whoever made it.</param>
    public InstalledDefault Ensure(out Guid id)
    {
        var shipped = Row();
        var stored = DefaultRows.ByCode(
            service, shipped.LogicalName, CalendarTable.Code, [Code],
            [.. CalendarRows.Days, CalendarTable.Name, CalendarTable.BusinessClosures])
            .Select(row => (Row?)row).FirstOrDefault();
        id = stored?.Id ?? shipped.Id;
        var name = stored?.Text(CalendarTable.Name) ?? shipped.GetAttributeValue<string>(CalendarTable.Name);
        return new InstalledDefault(
            DefaultMessages.Calendar(name), Code, DefaultRows.Ensure(service, shipped, stored, ShippedNames.Calendar));
    }

    private Entity Row()
    {
        var row = new Entity(CalendarTable.LogicalName, NameBasedId.Of(CalendarTable.LogicalName, Code))
        {
            [CalendarTable.Code] = Code,
            [CalendarTable.Name] = Catalogue.Render(ShippedNames.Calendar, language),
            [CalendarTable.BusinessClosures] = true,
        };
        for (var day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
        {
            row[CalendarRows.Days[(int)day]] = day is not (DayOfWeek.Sunday or DayOfWeek.Saturday);
        }

        return row;
    }
}
