// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>What the solution adds to account. All optional; empty means not known, never zero.</summary>
internal static partial class AccountTable
{
    /// <summary>The calendar that the customer's onboarding obeys. Empty: the one of the engagement rule. Lookup to onb_calendar.</summary>
    public const string CalendarId = "onb_calendarid";

    /// <summary>
    /// Code of the language the customer speaks, such as de. Empty: any customer success manager fits. Text, at most 20 characters.
    /// </summary>
    public const string Language = "onb_language";
    public const int LanguageLength = 20;

    /// <summary>
    /// Region of the customer, for example DE-BY; several with commas. It decides which closures hold, and rules may ask for it. Text, at
    /// most 100 characters.
    /// </summary>
    public const string Region = "onb_region";
    public const int RegionLength = 100;

    /// <summary>Who approved the segment that was set by hand. Lookup to systemuser.</summary>
    public const string SegmentApprovedById = "onb_segmentapprovedbyid";

    /// <summary>
    /// Segment of the customer in place of that of the rules. It counts once it has a reason and somebody approved it. Choice Segment.
    /// </summary>
    public const string SegmentOverride = "onb_segmentoverride";

    /// <summary>Why the segment is not that of the rules; new plans say it. Text, at most 500 characters.</summary>
    public const string SegmentReason = "onb_segmentreason";
    public const int SegmentReasonLength = 500;

    /// <summary>
    /// Industry of whoever sells to this customer: our own, or that of the partner. Plans take it over. Text, at most 200 characters.
    /// </summary>
    public const string VendorIndustry = "onb_vendorindustry";
    public const int VendorIndustryLength = 200;

    /// <summary>onb_calendarid to onb_calendar. Left without the link when it is deleted.</summary>
    public const string CalendarRelationship = "onb_account_calendarid_calendar";

    /// <summary>onb_segmentapprovedbyid to systemuser. Left without the link when it is deleted.</summary>
    public const string SegmentApprovedByRelationship = "onb_account_segmentapprovedbyid_systemuser";
}
