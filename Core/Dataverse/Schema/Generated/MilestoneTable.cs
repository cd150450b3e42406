// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_milestone. A milestone, an activity or a deliverable of an onboarding plan. User-owned.</summary>
internal static class MilestoneTable
{
    public const string LogicalName = "onb_milestone";
    public const string SchemaName = "onb_Milestone";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_milestoneid";

    /// <summary>Who signed off, accepted or confirmed it for the customer. Lookup to contact.</summary>
    public const string AcceptedById = "onb_acceptedbyid";

    /// <summary>The day on which the customer signed off, accepted or confirmed it. Date only.</summary>
    public const string AcceptedOn = "onb_acceptedon";

    /// <summary>Role that answers for the item, where it is not the owner's. Choice OwnerRole.</summary>
    public const string AccountableRole = "onb_accountablerole";

    /// <summary>What is talked about in the meeting. Text of several lines, at most 4000 characters.</summary>
    public const string Agenda = "onb_agenda";
    public const int AgendaLength = 4000;

    /// <summary>The date that the offset counts from. Choice Anchor.</summary>
    public const string Anchor = "onb_anchor";

    /// <summary>How many of the customer's people took part, counted on completion. Computed. Whole number, 0 to 100000.</summary>
    public const string Attendees = "onb_attendees";

    /// <summary>The first planned date. Never changed. Date only.</summary>
    public const string BaselineOn = "onb_baselineon";

    /// <summary>How the customer is reached. Choice Channel.</summary>
    public const string Channel = "onb_channel";

    /// <summary>Code of the template item, for example KICKOFF. Text, at most 50 characters.</summary>
    public const string Code = "onb_code";
    public const int CodeLength = 50;

    /// <summary>Who completed it. Computed. Lookup to systemuser.</summary>
    public const string CompletedById = "onb_completedbyid";

    /// <summary>The date the item was done or waived. Empty until then. Date only.</summary>
    public const string CompletedOn = "onb_completedon";

    /// <summary>The day the customer confirmed the time. Date only.</summary>
    public const string ConfirmedOn = "onb_confirmedon";

    /// <summary>Who does it for the customer, or is there for it. Lookup to contact.</summary>
    public const string ContactId = "onb_contactid";

    /// <summary>What the item sends. Chosen by product and desired outcome; what you choose stays. Lookup to onb_content.</summary>
    public const string ContentId = "onb_contentid";

    /// <summary>For whom the owner stands in; it goes back when that absence ends. Computed. Lookup to systemuser.</summary>
    public const string CoveredForId = "onb_coveredforid";

    /// <summary>Whether the fixed date is earlier than what it depends on allows. Computed. Yes/no.</summary>
    public const string DateConflict = "onb_dateconflict";

    /// <summary>
    /// What moved the due date last, or why a fixed date cannot be kept. Empty: it is where the template put it. Text of several lines, at
    /// most 1000 characters.
    /// </summary>
    public const string DateReason = "onb_datereason";
    public const int DateReasonLength = 1000;

    /// <summary>The date the item is due now. Date only.</summary>
    public const string DueOn = "onb_dueon";

    /// <summary>What shows that it was reached, in words or as a figure. Text of several lines, at most 4000 characters.</summary>
    public const string Evidence = "onb_evidence";
    public const int EvidenceLength = 4000;

    /// <summary>How the item is done well. Text of several lines, at most 4000 characters.</summary>
    public const string Guidance = "onb_guidance";
    public const int GuidanceLength = 4000;

    /// <summary>The day the customer was invited. Date only.</summary>
    public const string InvitedOn = "onb_invitedon";

    /// <summary>Whether the customer wins something at this moment. Yes/no.</summary>
    public const string IsCustomerWin = "onb_iscustomerwin";

    /// <summary>The due date never moves by itself; if it can no longer be kept, the item says so. Yes/no.</summary>
    public const string IsDateLocked = "onb_isdatelocked";

    /// <summary>Whether it was agreed as a next step. Yes/no.</summary>
    public const string IsNextStep = "onb_isnextstep";

    /// <summary>Whether the meeting is made for this customer. Yes/no.</summary>
    public const string IsPersonalised = "onb_ispersonalised";

    /// <summary>Whether the item counts towards the completion of the onboarding. Yes/no.</summary>
    public const string IsRequired = "onb_isrequired";

    /// <summary>Milestone, activity or deliverable. Choice ItemKind.</summary>
    public const string Kind = "onb_kind";

    /// <summary>The day on which the night made its e-mail. Date only.</summary>
    public const string MailedOn = "onb_mailedon";

    /// <summary>
    /// What the e-mail says that the night makes on the due day; the first line is its subject. Empty: no e-mail is made. [contact] and
    /// [customer] stand for their names. Text of several lines, at most 4000 characters.
    /// </summary>
    public const string MailTemplate = "onb_mailtemplate";
    public const int MailTemplateLength = 4000;

    /// <summary>The product and the desired outcome for which there is no content. Computed. Text, at most 500 characters.</summary>
    public const string MissingContent = "onb_missingcontent";
    public const int MissingContentLength = 500;

    /// <summary>What is to be reached, done or handed over. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>What both sides plan for the next twelve months. Text of several lines, at most 4000 characters.</summary>
    public const string NextYear = "onb_nextyear";
    public const int NextYearLength = 4000;

    /// <summary>Days after the anchor; negative: before it. Whole number, -36500 to 36500.</summary>
    public const string OffsetDays = "onb_offsetdays";

    /// <summary>Whether the offset counts calendar days or working days. Choice OffsetUnit.</summary>
    public const string OffsetUnit = "onb_offsetunit";

    /// <summary>How the customer says it went. Choice MilestoneOutcome.</summary>
    public const string Outcome = "onb_outcome";

    /// <summary>Who allowed the exception. Computed. Lookup to systemuser.</summary>
    public const string OverriddenById = "onb_overriddenbyid";

    /// <summary>The day on which the exception was allowed. Computed. Date only.</summary>
    public const string OverriddenOn = "onb_overriddenon";

    /// <summary>
    /// Why it may be completed although something is missing. Written by the message Override gate. Text of several lines, at most 2000
    /// characters.
    /// </summary>
    public const string OverrideReason = "onb_overridereason";
    public const int OverrideReasonLength = 2000;

    /// <summary>Which role is responsible for the item. Choice OwnerRole.</summary>
    public const string OwnerRole = "onb_ownerrole";

    /// <summary>Part of the onboarding the item belongs to. Choice Phase.</summary>
    public const string Phase = "onb_phase";

    /// <summary>The plan this item belongs to. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>What the item is for. Choice ItemPurpose.</summary>
    public const string Purpose = "onb_purpose";

    /// <summary>Whether the item is held until the first payment came in. Yes/no.</summary>
    public const string RequiresPayment = "onb_requirespayment";

    /// <summary>Who has to act. Choice ResponsibleParty.</summary>
    public const string ResponsibleParty = "onb_responsibleparty";

    /// <summary>Position in the template, from 1. Whole number, 1 to 100000.</summary>
    public const string Sequence = "onb_sequence";

    /// <summary>
    /// Open, done, waived or cancelled. Set it to Done or Waived together with the completion date. Choice MilestoneStatus.
    /// </summary>
    public const string Status = "onb_status";

    /// <summary>Role that helps. Choice OwnerRole.</summary>
    public const string SupportRole = "onb_supportrole";

    /// <summary>Whether the customer sees the item on what is printed for them. Yes/no.</summary>
    public const string VisibleToCustomer = "onb_visibletocustomer";

    /// <summary>
    /// Whom the open item waits for today, from the waits recorded for it; empty where nobody is waited for. Choice WaitParty.
    /// </summary>
    public const string WaitingOn = "onb_waitingon";

    /// <summary>The line this item belongs to. Empty for items of the whole plan. Lookup to onb_workstream.</summary>
    public const string WorkstreamId = "onb_workstreamid";

    /// <summary>onb_acceptedbyid to contact. Left without the link when it is deleted.</summary>
    public const string AcceptedByRelationship = "onb_milestone_acceptedbyid_contact";

    /// <summary>onb_completedbyid to systemuser. Left without the link when it is deleted.</summary>
    public const string CompletedByRelationship = "onb_milestone_completedbyid_systemuser";

    /// <summary>onb_contactid to contact. Left without the link when it is deleted.</summary>
    public const string ContactRelationship = "onb_milestone_contactid_contact";

    /// <summary>onb_contentid to onb_content. Left without the link when it is deleted.</summary>
    public const string ContentRelationship = "onb_milestone_contentid_content";

    /// <summary>onb_coveredforid to systemuser. Left without the link when it is deleted.</summary>
    public const string CoveredForRelationship = "onb_milestone_coveredforid_systemuser";

    /// <summary>onb_overriddenbyid to systemuser. Left without the link when it is deleted.</summary>
    public const string OverriddenByRelationship = "onb_milestone_overriddenbyid_systemuser";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_milestone_planid_plan";

    /// <summary>onb_workstreamid to onb_workstream. Left without the link when it is deleted.</summary>
    public const string WorkstreamRelationship = "onb_milestone_workstreamid_workstream";
}
