// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_touchpoint. A contact with the customer, planned or held. User-owned.</summary>
internal static class TouchpointTable
{
    public const string LogicalName = "onb_touchpoint";
    public const string SchemaName = "onb_Touchpoint";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_touchpointid";

    /// <summary>How the customer was reached. Choice Channel.</summary>
    public const string Channel = "onb_channel";

    /// <summary>The person of the customer. Lookup to contact.</summary>
    public const string ContactId = "onb_contactid";

    /// <summary>Who spoke. Choice ContactDirection.</summary>
    public const string Direction = "onb_direction";

    /// <summary>What the customer said. Text of several lines, at most 4000 characters.</summary>
    public const string Heard = "onb_heard";
    public const int HeardLength = 4000;

    /// <summary>Whether the customer answered an outbound contact. Yes/no.</summary>
    public const string IsAnswered = "onb_isanswered";

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

    /// <summary>The day of the contact. Date only.</summary>
    public const string On = "onb_on";

    /// <summary>The plan of the customer. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>Why it was made. Empty: service. Choice ContactPurpose.</summary>
    public const string Purpose = "onb_purpose";

    /// <summary>Whether it took place. Choice TouchpointStatus.</summary>
    public const string Status = "onb_status";

    /// <summary>onb_contactid to contact. Left without the link when it is deleted.</summary>
    public const string ContactRelationship = "onb_touchpoint_contactid_contact";

    /// <summary>onb_madebyid to systemuser. Left without the link when it is deleted.</summary>
    public const string MadeByRelationship = "onb_touchpoint_madebyid_systemuser";

    /// <summary>onb_milestoneid to onb_milestone. Left without the link when it is deleted.</summary>
    public const string MilestoneRelationship = "onb_touchpoint_milestoneid_milestone";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_touchpoint_planid_plan";
}
