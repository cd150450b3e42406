// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_wait. A time in which work could not go on, and who was waited for. User-owned.</summary>
internal static class WaitTable
{
    public const string LogicalName = "onb_wait";
    public const string SchemaName = "onb_Wait";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_waitid";

    /// <summary>First day of the wait. Date only.</summary>
    public const string FromOn = "onb_fromon";

    /// <summary>What waits. Empty: the whole plan. Lookup to onb_milestone.</summary>
    public const string MilestoneId = "onb_milestoneid";

    /// <summary>What is waited for. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>What would end the wait. Text of several lines, at most 2000 characters.</summary>
    public const string Note = "onb_note";
    public const int NoteLength = 2000;

    /// <summary>Who is waited for. Choice WaitParty.</summary>
    public const string Party = "onb_party";

    /// <summary>The plan that waits. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>Why work waits. Training or content asked for before the kick-off is a risk. Choice WaitReason.</summary>
    public const string Reason = "onb_reason";

    /// <summary>Last day of the wait. Empty while it lasts. Date only.</summary>
    public const string UntilOn = "onb_untilon";

    /// <summary>onb_milestoneid to onb_milestone. Left without the link when it is deleted.</summary>
    public const string MilestoneRelationship = "onb_wait_milestoneid_milestone";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_wait_planid_plan";
}
