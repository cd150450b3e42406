// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_kickoffreview. A manager's marks for a kick-off call. User-owned.</summary>
internal static class KickoffReviewTable
{
    public const string LogicalName = "onb_kickoffreview";
    public const string SchemaName = "onb_KickoffReview";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_kickoffreviewid";

    /// <summary>Who held the call. Filled in from the plan when it is left out. Lookup to systemuser.</summary>
    public const string CsmId = "onb_csmid";

    /// <summary>The kick-off that was listened to. Lookup to onb_milestone.</summary>
    public const string MilestoneId = "onb_milestoneid";

    /// <summary>How well the call kept to the milestones, 1 to 5. Whole number, 1 to 5.</summary>
    public const string Milestones = "onb_milestones";

    /// <summary>The customer, or what the review is about. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>What to keep and what to do differently. Text of several lines, at most 2000 characters.</summary>
    public const string Note = "onb_note";
    public const int NoteLength = 2000;

    /// <summary>The plan of the kick-off. Filled in when it is created. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>The day of the review; it counts in that quarter. Date only.</summary>
    public const string ReviewedOn = "onb_reviewedon";

    /// <summary>How well the call kept to the customer's criteria of success, 1 to 5. Whole number, 1 to 5.</summary>
    public const string SuccessCriteria = "onb_successcriteria";

    /// <summary>onb_csmid to systemuser. Left without the link when it is deleted.</summary>
    public const string CsmRelationship = "onb_kickoffreview_csmid_systemuser";

    /// <summary>onb_milestoneid to onb_milestone. Deleted with it.</summary>
    public const string MilestoneRelationship = "onb_kickoffreview_milestoneid_milestone";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_kickoffreview_planid_plan";
}
