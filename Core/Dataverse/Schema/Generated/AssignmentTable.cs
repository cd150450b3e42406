// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Table onb_assignment. The record of who got a plan, on what basis, and who decided otherwise. Written by the system. User-owned.
/// </summary>
internal static class AssignmentTable
{
    public const string LogicalName = "onb_assignment";
    public const string SchemaName = "onb_Assignment";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_assignmentid";

    /// <summary>
    /// Who else was weighed with which load, and why others did not fit. Text of several lines, at most 10000 characters.
    /// </summary>
    public const string Alternatives = "onb_alternatives";
    public const int AlternativesLength = 10000;

    /// <summary>The day on which it was assigned. Date only.</summary>
    public const string AssignedOn = "onb_assignedon";

    /// <summary>Who had the role before. Empty when nobody had it. Lookup to systemuser.</summary>
    public const string FormerId = "onb_formerid";

    /// <summary>What the plan asked for, and what the proposed person carried. Text of several lines, at most 4000 characters.</summary>
    public const string Inputs = "onb_inputs";
    public const int InputsLength = 4000;

    /// <summary>Who decided it. Empty when the proposal was taken by itself. Lookup to systemuser.</summary>
    public const string MadeById = "onb_madebyid";

    /// <summary>Role and person, for lists. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>
    /// Why it is somebody else than proposed. Empty when the proposal was followed. Text of several lines, at most 2000 characters.
    /// </summary>
    public const string OverrideReason = "onb_overridereason";
    public const int OverrideReasonLength = 2000;

    /// <summary>The plan that was assigned. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>Who was proposed. Empty when nobody fitted, or the role is not proposed. Lookup to systemuser.</summary>
    public const string ProposedId = "onb_proposedid";

    /// <summary>The role that was assigned. Choice OwnerRole.</summary>
    public const string Role = "onb_role";

    /// <summary>
    /// Load of whoever got it before the assignment: 0 is free, 1 is full. Empty when they were not weighed. Decimal, 0 to 1000000, 4
    /// digits after the point.
    /// </summary>
    public const string Score = "onb_score";

    /// <summary>The team that got it. Empty when a person did. Lookup to team.</summary>
    public const string TeamId = "onb_teamid";

    /// <summary>Who got it. Empty when a team did. Lookup to systemuser.</summary>
    public const string UserId = "onb_userid";

    /// <summary>Why this person was proposed. Text of several lines, at most 2000 characters.</summary>
    public const string Why = "onb_why";
    public const int WhyLength = 2000;

    /// <summary>onb_formerid to systemuser. Left without the link when it is deleted.</summary>
    public const string FormerRelationship = "onb_assignment_formerid_systemuser";

    /// <summary>onb_madebyid to systemuser. Left without the link when it is deleted.</summary>
    public const string MadeByRelationship = "onb_assignment_madebyid_systemuser";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_assignment_planid_plan";

    /// <summary>onb_proposedid to systemuser. Left without the link when it is deleted.</summary>
    public const string ProposedRelationship = "onb_assignment_proposedid_systemuser";

    /// <summary>onb_teamid to team. Left without the link when it is deleted.</summary>
    public const string TeamRelationship = "onb_assignment_teamid_team";

    /// <summary>onb_userid to systemuser. Left without the link when it is deleted.</summary>
    public const string UserRelationship = "onb_assignment_userid_systemuser";
}
