// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_calendar. The working days that the dates of a plan obey. Owned by the organization.</summary>
internal static class CalendarTable
{
    public const string LogicalName = "onb_calendar";
    public const string SchemaName = "onb_Calendar";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_calendarid";

    /// <summary>Whether the business closures of the organization are closed days too. Yes/no.</summary>
    public const string BusinessClosures = "onb_businessclosures";

    /// <summary>Short name of the calendar, by which it is found again. Each code occurs once. Text, at most 50 characters.</summary>
    public const string Code = "onb_code";
    public const int CodeLength = 50;

    /// <summary>Whether Friday is a working day. Yes/no.</summary>
    public const string Friday = "onb_friday";

    /// <summary>Whether Monday is a working day. Yes/no.</summary>
    public const string Monday = "onb_monday";

    /// <summary>What people call the calendar. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>
    /// The calendar whose closures hold here too, for example the country's or the company's. The working week is this calendar's own.
    /// Lookup to onb_calendar.
    /// </summary>
    public const string ParentId = "onb_parentid";

    /// <summary>
    /// Key of the last plan that was asked to compute its dates again, while more are to come. Empty: nothing is under way. Text, at most
    /// 100 characters.
    /// </summary>
    public const string RedateAfter = "onb_redateafter";
    public const int RedateAfterLength = 100;

    /// <summary>
    /// Region whose closures hold, for example DE-BY; several with commas. Empty: only closures without a region. A plan with a region of
    /// its own keeps that one. Text, at most 100 characters.
    /// </summary>
    public const string Region = "onb_region";
    public const int RegionLength = 100;

    /// <summary>Whether Saturday is a working day. Yes/no.</summary>
    public const string Saturday = "onb_saturday";

    /// <summary>Whether Sunday is a working day. Yes/no.</summary>
    public const string Sunday = "onb_sunday";

    /// <summary>Whether Thursday is a working day. Yes/no.</summary>
    public const string Thursday = "onb_thursday";

    /// <summary>Where the days of the plans begin. Empty: where the owner of a plan is. Whole number, -1 to 1500.</summary>
    public const string TimeZoneCode = "onb_timezonecode";

    /// <summary>Whether Tuesday is a working day. Yes/no.</summary>
    public const string Tuesday = "onb_tuesday";

    /// <summary>Whether Wednesday is a working day. Yes/no.</summary>
    public const string Wednesday = "onb_wednesday";

    /// <summary>Alternate key over onb_code.</summary>
    public const string CalendarCodeKeyName = "onb_calendarcode_key";

    /// <summary>onb_parentid to onb_calendar. Keeps it from being deleted.</summary>
    public const string ParentRelationship = "onb_calendar_parentid_calendar";
}
