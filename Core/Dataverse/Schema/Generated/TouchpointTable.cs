// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_touchpoint. A contact with the customer, planned or held. User-owned.</summary>
internal static class TouchpointTable
{
    public const string LogicalName = "onb_touchpoint";
    public const string SchemaName = "onb_Touchpoint";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_touchpointid";

    /// <summary>
    /// Id of the call, appointment or e-mail it was taken from; empty where somebody entered it. Text, at most 36 characters.
    /// </summary>
    public const string ActivityId = "onb_activityid";
    public const int ActivityIdLength = 36;

    /// <summary>The moment it took place, where that is known. Empty: only the day is. Date and time, UTC.</summary>
    public const string At = "onb_at";

    /// <summary>How the customer was reached. Choice Channel.</summary>
    public const string Channel = "onb_channel";

    /// <summary>The person of the customer. Lookup to contact.</summary>
    public const string ContactId = "onb_contactid";

    /// <summary>The material that was sent. Lookup to onb_content.</summary>
    public const string ContentId = "onb_contentid";

    /// <summary>The customer's answer to the third question of a check-in. Text of several lines, at most 2000 characters.</summary>
    public const string CouldBeBetter = "onb_couldbebetter";
    public const int CouldBeBetterLength = 2000;

    /// <summary>
    /// Where on the adoption curve the customer is, in the eyes of who spoke with them; empty to follow the suggestion. Choice CurveStage.
    /// </summary>
    public const string CurveAnswer = "onb_curveanswer";

    /// <summary>Why the customer is elsewhere than suggested. Text of several lines, at most 1000 characters.</summary>
    public const string CurveReason = "onb_curvereason";
    public const int CurveReasonLength = 1000;

    /// <summary>Who spoke. Choice ContactDirection.</summary>
    public const string Direction = "onb_direction";

    /// <summary>The need or challenge that it helps with. Lookup to onb_discovery.</summary>
    public const string DiscoveryId = "onb_discoveryid";

    /// <summary>The customer's answer to the first question of a check-in. Text of several lines, at most 2000 characters.</summary>
    public const string GettingOn = "onb_gettingon";
    public const int GettingOnLength = 2000;

    /// <summary>The goal of the customer that it supports. Lookup to onb_goal.</summary>
    public const string GoalId = "onb_goalid";

    /// <summary>What the customer said. Text of several lines, at most 4000 characters.</summary>
    public const string Heard = "onb_heard";
    public const int HeardLength = 4000;

    /// <summary>Whether the customer answered an outbound contact. Yes/no.</summary>
    public const string IsAnswered = "onb_isanswered";

    /// <summary>Made by the system without a person. Yes/no.</summary>
    public const string IsAutomatic = "onb_isautomatic";

    /// <summary>
    /// Whether it was the question how things are going; it counts as a conversation only if something was heard. Yes/no.
    /// </summary>
    public const string IsCheckIn = "onb_ischeckin";

    /// <summary>Whether the customer asked for it; it then counts towards no limit on contact. Yes/no.</summary>
    public const string IsCustomerRequested = "onb_iscustomerrequested";

    /// <summary>Whether it was an informal touch, not planned in advance. Yes/no.</summary>
    public const string IsInformal = "onb_isinformal";

    /// <summary>Who made it. Lookup to systemuser.</summary>
    public const string MadeById = "onb_madebyid";

    /// <summary>The milestone that it served, if any. Lookup to onb_milestone.</summary>
    public const string MilestoneId = "onb_milestoneid";

    /// <summary>What it was about. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>What was agreed. Text of several lines, at most 2000 characters.</summary>
    public const string NextStep = "onb_nextstep";
    public const int NextStepLength = 2000;

    /// <summary>
    /// What the contact budget of all departments has against it; empty when it is welcome. Text of several lines, at most 2000 characters.
    /// </summary>
    public const string Objections = "onb_objections";
    public const int ObjectionsLength = 2000;

    /// <summary>The day of the contact. Date only.</summary>
    public const string On = "onb_on";

    /// <summary>The plan of the customer. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>Why it was made. Empty: service. Choice ContactPurpose.</summary>
    public const string Purpose = "onb_purpose";

    /// <summary>Whether it took place. Choice TouchpointStatus.</summary>
    public const string Status = "onb_status";

    /// <summary>The customer's answer to the second question of a check-in. Text of several lines, at most 2000 characters.</summary>
    public const string Using = "onb_using";
    public const int UsingLength = 2000;

    /// <summary>onb_contactid to contact. Left without the link when it is deleted.</summary>
    public const string ContactRelationship = "onb_touchpoint_contactid_contact";

    /// <summary>onb_contentid to onb_content. Left without the link when it is deleted.</summary>
    public const string ContentRelationship = "onb_touchpoint_contentid_content";

    /// <summary>onb_discoveryid to onb_discovery. Left without the link when it is deleted.</summary>
    public const string DiscoveryRelationship = "onb_touchpoint_discoveryid_discovery";

    /// <summary>onb_goalid to onb_goal. Left without the link when it is deleted.</summary>
    public const string GoalRelationship = "onb_touchpoint_goalid_goal";

    /// <summary>onb_madebyid to systemuser. Left without the link when it is deleted.</summary>
    public const string MadeByRelationship = "onb_touchpoint_madebyid_systemuser";

    /// <summary>onb_milestoneid to onb_milestone. Left without the link when it is deleted.</summary>
    public const string MilestoneRelationship = "onb_touchpoint_milestoneid_milestone";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_touchpoint_planid_plan";
}
