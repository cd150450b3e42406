using System;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Calendars;

/// <summary>The calendar that a plan obeys, read when it is first asked for: a plan without one costs no call.</summary>
/// <param name="id">The calendar; null: Monday to Friday without holidays.</param>
/// <param name="region">Region of the plan, or several with commas; null takes that of the calendar.</param>
internal sealed class PlanCalendar(Guid? id, string? region)
{
    private WorkingCalendar? _days;

    /// <summary>The calendar; null: Monday to Friday without holidays.</summary>
    public Guid? Id => id;

    /// <summary>Region of the plan; null takes that of the calendar.</summary>
    public string? Region => region;

    /// <summary>Its working days.</summary>
    /// <exception cref="DomainException">Its week or its closures leave no working day.</exception>
    public WorkingCalendar Days(IOrganizationService service) =>
        _days ??= id is { } known ? CalendarRows.Read(service, [known]).Of(known, region) : WorkingCalendar.MondayToFriday;
}
