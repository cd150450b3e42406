// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_attendance. A person at a meeting of an onboarding. User-owned.</summary>
internal static class AttendanceTable
{
    public const string LogicalName = "onb_attendance";
    public const string SchemaName = "onb_Attendance";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_attendanceid";

    /// <summary>The meeting. Lookup to onb_milestone.</summary>
    public const string MilestoneId = "onb_milestoneid";

    /// <summary>Who, filled in when it is created. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>Whether the person took part. Choice Participation.</summary>
    public const string Participation = "onb_participation";

    /// <summary>The plan of the meeting. Filled in when it is created. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>The person. Lookup to onb_stakeholder.</summary>
    public const string StakeholderId = "onb_stakeholderid";

    /// <summary>Alternate key over onb_milestoneid and onb_stakeholderid.</summary>
    public const string PersonKeyName = "onb_person_key";

    /// <summary>onb_milestoneid to onb_milestone. Deleted with it.</summary>
    public const string MilestoneRelationship = "onb_attendance_milestoneid_milestone";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_attendance_planid_plan";

    /// <summary>onb_stakeholderid to onb_stakeholder. Deleted with it.</summary>
    public const string StakeholderRelationship = "onb_attendance_stakeholderid_stakeholder";
}
