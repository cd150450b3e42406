using System;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>One rule of the engagement model: who it matches, and the segment and template they get. Immutable.</summary>
internal sealed class EngagementRule
{
    private readonly decimal? _minimumMonthlyValue;
    private readonly int? _minimumEmployees;

    private EngagementRule(decimal? minimumMonthlyValue, int? minimumEmployees, Segment segment, string templateCode)
    {
        _minimumMonthlyValue = minimumMonthlyValue;
        _minimumEmployees = minimumEmployees;
        Segment = segment;
        TemplateCode = templateCode;
    }

    /// <summary>The segment.</summary>
    public Segment Segment { get; }

    /// <summary>Code of the template.</summary>
    public string TemplateCode { get; }

    /// <summary>What an admin calls the rule; null for one that ships.</summary>
    public string? Name { get; private init; }

    /// <summary>
    /// Region code, or several with commas, of which the customer's region must be one or below one; null matches every customer.
    /// </summary>
    public string? Region { get; private init; }

    /// <summary>The calendar of plans whose customer names none; null: Monday to Friday without holidays.</summary>
    public Guid? CalendarId { get; private init; }

    /// <summary>Whether the rule matches everybody.</summary>
    public bool IsUnconditional => _minimumMonthlyValue is null && _minimumEmployees is null && Region is null;

    /// <summary>Matches from a monthly value in the base currency on, included.</summary>
    public static EngagementRule FromMonthlyValue(decimal minimum, Segment segment, string templateCode) =>
        new(minimum, null, segment, templateCode);

    /// <summary>Matches from a number of employees on, included.</summary>
    public static EngagementRule FromEmployees(int minimum, Segment segment, string templateCode) =>
        new(null, minimum, segment, templateCode);

    /// <summary>Matches everybody.</summary>
    public static EngagementRule Otherwise(Segment segment, string templateCode) => new(null, null, segment, templateCode);

    /// <summary>Matches who reaches all its minimums in its region.</summary>
    /// <param name="name">What the admin calls it.</param>
    /// <param name="minimumMonthlyValue">Monthly value in the base currency, included; null asks for none.</param>
    /// <param name="minimumEmployees">Employees, included; null asks for none.</param>
    /// <param name="region">See <see cref="Region"/>.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="templateCode">Code of the template.</param>
    /// <param name="calendarId">See <see cref="CalendarId"/>.</param>
    public static EngagementRule OfAnAdmin(
        string name, decimal? minimumMonthlyValue, int? minimumEmployees, string? region, Segment segment, string templateCode,
        Guid? calendarId) =>
        new(minimumMonthlyValue, minimumEmployees, segment, templateCode) { Name = name, Region = region, CalendarId = calendarId };

    /// <summary>Whether the rule matches a customer. An unknown value never reaches a minimum and lies in no region.</summary>
    public bool Matches(decimal? monthlyValue, int? employees, string? region) =>
        (_minimumMonthlyValue is null || monthlyValue >= _minimumMonthlyValue)
        && (_minimumEmployees is null || employees >= _minimumEmployees)
        && (Region is null || RegionCode.Covers(Region, region));

    /// <summary>Why a matching customer gets the template.</summary>
    public Message Why(decimal? monthlyValue, int? employees)
    {
        if (Name is { } name)
        {
            return TemplateMessages.ChosenByRule(name);
        }

        if (_minimumMonthlyValue is { } minimumValue && monthlyValue is { } value)
        {
            return TemplateMessages.ChosenByMonthlyValue(value, minimumValue);
        }

        if (_minimumEmployees is { } minimumEmployees && employees is { } count)
        {
            return TemplateMessages.ChosenByEmployees(count, minimumEmployees);
        }

        return employees is { } known
            ? TemplateMessages.ChosenBelowAll(known)
            : TemplateMessages.ChosenUnknownSize;
    }
}
