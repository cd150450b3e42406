// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_closure. A day or several days in a row on which nobody works. Owned by the organization.</summary>
internal static class ClosureTable
{
    public const string LogicalName = "onb_closure";
    public const string SchemaName = "onb_Closure";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_closureid";

    /// <summary>The calendar in which it is closed. Lookup to onb_calendar.</summary>
    public const string CalendarId = "onb_calendarid";

    /// <summary>First closed day. Date only.</summary>
    public const string FromOn = "onb_fromon";

    /// <summary>What it is, for example Christmas. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>Regions where it holds, for example DE-BY; several with commas. Empty: everywhere. Text, at most 200 characters.</summary>
    public const string Region = "onb_region";
    public const int RegionLength = 200;

    /// <summary>Last closed day, included. Empty: only the first. Date only.</summary>
    public const string ToOn = "onb_toon";

    /// <summary>Whether the same days are closed in every year. Yes/no.</summary>
    public const string Yearly = "onb_yearly";

    /// <summary>Alternate key over onb_calendarid and onb_fromon and onb_name.</summary>
    public const string ClosureDayKeyName = "onb_closureday_key";

    /// <summary>onb_calendarid to onb_calendar. Deleted with it.</summary>
    public const string CalendarRelationship = "onb_closure_calendarid_calendar";
}
