// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Table onb_template. One version of what onboardings are made of. A draft may be edited; published and retired versions are locked. Owned
/// by the organization.
/// </summary>
internal static class TemplateTable
{
    public const string LogicalName = "onb_template";
    public const string SchemaName = "onb_Template";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_templateid";

    /// <summary>Who approved and published the version. Computed. Lookup to systemuser.</summary>
    public const string ApprovedById = "onb_approvedbyid";

    /// <summary>
    /// First day of the Care phase, counted from the win; Handoff and Launch end the day before. Empty: no fixed boundary. Whole number, 1
    /// to 3650.
    /// </summary>
    public const string CareFromDay = "onb_carefromday";

    /// <summary>
    /// What the rules call the template, the same in all versions, for example LAUNCH90. Letters A to Z, digits and underscores. Text, at
    /// most 50 characters.
    /// </summary>
    public const string Code = "onb_code";
    public const int CodeLength = 50;

    /// <summary>Code of the item whose completion, on all lines, says that everything was delivered. Text, at most 50 characters.</summary>
    public const string DeliveryAchievedBy = "onb_deliveryachievedby";
    public const int DeliveryAchievedByLength = 50;

    /// <summary>
    /// Code of the item whose due date stands for the delivery until everything was delivered. Text, at most 50 characters.
    /// </summary>
    public const string DeliveryPlannedFrom = "onb_deliveryplannedfrom";
    public const int DeliveryPlannedFromLength = 50;

    /// <summary>Yes: the template holds a joint plan of twelve months and needs an item far enough after the kick-off. Yes/no.</summary>
    public const string IsJointPlan = "onb_isjointplan";

    /// <summary>Code of the item whose completion says that the kick-off was held. Text, at most 50 characters.</summary>
    public const string KickoffAchievedBy = "onb_kickoffachievedby";
    public const int KickoffAchievedByLength = 50;

    /// <summary>Code of the item whose due date stands for the kick-off until it was held. Text, at most 50 characters.</summary>
    public const string KickoffPlannedFrom = "onb_kickoffplannedfrom";
    public const int KickoffPlannedFromLength = 50;

    /// <summary>Last day of the onboarding, counted from Day 0. A plan still open after it is overdue. Whole number, 1 to 3650.</summary>
    public const string LengthDays = "onb_lengthdays";

    /// <summary>
    /// Choose a version when you create a draft: its values and items are copied. Has no effect later. Lookup to onb_template.
    /// </summary>
    public const string MadeFromId = "onb_madefromid";

    /// <summary>Name of the template, for people. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>The segment the template is made for. Choice Segment.</summary>
    public const string Segment = "onb_segment";

    /// <summary>
    /// What starts the play by itself: a rule such as H-25, a completed item such as COMPLETION, a colour such as RED, or a stage such as
    /// REALITY_TROUGH. Empty: somebody starts it. Text, at most 50 characters.
    /// </summary>
    public const string StartedBy = "onb_startedby";
    public const int StartedByLength = 50;

    /// <summary>What starts the play by itself. Empty: a person starts it. Choice PlayStart.</summary>
    public const string StartsOn = "onb_startson";

    /// <summary>The item whose completion starts the play, in every template and version that has it. Lookup to onb_templateitem.</summary>
    public const string StartsOnItemId = "onb_startsonitemid";

    /// <summary>
    /// Draft: may be edited. Published: new plans are made from it. Retired: only the plans made from it keep it. Choice TemplateState.
    /// </summary>
    public const string Status = "onb_status";

    /// <summary>Who put the draft up for review. Computed. Lookup to systemuser.</summary>
    public const string SubmittedById = "onb_submittedbyid";

    /// <summary>What the template is for: a whole plan, a part that is added to running plans, or a play. Choice TemplateType.</summary>
    public const string Type = "onb_type";

    /// <summary>From 1. A plan keeps the version it was made from. Whole number, 1 to 9999.</summary>
    public const string Version = "onb_version";

    /// <summary>Alternate key over onb_code and onb_version.</summary>
    public const string VersionKeyName = "onb_version_key";

    /// <summary>onb_approvedbyid to systemuser. Left without the link when it is deleted.</summary>
    public const string ApprovedByRelationship = "onb_template_approvedbyid_systemuser";

    /// <summary>onb_madefromid to onb_template. Left without the link when it is deleted.</summary>
    public const string MadeFromRelationship = "onb_template_madefromid_template";

    /// <summary>onb_startsonitemid to onb_templateitem. Left without the link when it is deleted.</summary>
    public const string StartsOnItemRelationship = "onb_template_startsonitemid_templateitem";

    /// <summary>onb_submittedbyid to systemuser. Left without the link when it is deleted.</summary>
    public const string SubmittedByRelationship = "onb_template_submittedbyid_systemuser";
}
