// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_absence. A time in which somebody is away, and who stands in. User-owned.</summary>
internal static class AbsenceTable
{
    public const string LogicalName = "onb_absence";
    public const string SchemaName = "onb_Absence";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_absenceid";

    /// <summary>Who owns the open records now: the cover, or whoever stands in for the cover. Computed. Lookup to systemuser.</summary>
    public const string ActingId = "onb_actingid";

    /// <summary>Who owns the open records meanwhile. Empty: nobody does. Lookup to systemuser.</summary>
    public const string CoverId = "onb_coverid";

    /// <summary>Planned, running from the first day on, ended after the last. Computed. Choice CoverState.</summary>
    public const string CoverState = "onb_coverstate";

    /// <summary>First day of the absence. Date only.</summary>
    public const string FromOn = "onb_fromon";

    /// <summary>Who is away. Filled in when it is left out. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>What was handed over, and what could not be. Text of several lines, at most 4000 characters.</summary>
    public const string Outcome = "onb_outcome";
    public const int OutcomeLength = 4000;

    /// <summary>Last day of the absence, included. Empty: the person does not come back. Date only.</summary>
    public const string ToOn = "onb_toon";

    /// <summary>The person who is away. Lookup to systemuser.</summary>
    public const string UserId = "onb_userid";

    /// <summary>onb_actingid to systemuser. Left without the link when it is deleted.</summary>
    public const string ActingRelationship = "onb_absence_actingid_systemuser";

    /// <summary>onb_coverid to systemuser. Left without the link when it is deleted.</summary>
    public const string CoverRelationship = "onb_absence_coverid_systemuser";

    /// <summary>onb_userid to systemuser. Left without the link when it is deleted.</summary>
    public const string UserRelationship = "onb_absence_userid_systemuser";
}
